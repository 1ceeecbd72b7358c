import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Graph } from '../../src/graph/graph.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { edge, graphOf, node } from '../store/rows.js';
import { asker } from '../support/ask.js';
import { overBuiltIn } from '../support/built-in.js';
import { casesOf, seed } from '../support/random.js';

const slug = z.object({ slug: z.string() });
const edgeOfDrawing = z.object({
  key: z.string(),
  source: z.string(),
  target: z.string(),
  label: z.string(),
  weight: z.number(),
  status: z.string(),
  validFrom: z.object({ text: z.string() }).nullable(),
  fact: z.object({ key: z.string() }).nullable(),
  facts: z.array(z.object({ key: z.string(), from: slug, to: slug, status: z.string() })),
});
const nodeOfDrawing = z.object({
  key: z.string(),
  kind: z.string(),
  label: z.string(),
  entity: slug.nullable(),
  members: z.array(slug),
});
const answer = z.object({ drawn: z.object({ nodes: z.array(nodeOfDrawing), edges: z.array(edgeOfDrawing) }) });
type Drawn = z.output<typeof answer>['drawn'];

const FIELDS = `nodes { key kind label entity { slug } members { slug } }
  edges { key source target label weight status validFrom { text } fact { key } facts { key from { slug } to { slug } status } }`;

/** The edges of a node, with all that must be the same for two nodes to be drawn as one. */
const jointsOf = ({ edges }: Drawn, key: string): string[] =>
  edges
    .filter(({ source, target }) => source === key || target === key)
    .map(({ source, target, label, status, validFrom }) =>
      JSON.stringify([source === key ? ['to', target] : ['from', source], label, status, validFrom?.text]),
    )
    .sort();

/** Countries and companies that signed or refused a few texts, some on another day or so one hears. */
const worlds: fc.Arbitrary<Graph> = fc
  .array(
    fc.record({
      relation: fc.constantFrom('SIGNED', 'SIGNED', 'SIGNED', 'DID_NOT_SIGN'),
      from: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'x', 'y', 'z'),
      to: fc.constantFrom('one', 'two', 'three'),
      validFrom: fc.constantFrom('2024-05-01', '2024-05-01', '2024-05', null),
      status: fc.constantFrom('confirmed', 'confirmed', 'confirmed', 'uncertain'),
    }),
    { minLength: 4, maxLength: 24 },
  )
  .map((rows) => {
    const counts = new Map<string, number>();
    const edges = rows.map(({ relation, from, to, ...rest }) => {
      const name = `${relation} ${from} ${to}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return edge(relation, from, to, { ...rest, parallel: counts.get(name) });
    });
    return graphOf(
      [
        ...['a', 'b', 'c', 'd', 'e', 'f'].map((one) => node('Country', one)),
        ...['x', 'y', 'z'].map((one) => node('Company', one)),
        ...['one', 'two', 'three'].map((one) => node('Declaration', one, { adopted: '2024-04' })),
      ],
      edges,
    );
  });

describe('a folded graph', () => {
  const store = memoryStore();
  const ask = asker(store);
  const draw = async (fold: string): Promise<Drawn> => {
    const { data, errors } = await ask(
      `{ drawn: graph(kinds: [COUNTRY, COMPANY, DECLARATION], holds: EVER${fold}) { ${FIELDS} } }`,
    );
    expect(errors).toBeUndefined();
    return answer.parse(data).drawn;
  };

  it('is the graph itself once it is unfolded, and folds all that is joined alike', { timeout: 300_000 }, async () => {
    let groups = 0;
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        await store.import(world);
        const plain = await draw('');
        const folded = await draw(', fold: [COUNTRY, DECLARATION]');
        const members = new Map(folded.nodes.map(({ key, members }) => [key, members.map((one) => one.slug)]));

        expect([...members.values()].flat().sort()).toEqual(plain.nodes.map(({ key }) => key).sort());
        const facts = folded.edges.flatMap(({ source, target, status, weight, facts }) => {
          expect(weight).toBe(facts.length);
          expect(new Set(facts.map((fact) => fact.status))).toEqual(new Set([status]));
          // Each member of one end is joined to each of the other, equally often.
          const pairs = new Set(facts.map(({ from, to }) => `${from.slug} ${to.slug}`));
          const all = (members.get(source) ?? []).flatMap((a) => (members.get(target) ?? []).map((b) => `${a} ${b}`));
          expect([...pairs].sort()).toEqual(all.sort());
          expect(facts.length % all.length).toBe(0);
          return facts.map(({ key }) => key);
        });
        expect(facts.sort()).toEqual(plain.edges.map(({ key }) => key).sort());

        const together = new Map(folded.nodes.flatMap(({ key, members }) => members.map((one) => [one.slug, key])));
        const joints = new Map(plain.nodes.map(({ key }) => [key, JSON.stringify(jointsOf(plain, key))]));
        const wrong = plain.nodes.flatMap((a) =>
          plain.nodes.filter((b) => {
            const alike = a.kind === b.kind && a.kind !== 'COMPANY' && joints.get(a.key) === joints.get(b.key);
            return (together.get(a.key) === together.get(b.key)) !== (alike || a === b);
          }),
        );
        expect(wrong).toEqual([]);
        groups += folded.nodes.filter(({ entity }) => entity === null).length;
      }),
      { seed, numRuns: casesOf(100) },
    );
    expect(groups).toBeGreaterThan(0);
  });
});

describe('the built-in graph, folded', () => {
  const ask = overBuiltIn(memoryStore);

  it('says how many signed the same, and leaves alone who was asked about', async () => {
    const { data } = await ask(
      `query ($fold: [Kind!]) {
        drawn: neighborhood(of: ["bletchley-declaration", "france"], kinds: [COUNTRY], relations: [SIGNED], statuses: [CONFIRMED], fold: $fold) { ${FIELDS} }
      }`,
      { fold: ['COUNTRY'] },
    );
    const { nodes, edges } = answer.parse(data).drawn;
    expect(nodes.map(({ key, label, members }) => [key, label, members.length])).toEqual([
      ['bletchley-declaration', 'Bletchley Declaration', 1],
      ['france', 'France', 1],
      ['group:australia+26', '27 countries', 27],
      // It joined later than the others.
      ['new-zealand', 'New Zealand', 1],
    ]);
    expect(edges.map(({ key, weight, fact }) => [key, weight, fact?.key])).toEqual([
      ['group:signed:australia:bletchley-declaration+26', 27, undefined],
      ['signed:france:bletchley-declaration', 1, 'signed:france:bletchley-declaration'],
      ['signed:new-zealand:bletchley-declaration', 1, 'signed:new-zealand:bletchley-declaration'],
    ]);
  });
});
