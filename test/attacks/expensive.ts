import { type Attack, asking, times } from './attack.js';

const REFUSED = ['400 QUERY_TOO_EXPENSIVE'];

/** A filter by how many of this are joined to how many of that, and so on. */
const joined = (depth: number): string =>
  depth === 0
    ? '{ slug: { ne: "x" } }'
    : `{ ${depth % 2 === 1 ? 'signed' : 'signatories'}: { atLeast: { count: 1, match: { node: ${joined(depth - 1)} } } } }`;

/** A filter of 199 conditions, each of 500 values. */
const LISTED = {
  OR: Array.from({ length: 199 }, () => ({ slug: { in: Array.from({ length: 500 }, (_, i) => `${i}`) } })),
};

const TYPES = 'types { fields { args { name description } type { name ofType { name ofType { name } } } } }';

const MANY = `fragment many on Entity { ${times(100, (i) => `a${i}: name`)} }`;

const BOMB = times(40, (i) => `fragment f${i} on Signatory { ...f${i + 1} ... on Signatory { ...f${i + 1} } }`);

const UNDER = times(3, () => 'signed(first: 100) { nodes { signatories(first: 100) { nodes {');

/** Documents of a few kilobytes that keep a server busy for minutes, or fill its memory: the price refuses them. */
export const EXPENSIVE: readonly Attack[] = [
  asking(
    'five filters in each other, 15 times',
    REFUSED,
    `{ ${times(15, (i) => `f${i}: signatories(where: ${joined(5)}) { totalCount }`)} }`,
  ),
  asking('five filters in each other, once', REFUSED, `{ signatories(where: ${joined(5)}) { totalCount } }`),
  asking(
    '150 lists of 100 names each',
    REFUSED,
    `{ ${times(150, (i) => `l${i}: entities { nodes { ...many } }`)} } ${MANY}`,
  ),
  asking(
    'lists under lists under lists',
    REFUSED,
    `{ signatories(first: 100) { nodes { ${UNDER} slug ${'} } } }'.repeat(3)} } } }`,
  ),
  asking('300 drawings of nothing', REFUSED, `{ ${times(300, (i) => `g${i}: coSignatureGraph { totalEdges }`)} }`),
  asking('9 layouts', REFUSED, `{ ${times(9, (i) => `g${i}: graph(limit: ${400 + i}) { nodes { x } }`)} }`),
  asking('50 times the schema', REFUSED, `{ ${times(50, (i) => `s${i}: __schema { ${TYPES} }`)} }`),
  asking(
    '20 filters of 199 times 500 values',
    ['200 LIMIT_EXCEEDED'],
    `query ($w: EntityWhere) { ${times(20, (i) => `f${i}: entities(where: $w) { totalCount }`)} }`,
    { w: LISTED },
  ),
  asking(
    '100 times paths of length 8',
    REFUSED,
    `{ ${times(100, (i) => `p${i}: paths(from: "openai", to: "france", maxLength: 8) { truncated }`)} }`,
  ),
  asking(
    'groups of none',
    REFUSED,
    `{ signatures { ${times(20, (i) => `g${i}: groups(by: [SIGNATORY, COUNTRY, SUMMIT], zeros: true) { totalGroups }`)} } }`,
  ),
  asking(
    'fragments of fragments',
    REFUSED,
    `{ signatories { nodes { ...f0 } } } ${BOMB} fragment f40 on Signatory { slug }`,
  ),
];
