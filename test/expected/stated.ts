import { z } from 'zod';
import { read } from './facts.js';

const ids = z.array(z.string());

/** Sources as the data set names them. */
export const slugs = (sources: readonly string[]): string[] => sources.map((id) => id.toLowerCase());

/** The numbers in a text, in their order. */
export const numbersIn = (text: string): number[] => (text.match(/\d+(\.\d+)?/g) ?? []).map(Number);

/** The tables of the page and its two blocks of facts about itself. */
export const tables = () =>
  read(
    'seed-tables',
    z.object({
      tables: z.array(
        z.object({ title: z.string(), columns: ids, rows: z.array(ids), seedRowLines: z.array(z.int()) }),
      ),
    }),
  ).tables;

/** What the page claims. */
export const pageClaims = () =>
  read(
    'seed-claims',
    z.object({
      claims: z.array(
        z.object({
          id: z.string(),
          text: z.string(),
          values: z.array(z.union([z.number(), z.string()])),
          range: z.object({ low: z.number().nullable(), high: z.number().nullable() }).nullable(),
          hedge: z.string().nullable(),
          seedLines: z.array(z.int()),
          verdict: z.string(),
          source: ids,
          note: z.string().nullable(),
        }),
      ),
    }),
  ).claims;

const count = z.object({
  value: z.union([z.number(), z.string()]),
  status: z.string(),
  source: ids,
  nonCountryParties: z.union([z.number(), z.string()]).optional(),
  asOf: z.string().nullish(),
});
/** How many are said to have signed each instrument. */
export const countsOf = () =>
  read(
    'summits',
    z.object({
      instruments: z.array(
        z.object({ id: z.string(), signatoryCount: count, laterOrConflictingCounts: z.array(count) }),
      ),
    }),
  ).instruments;

/** Who signed, by instrument. */
export const rowsOf = () =>
  read('signatories', z.record(z.string(), z.array(z.object({ type: z.string(), source: ids }))));
