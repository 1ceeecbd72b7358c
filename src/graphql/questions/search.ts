import { MATCHED_ON } from '../../graph/names.js';
import type { View } from '../../model/dates.js';
import { SummitgraphError } from '../../model/errors.js';
import { KINDS } from '../../model/kinds.js';
import { builder } from '../builder.js';
import { MAX_PAGE } from '../page.js';
import { typeOf } from '../refs.js';
import { enumFor, KindEnum } from '../scalars.js';
import { readView, viewArgs } from '../view.js';
import { type Hit, lookedFor, rank } from './ranking.js';

/** Longest text, and most words of it, that a search reads. */
const MAX_TEXT = 200;
const MAX_WORDS = 12;
/** How many likely entities the store proposes to the ranking. */
const CANDIDATES = 200;

/** Names are found through the entities that bear them, unless they are asked for. */
const SEARCHED = KINDS.filter((kind) => kind !== 'Name');

const HitType = builder.objectRef<{ hit: Hit; view: View }>('SearchHit').implement({
  description: 'An entity that a search found, and why.',
  fields: (t) => ({
    entity: t.field({
      type: typeOf('Entity'),
      description: 'The entity.',
      resolve: ({ hit, view }) => ({ row: hit.node, view }),
    }),
    matchedOn: t.field({
      type: enumFor({ enumName: 'MatchedOn', values: MATCHED_ON, description: 'What a search can match on.' }),
      description: 'What it matched on.',
      resolve: ({ hit }) => hit.on,
    }),
    matchedText: t.string({
      description: 'The name that it matched, as it is written.',
      resolve: ({ hit }) => hit.text,
    }),
    score: t.float({ description: 'How well it matched: 1 is the very name.', resolve: ({ hit }) => hit.score }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: [HitType],
    description:
      'The entities whose name, alias, former name, acronym or slug is like the text, the best first: case and accents aside, by beginnings,' +
      ' and with a letter or two wrong in longer words. Every word must fit.',
    args: {
      text: t.arg.string({
        required: true,
        description: `What to look for, at most ${MAX_TEXT} characters; for example \`zipu\`.`,
      }),
      kinds: t.arg({ type: [KindEnum], description: 'Only these kinds; every kind but Name unless given.' }),
      first: t.arg.int({ defaultValue: 10, description: `How many, at most ${MAX_PAGE}.` }),
      ...viewArgs,
    },
    resolve: async (_, { text, kinds, first, ...asked }, context) => {
      const size = first ?? 10;
      if (size < 0) throw new SummitgraphError('BAD_INPUT', 'first must not be negative.');
      if (size > MAX_PAGE)
        throw new SummitgraphError('LIMIT_EXCEEDED', `first must be at most ${MAX_PAGE}, not ${size}.`);
      const looked = lookedFor(text);
      if (text.length > MAX_TEXT || looked.length > MAX_WORDS) {
        throw new SummitgraphError(
          'LIMIT_EXCEEDED',
          `text may have at most ${MAX_TEXT} characters and ${MAX_WORDS - 1} words.`,
        );
      }
      const view = readView(asked, context);
      const candidates = await context.reads.search(looked, kinds ?? SEARCHED, CANDIDATES);
      return rank(text, candidates)
        .slice(0, size)
        .map((hit) => ({ hit, view }));
    },
  }),
);
