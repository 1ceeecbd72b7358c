import { kinds } from '../../../model/kinds.js';
import type { DrawnNode } from '../../../questions/drawing/drawn.js';
import { builder } from '../../builder.js';
import { typeOf } from '../../fields/refs.js';
import { KindEnum } from '../../fields/scalars.js';
import type { FieldPrice } from '../../price/declared.js';

/** Both coordinates of a node come from one layout. */
const PLACED: FieldPrice = { weight: 400, together: 'layout' };

/** A node of a graph to draw. */
export const GraphNodeType = builder.objectRef<DrawnNode>('GraphNode').implement({
  description: 'A node of a graph to draw.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'Its slug, to which edges refer; `group:argentina+13` for one that stands for fourteen.',
    }),
    label: t.exposeString('label', {
      description: 'What to write beside it: its name, those of up to three, or `14 countries` for more.',
    }),
    kind: t.field({ type: KindEnum, description: 'Its kind.', resolve: ({ kind }) => kind }),
    color: t.string({
      description: 'The colour of its kind, `#rrggbb`, from the palette of Okabe and Ito.',
      resolve: ({ kind }) => kinds[kind].color,
    }),
    letter: t.string({
      description: 'A letter of its kind, so that colour is not the only sign.',
      resolve: ({ kind }) => kinds[kind].letter,
    }),
    size: t.exposeFloat('size', {
      description: 'Its radius, in the measure of `x` and `y`: the more edges and members, the larger.',
    }),
    degree: t.exposeInt('degree', {
      description: 'How many edges of this graph it has; one that leads back to it counts twice.',
    }),
    inDegree: t.exposeInt('inDegree', {
      description: 'How many edges lead to it; one without a direction leads to both its ends.',
    }),
    outDegree: t.exposeInt('outDegree', {
      description: 'How many edges lead away from it; one without a direction leads away from both its ends.',
    }),
    distance: t.exposeInt('distance', {
      nullable: true,
      description: 'How many steps it is from the nearest entity that was asked about; null where there is none.',
    }),
    start: t.exposeBoolean('start', { description: 'Whether it was asked about.' }),
    x: t.exposeFloat('x', {
      nullable: true,
      description:
        'Where it stands by the layout asked for, to the right. The same data and question give the same place on any machine.',
      extensions: { price: PLACED },
    }),
    y: t.exposeFloat('y', {
      nullable: true,
      description: 'Where it stands, downwards.',
      extensions: { price: PLACED },
    }),
    community: t.exposeInt('community', {
      nullable: true,
      description: 'Its community by the method of Louvain, counted from 0, which is the largest.',
      extensions: { price: { weight: 30 } },
    }),
    betweenness: t.exposeFloat('betweenness', {
      nullable: true,
      description: 'The share of shortest ways between two others that pass it, from 0 to 1, whichever way edges lead.',
      extensions: { price: { weight: 150 } },
    }),
    pageRank: t.exposeFloat('pageRank', {
      nullable: true,
      description:
        'How likely one is there who follows edges by their weight, with damping 0.85; all add up to 1. An edge without a direction leads both ways.',
      extensions: { price: { weight: 30 } },
    }),
    entity: t.field({
      type: typeOf('Entity'),
      nullable: true,
      description: 'The entity itself; null for several.',
      resolve: ({ members: [only, another] }) => (another === undefined ? (only ?? null) : null),
    }),
    members: t.field({
      type: [typeOf('Entity')],
      description: 'The entities that it stands for: itself, or all that are folded into it.',
      extensions: { price: { rows: 1 } },
      resolve: ({ members }) => [...members],
    }),
  }),
});
