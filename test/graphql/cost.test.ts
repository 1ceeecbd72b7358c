import { Kind, parse, visit } from 'graphql';
import { expect, it } from 'vitest';
import { memoryStore } from '../../src/store/memory/store.js';
import { asker } from '../support/ask.js';
import { recording } from '../support/recorder.js';
import { builtInGraph } from '../support/stores.js';

const QUERY = `
  query Deep {
    summits(first: 10) {
      nodes {
        hosts { nodes { slug sources { slug } memberOf { nodes { slug } } } }
        predecessor { predecessor { slug } sources { slug } }
        instruments {
          totalCount
          nodes {
            issuers { nodes { slug } }
            signatories(first: 20) {
              totalCount
              edges {
                signature { sources { slug name } jurisdiction }
                node {
                  slug
                  ... on Company { headquarters { country { slug companies(first: 5) { nodes { slug } } } } policies { nodes { slug } } }
                  signed(first: 10) { nodes { slug adoption { summit { slug } } } }
                }
              }
            }
            provisions { nodes { slug provisions { nodes { slug } } } }
          }
        }
      }
    }
    again: companies(first: 5) { nodes { slug names { nodes { slug } } } }
  }
`;

/** Fields that read: roots, and below them every field whose name leads along a relation or to sources. */
const READS = new Set(
  'summits again companies hosts memberOf predecessor instruments issuers signatories headquarters policies signed adoption provisions names sources'.split(
    ' ',
  ),
);

/** Fields written in the document that lead along a relation, and how deep they are nested. */
const written = (query: string): { fields: number; depth: number } => {
  let [fields, depth, deepest] = [0, 0, 0];
  visit(parse(query), {
    [Kind.FIELD]: {
      enter: ({ name, selectionSet }) => {
        if (selectionSet !== undefined && READS.has(name.value)) {
          fields += 1;
          depth += 1;
          deepest = Math.max(deepest, depth);
        }
      },
      leave: ({ name, selectionSet }) => {
        if (selectionSet !== undefined && READS.has(name.value)) depth -= 1;
      },
    },
  });
  return { fields, depth: deepest };
};

it('costs at most a statement a relation field and two for the version, in at most depth + 3 waves', async () => {
  const { store, recorded } = recording(memoryStore());
  await store.import(await builtInGraph());
  const ask = asker(store);
  const { errors } = await ask(QUERY);
  expect(errors).toBeUndefined();
  const { fields, depth } = written(QUERY);
  expect(depth).toBeGreaterThanOrEqual(5);
  expect(recorded.length).toBeLessThanOrEqual(fields + 2);
  expect(Math.max(...recorded.map(({ wave }) => wave))).toBeLessThanOrEqual(depth + 3);

  // An entity that its slug names comes with what lies along the first of its links, before the version, of which one is known now.
  const before = recorded.length;
  const one = '{ company(slug: "openai") { name signed(first: 1) { totalCount } headquarters { country { slug } } } }';
  expect((await ask(one)).errors).toBeUndefined();
  const after = recorded.slice(before);
  expect([after.length, new Set(after.map(({ wave }) => wave)).size]).toEqual([3, 2]);
});

it('starts from the named entity with the fewest edges, in whatever order they are named', async () => {
  const { store, recorded } = recording(memoryStore());
  await store.import(await builtInGraph());
  const signed = (slug: string) => `{ signed: { some: { node: { slug: { eq: "${slug}" } } } } }`;
  const [few, many] = [signed('seoul-ministerial-statement'), signed('bletchley-declaration')];
  for (const both of [`${few}, ${many}`, `${many}, ${few}`]) {
    const { errors } = await asker(store)(`{ countries(where: { AND: [${both}] }) { nodes { slug } } }`);
    expect(errors).toBeUndefined();
  }
  const starts = recorded.flatMap(({ params }) => ('first' in params ? [params.first] : []));
  expect(starts).toEqual(['seoul-ministerial-statement\t', 'seoul-ministerial-statement\t']);
});
