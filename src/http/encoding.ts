import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Handler } from './guard.js';

/** The ways in which answers are compressed, the better first. */
const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Answers of fewer bytes are sent as they are. */
export const SMALL = 1024;

const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Compresses the whole of a body. */
export const compressed = { br: (body: Buffer) => promisify(brotliCompress)(body, QUALITY), gzip: promisify(gzip) };

/** How much a client wants each of what it accepts, from 0 to 1. */
export const weightsOf = (accepted: string): Map<string, number> =>
  new Map(
    accepted.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
      const q = parameters.find((parameter) => parameter.startsWith('q='));
      const weight = q === undefined ? 1 : Number(q.slice(2));
      return [name === 'x-gzip' ? 'gzip' : name, weight >= 0 && weight <= 1 ? weight : 0];
    }),
  );

/** The encoding, of these, that a request asks for most; null where it wants none, or would rather have none. */
export const encodingFor = (
  { headers }: Pick<Request, 'headers'>,
  of: readonly Encoding[] = ENCODINGS,
): Encoding | null => {
  const wanted = weightsOf(headers.get('accept-encoding') ?? '');
  const weightOf = (name: string): number => wanted.get(name) ?? wanted.get('*') ?? 0;
  // Of two that are wanted alike, the first of the list is taken.
  const [best = null] = of.toSorted((a, b) => weightOf(b) - weightOf(a));
  return best !== null && weightOf(best) > 0 && weightOf(best) >= (wanted.get('identity') ?? 0) ? best : null;
};

const COMPRESSIBLE = /^(text\/|application\/([\w.-]+\+)?(json|xml)|application\/graphql-response|image\/svg)/;

/** Adds a name to Vary. */
export const varyBy = (headers: Headers, name: string): void => {
  const given = headers.get('vary');
  if (given?.toLowerCase().includes(name) !== true) headers.set('vary', given === null ? name : `${given}, ${name}`);
};

/** The same handler, whose larger answers are compressed as the client asks, unless they already are. */
export const compressing =
  (handle: Handler): Handler =>
  async (request, context) => {
    const response = await handle(request, context);
    const { status, statusText, headers } = response;
    // What says how long it is is there already: it is read only to be compressed.
    const length = headers.get('content-length');
    if (length !== null && Number(length) < SMALL) return response;
    const type = headers.get('content-type') ?? '';
    if (headers.has('content-encoding') || headers.has('etag') || !COMPRESSIBLE.test(type)) return response;
    const encoding = encodingFor(request);
    // A look at the body makes a stream of it: only what has none to be looked at, or is to be read, is asked for it.
    if ((length === null || encoding !== null || request.method === 'HEAD') && response.body === null) return response;
    if (length !== null && encoding === null) {
      varyBy(headers, 'accept-encoding');
      headers.delete('content-length');
      return response;
    }
    const bytes = Buffer.from(await response.arrayBuffer());
    const kept = new Headers([...headers]);
    if (bytes.length < SMALL) return new Response(bytes, { status, statusText, headers: kept });
    varyBy(kept, 'accept-encoding');
    kept.delete('content-length');
    if (encoding === null) return new Response(bytes, { status, statusText, headers: kept });
    kept.set('content-encoding', encoding);
    return new Response(new Uint8Array(await compressed[encoding](bytes)), { status, statusText, headers: kept });
  };
