import { type Attack, times } from './attack.js';

const MEGABYTE = 1_000_000;

/** Different documents of so many bytes, until so many megabytes were asked: what is kept of them must not grow. */
const different = (
  name: string,
  answers: readonly string[],
  megabytes: number,
  documentOf: (i: number) => string,
): Attack => ({
  name: `${name}, ${megabytes} MB`,
  answers,
  attack: async ({ ask }) => {
    const got: string[] = [];
    const documents = Math.ceil((megabytes * MEGABYTE) / documentOf(0).length);
    for (let i = 0; i < documents; i += 1) got.push(await ask(documentOf(i)));
    return got;
  },
});

const NAMES = times(150, (i) => `name${i}: name`);

/** Texts that a server could keep more of than it has memory for; so many megabytes of each. */
export const filling = (megabytes: number): readonly Attack[] => [
  different(
    'long documents, each another',
    ['200', '413', '400 BAD_REQUEST'],
    megabytes,
    (i) => `query Q${i} { company(slug: "xai") { ${NAMES} } ${'# a comment that says little\n'.repeat(2_000)}}`,
  ),
  different(
    'short documents, each another',
    ['200'],
    megabytes / 20,
    (i) => `query Q${i} { company(slug: "xai") { ${NAMES} } }`,
  ),
  different(
    'documents that do not parse',
    ['200 GRAPHQL_PARSE_FAILED'],
    megabytes / 20,
    (i) => `query Q${i} { ${NAMES}`,
  ),
  different(
    'documents that are not valid',
    ['200 GRAPHQL_VALIDATION_FAILED'],
    megabytes / 100,
    (i) => `query Q${i} { nothing${i} ${times(60, (j) => `no${j}`)} }`,
  ),
  different(
    'comments alone',
    ['200', '413', '400 BAD_REQUEST', '200 GRAPHQL_PARSE_FAILED', '200 BAD_REQUEST', '400 LIMIT_EXCEEDED'],
    megabytes / 20,
    (i) => `query Q${i} { dataset { version } }${'\n#'.repeat(40_000)}`,
  ),
];
