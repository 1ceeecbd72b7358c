import type { StoredNode } from '../../graph/stored.js';
import type { View } from '../../model/dates.js';
import { SummitgraphError } from '../../model/errors.js';
import type { Jurisdiction } from '../../model/fields/jurisdiction.js';
import { type Kind, kinds } from '../../model/kinds.js';
import { hasLabel } from '../../model/labels.js';
import type { Status } from '../../model/status.js';
import { screaming } from '../../model/words.js';
import { ANY, all, type Filter } from '../../store/filter.js';
import type { Optional } from '../arguments/bounds.js';
import { firstPage } from '../arguments/page.js';
import { together } from '../arguments/together.js';
import type { Context } from '../context.js';
import { stepOf } from '../loaders.js';
import { known } from '../search/known.js';
import { incomplete, type Listing } from './listed.js';

/** A condition that one signature must meet in all its given parts. */
export type SignedTest = {
  instrument?: Optional<string>;
  summit?: Optional<string>;
  issuer?: Optional<string>;
  kind?: Optional<Kind>;
  jurisdiction?: Optional<readonly Jurisdiction[]>;
  minJurisdictionStatus?: Optional<Status>;
  minStatus?: Optional<Status>;
  joined?: Optional<string>;
  scope?: Optional<string>;
};

/** An instrument whose list of signatories is partial, and who issued it. */
export type PartialList = {
  slug: string;
  kind: 'Declaration' | 'Commitment';
  issuers: readonly string[];
  instrument: StoredNode;
};

/**
 * A test with the instruments that it is about, null for every one of its kind; those of them that someone unlisted may
 * have signed; and what the list of the one says that it names, if it is about that.
 */
export type ReadTest = SignedTest & {
  instruments: readonly string[] | null;
  partial: readonly PartialList[];
  named: Listing | null;
};

/** Most instruments that a test may be about. */
const MAX_INSTRUMENTS = 500;

const some = (relation: 'ADOPTED_AT' | 'ISSUED_BY', slug: string): Filter => ({
  op: 'some',
  relation,
  end: 'from',
  node: { op: 'compare', property: 'slug', is: 'eq', value: slug },
  edge: ANY,
  count: 0,
  // Of which instruments it speaks is the question's own; who signed them is what had to be known.
  hindsight: true,
});

/** The instruments that a test is about, as a filter. */
const about = ({ instrument, summit, issuer, kind }: SignedTest): Filter =>
  all([
    kind ? { op: 'compare', property: 'kind', is: 'eq', value: screaming(kind) } : ANY,
    instrument ? { op: 'compare', property: 'slug', is: 'eq', value: instrument } : ANY,
    summit ? some('ADOPTED_AT', summit) : ANY,
    issuer ? some('ISSUED_BY', issuer) : ANY,
  ]);

const instruments = async (where: Filter, view: View, { reads }: Context): Promise<StoredNode[]> => {
  const page = firstPage(MAX_INSTRUMENTS);
  const { rows, more } = await reads.select({ label: 'Instrument', where, order: [], page, view, total: false });
  if (!more) return rows;
  throw new SummitgraphError(
    'LIMIT_EXCEEDED',
    `A test may be about at most ${MAX_INSTRUMENTS} instruments; name one, its summit or its issuer.`,
  );
};

const checkKind = (kind: Optional<Kind>): void => {
  if (!kind || hasLabel(kind, 'Instrument')) return;
  throw new SummitgraphError(
    'BAD_INPUT',
    `kind: ${kinds[kind].plural} are not signed; ask for DECLARATION or COMMITMENT.`,
  );
};

/**
 * Reads tests: their slugs must be known, and become the instruments that they are about. `lists`: whether it matters
 * who may have signed without being listed. Fails with NOT_FOUND, proposing the nearest, and with LIMIT_EXCEEDED.
 */
export const readTests = async (
  tests: readonly SignedTest[],
  lists: boolean,
  view: View,
  context: Context,
): Promise<ReadTest[]> => {
  for (const { kind } of tests) checkKind(kind);
  const given = (name: 'instrument' | 'summit' | 'issuer') => [
    ...new Set(tests.flatMap((test) => (test[name] ? [test[name]] : []))),
  ];
  const [named] = await together([
    known(given('instrument'), 'Instrument', context),
    known(given('summit'), 'Summit', context),
    known(given('issuer'), 'Signatory', context),
  ]);
  const issuers = context.loaders.step(
    stepOf('ISSUED_BY', 'from', 'Entity', { ...view, holds: 'CERTAINLY', knownBy: null }),
  );
  return together(
    tests.map(async (test): Promise<ReadTest> => {
      const { instrument, summit, issuer, kind } = test;
      const where = about(test);
      const sought = summit || issuer;
      const [found, open] = await together([
        sought ? instruments(where, view, context) : [],
        lists ? instruments(all([where, incomplete(view, context.dataset.date)]), view, context) : [],
      ]);
      const slugs = sought ? found.map(({ slug }) => slug) : instrument ? [instrument] : null;
      const partial = open.map(async (node): Promise<PartialList[]> => {
        const { slug } = node;
        if (node.kind !== 'Declaration' && node.kind !== 'Commitment') return [];
        const { rows } = test.jurisdiction ? await issuers.load(slug) : { rows: [] };
        const by = [...new Set(rows.map(({ node }) => node.slug))].sort();
        return [{ slug, kind: node.kind, issuers: by, instrument: node }];
      });
      const one = named.find(({ slug }) => slug === instrument && (slugs === null || slugs.includes(slug)));
      return {
        ...test,
        instruments: slugs,
        partial: (await Promise.all(partial)).flat(),
        named:
          one === undefined || (kind && kind !== one.kind)
            ? null
            : { instrument: one, open: open.some(({ slug }) => slug === instrument) },
      };
    }),
  );
};
