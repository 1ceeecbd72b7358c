import { MATCHED_ON } from '../../graph/names.js';
import { DEFAULT_PAGE } from '../../questions/arguments/page.js';
import { type Found, MAX_WEIGHED } from '../../questions/search/find.js';
import { type FoundEntity, MAX_TEXT, search } from '../../questions/search/search.js';
import { pageArgs } from '../arguments/page.js';
import { viewArgs } from '../arguments/view.js';
import { builder } from '../builder.js';
import { connectionTypes } from '../fields/connection.js';
import { typeOf } from '../fields/refs.js';
import { enumFor, KindEnum } from '../fields/scalars.js';
import { pageOf } from '../price/declared.js';

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

const { connection } = connectionTypes<FoundEntity, { node: FoundEntity }, Pick<Found, 'truncated'>>('Search', HitType);

builder.objectField(connection, 'truncated', (t) =>
  t.exposeBoolean('truncated', {
    description: `Whether more than ${MAX_WEIGHED} entities have words that begin so: those with the whole words alone are here then, and counted.`,
  }),
);

builder.queryField('search', (t) =>
  t.field({
    type: connection,
    description:
      'The entities whose name, alias, former name, acronym, slug or identifier has every word of the text, the best first: case and accents' +
      ' aside, whole or begun and, where there is none, with a letter or two wrong in longer words. Of equals the kinds come first that people' +
      ` mean: summits, then what is signed, then who signs, and sources last. Refused with LIMIT_EXCEEDED where more than ${MAX_WEIGHED} entities have the whole words.`,
    args: {
      text: t.arg.string({
        required: true,
        description: `What to look for, at most ${MAX_TEXT} characters; for example \`zipu\`.`,
      }),
      kinds: t.arg({ type: [KindEnum], description: 'Only these kinds; every kind but Name unless given.' }),
      ...pageArgs,
      ...viewArgs,
    },
    extensions: {
      price: {
        weight: 5000,
        scans: { by: ({ entities }) => entities('Entity'), each: 0.5, says: 'entity' },
        rows: pageOf(DEFAULT_PAGE),
      },
    },
    resolve: (_, asked, context) => search(asked, context),
  }),
);
