import type { Label } from '../labels.js';
import { keysOf } from '../lists.js';

/** What a quantity is of. */
type Declared = {
  /** What is counted or measured; null where the value is a word or a date. */
  unit: string | null;
  /** What it is asked of. */
  about: Label;
  description: string;
  /** What it needs beside its subject, if anything. */
  qualifier: string | null;
  /** How it is worked out from the graph; null where only sources can say it. */
  derivation: string | null;
};

/** Declares a quantity that the graph gives. */
const derived = (
  about: Label,
  unit: string | null,
  description: string,
  derivation: string,
  qualifier: string | null = null,
): Declared => ({ unit, about, description, derivation, qualifier });

/** Declares a quantity that only sources state. */
const stated = (unit: string | null, description: string): Declared => ({
  unit,
  about: 'Entity',
  description,
  derivation: null,
  qualifier: null,
});

const OF_A_LIST =
  'At least those whose signature is confirmed, and until the list was complete its dates too. Open above where the list is partial, and before the day on which it was' +
  ' complete, where some have left since.';

/**
 * What is stated of things, by the word under which claims state it. Where the graph can say it too, it is worked out as
 * the least and the most that its dates allow.
 */
const quantities = {
  signatories: derived(
    'Instrument',
    'signatories',
    'All that signed it, of whatever kind.',
    `Its distinct signatories in view. ${OF_A_LIST}`,
  ),
  'signatory-countries': derived(
    'Instrument',
    'countries',
    'The countries that signed it.',
    `Its distinct signatories in view that are countries. ${OF_A_LIST}`,
  ),
  'signatory-organizations': derived(
    'Instrument',
    'organizations',
    'The bodies of states that signed it, the European Union for one.',
    `Its distinct signatories in view that are organizations. ${OF_A_LIST}`,
  ),
  'signatory-companies': derived(
    'Instrument',
    'companies',
    'The companies that signed it.',
    `Its distinct signatories in view that are companies. ${OF_A_LIST}`,
  ),
  parties: derived(
    'Instrument',
    'parties',
    'The countries and organizations that signed it, in one number.',
    `Its distinct signatories in view that are countries or organizations. ${OF_A_LIST}`,
  ),
  growth: derived(
    'Summit',
    'parties',
    'How many more parties the instruments of a summit have than those of the summit before it.',
    'The distinct countries and organizations that signed any of its instruments, less those of the summit before it, on the same day.',
  ),
  members: derived(
    'Entity',
    'members',
    'The members of a network or organization.',
    'The distinct countries and organizations that are members of it in view.',
  ),
  'member-countries': derived(
    'Entity',
    'countries',
    'The countries that are members of a network or organization.',
    'The distinct countries that are members of it in view.',
  ),
  'companies-with-framework': derived(
    'Commitment',
    'companies',
    'Those of its signatories that have published a safety framework.',
    'Its distinct signatories in view that have a published policy in view. At most these and those of which it is not known: until the' +
      ' deadline of the instrument those without a word on whether they had published by it, later all without a policy.',
  ),
  'share-with-framework': derived(
    'Commitment',
    '%',
    'Those of its signatories that have published a safety framework, as a share of all.',
    '`companies-with-framework` of `signatory-companies`, in per cent.',
  ),
  'publishing-companies': derived(
    'Entity',
    'companies',
    'Companies that have published a safety framework, signatories or not.',
    'The companies with a published policy in view, whatever is asked about. Always open above.',
  ),
  'published-framework': derived(
    'Company',
    null,
    'Whether a company has published a safety framework: Yes, No, or how far.',
    'Yes where a published policy is in view. No where its first came later, or a commitment that it signed had its deadline on that day or' +
      ' later and it is known not to have published by that. Otherwise the graph cannot tell.',
  ),
  signed: derived(
    'Signatory',
    null,
    'Whether a signatory signed an instrument: Yes or No.',
    'The answer of `signed` for the instrument, which is the object, on that day.',
    'slug of the instrument',
  ),
  name: derived('Entity', null, 'What a source calls it.', 'The name and the other names of an instrument.'),
  begins: derived(
    'Entity',
    null,
    'The day on which it began, was adopted, established, launched or published.',
    'The date with which its kind begins.',
  ),
  ends: derived('Entity', null, 'Its last day.', 'Its `end`.'),
  'named-since': derived(
    'Entity',
    null,
    'Since when it has borne a name.',
    'The beginning of the dated name.',
    'the name',
  ),
  headquarters: derived(
    'Company',
    null,
    'Where a company has its headquarters.',
    'The names, other names and code of the country of its headquarters in view.',
  ),
  attended: derived(
    'Entity',
    null,
    'Whether somebody attended an event: Yes or No.',
    'No where an institute was certainly established after the last day of the event, which is the object. Otherwise the graph cannot' +
      ' tell: it has no lists of attendance.',
    'slug of the event',
  ),
  'months-since': derived(
    'Entity',
    'months',
    'Whole months from its beginning to the day asked about.',
    'Months between the first or last day that each can mean.',
  ),
  tally: derived(
    'Source',
    'rows',
    'Rows of a table of a source that have a level in a column.',
    'The claims of the source that stand in that table and column with that level.',
    'title of the table / title of the column / level, or `not` and a level',
  ),
  rows: derived(
    'Source',
    'rows',
    'Rows of a table of a source.',
    'The rows of the table that its claims stand in.',
    'title of the table',
  ),
  'probability-sum': derived(
    'Source',
    '%',
    'The probabilities that a source gives the forecasts of a set, together.',
    'The sum of the least and that of the most that its claims of `probability` about forecasts of the set allow.',
    'the set',
  ),
  probability: stated('%', 'How likely a forecast is.'),
  due: stated(null, 'When a forecast is to come true.'),
  'framework-quality': stated(null, 'How good the safety framework of a company is.'),
  'institute-status': stated(null, 'How far an institute is: operational, established, announced.'),
  staff: stated('people', 'How many people work at an institute.'),
  funding: stated(
    null,
    'Money for an institute, network or initiative, in the unit of the claim; the qualifier says for what time.',
  ),
  'institute-cost': stated(
    null,
    'What an institute needs, in the unit of the claim; the qualifier says for what time.',
  ),
  compliance: stated('%', 'How far a commitment is kept; the qualifier names the area.'),
  'compliance-quality': stated(null, 'How well a commitment is kept; the qualifier names the area.'),
  'compliance-kept': stated('%', 'The companies that will keep to their commitments.'),
  'comprehensive-frameworks': stated('companies', 'The companies with a comprehensive safety framework.'),
  'capacity-share': stated('%', 'The share of the capacity to develop AI that the signatories have.'),
  'verifiable-share': stated('%', 'The share of what is promised that can be verified.'),
  effectiveness: stated(null, 'How well an instrument works against a risk.'),
  assessment: stated(null, 'How something is assessed; the qualifier names the dimension.'),
  provisions: stated('provisions', 'Parts of an instrument: pillars, outcomes, commitments.'),
  outcomes: stated('outcomes', 'Outcomes of a meeting.'),
  acronym: stated(null, 'The acronym that a source gives it.'),
  member: stated(null, 'Whether it is a member of a network or organization.'),
  precedes: stated(null, 'Whether it came before another.'),
  establishes: stated(null, 'Whether an instrument established a network.'),
  'full-signatories': stated('signatories', 'Those that signed the whole of an instrument.'),
  'partial-signatories': stated('signatories', 'Those that signed a part of an instrument.'),
  'named-signatories': stated('signatories', 'The signatories that a source names.'),
  'backing-countries': stated('countries', 'The countries behind an initiative.'),
  partners: stated('partners', 'Partners of an initiative or instrument, of whatever kind.'),
  'partner-countries': stated('countries', 'The countries among its partners.'),
  'partner-companies': stated('companies', 'The companies among its partners.'),
  'partner-organizations': stated('organizations', 'The organizations among its partners.'),
  attendees: stated('people', 'Who came to a meeting.'),
  experts: stated('people', 'The experts who wrote a report.'),
  'nominating-countries': stated('countries', 'The countries that nominated experts for a report.'),
  'tasks-done': stated('%', 'The share of tasks that models do.'),
  'jailbreak-time': stated(null, 'How long it takes to get around a safeguard.'),
  'above-experts-since': stated(null, 'Since when models have exceeded experts.'),
  'evaluates-since': stated(null, 'Since when an institute has evaluated models.'),
  'incident-schemes': stated('schemes', 'Schemes by which incidents are reported.'),
  'years-until': stated('years', 'In how many years something is to come.'),
  'weeks-since-edit': stated('weeks', 'Weeks since the publication was last edited.'),
  'last-edited': stated(null, 'When the publication was last edited.'),
  'quality-score': stated('points', 'The score that the publication gives its own quality.'),
  coverage: stated(null, 'How much the publication covers; the qualifier says of what, and in which edition.'),
  importance: stated('points', 'The score that the publication gives the importance of its subject.'),
  'structure-score': stated('points', 'The score that the publication gives its own structure.'),
  'insight-score': stated(
    'points',
    'A score that the publication gives one of its insights; the qualifier names the insight and the score.',
  ),
  insights: stated('insights', 'The insights that the publication announces.'),
  words: stated('words', 'How long the publication is.'),
  tables: stated('tables', 'How many tables the publication has.'),
  diagrams: stated('diagrams', 'How many diagrams the publication has.'),
  links: stated('links', 'How many links the publication has.'),
  footnotes: stated('footnotes', 'How many footnotes the publication has.'),
  bullets: stated('%', 'How much of the publication is in bullets.'),
  todos: stated('todos', 'How many things the publication says are to be done on it.'),
  placeholders: stated('placeholders', 'How many placeholders the publication has.'),
} as const satisfies Record<string, Declared>;

export type QuantityName = keyof typeof quantities;
export const QUANTITIES = keysOf(quantities);

/** Whether a word names a quantity. */
export const isQuantity = (word: string): word is QuantityName => Object.hasOwn(quantities, word);

/** What is declared of a quantity. */
export const quantityOf = (name: QuantityName): Declared => quantities[name];
