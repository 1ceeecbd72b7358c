import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type DefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { printedSchema } from '../../src/graphql/schema.js';
import { compiledFile, statementsOf } from '../support/compiled.js';
import { operations } from '../support/operations.js';
import { builtInGraph } from '../support/stores.js';

const ROOT = new URL('../../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

describe('what `npm run generate` wrote is current', () => {
  it('the schema', () => {
    expect(text('schema/schema.graphql')).toBe(printedSchema());
  });

  it.each(operations())('the Cypher of $name', async ({ name, query }) => {
    expect(text(`cypher/compiled/${name}.cypher`)).toBe(
      compiledFile(name, await statementsOf(await builtInGraph(), query)),
    );
  });

  it('no Cypher of a question that is gone', () => {
    expect(existsSync(new URL('cypher/compiled', ROOT))).toBe(true);
    const compiled = readdirSync(new URL('cypher/compiled', ROOT)).sort();
    expect(compiled).toEqual(operations().map(({ name }) => `${name}.cypher`));
  });
});

/** The names that lack a description, as `Type.field(argument)`. */
const undescribed = (definition: DefinitionNode): string[] => {
  if (!('name' in definition) || definition.name === undefined) return [];
  const own = 'description' in definition && definition.description === undefined ? [definition.name.value] : [];
  const parts = [
    ...('fields' in definition ? (definition.fields ?? []) : []),
    ...('values' in definition ? (definition.values ?? []) : []),
  ];
  const below = parts.flatMap((part) => [
    ...(part.description === undefined ? [`${definition.name?.value}.${part.name.value}`] : []),
    ...('arguments' in part ? (part.arguments ?? []) : [])
      .filter(({ description }) => description === undefined)
      .map(({ name }) => `${definition.name?.value}.${part.name.value}(${name.value})`),
  ]);
  return [...own, ...below];
};

it('everything in the schema has a description', () => {
  expect(parse(printedSchema()).definitions.flatMap(undescribed)).toEqual([]);
});
