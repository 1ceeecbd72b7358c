import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { arranged } from '../../src/questions/layout/arrange.js';
import type { Sketch } from '../../src/questions/layout/sketch.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { overBuiltIn } from '../support/built-in.js';

const number = z.number();
const node = z.object({ key: z.string(), kind: z.string(), x: number, y: number, size: number, community: number });
const drawn = z.object({ drawn: z.object({ nodes: z.array(node.passthrough()) }) });

const FIELDS = 'nodes { key kind x y size community color letter start distance }';
const SEOUL = `{ drawn: neighborhood(of: ["seoul-2024"], depth: 2) { ${FIELDS} } }`;

/** Four companies that sign one text, four countries that sign another, and one of each that is joined. */
const TWO_GROUPS: Sketch = {
  nodes: ['a', 'b'].flatMap((group) =>
    [0, 1, 2, 3, 4].map((i) => ({
      key: `${group}${i}`,
      kind: 'Country' as const,
      label: `${group} ${i}`,
      size: 6,
      day: null,
    })),
  ),
  edges: [
    ...['a', 'b'].flatMap((group) =>
      [0, 1, 2, 3, 4].flatMap((i) =>
        [1, 2].map((step) => ({ source: `${group}${i}`, target: `${group}${(i + step) % 5}` })),
      ),
    ),
    { source: 'a0', target: 'b0' },
  ].map((edge) => ({ key: `${edge.source}-${edge.target}`, directed: true, weight: 1, ...edge })),
  layout: 'FORCE',
  wanted: { positions: true, community: true, betweenness: false, pageRank: false },
};

const { signal } = new AbortController();

describe('positions', () => {
  const ask = overBuiltIn(memoryStore);

  it('keep the nodes of a picture apart, and are the same when asked again', async () => {
    const first = await ask(SEOUL);
    expect(first.errors).toBeUndefined();
    const { nodes } = drawn.parse(first.data).drawn;
    expect(nodes.length).toBeGreaterThan(50);
    for (const [i, a] of nodes.entries()) {
      for (const b of nodes.slice(i + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y), `${a.key}, ${b.key}`).toBeGreaterThan(a.size + b.size);
      }
    }
    expect((await ask(SEOUL)).data).toEqual(first.data);
  });

  it('come with the colour of the kind, from one table, and a letter that no other kind has', async () => {
    const { data } = await ask(
      '{ drawn: graph(limit: 5000, kinds: [SUMMIT, COUNTRY, COMPANY, COMMITMENT]) { nodes { kind color letter } } }',
    );
    const looks = z.object({
      drawn: z.object({ nodes: z.array(z.object({ kind: z.string(), color: z.string(), letter: z.string() })) }),
    });
    const seen = new Map(looks.parse(data).drawn.nodes.map(({ kind, ...look }) => [kind, look]));
    expect(Object.fromEntries(seen)).toEqual({
      SUMMIT: { color: '#d55e00', letter: 'S' },
      COUNTRY: { color: '#009e73', letter: 'T' },
      COMPANY: { color: '#e69f00', letter: 'Y' },
      COMMITMENT: { color: '#56b4e9', letter: 'C' },
    });
  });

  it('are worked out while other requests are answered', async () => {
    const answered: string[] = [];
    const asked = (name: string, query: string) => ask(query).then(() => answered.push(name));
    const picture = asked('picture', '{ graph(limit: 450, holds: EVER) { nodes { x y betweenness } } }');
    await asked('small', '{ summit(slug: "seoul-2024") { name } }');
    await asked('another', '{ summit(slug: "paris-2025") { name } }');
    await picture;
    expect(answered).toEqual(['small', 'another', 'picture']);
  });

  it('do not depend on the order in which a graph is given', async () => {
    const turned = { ...TWO_GROUPS, nodes: TWO_GROUPS.nodes.toReversed(), edges: TWO_GROUPS.edges.toReversed() };
    const found = await arranged(TWO_GROUPS, signal);
    expect(await arranged(turned, signal)).toEqual(found);
  });

  it('stand by communities that are the groups that one sees', async () => {
    const { figures } = await arranged(TWO_GROUPS, signal);
    const communities = ['a', 'b'].map((group) => [0, 1, 2, 3, 4].map((i) => figures.get(`${group}${i}`)?.community));
    expect(communities).toEqual([Array(5).fill(0), Array(5).fill(1)]);
  });

  it('are given up when the request leaves', async () => {
    const leaving = new AbortController();
    const sketch = { ...TWO_GROUPS, wanted: { ...TWO_GROUPS.wanted, pageRank: true } };
    const left = arranged(sketch, leaving.signal);
    leaving.abort();
    await expect(left).rejects.toThrow('abort');
  });
});
