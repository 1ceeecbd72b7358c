import { LATEST } from '../../../graph/properties.js';
import type { StoredNode } from '../../../graph/stored.js';
import type { View } from '../../../model/dates.js';
import { SummitgraphError } from '../../../model/errors.js';
import type { Jurisdiction } from '../../../model/relations.js';
import type { Status } from '../../../model/vocabulary.js';
import { ANY, all, type Filter, NOTHING } from '../../../store/filter.js';
import type { Context } from '../../context.js';
import { stepOf } from '../../links.js';
import { known } from '../known.js';

/** A condition that one signature must meet in all its given parts. */
export type SignedTest = {
  instrument?: string | null | undefined;
  summit?: string | null | undefined;
  issuer?: string | null | undefined;
  jurisdiction?: Jurisdiction | null | undefined;
  status?: Status | null | undefined;
  joined?: string | null | undefined;
};

/** An instrument whose list of signatories is partial, and who issued it. */
export type PartialList = { slug: string; kind: 'Declaration' | 'Commitment'; issuers: readonly string[] };

/** A test with the instruments that it is about: null for every one; and those of them that someone unlisted may have signed. */
export type ReadTest = SignedTest & { instruments: readonly string[] | null; partial: readonly PartialList[] };

/** Most instruments that a test may be about. */
const MAX_INSTRUMENTS = 500;

const some = (relation: 'ADOPTED_AT' | 'ISSUED_BY', slug: string): Filter => ({
  op: 'some',
  relation,
  end: 'from',
  node: { op: 'compare', property: 'slug', is: 'eq', value: slug },
  edge: ANY,
  count: 0,
});

/** The instruments that a test is about, as a filter. */
const about = ({ instrument, summit, issuer }: SignedTest): Filter =>
  all([
    instrument ? { op: 'compare', property: 'slug', is: 'eq', value: instrument } : ANY,
    summit ? some('ADOPTED_AT', summit) : ANY,
    issuer ? some('ISSUED_BY', issuer) : ANY,
  ]);

/** A signature of which not both days are known. */
const UNKNOWN_DAY: Filter = {
  op: 'or',
  of: [
    { op: 'differ', properties: ['earliestStart', 'latestStart'] },
    { op: 'differ', properties: ['earliestEnd', 'latestEnd'] },
  ],
};

/**
 * Instruments whose list says nothing of those who are not on it. A complete list speaks of the last day that `listAsOf` can
 * mean (the data set's own, if that is earlier) and of all later ones; of earlier ones only if it has no signature with an
 * unknown day. What was certainly not adopted yet nobody had signed.
 */
const incomplete = (view: View, date: string): Filter => {
  const ever = view.holds === 'EVER';
  const covered: Filter =
    !ever && view.asOf >= date
      ? ANY
      : ever
        ? NOTHING
        : { op: 'compare', property: `listAsOf${LATEST}`, is: 'lte', value: view.asOf };
  const vague: Filter = {
    op: 'some',
    relation: 'SIGNED',
    end: 'to',
    node: ANY,
    edge: UNKNOWN_DAY,
    count: 0,
    holds: 'EVER',
  };
  return all([
    ever ? ANY : { op: 'not', of: { op: 'compare', property: 'adopted_earliest', is: 'gt', value: view.asOf } },
    {
      op: 'or',
      of: [
        { op: 'not', of: { op: 'compare', property: 'listComplete', is: 'eq', value: true } },
        all([{ op: 'not', of: covered }, vague]),
      ],
    },
  ]);
};

const instruments = async (where: Filter, view: View, { reads }: Context): Promise<StoredNode[]> => {
  const page = { limit: MAX_INSTRUMENTS, reverse: false, start: null };
  const { rows, more } = await reads.select({ label: 'Instrument', where, order: [], page, view, total: false });
  if (!more) return rows;
  throw new SummitgraphError(
    'LIMIT_EXCEEDED',
    `A test may be about at most ${MAX_INSTRUMENTS} instruments; name one, its summit or its issuer.`,
  );
};

/**
 * Reads tests: their slugs must be known, and become the instruments that they are about. `lists`: whether it matters who may have
 * signed without being listed. Fails with NOT_FOUND, proposing the nearest, and with LIMIT_EXCEEDED.
 */
export const readTests = async (
  tests: readonly SignedTest[],
  lists: boolean,
  view: View,
  context: Context,
): Promise<ReadTest[]> => {
  const named = (name: 'instrument' | 'summit' | 'issuer') => [
    ...new Set(tests.flatMap((test) => (test[name] ? [test[name]] : []))),
  ];
  await Promise.all([
    known(named('instrument'), 'Instrument', context),
    known(named('summit'), 'Summit', context),
    known(named('issuer'), 'Signatory', context),
  ]);
  const issuers = context.loaders.step(stepOf('ISSUED_BY', 'from', 'Entity', { ...view, holds: 'CERTAINLY' }));
  return Promise.all(
    tests.map(async (test): Promise<ReadTest> => {
      const { instrument, summit, issuer } = test;
      const where = about(test);
      const sought = summit || issuer;
      const [found, open] = await Promise.all([
        sought ? instruments(where, view, context) : [],
        lists ? instruments(all([where, incomplete(view, context.dataset.date)]), view, context) : [],
      ]);
      const slugs = sought ? found.map(({ slug }) => slug) : instrument ? [instrument] : null;
      const partial = open.map(async ({ slug, kind }): Promise<PartialList[]> => {
        if (kind !== 'Declaration' && kind !== 'Commitment') return [];
        const { rows } = test.jurisdiction ? await issuers.load(slug) : { rows: [] };
        return [{ slug, kind, issuers: [...new Set(rows.map(({ node }) => node.slug))].sort() }];
      });
      return { ...test, instruments: slugs, partial: (await Promise.all(partial)).flat() };
    }),
  );
};
