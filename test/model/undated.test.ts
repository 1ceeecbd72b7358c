import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { storedGraph } from '../../src/graph/stored.js';
import { parsePartialDate } from '../../src/model/dates.js';
import type { Node } from '../../src/model/kinds.js';
import type { End } from '../../src/model/relation.js';
import { RELATIONS, type RelationName, relations } from '../../src/model/relations.js';
import { graph } from '../store/arbitrary.js';
import { edge, graphOf, node } from '../store/rows.js';
import { builtInGraph } from '../support/stores.js';

const [ALWAYS, NEVER] = ['0000-01-01', '9999-12-31'];
/** The day of the graphs of these tests. */
const DAY = '2024-06-01';

const START = { start: '2025-02-10' };
const ADOPTED = { adopted: '2024-05' };

/** From which days an undated edge possibly and certainly holds, between entities of which only this is said. */
const begun = (relation: string, from: [kind: string, fields?: object], to: [kind: string, fields?: object]) => {
  const nodes = [node(from[0], 'a', from[1]), node(to[0], 'b', to[1])];
  const { edges } = storedGraph(graphOf(nodes, [edge(relation, 'a', 'b')], { date: DAY }));
  return edges.flatMap(({ possiblyFrom, certainlyFrom }) => [possiblyFrom, certainlyFrom]);
};

describe('an edge without a date', () => {
  it.each<[string, ...Parameters<typeof begun>, string, string]>([
    ['with the summit', 'HOSTED', ['Country'], ['Summit', START], '2025-02-10', '2025-02-10'],
    ['with the successor', 'PRECEDES', ['Summit', { start: '2023' }], ['Summit', START], '2025-02-10', '2025-02-10'],
    [
      'with the founding',
      'OPERATED_BY',
      ['Institute', { established: '2023-11/2024-02' }],
      ['Country'],
      '2023-11-01',
      '2024-02-29',
    ],
    ['with the instrument', 'ISSUED_BY', ['Declaration', ADOPTED], ['Country'], '2024-05-01', '2024-05-31'],
    ['with the instrument', 'CONTAINS', ['Commitment', ADOPTED], ['Provision'], '2024-05-01', '2024-05-31'],
    ['with the instrument', 'MITIGATES', ['Commitment', ADOPTED], ['Risk'], '2024-05-01', '2024-05-31'],
    [
      'with the instrument',
      'ESTABLISHES',
      ['Declaration', ADOPTED],
      ['Network', { established: '2024-11' }],
      '2024-05-01',
      '2024-05-31',
    ],
    ['with the event', 'PART_OF', ['Event', START], ['Network'], '2025-02-10', '2025-02-10'],
    ['with the initiative', 'BACKED', ['Country'], ['Initiative', { launched: '2025' }], '2025-01-01', '2025-12-31'],
    [
      'with the version',
      'VERSION_OF',
      ['PolicyVersion', { published: '2025' }],
      ['Policy'],
      '2025-01-01',
      '2025-12-31',
    ],
    [
      'with the summit at which a report of before was presented',
      'ADOPTED_AT',
      ['Report', { published: '2025-01-29' }],
      ['Summit', START],
      '2025-02-10',
      '2025-02-10',
    ],
    [
      'with what was launched on its second day',
      'ADOPTED_AT',
      ['Initiative', { launched: '2025-02-11' }],
      ['Summit', START],
      '2025-02-11',
      '2025-02-11',
    ],
    [
      'with the summit where nothing else is dated',
      'ADOPTED_AT',
      ['Report'],
      ['Summit', START],
      '2025-02-10',
      '2025-02-10',
    ],
    ['possibly with the instrument', 'SIGNED', ['Company'], ['Commitment', ADOPTED], '2024-05-01', NEVER],
    [
      'possibly with the network',
      'MEMBER_OF',
      ['Country'],
      ['Network', { established: '2024-11' }],
      '2024-11-01',
      NEVER,
    ],
    [
      'possibly with the initiative',
      'HAS_ROLE',
      ['Country'],
      ['Initiative', { launched: '2025' }],
      '2025-01-01',
      NEVER,
    ],
    ['nobody knows since when', 'OPERATED_BY', ['Institute'], ['Country'], ALWAYS, DAY],
    ['nobody knows since when', 'ISSUED_BY', ['Declaration'], ['Country'], ALWAYS, DAY],
    ['nobody knows since when', 'NAMED', ['Country'], ['Name'], ALWAYS, DAY],
    ['nobody knows since when', 'CONTAINS', ['Provision'], ['Provision'], ALWAYS, DAY],
    ['always', 'HEADQUARTERED_IN', ['Company'], ['Country'], ALWAYS, ALWAYS],
  ])('begins %s: %s', (_, relation, from, to, earliest, latest) => {
    expect(begun(relation, from, to)).toEqual([earliest, latest]);
  });

  it('always holds where it is of headquarters or of what documents say, and nowhere else', () => {
    expect(RELATIONS.filter((name) => relations[name].undated === 'always')).toEqual([
      'HEADQUARTERED_IN',
      'STATES',
      'ABOUT',
    ]);
    expect(relations.HEADQUARTERED_IN.description).toContain('Without a date it always holds.');
  });
});

/** What no edge can hold before, said anew: the ends that are made with it, or that it needs to be there. */
const NEEDED: Record<RelationName, readonly End[]> = {
  PRECEDES: ['to'],
  HOSTED: ['to'],
  ADOPTED_AT: ['from', 'to'],
  ISSUED_BY: ['from'],
  SIGNED: ['to'],
  DID_NOT_SIGN: ['to'],
  HEADQUARTERED_IN: [],
  MEMBER_OF: ['to'],
  HAS_ROLE: ['to'],
  OPERATED_BY: ['from'],
  // It may announce the network before that is there.
  ESTABLISHES: ['from'],
  MITIGATES: ['from'],
  CONTAINS: ['from'],
  PUBLISHED: [],
  VERSION_OF: ['from'],
  PART_OF: ['from'],
  BACKED: ['to'],
  STATES: [],
  ABOUT: [],
  NAMED: [],
};

const firstDay = (node: Node | undefined): string => {
  const { start, adopted, established, launched, published }: Record<string, unknown> = { ...node };
  const text = start ?? adopted ?? established ?? launched ?? (node?.kind === 'Source' ? null : published);
  return typeof text === 'string' ? (parsePartialDate(text)?.earliest ?? ALWAYS) : ALWAYS;
};

/** The edges of a graph that are in some view before what they need is there. */
const tooEarly = (one: Graph): string[] => {
  const nodes = new Map(one.nodes.map((node) => [node.slug, node]));
  return storedGraph(one)
    .edges.filter(({ validFrom, relation, possiblyFrom, certainlyFrom, ...ends }) =>
      NEEDED[relation].some((end) => {
        const first = firstDay(nodes.get(ends[end]));
        return certainlyFrom < first || (validFrom === null && possiblyFrom < first);
      }),
    )
    .map(({ key }) => key);
};

describe('no edge holds before the day of its ends', () => {
  it('in the built-in data', async () => {
    expect(tooEarly(await builtInGraph())).toEqual([]);
  });

  it('in random graphs', () => {
    fc.assert(
      fc.property(graph, (one) => {
        expect(tooEarly(one)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
