import { type Logger, pino } from 'pino';
import type { Config } from '../config.js';

/** Where a password may stand in what is logged. */
const SECRET = ['password', '*.password', '*.*.password', '*.*.*.password', 'NEO4J_PASSWORD', '*.NEO4J_PASSWORD'];

/** A log, on standard error unless said otherwise: a JSON object a line, or lines for people. Fields that are called passwords are left out. */
export const openLog = async (
  { logLevel, logFormat, color }: Pick<Config, 'logLevel' | 'logFormat' | 'color'>,
  to = 2,
): Promise<Logger> => {
  const options = { level: logLevel, redact: { paths: SECRET, remove: true } };
  const pretty = logFormat === 'pretty' || (logFormat === null && process.stderr.isTTY);
  if (!pretty) return pino(options, pino.destination({ dest: to, sync: true }));
  // Only people's logs need it.
  const { default: prettyStream } = await import('pino-pretty');
  return pino(
    options,
    prettyStream({ destination: to, sync: true, colorize: color && process.stderr.isTTY, ignore: 'pid,hostname' }),
  );
};
