import type { StoredNode } from '../../graph/stored.js';
import type { View } from '../../model/dates.js';
import { SummitgraphError } from '../../model/errors.js';
import { hasLabel } from '../../model/vocabulary.js';
import type { Context } from '../../questions/context.js';
import { ANY, type Filter } from '../../store/filter.js';
import type { Hop } from '../../store/queries.js';
import { builder, type EntityParent, type RelationParent } from '../builder.js';
import { connectionTypes } from '../connection.js';
import { stepOf } from '../links.js';
import { connectionOf, pageArgs, readPage, wantsTotal } from '../page.js';
import { interfaces, objectOf, relationType } from '../refs.js';
import { KindEnum } from '../scalars.js';
import { readView, viewArgs } from '../view.js';
import { known } from './known.js';

/** Most risks that a graph may have for these questions, and most instruments that work against one. */
const MAX_RISKS = 100;
const MAX_INSTRUMENTS = 1_000;

/** How well an instrument works against a risk, the worst first; what is not judged is worse than all. */
const EFFECTIVENESS = ['low', 'low-moderate', 'moderate', 'moderate-high', 'high'];

const allRisks = async ({ reads }: Context, where: Filter, view: View): Promise<StoredNode[]> => {
  const page = { limit: MAX_RISKS, reverse: false, start: null };
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

builder.queryField('gaps', (t) =>
  t.field({
    type: [objectOf('Risk')],
    description:
      'The risks that no instrument signed by a signatory works against, by name. An unknown slug is NOT_FOUND.',
    args: {
      of: t.arg.string({ required: true, description: 'Slug of the signatory, for example `openai`.' }),
      ...viewArgs,
    },
    resolve: async (_, { of, ...asked }, context) => {
      const view = readView(asked, context);
      await known([of], 'Signatory', context);
      const risks = await allRisks(context, { op: 'not', of: mitigatedThrough(of) }, view);
      return risks.map((row) => ({ row, view }));
    },
  }),
);

/** A risk seen from a signatory: what it signed that works best against it. */
type GapCell = { risk: EntityParent; mitigation: RelationParent | null; signature: RelationParent | null };
type GapRow = { signatory: EntityParent; risks: GapCell[] };

const CellType = builder.objectRef<GapCell>('GapCell').implement({
  description: 'A risk seen from a signatory: what it signed that works best against it.',
  fields: (t) => ({
    risk: t.field({ type: objectOf('Risk'), description: 'The risk.', resolve: ({ risk }) => risk }),
    mitigation: t.field({
      type: relationType('MITIGATES'),
      nullable: true,
      description: 'The most effective mitigation by an instrument that it signed; null is a gap.',
      resolve: ({ mitigation }) => mitigation,
    }),
    signature: t.field({
      type: relationType('SIGNED'),
      nullable: true,
      description: 'The signature of that instrument, which is the witness.',
      resolve: ({ signature }) => signature,
    }),
  }),
});

const RowType = builder.objectRef<GapRow>('Gap').implement({
  description: 'A signatory and every risk.',
  fields: (t) => ({
    signatory: t.field({
      type: interfaces.Signatory,
      description: 'The signatory.',
      resolve: ({ signatory }) => signatory,
    }),
    risks: t.field({ type: [CellType], description: 'Every risk, by name.', resolve: ({ risks }) => risks }),
  }),
});

const { edge: EdgeType, connection: ConnectionType } = connectionTypes<{ node: GapRow }>('Gap');
builder.objectField(EdgeType, 'node', (t) =>
  t.field({ type: RowType, description: 'What stands here.', resolve: ({ node }) => node }),
);
builder.objectField(ConnectionType, 'nodes', (t) =>
  t.field({
    type: [RowType],
    description: 'What stands on the page, without places.',
    resolve: ({ edges }) => edges.map(({ node }) => node),
  }),
);

const rankOf = ({ edge }: Hop): number =>
  edge.relation === 'MITIGATES' && edge.effectiveness !== null ? EFFECTIVENESS.indexOf(edge.effectiveness) : -1;

/** The mitigations of each risk in view, the most effective first, then by name of the instrument. */
const mitigations = async (risks: readonly StoredNode[], view: View, { loaders }: Context): Promise<Hop[][]> => {
  const loader = loaders.step(stepOf('MITIGATES', 'to', 'Instrument', view, MAX_INSTRUMENTS));
  const slices = await Promise.all(risks.map(({ slug }) => loader.load(slug)));
  if (slices.some(({ more }) => more)) {
    throw new SummitgraphError(
      'LIMIT_EXCEEDED',
      `A risk has more than ${MAX_INSTRUMENTS} mitigations, which is the most for this question.`,
    );
  }
  return slices.map(({ rows }) => rows.toSorted((a, b) => rankOf(b) - rankOf(a)));
};

builder.queryField('gapMatrix', (t) =>
  t.field({
    type: ConnectionType,
    description:
      'For every signatory of a kind and every risk, the most effective mitigation by an instrument that it signed.',
    args: {
      ...pageArgs,
      kind: t.arg({ type: KindEnum, required: true, description: 'COUNTRY, COMPANY or ORGANIZATION.' }),
      ...viewArgs,
    },
    resolve: async (_, { kind, ...asked }, context, info) => {
      if (!hasLabel(kind, 'Signatory')) {
        throw new SummitgraphError(
          'BAD_INPUT',
          `kind: a ${kind} does not sign; ask for COUNTRY, COMPANY or ORGANIZATION.`,
        );
      }
      const view = readView(asked, context);
      const ordering = { list: `gapMatrix ${kind}`, order: [] };
      const page = readPage(asked, ordering);
      const [slice, risks] = await Promise.all([
        context.reads.select({ label: kind, where: ANY, order: [], page, view, total: wantsTotal(info) }),
        allRisks(context, ANY, view),
      ]);
      const byRisk = await mitigations(risks, view, context);
      const instruments = [...new Set(byRisk.flat().map(({ node }) => node.slug))];
      const signed = context.loaders.step({
        ...stepOf('SIGNED', 'from', 'Instrument', view, MAX_INSTRUMENTS),
        where: { op: 'compare', property: 'slug', is: 'in', value: instruments },
      });
      const rows = await Promise.all(
        slice.rows.map(async (row): Promise<GapRow> => {
          const { rows: signatures } = await signed.load(row.slug);
          const bySlug = new Map(signatures.toReversed().map((hop) => [hop.node.slug, hop]));
          const cells = risks.map((risk, i): GapCell => {
            const best = byRisk[i]?.find(({ node }) => bySlug.has(node.slug));
            const proof = best && bySlug.get(best.node.slug);
            return {
              risk: { row: risk, view },
              mitigation: best === undefined ? null : { edge: best.edge, from: best.node, to: risk, view },
              signature: proof === undefined ? null : { edge: proof.edge, from: row, to: proof.node, view },
            };
          });
          return { signatory: { row, view }, risks: cells };
        }),
      );
      return connectionOf(
        { ...slice, rows },
        page,
        ordering,
        (node) => ({ node }),
        ({ signatory }) => [signatory.row.orderKey],
      );
    },
  }),
);
