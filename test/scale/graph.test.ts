import { describe, expect, it } from 'vitest';
import { nodeRow } from '../../src/model/kinds.js';
import { edgeKey, edgeRow } from '../../src/model/relations.js';
import { faultsOf } from '../support/faults.js';
import { edited, synthetic } from './graph.js';
import { sizesOf } from './sizes.js';
import { KNOWN } from './world.js';

const graph = synthetic({ factor: 0.02 });
const [nodes, edges] = [[...graph.nodes], [...graph.edges]];

describe('the synthetic graph', () => {
  it('has no fault', async () => {
    expect(await faultsOf({ about: graph.about, nodes, edges })).toEqual([]);
    for (const node of nodes) expect(nodeRow.parse(node)).toEqual(node);
    for (const edge of edges.filter((_, i) => i % 10 === 0)) expect(edgeRow.parse(edge)).toEqual(edge);
  });

  it.each([1, 10])('is as large as it says, times %i', (factor) => {
    const { countries, companies, declarations, commitments, degrees } = sizesOf(factor);
    expect([countries, companies, declarations + commitments]).toEqual([195, 40_000 * factor, 300 * factor]);
    expect(degrees.reduce((sum, degree) => sum + degree, 0)).toBe(400_000 * factor);
    const [hub = 0, next = 0, ...rest] = degrees.toSorted((a, b) => b - a);
    expect(hub).toBe(30_000 * factor);
    expect(next).toBeLessThan(hub);
    expect(rest[100 * factor]).toBeLessThan(hub / 10);
  });

  it('has the degrees that its sizes say', () => {
    const signed = edges.filter(({ relation }) => relation === 'SIGNED');
    expect(signed).toHaveLength(8_000);
    expect(signed.filter(({ to }) => to === KNOWN.hub)).toHaveLength(600);
    expect(nodes.filter(({ kind }) => kind === 'Company')).toHaveLength(800);
  });

  it('gives the same rows each time, and others for another seed', () => {
    const last = (seed: number) => [...synthetic({ factor: 0.02, seed }).edges].at(-1);
    expect(last(1)).toEqual(edges.at(-1));
    expect(last(2)).not.toEqual(edges.at(-1));
  });

  it('keeps two companies four steps apart, by way of the hub', () => {
    const around = new Map<string, string[]>();
    const join = (a: string, b: string) => around.set(a, [...(around.get(a) ?? []), b]);
    for (const { from, to } of edges) {
      join(from, to);
      join(to, from);
    }
    const steps = (): number => {
      let reached = new Set<string>([KNOWN.near]);
      for (let step = 1; step <= 6; step += 1) {
        reached = new Set([...reached].flatMap((slug) => around.get(slug) ?? []));
        if (reached.has(KNOWN.far)) return step;
      }
      return Number.POSITIVE_INFINITY;
    };
    expect(steps()).toBe(4);
    const signatories = (slug: string) =>
      edges.filter(({ relation, to }) => relation === 'SIGNED' && to === slug).map(({ from }) => from);
    const atHub = new Set(signatories(KNOWN.hub));
    expect(signatories(KNOWN.corner).filter((slug) => atHub.has(slug)).length).toBeGreaterThan(30);
    expect(edges.filter(({ relation, from }) => relation === 'SIGNED' && from === KNOWN.far)).toHaveLength(1);
  });

  it('can be edited', () => {
    const before = new Map(edges.map((edge) => [edgeKey(edge), edge]));
    const after = new Map([...edited(graph, 9).edges].map((edge) => [edgeKey(edge), edge]));
    expect([...after.keys()].filter((key) => !before.has(key))).toHaveLength(3);
    expect([...before.keys()].filter((key) => !after.has(key))).toHaveLength(3);
    expect([...after].filter(([key, { note }]) => before.has(key) && before.get(key)?.note !== note)).toHaveLength(3);
  });
});
