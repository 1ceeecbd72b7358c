import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const FACTS = new URL('../../../shared/facts/', import.meta.url);

/** Whether the facts that the data set was made from lie beside the project. */
export const factsExist = (): boolean => existsSync(FACTS);

/** Reads a file of the facts. */
export const read = <T>(name: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(new URL(`${name}.json`, FACTS), 'utf8')));

const status = z.enum(['confirmed', 'uncertain', 'unconfirmed']);
const ids = z.array(z.string());
const note = z.string().nullish();
const date = z.string().nullable();

const row = z.object({
  name: z.string(),
  companyId: z.string().optional(),
  type: z.string(),
  iso2: z.string().nullable(),
  role: z.string(),
  date,
  status,
  dateStatus: status.optional(),
  source: ids,
  cohort: z.int().optional(),
  scope: z.string().optional(),
  listedAsOf: ids.optional(),
  note,
});

const company = z.object({
  id: z.string(),
  name: z.string(),
  hq: z.object({ iso2: z.string().nullable(), status: status.nullable(), source: ids.optional() }),
  source: ids,
});

const datedName = z.object({
  name: z.string(),
  acronym: z.string().nullable(),
  validFrom: z.string(),
  validTo: date,
  status,
  source: ids,
});

const institutes = z.object({
  network: z.object({
    names: z.array(datedName),
    announced: z.object({ value: z.string() }),
    chairs: z.array(z.object({ role: z.string(), party: z.string(), validFrom: z.string(), status, source: ids })),
  }),
  institutes: z.array(
    z.object({
      id: z.string(),
      country: z.string(),
      names: z.array(datedName),
      established: z.object({ value: z.string().nullable(), status }).nullish(),
      status,
      source: ids,
    }),
  ),
});

const version = z.object({ version: z.string(), date: z.string(), status, source: ids, url: z.string(), note });

const policies = z.object({
  policies: z.array(
    z.object({
      companyId: z.string(),
      policy: z.string().nullable(),
      versions: z.array(version),
      earlier: z.array(version).default([]),
      publishedByDeadline: z.boolean().nullable(),
    }),
  ),
});

const instrument = z.object({
  id: z.string(),
  title: z.string(),
  summit: z.string().nullable(),
  signatoryKind: z.string(),
  date: z.string(),
  jurisdiction: z.string().nullable(),
  signatoryCount: z.object({ source: ids }),
  laterOrConflictingCounts: z.array(
    z.object({ value: z.union([z.int(), z.string()]), source: ids, asOf: date.optional() }),
  ),
  list: z.object({ complete: z.boolean(), asOf: date, note: z.string().nullable() }),
  predecessor: z.object({ instrument: z.string(), status, note: z.string() }).optional(),
});

const summits = z.object({
  summits: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      start: z.string(),
      end: date,
      place: z.string(),
      hosts: ids,
      predecessor: z.string().nullable(),
      successor: z.string().nullable(),
      status,
      source: ids,
    }),
  ),
  instruments: z.array(instrument),
  frontierAiSafetyCommitmentsText: z.object({
    deadline: z.string(),
    outcomes: z.array(z.object({ id: z.string(), summary: z.string() })),
    commitments: z.array(z.object({ id: z.string(), outcome: z.string(), paraphrase: z.string() })),
  }),
  reports: z.array(
    z.object({ id: z.string(), name: z.string(), published: z.string(), relatedSummit: z.string(), source: ids }),
  ),
});

const source = z.object({
  id: z.string(),
  publisher: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  tier: z.string(),
  published: date,
});

const membership = z.object({ iso2: z.string(), validFrom: z.string(), validTo: date, status, source: ids });

const table = z.object({ id: z.string(), rows: z.array(z.array(z.string())) });

/** Who signed, did not sign or belongs; one row of a list. */
export type Row = z.output<typeof row>;
/** How well something is supported. */
export type Status = z.output<typeof status>;
/** A declaration or a commitment. */
export type Instrument = z.output<typeof instrument>;

/** Everything that is read of the facts. */
export const readFacts = () => ({
  rows: new Map(Object.entries(read('signatories', z.record(z.string(), z.array(row))))),
  companies: read('companies', z.object({ companies: z.array(company) })).companies,
  ...read('institutes', institutes),
  policies: read('policies', policies).policies,
  ...read('summits', summits),
  sources: new Map(read('sources', z.object({ sources: z.array(source) })).sources.map((item) => [item.id, item])),
  memberships: read('memberships', z.object({ memberships: z.array(membership) })).memberships,
  tables: read('seed-tables', z.object({ tables: z.array(table) })).tables,
});

/** Everything that is read of the facts. */
export type Facts = ReturnType<typeof readFacts>;
