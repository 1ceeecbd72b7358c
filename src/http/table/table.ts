import {
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import * as z from 'zod';
import { TABLES, type Table } from '../../feeds/csv/table.js';
import { schema } from '../../graphql/schema.js';
import { SummitgraphError } from '../../model/errors.js';
import { shown } from '../../model/shown.js';
import { MAX_ROWS } from '../../questions/context.js';
import type { Answer, Ask } from '../ask.js';
import { failure } from '../guard.js';
import { boundedDocument } from '../input/bounds.js';
import { MAX_TOKENS } from '../input/reading.js';
import { costOfText } from '../plugins/price.js';
import type { Question } from '../served.js';
import { DATA, type List, PAGE, planOf } from './plan.js';
import { at, cellOf } from './rows.js';

const wrong = (message: string): SummitgraphError => new SummitgraphError('BAD_INPUT', message);

const NAMES = ['query', 'variables', 'operationName', 'rows'];
const TAKES = 'It takes query, and variables (as JSON), operationName and rows, the name of one of several lists.';

/** How many pages a table is taken for: it is followed to its end, of which nobody knows before. */
const PAGES = 10;

const jsonObject = z.record(z.string(), z.unknown());

const variablesOf = (text: string | null): Record<string, unknown> => {
  if (text === null) return {};
  try {
    return jsonObject.parse(JSON.parse(text));
  } catch {
    throw wrong(`variables must be a JSON object, such as {"slug": "openai"}. ${TAKES}`);
  }
};

/** The operation of a document that is asked for, once it is valid. */
const operationOf = (query: string, name: string | null) => {
  const document = parse(boundedDocument(query), { maxTokens: MAX_TOKENS });
  const [fault] = validate(schema, document);
  if (fault !== undefined) throw fault;
  const operation = getOperationAST(document, name);
  if (!operation) throw wrong(`operationName must name one of the operations of query. ${TAKES}`);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  return { operation, fragments };
};

type Valid = { operation: OperationDefinitionNode; fragments: ReadonlyMap<string, FragmentDefinitionNode> };

const page = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

/** Asks an operation page by page until its connections end, and gives each answer with the lists that are new in it. */
async function* answersOf(valid: Valid, variables: object, ask: Ask, signal: AbortSignal) {
  const cursors = new Map<string, string>();
  let going: ReadonlySet<string> | null = null;
  let version: unknown = null;
  while (going === null || going.size > 0) {
    const plan = planOf(valid.operation, valid.fragments, cursors);
    const { data }: Answer = await ask({ query: plan.query, variables }, signal);
    const of = at(data, [DATA, 'version']);
    if (version !== null && version !== of)
      throw new SummitgraphError('DATA_CHANGED', 'An import came between; ask again.');
    version = of;
    const before = going;
    const fresh = (list: List) => before === null || (list.followed !== null && before.has(list.followed));
    yield { data, version: String(of), around: plan.around, lists: plan.lists, fresh };
    going = new Set(
      plan.lists.flatMap(({ followed }) => {
        if (followed === null) return [];
        const { data: read } = page.safeParse(at(data, [...followed.split('.'), PAGE]));
        if (read?.endCursor) cursors.set(followed, read.endCursor);
        return read?.hasNextPage ? [followed] : [];
      }),
    );
  }
}

/** The lists of an answer that become rows: all of them, or the one that was asked for. */
const chosen = (lists: readonly List[], name: string | null): readonly List[] => {
  if (name === null) return lists;
  const found = lists.filter((list) => list.name === name);
  if (found.length > 0) return found;
  throw wrong(`rows must be one of ${lists.map((list) => list.name).join(', ')}, not ${shown(name)}.`);
};

/** The table of an operation: a row for each item of its lists, beside what stands outside of them. */
const tableOf = async (
  valid: Valid,
  variables: object,
  rowsOf: string | null,
  ask: Ask,
  signal: AbortSignal,
): Promise<Table & { version: string }> => {
  const rows: Map<string, unknown>[] = [];
  let columns: string[] = [];
  let version = '';
  for await (const answer of answersOf(valid, variables, ask, signal)) {
    const lists = chosen(answer.lists, rowsOf);
    const many = lists.length > 1;
    version = answer.version;
    const names = [...lists.flatMap((list) => list.columns), ...answer.around].map(({ name }) => name);
    columns = [...new Set([...(many ? ['list'] : []), ...names])];
    const around = answer.around.map((column) => [column.name, cellOf(answer.data, column)] as const);
    if (answer.lists.length === 0) rows.push(new Map(around));
    for (const list of lists.filter(answer.fresh)) {
      const items = at(answer.data, list.path);
      for (const item of Array.isArray(items) ? items : []) {
        const cells = list.columns.map((column) => [column.name, cellOf(item, column)] as const);
        rows.push(new Map([...(many ? [['list', list.name] as const] : []), ...around, ...cells]));
      }
    }
    if (rows.length > MAX_ROWS) {
      throw new SummitgraphError(
        'LIMIT_EXCEEDED',
        `A table may have at most ${MAX_ROWS} rows; ask for fewer, by \`where\` or \`first\`.`,
      );
    }
  }
  return { version, columns, rows: rows.map((row) => columns.map((name) => row.get(name) ?? null)) };
};

const fileNameOf = ({ name }: OperationDefinitionNode, extension: string): string => {
  const words = (name?.value ?? 'table').replace(/([a-z0-9])([A-Z])/g, '$1-$2').replaceAll('_', '-');
  return `${words.slice(0, 80).toLowerCase()}.${extension}`;
};

/** The table that an address asks for, such as `/table.csv?query={summits{nodes{name}}}`; undefined where it is none. */
export const tableAt = ({ pathname, searchParams }: URL, ask: Ask): Question | undefined => {
  const [, extension] = /^\/table(?:\.([\w.-]+))?$/.exec(pathname) ?? [pathname, null];
  if (extension === null) return undefined;
  const format = extension !== undefined && Object.hasOwn(TABLES, extension) ? TABLES[extension] : undefined;
  if (format === undefined || extension === undefined) {
    throw failure(
      404,
      `There is no such table; there are ${Object.keys(TABLES)
        .map((one) => `/table.${one}`)
        .join(', ')}.`,
    );
  }
  for (const name of searchParams.keys()) {
    if (!NAMES.includes(name)) throw wrong(`/table has no argument ${shown(name)}. ${TAKES}`);
    if (searchParams.getAll(name).length > 1) throw wrong(`${name} is given more than once. ${TAKES}`);
  }
  const query = searchParams.get('query');
  if (query === null) throw wrong(`/table needs query. ${TAKES}`);
  const variables = variablesOf(searchParams.get('variables'));
  const valid = operationOf(query, searchParams.get('operationName'));
  const rowsOf = searchParams.get('rows');
  return {
    key: JSON.stringify(['table', extension, query, variables, searchParams.get('operationName'), rowsOf]),
    mediaType: format.mediaType,
    fileName: fileNameOf(valid.operation, extension),
    price: (dataset) =>
      PAGES * costOfText(planOf(valid.operation, valid.fragments, new Map()).query, variables, dataset),
    ask: async (signal) => {
      const { version, ...table } = await tableOf(valid, variables, rowsOf, ask, signal);
      return { version, text: format.write(table) };
    },
  };
};
