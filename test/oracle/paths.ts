import fc from 'fast-check';
import type { StoredEdge } from '../../src/graph/stored.js';
import type { View } from '../../src/model/dates.js';
import { compareText } from '../../src/model/text.js';
import { bySlug, oracle, type Plain } from './oracle.js';
import { counted, isOf, type Scope, scope, waysOut } from './traversal.js';

type Asked = Scope & {
  from: string;
  to: string;
  maxLength: number;
  maxPaths: number;
  avoid: string[];
  timeRespecting: boolean;
} & View;

type Way = { slugs: string[]; edges: StoredEdge[] };

/**
 * So many steps brute force takes at most, and so many paths it finds: of more than that those of one length may be
 * open.
 */
const PATIENCE = 20_000;
const MOST = 1_000;

/**
 * All simple paths by brute force: every way on from every node, as far as the length allows. Undefined where that
 * takes too long.
 */
const ways = (plain: Plain, asked: Asked): Way[] | undefined => {
  const { asOf, holds, timeRespecting } = asked;
  const out = waysOut(counted(plain, asked, { asOf, holds: timeRespecting ? 'EVER' : holds }), asked.direction);
  const found: Way[] = [];
  let steps = 0;
  const go = (way: Way): void => {
    const here = way.slugs.at(-1) ?? '';
    steps += 1;
    if (here === asked.to) found.push(way);
    else if (way.edges.length < asked.maxLength && steps < PATIENCE) {
      for (const { edge, to } of out.get(here) ?? []) {
        if (way.slugs.includes(to) || asked.avoid.includes(to)) continue;
        if (to !== asked.to && !isOf(plain, asked.kinds, to)) continue;
        go({ slugs: [...way.slugs, to], edges: [...way.edges, edge] });
      }
    }
  };
  go({ slugs: [asked.from], edges: [] });
  return steps < PATIENCE && found.length <= MOST ? found : undefined;
};

/** The question with paths no longer than brute force has patience for. */
const bearable = (plain: Plain, asked: Asked): Asked =>
  asked.maxLength === 1 || ways(plain, asked) !== undefined
    ? asked
    : bearable(plain, { ...asked, maxLength: asked.maxLength - 1 });

const [ALWAYS, NEVER] = ['0000-01-01', '9999-12-31'];

/** The days that all edges have in common. */
const interval = (edges: readonly StoredEdge[], holds: string): [from: string, until: string] => {
  const starts = edges.map((edge) => (holds === 'CERTAINLY' ? edge.certainlyFrom : edge.possiblyFrom));
  const ends = edges.map((edge) => (holds === 'CERTAINLY' ? edge.certainlyUntil : edge.possiblyUntil));
  return [starts.sort().at(-1) ?? ALWAYS, ends.sort()[0] ?? NEVER];
};

const order = (a: Way, b: Way): number =>
  a.edges.length - b.edges.length ||
  compareText(a.slugs.join('\t'), b.slugs.join('\t')) ||
  compareText(a.edges.map(({ key }) => key).join('\t'), b.edges.map(({ key }) => key).join('\t'));

/** How many there are, counted to the first length that has more than a hundred; in time to the last. */
const total = (all: readonly Way[], { maxLength, timeRespecting }: Asked) => {
  const lengths = Array.from({ length: maxLength + 1 }, (_, length) =>
    all.filter(({ edges }) => edges.length === length),
  );
  const many = timeRespecting ? -1 : lengths.findIndex((ways) => ways.length > 100);
  const counted = many === -1 ? all.length : lengths.slice(0, many + 1).flat().length;
  return { totalPaths: counted, totalIsExact: many === -1 || many === maxLength };
};

/** Some two nodes, more often ones that are near each other. */
const ends = (plain: Plain): fc.Arbitrary<[string, string]> => {
  const slugs = [...plain.nodes.keys()];
  const any = fc.tuple(fc.constantFrom(...slugs), fc.constantFrom(...slugs));
  const linked = plain.edges.map(({ from, to }): [string, string] => [from, to]);
  const second = linked.flatMap(([from, to]) =>
    linked.flatMap(([left, right]): [string, string][] => (right === to && left !== from ? [[from, left]] : [])),
  );
  const some = (pairs: [string, string][]) => (pairs.length === 0 ? any : fc.constantFrom(...pairs));
  return fc.oneof(any, some(linked), some(second));
};

/** How two entities are connected. */
export const paths = oracle(
  'paths',
  `query ($from: String!, $to: String!, $maxLength: Int, $maxPaths: Int, $relations: [RelationName!], $kinds: [Kind!],
    $direction: Direction, $statuses: [Status!], $relationStatuses: [RelationStatuses!], $avoid: [String!], $timeRespecting: Boolean, $asOf: Date, $holds: Holds, $knownBy: Date) {
    paths(from: $from, to: $to, maxLength: $maxLength, maxPaths: $maxPaths, relations: $relations, kinds: $kinds,
      direction: $direction, statuses: $statuses, relationStatuses: $relationStatuses, avoid: $avoid, timeRespecting: $timeRespecting, asOf: $asOf, holds: $holds, knownBy: $knownBy) {
      paths { length nodes { slug } hops { key from { slug } to { slug } } from until } ties truncated totalPaths totalIsExact
    }
  }`,
  (plain: Plain) =>
    fc
      .record({
        ends: ends(plain),
        scope,
        length: fc.integer({ min: 1, max: 6 }),
        maxPaths: fc.constantFrom(1, 3, 10, 100),
        avoided: fc.array(fc.constantFrom(...plain.nodes.keys()), { minLength: 1, maxLength: 3 }),
        timeRespecting: fc.boolean(),
      })
      .map(({ ends: [from, to], scope, avoided, length, ...rest }) =>
        bearable(plain, {
          from,
          to,
          ...scope,
          ...rest,
          // Each length in time is a statement of its own, and the longer it is the longer the database plans it.
          maxLength: rest.timeRespecting ? Math.min(length, 4) : length,
          avoid: avoided.filter((slug) => slug !== from && slug !== to),
        }),
      ),
  (plain, asked) => {
    const { holds, timeRespecting, maxPaths } = asked;
    const all = (ways(plain, asked) ?? [])
      .filter(({ edges }) => {
        const [from, until] = interval(edges, holds);
        return !timeRespecting || from < until;
      })
      .sort(order);
    return {
      paths: {
        paths: all.slice(0, maxPaths).map(({ slugs, edges }) => {
          const [from, until] = interval(edges, holds);
          return {
            length: edges.length,
            nodes: bySlug(slugs),
            hops: edges.map((edge) => ({ key: edge.key, from: { slug: edge.from }, to: { slug: edge.to } })),
            from: timeRespecting && from !== ALWAYS ? from : null,
            until: timeRespecting && until !== NEVER ? until : null,
          };
        }),
        ties: false,
        truncated: all.length > maxPaths,
        ...total(all, asked),
      },
    };
  },
);
