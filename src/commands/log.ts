import { type Logger, pino } from 'pino';
import type { Config } from '../config.js';
import { observed } from '../observed/request.js';

/** Where a password may stand in what is logged. */
const SECRET = ['password', '*.password', '*.*.password', '*.*.*.password', 'NEO4J_PASSWORD', '*.NEO4J_PASSWORD'];

/** Characters that are kept for a log that cannot be written, as on a full disk; it takes more once it can be again. */
const MAX_KEPT = 1_000_000;

/** What every line says that is written while a request is answered. */
const mixin = (): { id?: string } => {
  const request = observed();
  return request === undefined ? {} : { id: request.id };
};

/**
 * A log, on standard error unless said otherwise: a JSON object a line, or lines for people. Lines that are written
 * while a request is answered have its id. Fields that are called passwords are left out. It never fails.
 */
export const openLog = async (
  { logLevel, logFormat, color }: Pick<Config, 'logLevel' | 'logFormat' | 'color'>,
  to = 2,
): Promise<Logger> => {
  const options = { level: logLevel, redact: { paths: SECRET, remove: true }, mixin };
  const destination = pino.destination({ dest: to, sync: true, maxLength: MAX_KEPT });
  destination.on('error', () => undefined);
  const pretty = logFormat === 'pretty' || (logFormat === null && process.stderr.isTTY);
  if (!pretty) return pino(options, destination);
  // Only people's logs need it.
  const { default: prettyStream } = await import('pino-pretty');
  return pino(options, prettyStream({ destination, colorize: color && process.stderr.isTTY, ignore: 'pid,hostname' }));
};
