import {
  boolean,
  date,
  integer,
  longText,
  maybe,
  number,
  oneOf,
  slug,
  slugs,
  text,
  texts,
  url,
  withDefault,
} from '../fields/field.js';
import { kind } from '../fields/kind.js';

/** The kinds of what documents say. */
export const evidence = {
  Source: kind(
    'Source',
    'sources',
    'A publication that supports facts of the graph, for example `s-bletchley`.',
    {
      publisher: text('Who published it.'),
      urlPrecision: maybe(
        oneOf(
          'UrlPrecision',
          ['exact', 'stem', 'site'],
          'Whether the address is of the page, a stem of it or the site.',
        ),
      ),
      tier: oneOf(
        'Tier',
        ['primary', 'primary-mirror', 'structured-secondary', 'press', 'tertiary', 'seed'],
        'How near it is to what it reports.',
      ),
      published: maybe(date('When it was published or last reviewed.')),
      licence: maybe(text('The licence that it states.')),
      tracker: maybe(text('Name of the tracker that it is, if it is one.')),
      trackerUrl: maybe(url('Address of the tracker.')),
      coverage: maybe(longText('What the tracker covers.')),
      dataModel: maybe(longText('How the tracker keeps its data.')),
      trackerLicence: maybe(text('The licence of the tracker.')),
    },
    { letter: 'U' },
  ),
  Claim: kind(
    'Claim',
    'claims',
    'What one source states of one quantity: one value, for example `seed-c013`. Its status says how well it is known that the source states it, not whether it is so.',
    {
      words: text('What is stated: a cell or figure as it stands, prose in our own words.'),
      quantity: maybe(
        text('What is stated of its subject, a word of `quantities`, for example `signatory-countries`.'),
      ),
      qualifier: maybe(
        text('What the quantity needs beside its subject, for example the column and the level that a tally counts.'),
      ),
      level: maybe(text('A word of a scale, or a name, as stated: `High`, `Partial`, `Yes`.')),
      low: maybe(number('The least that the value can be; a number is both `low` and `high`.')),
      high: maybe(number('The most that the value can be; null for `16+`.')),
      of: maybe(number('The whole that it is a part of: the 16 of `12 of 16`.')),
      unit: maybe(text('What is counted or measured, for example `countries`.')),
      date: maybe(date('The value, where it is a date.')),
      asOf: maybe(date('The day or time that it speaks of, where that is stated.')),
      hedge: maybe(text('How it is weakened, as stated: `approximately`, `est.`, `projected`.')),
      verdict: maybe(
        oneOf(
          'Verdict',
          ['supported', 'partly-supported', 'contradicted', 'stale', 'unsourced', 'not-checkable'],
          'What a comparison with other sources found.',
          {
            supported: 'A source beside the one that states it agrees.',
            'partly-supported': 'A part agrees, or a source adds a reservation.',
            contradicted: 'The source itself or another one disagrees.',
            stale: 'Overtaken by events.',
            unsourced: 'No source was found for it.',
            'not-checkable': 'It speaks of the publication itself.',
          },
        ),
      ),
      verdictSources: slugs('Slugs of the sources that the verdict rests on.'),
      tableTitle: maybe(text('The table of the source in which it stands.')),
      tableNumber: maybe(integer('The place of that table in the source, from 1.')),
      rowLabel: maybe(text('The first cell of the row in which it stands.')),
      rowNumber: maybe(integer('The place of that row in the table, from 1.')),
      columnTitle: maybe(text('The head of the column in which it stands.')),
      columnNumber: maybe(integer('The place of that column in the table, from 1.')),
      lines: maybe(text('The lines of the source in which it stands, for example `13, 15`.')),
    },
    { letter: 'Q' },
  ),
  Forecast: kind(
    'Forecast',
    'forecasts',
    'A proposition about what will be, a milestone or scenario, for example `forecast-framework-erosion`. Its probabilities are claims about it.',
    {
      due: maybe(date('By when it is to come true.')),
      set: maybe(slug('The set that it was published in, for example `medium-term-evolution`.')),
      exclusive: withDefault(boolean('Whether the propositions of its set exclude one another.'), false),
      conditions: texts('What it depends on, as the source has it.'),
      implications: texts('What would follow, as the source has it.'),
      outcome: maybe(longText('What came, where a source tells.')),
      outcomeOn: maybe(date('When that was known.')),
    },
    { orderBy: 'due', letter: 'F' },
  ),
} as const;
