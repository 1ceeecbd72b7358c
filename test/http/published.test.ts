import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { portOf } from '../support/http.js';
import { builtInGraph } from '../support/stores.js';

const PUBLIC = 'https://graph.example.org/safety';

describe('a server at a public address', () => {
  const store = memoryStore();
  const unexpected: unknown[] = [];
  const { server, stop } = createServer(store, (error) => unexpected.push(error), null, undefined, {
    publicUrl: PUBLIC,
  });
  beforeAll(async () => {
    await store.import(await builtInGraph());
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  afterAll(async () => {
    await stop();
    expect(unexpected).toEqual([]);
  });

  /** Asks as a proxy does that takes the path of the public address off, or leaves it. */
  const through = (takes: boolean) => (address: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${portOf(server)}${takes ? address : `/safety${address}`}`, {
      redirect: 'manual',
      ...init,
    });

  describe.each([
    ['takes its path off', through(true)],
    ['leaves its path', through(false)],
  ])('behind a proxy that %s', (_, get) => {
    it.each(['/', '/questions', '/graphiql'])('has a page at %s whose links lead on', async (page) => {
      const text = await (await get(page)).text();
      const links = [...text.matchAll(/ (?:href|src)="((?!data:|#)[^"]*)"/g)].map(
        ([, link = '']) => new URL(link.replaceAll('&amp;', '&').replaceAll('&quot;', '"'), `${PUBLIC}${page}`),
      );
      expect(links.length).toBeGreaterThan(4);
      const byPath = new Map(links.map((link) => [link.pathname, link]));
      for (const { href } of byPath.values()) {
        expect(href.slice(0, PUBLIC.length + 1)).toBe(`${PUBLIC}/`);
        const { status, body } = await get(href.slice(PUBLIC.length));
        expect(status, href).toBe(200);
        await body?.cancel();
      }
    });

    it('says permalinks of the public address, and leads from page to page below it', async () => {
      const drawn = await (await get('/graph.dot?kinds=SUMMIT')).text();
      expect(drawn).toContain(`URL="${PUBLIC}/graph.dot?kinds=SUMMIT"`);
      expect(drawn).not.toContain('127.0.0.1');
      const led = await get('/graphql?query={dataset{title}}', { headers: { accept: 'text/html' } });
      expect([led.status, new URL(led.headers.get('location') ?? '', `${PUBLIC}/graphql`).href]).toEqual([
        302,
        `${PUBLIC}/graphiql?query={dataset{title}}`,
      ]);
      const [, index = ''] =
        /^<(.*)>; rel="index"$/.exec((await get('/graph.dot?kinds=SUMMIT')).headers.get('link') ?? '') ?? [];
      expect(new URL(index, `${PUBLIC}/graph.dot`).href).toBe(`${PUBLIC}/feeds`);
    });
  });

  it('leads browsers from an address with a slash at its end to the one without, where links lead on', async () => {
    const html = { headers: { accept: 'text/html,*/*;q=0.8' } };
    for (const address of ['/questions/', '/graphiql/?query={a}', '/graphql/?query={a}']) {
      const { status, headers } = await through(false)(address, html);
      const led = new URL(headers.get('location') ?? '', `${PUBLIC}${address}`).href;
      expect([status, led]).toEqual([308, `${PUBLIC}${address.replace(/\/(?=\?|$)/, '')}`]);
    }
  });

  it('leads from its path alone to the page there', async () => {
    const { status, headers } = await through(true)('/safety');
    expect([status, headers.get('location')]).toEqual([308, `${PUBLIC}/`]);
    expect((await through(true)('/safety2')).status).toBe(404);
  });
});
