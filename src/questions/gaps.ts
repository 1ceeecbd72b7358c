import type { StoredNode } from '../graph/stored.js';
import type { View } from '../model/dates.js';
import { SummitgraphError } from '../model/errors.js';
import type { Kind } from '../model/kinds.js';
import { ANY, type Filter } from '../store/filter.js';
import type { Hop } from '../store/queries.js';
import { firstPage, type PageArguments, type Paged, type PageWanted, pagedOf, readPage } from './arguments/page.js';
import { readSigner } from './arguments/scope.js';
import { readView, type ViewArguments } from './arguments/view.js';
import type { Context } from './context.js';
import { type EntityInView, inSight, type RelationInView, relationFrom } from './in-view.js';
import { stepOf } from './loaders.js';
import { known } from './search/known.js';

/** Most risks that a graph may have for these questions, and most instruments that work against one. */
const MAX_RISKS = 100;
const MAX_INSTRUMENTS = 1_000;

/** How well an instrument works against a risk, the worst first; what is not judged is worse than all. */
const EFFECTIVENESS = ['low', 'low-moderate', 'moderate', 'moderate-high', 'high'];

const allRisks = async ({ reads }: Context, where: Filter, view: View): Promise<StoredNode[]> => {
  const page = firstPage(MAX_RISKS);
  const { rows, more } = await reads.select({ label: 'Risk', where, order: [], page, view, total: false });
  if (more)
    throw new SummitgraphError(
      'LIMIT_EXCEEDED',
      `The graph has more than ${MAX_RISKS} risks, which is the most for this question.`,
    );
  return rows;
};

/** That an instrument signed by this signatory works against the risk. */
const mitigatedThrough = (slug: string): Filter => ({
  op: 'some',
  relation: 'MITIGATES',
  end: 'to',
  edge: ANY,
  count: 0,
  node: {
    op: 'some',
    relation: 'SIGNED',
    end: 'to',
    edge: ANY,
    count: 0,
    node: { op: 'compare', property: 'slug', is: 'eq', value: slug },
  },
});

/** The risks that no instrument signed by a signatory works against, by name. */
export const gaps = async (
  { of, ...asked }: ViewArguments & { of: string },
  context: Context,
): Promise<EntityInView[]> => {
  const view = readView(asked, context);
  await known([of], 'Signatory', context);
  return inSight(await allRisks(context, { op: 'not', of: mitigatedThrough(of) }, view), view);
};

/**
 * A risk seen from a signatory: what it signed that works best against it, and its signature of that; null is a gap.
 */
export type GapCell = { risk: EntityInView; mitigation: RelationInView | null; signature: RelationInView | null };

/** A signatory and every risk, by name. */
export type GapRow = { signatory: EntityInView; risks: GapCell[] };

/** The mitigations of a risk, the most effective first, then by name of the instrument. */
type Mitigated = { risk: EntityInView; mitigations: Hop[] };

const rankOf = ({ edge }: Hop): number =>
  edge.relation === 'MITIGATES' && edge.effectiveness !== null ? EFFECTIVENESS.indexOf(edge.effectiveness) : -1;

const mitigated = async (risks: readonly EntityInView[], view: View, { loaders }: Context): Promise<Mitigated[]> => {
  const loader = loaders.step(stepOf('MITIGATES', 'to', 'Instrument', view, MAX_INSTRUMENTS));
  return Promise.all(
    risks.map(async (risk): Promise<Mitigated> => {
      const { rows, more } = await loader.load(risk.row.slug);
      if (!more) return { risk, mitigations: rows.toSorted((a, b) => rankOf(b) - rankOf(a)) };
      throw new SummitgraphError(
        'LIMIT_EXCEEDED',
        `A risk has more than ${MAX_INSTRUMENTS} mitigations, which is the most for this question.`,
      );
    }),
  );
};

const rowOf = (signatory: EntityInView, signatures: readonly Hop[], risks: readonly Mitigated[]): GapRow => {
  // The first of parallel signatures is the witness.
  const signed = new Map(signatures.toReversed().map((hop) => [hop.node.slug, hop]));
  const cellOf = ({ risk, mitigations }: Mitigated): GapCell => {
    const best = mitigations.find(({ node }) => signed.has(node.slug));
    const proof = best && signed.get(best.node.slug);
    return {
      risk,
      mitigation: best === undefined ? null : relationFrom(risk, 'to', best),
      signature: proof === undefined ? null : relationFrom(signatory, 'from', proof),
    };
  };
  return { signatory, risks: risks.map(cellOf) };
};

/** For every signatory of a kind and every risk, the most effective mitigation by an instrument that it signed. */
export const gapMatrix = async (
  { kind, ...asked }: PageArguments & ViewArguments & { kind: Kind },
  context: Context,
  { total }: PageWanted,
): Promise<Paged<{ node: GapRow }>> => {
  const label = readSigner(kind);
  const view = readView(asked, context);
  const ordering = { list: `gapMatrix ${kind}`, order: [] };
  const page = readPage(asked, ordering);
  const [slice, all] = await Promise.all([
    context.reads.select({ label, where: ANY, order: [], page, view, total }),
    allRisks(context, ANY, view),
  ]);
  const risks = await mitigated(inSight(all, view), view, context);
  const instruments = risks.flatMap(({ mitigations }) => mitigations.map(({ node }) => node.slug));
  const signed = context.loaders.step({
    ...stepOf('SIGNED', 'from', 'Instrument', view, MAX_INSTRUMENTS),
    where: { op: 'compare', property: 'slug', is: 'in', value: [...new Set(instruments)] },
  });
  const rows = await Promise.all(
    inSight(slice.rows, view).map(async (signatory) => {
      const { rows: signatures } = await signed.load(signatory.row.slug);
      return rowOf(signatory, signatures, risks);
    }),
  );
  return pagedOf(
    { ...slice, rows },
    page,
    ordering,
    (node) => ({ node }),
    ({ signatory }) => [signatory.row.orderKey],
  );
};
