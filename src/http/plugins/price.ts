import { type ExecutionArgs, getIntrospectionQuery, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { introspects } from '../../graphql/price/introspection.js';
import { pricing } from '../../graphql/price/price.js';
import { type Sizes, sizesOf } from '../../graphql/price/sizes.js';
import { schema } from '../../graphql/schema.js';
import { SummitgraphError } from '../../model/errors.js';
import { charged, priced } from '../../observed/request.js';
import type { Dataset, Store } from '../../store/store.js';
import { datasetFor } from '../flight/time.js';

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

/** The sizes of each data set that is asked. */
const sizes = new WeakMap<Dataset, Sizes>();

const sizesFor = (dataset: Dataset): Sizes => {
  const found = sizes.get(dataset) ?? sizesOf(dataset);
  sizes.set(dataset, found);
  return found;
};

/** What an operation will cost that is asked in these words of a data set; 0 where it cannot run. */
export const costOfText = (query: string, variables: object, dataset: Dataset): number =>
  priceOf(parse(query), undefined, variables, sizesFor(dataset))?.data ?? 0;

/** An operation with the request that asks it. */
type Asked = ExecutionArgs & { contextValue: { request: Request } };

const tooExpensive = ({ price, limit }: Cost, ask: string): SummitgraphError =>
  new SummitgraphError(
    'QUERY_TOO_EXPENSIVE',
    `The operation costs ${price.toLocaleString('en')} and may cost ${limit.toLocaleString('en')}; ${ask}.`,
  );

const LESS = 'ask for shorter pages, fewer levels, aliases or conditions, or ask in several requests';
const LESS_OF_SCHEMA = 'ask less about the schema, or read it whole at /schema.graphql';

/**
 * Refuses operations that cost more than this, of data as large as those that are there, before anything but their census
 * is read, and says with every answer what it cost.
 */
export const usePrice = (store: Store, limit: number, timeout: number): Plugin => {
  const charge = ({ document, operationName, variableValues, contextValue }: Asked, dataset: Dataset | null): void => {
    const price = priceOf(document, operationName, variableValues, dataset === null ? undefined : sizesFor(dataset));
    if (price === null) return;
    priced(price.data + price.introspection);
    const ofSchema = { price: price.introspection, limit: MAX_INTROSPECTION };
    const ofData = { price: price.data, limit };
    costs.set(contextValue.request, price.data === 0 ? ofSchema : ofData);
    if (ofData.price > ofData.limit) throw tooExpensive(ofData, LESS);
    if (ofSchema.price > ofSchema.limit) throw tooExpensive(ofSchema, LESS_OF_SCHEMA);
    charged(price.data + price.introspection);
  };
  return {
    onExecute: ({ args }) => {
      const known = store.known?.() ?? null;
      if (known !== null || introspects(args.document, args.operationName)) return charge(args, known);
      const { signal } = args.contextValue.request;
      return datasetFor(signal, store, timeout).then((dataset) => charge(args, dataset));
    },
    onResultProcess: ({ request, result, setResult }) => {
      const cost = costs.get(request);
      if (cost === undefined || Array.isArray(result) || Symbol.asyncIterator in result) return;
      setResult({ ...result, extensions: { ...result.extensions, cost } });
    },
  };
};
