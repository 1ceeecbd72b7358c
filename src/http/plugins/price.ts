import { getIntrospectionQuery, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { pricing } from '../../graphql/price/price.js';
import { schema } from '../../graphql/schema.js';
import { SummitgraphError } from '../../model/errors.js';
import { charged, priced } from '../../observed/request.js';

/** What an operation costs, and what one may cost. */
type Cost = { price: number; limit: number };

const priceOf = pricing(schema);

/** All that tools ask about a schema. */
const INTROSPECTION = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});

/** The most that may be asked about the schema: a little more than all of it. */
const MAX_INTROSPECTION = Math.ceil(1.2 * (priceOf(parse(INTROSPECTION), null, {})?.introspection ?? 0));

const costs = new WeakMap<Request, Cost>();

/** What the operation of a request costs; 0 until it was priced, and where none was. */
export const costOf = (request: Request): number => costs.get(request)?.price ?? 0;

/** What an operation will cost that is asked in these words; 0 where it cannot run. */
export const costOfText = (query: string, operationName: string | undefined, variables: object): number =>
  priceOf(parse(query), operationName, variables)?.data ?? 0;

const tooExpensive = ({ price, limit }: Cost, ask: string): SummitgraphError =>
  new SummitgraphError(
    'QUERY_TOO_EXPENSIVE',
    `The operation costs ${price.toLocaleString('en')} and may cost ${limit.toLocaleString('en')}; ${ask}.`,
  );

const LESS = 'ask for shorter pages, fewer levels, aliases or conditions, or ask in several requests';
const LESS_OF_SCHEMA = 'ask less about the schema, or read it whole at /schema.graphql';

/** Refuses operations that cost more than this before anything runs, and says with every answer what it cost. */
export const usePrice = (limit: number): Plugin => ({
  onExecute: ({ args }) => {
    const price = priceOf(args.document, args.operationName, args.variableValues);
    if (price === null) return;
    priced(price.data + price.introspection);
    const ofSchema = { price: price.introspection, limit: MAX_INTROSPECTION };
    const ofData = { price: price.data, limit };
    costs.set(args.contextValue.request, price.data === 0 ? ofSchema : ofData);
    if (ofData.price > ofData.limit) throw tooExpensive(ofData, LESS);
    if (ofSchema.price > ofSchema.limit) throw tooExpensive(ofSchema, LESS_OF_SCHEMA);
    charged(price.data + price.introspection);
  },
  onResultProcess: ({ request, result, setResult }) => {
    const cost = costs.get(request);
    if (cost === undefined || Array.isArray(result) || Symbol.asyncIterator in result) return;
    setResult({ ...result, extensions: { ...result.extensions, cost } });
  },
});
