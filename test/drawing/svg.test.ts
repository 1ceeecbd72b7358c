import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { xml } from '../../src/feeds/xml/escape.js';
import type { Graph } from '../../src/graph/graph.js';
import { createServer } from '../../src/http/server.js';
import { shortened, widthOf } from '../../src/model/label.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { edge, graphOf, node } from '../store/rows.js';
import { builtInGraph } from '../support/stores.js';

const drawn = z.object({ nodes: z.array(z.object({ label: z.string() })) });

/** A server over a graph, which is imported once, when it is first asked. */
const serving = (read: () => Graph | Promise<Graph>) => {
  const store = memoryStore();
  const { fetch } = createServer(store, (error) => {
    throw error;
  });
  let filled: Promise<unknown> | undefined;
  return async (address: string): Promise<string> => {
    filled ??= Promise.resolve(read()).then((graph) => store.import(graph));
    await filled;
    const response = await fetch(`http://localhost${address}`);
    expect(response.status).toBe(200);
    return response.text();
  };
};

type Box = { what: string; left: number; right: number; top: number; bottom: number };

const number = (attributes: string, name: string): number =>
  Number(new RegExp(`\\b${name}="(-?[\\d.]+)"`).exec(attributes)?.[1] ?? 0);

/** Every label and every disc of a picture, and what part of it each covers. */
const boxesOf = (svg: string): { labels: Box[]; discs: Box[] } => {
  const drawn = svg.slice(svg.indexOf('<g '));
  const labels = [...drawn.matchAll(/<text( class="label[^>]*)>([^<]*)<\/text>/g)].map(([, of = '', what = '']) => {
    const [x, y, width] = [number(of, 'x'), number(of, 'y'), widthOf(what)];
    const left = of.includes('"middle"') ? x - width / 2 : of.includes('"end"') ? x - width : x;
    return { what, left, right: left + width, top: y - 11, bottom: y + 2 };
  });
  const discs = [...drawn.matchAll(/<circle([^>]*)>/g)].map(([, of = '']) => {
    const [x, y, r] = [number(of, 'cx'), number(of, 'cy'), number(of, 'r')];
    return { what: `disc ${x} ${y}`, left: x - r, right: x + r, top: y - r, bottom: y + r };
  });
  return { labels, discs };
};

/** By how much boxes must overlap to be seen to: places are rounded. */
const SEEN = 0.3;

const over = (a: Box, b: Box): boolean =>
  a.left + SEEN < b.right && b.left + SEEN < a.right && a.top + SEEN < b.bottom && b.top + SEEN < a.bottom;

const builtIn = serving(builtInGraph);

const SEOUL = '/neighborhood.svg?of=seoul-2024&depth=2';

describe('a picture of the built-in data', () => {
  it.each([
    SEOUL,
    `${SEOUL}&layout=TIME`,
    `${SEOUL}&layout=LAYERS`,
    `${SEOUL}&layout=TIME&fold=COUNTRY,COMPANY`,
    `${SEOUL}&layout=LAYERS&fold=COUNTRY,COMPANY`,
    '/neighborhood.svg?of=seoul-2024',
    '/paths.svg?from=openai&to=france',
    '/co-signatures.svg?kind=COMPANY&minWeight=3',
    '/graph.svg?layout=TIME&kinds=SUMMIT,DECLARATION,COMMITMENT,COUNTRY,COMPANY&fold=COUNTRY,COMPANY',
  ])('%s names every node, and no label lies on another or on a node', async (address) => {
    const svg = await builtIn(address);
    const { labels, discs } = boxesOf(svg);
    const named = labels.map(({ what }) => what).join(' ');
    const { nodes } = drawn.parse(JSON.parse(await builtIn(address.replace('.svg', '.json'))));
    expect(nodes.map(({ label }) => shortened(label)).filter((label) => !named.includes(xml(label)))).toEqual([]);
    expect(discs).toHaveLength(nodes.length);
    const boxes = [...labels, ...discs];
    const found = labels.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => over(a, b))
        .map((b) => `${a.what} | ${b.what}`),
    );
    expect(found).toEqual([]);
    expect(svg).toContain('<title id="title">');
    expect(svg).toContain('prefers-color-scheme: dark');
  });

  it('says in words what it shows, links to entities and says what is left out', async () => {
    const svg = await builtIn('/graph.svg?limit=500');
    expect(svg).toMatch(/<desc id="desc">\d+ nodes and \d+ edges: .*\. Most edges: New Delhi Declaration/);
    expect(svg).toMatch(/<a href="https:\/\/[^"]+"><title>/);
    expect(svg).toContain('entities without an edge.</text>');
  });

  it('holds no markup of the data', async () => {
    const name = `<script>alert(1)</script> & "it" ]]> \u202e\u0007`;
    const hostile = serving(() =>
      graphOf(
        [
          node('Company', 'bad', { name, summary: '</title><script>', url: 'https://example.org/?a="&b=<' }),
          node('Commitment', 'text', { name: '日本語の名前', adopted: '2024' }),
        ],
        [edge('SIGNED', 'bad', 'text')],
      ),
    );
    const svg = await hostile('/graph.svg?holds=EVER');
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(svg).not.toContain('\u0007');
    expect(svg).toContain('href="https://example.org/?a=&quot;&amp;b=&lt;"');
  });
});
