import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import type { Config } from '../config.js';
import { createServer } from '../http/server.js';
import { CODES, type Code, SummitgraphError } from '../model/errors.js';
import { shown } from '../model/shown.js';
import { openStore } from '../store/open.js';
import { writeWhole } from './whole.js';

const failed = z.object({
  errors: z.tuple([z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })]),
});

const isCode = (code: string): code is Code => Object.hasOwn(CODES, code);

const failureOf = async (response: Response): Promise<SummitgraphError> => {
  const text = await response.text();
  const { data } = failed.safeParse(response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : null);
  if (data === undefined) return new SummitgraphError('BAD_REQUEST', text.trim());
  const [{ message, extensions }] = data.errors;
  return new SummitgraphError(isCode(extensions.code) ? extensions.code : 'USAGE', message);
};

async function* bodyOf({ body }: Response): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  for (let piece = await reader?.read(); piece?.done === false; piece = await reader?.read()) yield piece.value;
}

/** Writes what the server would answer at an address, over the store that the configuration names. */
export const get = async (
  config: Config,
  { address, out }: { address: string; out: string | undefined },
): Promise<void> => {
  const base = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`;
  if (!address.startsWith('/') || !URL.canParse(address, base)) {
    throw new SummitgraphError(
      'USAGE',
      `${shown(address)}: must be an address of the server, such as /neighborhood.gexf?of=openai\nsee: summitgraph get --help`,
    );
  }
  const store = await openStore(config);
  const unexpected: unknown[] = [];
  const { fetch, stop } = createServer(store, (error) => unexpected.push(error), null, config.maxPrice, {
    publicUrl: config.publicUrl,
  });
  try {
    const response = await fetch(new URL(address, base).href);
    if (unexpected.length > 0) throw unexpected[0];
    if (!response.ok) throw await failureOf(response);
    if (out === undefined) await pipeline(Readable.from(bodyOf(response)), process.stdout, { end: false });
    else await writeWhole(out, bodyOf(response));
  } finally {
    await stop();
  }
};
