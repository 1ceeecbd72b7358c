import { MATCHED_ON } from '../../graph/names.js';
import { FOUND, type FoundEntity, MAX_TEXT, search } from '../../questions/search/search.js';
import { viewArgs } from '../arguments/view.js';
import { builder } from '../builder.js';
import { typeOf } from '../fields/refs.js';
import { enumFor, KindEnum } from '../fields/scalars.js';

const HitType = builder.objectRef<FoundEntity>('SearchHit').implement({
  description: 'An entity that a search found, and why.',
  fields: (t) => ({
    entity: t.field({
      type: typeOf('Entity'),
      description: 'The entity.',
      resolve: ({ entity }) => entity,
    }),
    matchedOn: t.field({
      type: enumFor({ enumName: 'MatchedOn', values: MATCHED_ON, description: 'What a search can match on.' }),
      description: 'What it matched on.',
      resolve: ({ on }) => on,
    }),
    matchedText: t.string({
      description: 'The name that it matched, as it is written.',
      resolve: ({ text }) => text,
    }),
    score: t.float({ description: 'How well it matched: 1 is the very name.', resolve: ({ score }) => score }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: [HitType],
    description:
      'The entities whose name, alias, former name, acronym, slug or identifier is like the text, the best first: case and accents aside, by beginnings,' +
      ' and with a letter or two wrong in longer words. Every word must fit.',
    args: {
      text: t.arg.string({
        required: true,
        description: `What to look for, at most ${MAX_TEXT} characters; for example \`zipu\`.`,
      }),
      kinds: t.arg({ type: [KindEnum], description: 'Only these kinds; every kind but Name unless given.' }),
      first: t.arg.int({ defaultValue: FOUND.unless, description: `How many, at most ${FOUND.most}.` }),
      ...viewArgs,
    },
    resolve: (_, asked, context) => search(asked, context),
  }),
);
