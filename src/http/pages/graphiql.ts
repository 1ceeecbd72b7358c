import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { introspectionFromSchema } from 'graphql';
import { schema } from '../../graphql/schema.js';
import { ROOT } from '../../root.js';
import { type File, fileOf } from './file.js';

/** Where the build puts GraphiQL's page and what it loads, compressed. */
const BUILT = new URL('dist/graphiql/', ROOT);

/** What GraphiQL may load: what is served here, and the styles that its editor writes into the page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  'font-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

const FOR_EVER = 'public, max-age=31536000, immutable';

/** A file as the build compressed it. */
const builtFile = (path: string): File => {
  const [br, gzip] = ['br', 'gz'].map((end) => readFileSync(new URL(`${path}.${end}`, BUILT)));
  if (br === undefined || gzip === undefined) throw new Error(`${path} was not built`);
  return {
    tag: createHash('sha256').update(br).digest('base64url').slice(0, 27),
    headers: {
      'content-type': TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      // Only the page itself has an address without a hash.
      'cache-control': path.includes('/') ? FOR_EVER : 'no-cache',
      'content-security-policy': POLICY,
    },
    bytesIn: (encoding) => (encoding === null ? gunzipSync(gzip) : { br, gzip }[encoding]),
  };
};

/** GraphiQL's page and all that it loads, by address and to be read when it is asked for; nothing where nothing was built. */
export const graphiqlFiles = (): ReadonlyMap<string, () => File> => {
  if (!existsSync(new URL('index.html.br', BUILT))) return new Map();
  const paths = readdirSync(BUILT, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.br'))
    .map((path) => path.slice(0, -'.br'.length).replaceAll('\\', '/'));
  return new Map(
    paths.map((path) => [path === 'index.html' ? '/graphiql' : `/graphiql/${path}`, () => builtFile(path)] as const),
  );
};

/** The schema as GraphiQL asks for it: a file that browsers keep, since it is the same for all. */
export const introspection = (): File =>
  fileOf(JSON.stringify({ data: introspectionFromSchema(schema) }), { 'content-type': 'application/json' });
