import { DEFAULT_PAGE } from '../../questions/arguments/page.js';
import { type DatedChange, whatChanged } from '../../questions/changes.js';
import { pageArgs } from '../arguments/page.js';
import { viewArgs } from '../arguments/view.js';
import { builder } from '../builder.js';
import { connectionTypes } from '../fields/connection.js';
import { RelationInterface } from '../fields/refs.js';
import { KindEnum, PartialDateType, RelationNameEnum } from '../fields/scalars.js';
import { type Arguments, pageOf } from '../price/declared.js';
import type { Sizes } from '../price/sizes.js';
import { wantedOf } from '../selection.js';

const ChangeKindEnum = builder.enumType('ChangeKind', {
  description: 'What happened to a fact.',
  values: {
    BEGAN: { description: 'It began to hold.' },
    ENDED: { description: 'It no longer held from that day on.' },
    RENAMED: { description: 'Its bearer, which had a name that began earlier, got this one.' },
  },
});

const ChangeType = builder.objectRef<DatedChange>('Change').implement({
  description: 'A fact that began or ended, or a name that followed another.',
  fields: (t) => ({
    on: t.field({
      type: PartialDateType,
      description: 'When: an imprecise date gives the interval in which the day lies.',
      resolve: ({ on }) => on,
    }),
    what: t.field({ type: ChangeKindEnum, description: 'What happened.', resolve: ({ what }) => what }),
    certain: t.boolean({
      description: 'Whether the day lies between the two dates whatever the imprecise date turns out to be.',
      resolve: ({ certain }) => certain,
    }),
    fact: t.field({
      type: RelationInterface,
      description: 'The fact. What is asked below it holds at any time, and was known by then.',
      resolve: ({ fact }) => fact,
    }),
  }),
});

const { connection } = connectionTypes('Change', ChangeType);

/** How many edges are looked at: in ten years and more each of them twice. */
const dated = ({ edges }: Sizes, { from, to }: Arguments): number => {
  const days = (Date.parse(String(to)) - Date.parse(String(from))) / 86_400_000;
  return edges() * (1 + Math.min(1, Math.max(0, days / 3_650) || 0));
};

builder.queryField('changes', (t) =>
  t.field({
    type: connection,
    description:
      'What began, ended or was renamed between two days, by first possible day, last possible day, what happened and key. An imprecise date' +
      ' counts where it can lie in between. A fact without dates never appears, and the end of a name that another one followed on the same' +
      ' date appears as the other one.',
    args: {
      ...pageArgs,
      from: t.arg({ type: 'Date', required: true, description: 'The first day.' }),
      to: t.arg({ type: 'Date', required: true, description: 'The last day; not before `from`.' }),
      kinds: t.arg({
        type: [KindEnum],
        description: 'Only facts with an entity of one of these kinds at either end; all unless given.',
      }),
      relations: t.arg({ type: [RelationNameEnum], description: 'Only these relations; all unless given.' }),
      knownBy: viewArgs.knownBy,
    },
    extensions: {
      price: {
        weight: 5000,
        scans: { by: dated, each: 0.7, says: 'edge, up to twice that for ten years' },
        rows: pageOf(DEFAULT_PAGE),
      },
    },
    resolve: (_, asked, context, info) => whatChanged(asked, context, wantedOf(info)),
  }),
);
