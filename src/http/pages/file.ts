import { createHash } from 'node:crypto';
import { compressed, type Encoding, encodingFor } from '../encoding.js';
import { isKnown } from '../served.js';

/** What is the same for everybody: a tag of its bytes, what it is served with, and its bytes as they are sent. */
export type File = {
  tag: string;
  headers: Record<string, string>;
  bytesIn: (encoding: Encoding | null) => Buffer | Promise<Buffer>;
};

/** A file of text, compressed when it is first asked for. */
export const fileOf = (text: string, headers: Record<string, string>): File => {
  const bytes = Buffer.from(text);
  const made = new Map<Encoding, Promise<Buffer>>();
  return {
    tag: createHash('sha256').update(bytes).digest('base64url').slice(0, 27),
    headers: { 'cache-control': 'no-cache', ...headers },
    bytesIn: (encoding) => {
      if (encoding === null) return bytes;
      const ready = made.get(encoding) ?? compressed[encoding](bytes);
      made.set(encoding, ready);
      return ready;
    },
  };
};

/** Sends a file as it is asked for, and nothing to a client that has it already. */
export const sending = async (request: Request, { tag, headers: own, bytesIn }: File): Promise<Response> => {
  const encoding = encodingFor(request);
  const etag = `"${tag}${encoding === null ? '' : `-${encoding}`}"`;
  const headers = new Headers({ ...own, etag, vary: 'accept-encoding' });
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  if (encoding !== null) headers.set('content-encoding', encoding);
  const bytes = await bytesIn(encoding);
  headers.set('content-length', `${bytes.length}`);
  return new Response(new Uint8Array(bytes), { headers });
};
