import { isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { schema } from '../../src/graphql/schema.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { overBuiltIn } from '../support/built-in.js';

describe('ids in the schema', () => {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  const isNode = (type: (typeof types)[number]) =>
    type.name === 'Node' || type.getInterfaces().some(({ name }) => name === 'Node');

  it('are of what is a Node, and of nothing else', () => {
    const withId = types.filter((type) => 'id' in type.getFields());
    expect(withId.length).toBeGreaterThan(30);
    expect(withId.map(({ name }) => name)).toEqual(types.filter(isNode).map(({ name }) => name));
    for (const type of withId) expect(String(type.getFields().id?.type)).toBe('ID!');
  });

  it('are all that `node` and `nodes` take', () => {
    const shown = ({ name, type }: { name: string; type: object }) => `${name}: ${type}`;
    const { node, nodes } = schema.getQueryType()?.getFields() ?? {};
    expect(node?.args.map(shown)).toEqual(['id: ID!']);
    expect(nodes?.args.map(shown)).toEqual(['ids: [ID!]!']);
  });
});

describe('an id', () => {
  const ask = overBuiltIn(memoryStore);
  const identified = z.object({ id: z.string() });
  const idsOf = async (query: string): Promise<Map<string, string>> => {
    const { data } = await ask(query);
    return new Map(Object.entries(z.record(z.string(), identified).parse(data)).map(([name, { id }]) => [name, id]));
  };

  it('is another one in each view, but for the default one, however that is asked for', async () => {
    const ids = await idsOf(`{
      plain: company(slug: "openai") { id }
      said: company(slug: "openai", asOf: "2026-11-23", holds: CERTAINLY) { id }
      earlier: company(slug: "openai", asOf: "2024-06-01") { id }
      possibly: company(slug: "openai", asOf: "2024-06-01", holds: POSSIBLY) { id }
      ever: company(slug: "openai", holds: EVER) { id }
      everThen: company(slug: "openai", asOf: "2024-06-01", holds: EVER) { id }
    }`);
    expect(ids.get('plain')).toBe(btoa('Company:openai'));
    expect(ids.get('said')).toBe(ids.get('plain'));
    expect(new Set(ids.values()).size).toBe(5);
  });

  it('at any time also names the day, on which a dated name depends', async () => {
    const names = `{
      before: institute(slug: "uk-aisi", asOf: "2024-06-01", holds: EVER) { id nameOn }
      now: institute(slug: "uk-aisi", holds: EVER) { id nameOn }
    }`;
    const named = z.object({ id: z.string(), nameOn: z.string().nullable() });
    const { before, now } = z.object({ before: named, now: named }).parse((await ask(names)).data);
    expect(before.nameOn).not.toBe(now.nameOn);
    expect(before.id).not.toBe(now.id);
    for (const { id, nameOn } of [before, now]) {
      const { data } = await ask('query ($id: ID!) { node(id: $id) { id ... on Entity { nameOn } } }', { id });
      expect(data).toEqual({ node: { id, nameOn } });
    }
  });

  it('below something is in the view of that, also where it is not the one of the question', async () => {
    const { data } = await ask(`{
      changes(from: "2024-05-01", to: "2024-06-01", relations: [SIGNED], first: 1) { nodes { fact { id from { id } sources { id } } } }
      paths(from: "openai", to: "seoul-2024", maxPaths: 1, timeRespecting: true, asOf: "2025-01-01") { paths { nodes { id } hops { id } } }
    }`);
    const ids = [...JSON.stringify(data).matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => atob(id));
    expect(ids.length).toBeGreaterThan(6);
    const days = ids.map((id) => id.slice(id.indexOf('@')));
    expect(new Set(days)).toEqual(new Set(['@2024-06-01@EVER', '@2025-01-01@EVER']));
    const refetched = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Relation { from { id } to { id } } } }';
    const again = await ask(refetched, { ids: ids.map((id) => btoa(id)) });
    for (const [, id = ''] of JSON.stringify(again.data).matchAll(/"id":"([^"]+)"/g))
      expect(days).toContain(atob(id).slice(atob(id).indexOf('@')));
    expect(
      z
        .object({ nodes: z.array(identified) })
        .parse(again.data)
        .nodes.map(({ id }) => atob(id)),
    ).toEqual(ids);
  });
});
