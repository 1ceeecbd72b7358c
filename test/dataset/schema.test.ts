import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemaText } from '../../src/dataset/json-schema.js';
import { BUILT_IN } from '../../src/dataset/open.js';
import { KINDS } from '../../src/model/kinds.js';
import { RELATIONS } from '../../src/model/relations.js';
import { CASES } from './bad/cases.js';

const SCHEMA = fileURLToPath(new URL('../../schema/dataset.schema.json', import.meta.url));
const schema: unknown = JSON.parse(readFileSync(SCHEMA, 'utf8'));

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
const validate = ajv.compile(Object(schema));
const faultsOf = (value: unknown): string[] =>
  validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

const files = readdirSync(BUILT_IN, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join(BUILT_IN, name));

describe('the JSON Schema of data files', () => {
  it('is current: `npm run generate` writes it', () => {
    expect(readFileSync(SCHEMA, 'utf8')).toBe(jsonSchemaText());
  });

  it('knows every kind and relation, and describes every field', () => {
    expect(schema).toMatchObject({ additionalProperties: false });
    const properties: Record<string, { items?: { properties: Record<string, { description?: string }> } }> =
      Object(schema).properties;
    expect(Object.keys(properties)).toEqual(['about', 'defaults', ...KINDS, ...RELATIONS]);
    for (const section of [...KINDS, ...RELATIONS]) {
      for (const [field, { description }] of Object.entries(properties[section]?.items?.properties ?? {})) {
        expect(description, `${section}.${field}`).toMatch(/\.$/);
      }
    }
  });

  it.each(files)('is named in the first line of %s, which follows it', (file) => {
    const text = readFileSync(file, 'utf8');
    const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
    expect(resolve(dirname(file), path)).toBe(SCHEMA);
    expect(faultsOf(parse(text))).toEqual([]);
  });

  it('takes what a file may say once, and a place for anchors', () => {
    const text = `x-rows: &row { name: X }
defaults: { status: confirmed, sources: [s] }
Risk:
  - { slug: x, <<: *row }
`;
    expect(faultsOf(parse(text, { merge: true }))).toEqual([]);
    expect(faultsOf(parse(text.replace('confirmed', 'sure'), { merge: true }))).not.toEqual([]);
    expect(faultsOf(parse(text.replace('x-rows', 'rows'), { merge: true }))).not.toEqual([]);
  });

  it('refuses what an editor can see', () => {
    const seen = [
      'an unknown field',
      'no name',
      'a name that is a number',
      'a status that is none',
      'an unknown kind',
      'a slug with capitals and a space',
      'a month that is not in the calendar',
      'an edge without ends',
      'a number below zero',
      'an edge with a field of another relation',
      'a section that is no list',
      'a row that is no mapping',
    ];
    const cases = Object.values(CASES)
      .flat()
      .filter(({ name }) => seen.includes(name));
    expect(cases).toHaveLength(seen.length);
    for (const { name, files } of cases) expect(faultsOf(parse(String(files['x.yaml']))), name).not.toEqual([]);
    const unseen = Object.values(CASES)
      .flat()
      .find(({ name }) => name === 'an edge to nowhere');
    expect(faultsOf(parse(String(unseen?.files['x.yaml'])))).toEqual([]);
  });
});
