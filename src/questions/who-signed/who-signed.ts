import type { View } from '../../model/dates.js';
import { SummitgraphError } from '../../model/errors.js';
import { all } from '../../store/filter.js';
import { type Optional, readList, readNumber } from '../arguments/bounds.js';
import { type PageArguments, type Paged, type PageWanted, pagedOf, readPage } from '../arguments/page.js';
import { together } from '../arguments/together.js';
import { readView, type ViewArguments } from '../arguments/view.js';
import { readWhere } from '../arguments/where.js';
import { type Context, spend } from '../context.js';
import { noteFilter } from '../hints.js';
import { type EntityInView, inSight, type RelationInView, relationFrom } from '../in-view.js';
import { answerOf, type Finding } from './answer.js';
import { evidenceOf } from './evidence.js';
import { type Asked, answered } from './filter.js';
import type { Answer } from './stand.js';
import { readTests, type SignedTest } from './tests.js';

/** Most tests of a question. */
export const MAX_TESTS = 12;

const COUNT = { least: 0, unless: 0 };

/** How tests combine: at least one part must be given. */
type TestArguments = {
  allOf?: Optional<readonly SignedTest[]>;
  anyOf?: Optional<readonly SignedTest[]>;
  noneOf?: Optional<readonly SignedTest[]>;
  atLeast?: Optional<{ count: number; of: readonly SignedTest[] }>;
};

type WhoSignedArguments = PageArguments &
  ViewArguments &
  TestArguments & { where?: unknown; include?: Optional<readonly Answer[]> };

/** A signatory, and its answer with what that rests on, where it was wanted. */
export type WhoSigned = { node: EntityInView; finding: Finding | null };

const readAsked = async (
  { allOf, anyOf, noneOf, atLeast }: TestArguments,
  include: readonly Answer[],
  view: View,
  context: Context,
): Promise<Asked> => {
  if (!allOf && !anyOf && !noneOf && !atLeast) {
    throw new SummitgraphError('BAD_INPUT', 'Give at least one of allOf, anyOf, noneOf and atLeast.');
  }
  const tests = [allOf, anyOf, noneOf, atLeast?.of].flatMap((some) => some ?? []);
  readList('allOf, anyOf, noneOf and atLeast', tests, MAX_TESTS, 'tests');
  const count = readNumber('atLeast: count', atLeast?.count, COUNT);
  // A yes by tests that must be met needs no list; whatever else is asked does.
  const lists = include.some((answer) => answer !== 'YES');
  const [ofAll, ofAny, ofNone, ofSeveral] = await together([
    readTests(allOf ?? [], lists, view, context),
    readTests(anyOf ?? [], lists, view, context),
    readTests(noneOf ?? [], true, view, context),
    readTests(atLeast?.of ?? [], lists, view, context),
  ]);
  return {
    allOf: ofAll,
    anyOf: anyOf ? ofAny : null,
    noneOf: ofNone,
    atLeast: atLeast ? { count, of: ofSeveral } : null,
  };
};

/**
 * The signatories for whom the answer to tests is among those asked for, with that answer and the signatures that it
 * rests on, if the findings are wanted.
 */
export const whoSigned = async (
  args: WhoSignedArguments,
  context: Context,
  wanted: PageWanted & { findings: boolean },
): Promise<Paged<WhoSigned>> => {
  const view = readView(args, context);
  const include = args.include ?? ['YES'];
  const ordering = { list: 'whoSigned', order: [] };
  const page = readPage(args, ordering);
  const asked = await readAsked(args, include, view, context);
  const signatories = readWhere('Signatory', args.where);
  noteFilter(context, { path: wanted.path, argument: 'where' }, { label: 'Signatory' }, signatories);
  const where = all([answered(asked, include, view), signatories]);
  const { total } = wanted;
  const slice = await context.reads.select({ label: 'Signatory', where, order: [], page, view, total });
  spend(context, slice.rows.length);
  const tests = [...asked.allOf, ...(asked.anyOf ?? []), ...asked.noneOf, ...(asked.atLeast?.of ?? [])];
  const rows = await together(
    inSight(slice.rows, view).map(async (node): Promise<WhoSigned> => {
      if (!wanted.findings) return { node, finding: null };
      return {
        node,
        finding: answerOf(asked, await evidenceOf(node.row, tests, view, context), view, context.dataset.date),
      };
    }),
  );
  return pagedOf(
    { ...slice, rows },
    page,
    ordering,
    (row) => row,
    ({ node }) => [node.row.orderKey],
  );
};

/** The signatures, or the refusals, that a finding rests on, by name of the instrument. */
export const restingOn = (
  relation: 'SIGNED' | 'DID_NOT_SIGN',
  node: EntityInView,
  { edges }: Finding,
  context: Context,
): RelationInView[] => {
  const found = edges.filter(({ edge }) => edge.relation === relation);
  spend(context, found.length);
  return found.map((hop) => relationFrom(node, 'from', hop));
};
