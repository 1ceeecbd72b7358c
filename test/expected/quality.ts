import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { upper } from './rules.js';

const DATA = new URL('../../data/', import.meta.url);

const row = z.looseObject({
  status: z.string(),
  sources: z.array(z.string()).default([]),
  verdictSources: z.array(z.string()).default([]),
  slug: z.string().optional(),
  tier: z.string().optional(),
});
const file = z.object({ defaults: z.looseObject({}).default({}) }).catchall(z.unknown());
type Row = z.output<typeof row>;

/** The rows of the data files as they stand there, under the names of their sections. */
const sections = (): Map<string, Row[]> => {
  const all = new Map<string, Row[]>();
  const files = readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  for (const name of files) {
    const { defaults, ...parts } = file.parse(parse(readFileSync(new URL(name, DATA), 'utf8')));
    for (const [section, rows] of Object.entries(parts)) {
      if (!Array.isArray(rows)) continue;
      const whole = rows.map((one: object) => row.parse({ ...defaults, ...one }));
      all.set(section, [...(all.get(section) ?? []), ...whole]);
    }
  }
  return all;
};

/** The date with which the entities of some kinds begin, as ARCHITECTURE.md says of undated edges. */
const BEGINS: Record<string, string> = {
  Summit: 'start',
  Event: 'start',
  Declaration: 'adopted',
  Commitment: 'adopted',
  Institute: 'established',
  Network: 'established',
  PolicyVersion: 'published',
  Report: 'published',
  Source: 'published',
  Initiative: 'launched',
};

/** Relations that hold always, as is said there and in the model. */
const ALWAYS = new Set(['HEADQUARTERED_IN', 'STATES', 'ABOUT']);

const STATUSES = ['confirmed', 'uncertain', 'unconfirmed'];
const TIERS = ['primary', 'primary-mirror', 'structured-secondary', 'press', 'tertiary', 'seed'];

/** The kinds and relations in the order in which README.md and the model have them. */
const KINDS =
  'Summit Declaration Commitment Country Company Organization Institute Network Risk Provision Policy PolicyVersion Event Report Initiative Source Claim Forecast Name';
const RELATIONS =
  'PRECEDES HOSTED ADOPTED_AT ISSUED_BY SIGNED DID_NOT_SIGN HEADQUARTERED_IN MEMBER_OF HAS_ROLE OPERATED_BY ESTABLISHES MITIGATES CONTAINS PUBLISHED VERSION_OF PART_OF BACKED STATES ABOUT NAMED';

const screaming = (kind: string): string => upper(kind.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`));

/** 32: how well the data are supported, counted from the rows of the files. */
export const qualityOfTheData = () => {
  const all = sections();
  const [kinds, relationNames] = [KINDS, RELATIONS].map((names) => names.split(' '));
  const sources = new Map((all.get('Source') ?? []).map((one) => [one.slug ?? '', one]));
  const rowsOf = (names: readonly string[] = []) => names.flatMap((name) => all.get(name) ?? []);
  const [entities, relations] = [rowsOf(kinds), rowsOf(relationNames)];
  if (entities.length + relations.length !== rowsOf([...all.keys()]).length)
    throw new Error('a section is not counted');
  const best = ({ sources: cited }: Row) =>
    TIERS.find((tier) => cited.some((slug) => sources.get(slug)?.tier === tier));
  const facts = entities.filter((one) => one.tier === undefined);
  const used = new Set([...entities, ...relations].flatMap((one) => [...one.sources, ...one.verdictSources]));
  const idle = [...sources.keys()].filter((slug) => !used.has(slug)).sort();
  const byStatus = (name: string) =>
    STATUSES.map((status) => ({ status, rows: (all.get(name) ?? []).filter((one) => one.status === status) })).filter(
      ({ rows }) => rows.length > 0,
    );
  return {
    dataset: {
      quality: {
        entities: (kinds ?? []).flatMap((name) =>
          byStatus(name).map(({ status, rows }) => {
            const { [name]: begins } = BEGINS;
            return {
              kind: screaming(name),
              status: upper(status),
              count: rows.length,
              undated: begins === undefined ? null : rows.filter((one) => (one[begins] ?? null) === null).length,
            };
          }),
        ),
        relations: (relationNames ?? []).flatMap((name) =>
          byStatus(name).map(({ status, rows }) => ({
            relation: name,
            status: upper(status),
            count: rows.length,
            undated: ALWAYS.has(name) ? null : rows.filter((one) => (one.validFrom ?? null) === null).length,
            neverKnown: rows.filter((one) => !one.sources.some((slug) => sources.get(slug)?.published)).length,
          })),
        ),
        tiers: [...TIERS, undefined].flatMap((tier) => {
          const [nodes, edges] = [facts, relations].map((rows) => rows.filter((one) => best(one) === tier).length);
          return nodes || edges
            ? [{ tier: tier === undefined ? null : upper(tier), entities: nodes, relations: edges }]
            : [];
        }),
        idleSources: { totalCount: idle.length, sources: idle.slice(0, 25).map((slug) => ({ slug })) },
      },
    },
  };
};
