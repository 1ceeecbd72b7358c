import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema, getNamedType, isEnumType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { placesOf } from '../../src/graph/place.js';
import { storedGraph } from '../../src/graph/stored.js';
import { textHash } from '../../src/graph/version.js';
import { isKind, KINDS } from '../../src/model/kinds.js';
import { RELATIONS, relations } from '../../src/model/relations.js';
import { compareText } from '../../src/model/text.js';
import { FORM } from '../../src/store/neo4j/form.js';
import { writtenEdge, writtenNode } from '../../src/store/neo4j/import/rows.js';
import { graph } from './arbitrary.js';

/** The same text whatever the order of the fields, which says nothing. */
const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)))
    : value;

describe('what is stored', () => {
  const rows = fc.sample(graph, { seed: 1, numRuns: 20 }).flatMap((one) => {
    const { nodes, edges } = storedGraph(one);
    const bySlug = new Map(nodes.map((node) => [node.slug, node]));
    const at = (slug: string) => bySlug.get(slug) ?? { slug, orderKey: '' };
    return [
      ...nodes.map((node) => writtenNode(node)),
      ...edges.map((edge) => writtenEdge(edge, placesOf(edge, at(edge.from), at(edge.to)))),
    ];
  });

  it('is of the form that FORM counts', () => {
    const hash = textHash(
      JSON.stringify(
        rows.map(({ write }) => write()),
        sorted,
      ),
    );
    // Where the hash alone differs, databases that were filled before are to be filled anew: raise FORM, then change
    // both here. With another fast-check, or other random graphs, only the hash changes.
    expect({ form: FORM, hash }).toEqual({ form: 10, hash: 'a233aabee86896556d8268fca0726b00' });
  });

  it('has what people read under the names and in the words of the schema, and all else after a _', () => {
    const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
    const stored = z.object({ properties: z.record(z.string(), z.unknown()) });
    const days = ['possiblyFrom', 'certainlyFrom', 'certainlyUntil', 'possiblyUntil'];
    const words = new Set<string>();
    for (const { of, write } of rows) {
      const type = schema.getType(isKind(of) ? of : relations[of].type);
      if (!isObjectType(type)) throw new Error(`${of} is no type`);
      const fields = type.getFields();
      for (const [name, value] of Object.entries(stored.parse(write()).properties)) {
        if (name.startsWith('_') || name === 'parallel' || days.includes(name)) continue;
        const field = name === 'kind' ? undefined : fields[name.replace(/(Earliest|Latest)$/, '')];
        const of = field === undefined ? schema.getType(name === 'kind' ? 'Kind' : '') : getNamedType(field.type);
        expect(of, name).toBeDefined();
        if (!isEnumType(of)) continue;
        expect(of.getValues().map(({ name }) => name)).toContain(value);
        words.add(of.name);
      }
    }
    expect([...words].sort()).toEqual(
      expect.arrayContaining(['Kind', 'Status', 'Jurisdiction', 'Joined', 'Scope', 'Tier', 'CompanyForm']),
    );
  });

  it('is looked at for every kind and relation', () => {
    expect(new Set(rows.map(({ of }) => of))).toEqual(new Set([...KINDS, ...RELATIONS]));
  });
});
