import { type ExecutionArgs, getIntrospectionQuery, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { pricing } from '../../graphql/price/price.js';
import { type Sizes, sizesOf } from '../../graphql/price/sizes.js';
import { schema } from '../../graphql/schema.js';
import { SummitgraphError } from '../../model/errors.js';
import { charged, priced } from '../../observed/request.js';
import { answeredBy } from './answered.js';

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

/** What the operation of a request costs; undefined until it was priced, and where none was. */
const costOf = (request: Request): Cost | undefined => costs.get(request);

const tooExpensive = ({ price, limit }: Cost, ask: string): SummitgraphError =>
  new SummitgraphError(
    'QUERY_TOO_EXPENSIVE',
    `The operation costs ${price.toLocaleString('en')} and may cost ${limit.toLocaleString('en')}; ${ask}.`,
  );

const LESS = 'ask for shorter pages, fewer levels, aliases or conditions, or ask in several requests';
const LESS_OF_SCHEMA = 'ask less about the schema, or read it whole at /schema.graphql';

/** The sizes of the data that were asked last. */
let last: { version: string; sizes: Sizes } | null = null;

/** The sizes of the data with which a request is answered; undefined where it asks none. */
const sizesFor = (request: Request): Sizes | undefined => {
  const dataset = answeredBy(request);
  if (dataset === undefined) return undefined;
  if (last?.version !== dataset.version) last = { version: dataset.version, sizes: sizesOf(dataset) };
  return last.sizes;
};

/**
 * Refuses operations that cost more than this, of data as large as those that are asked, before anything but their census
 * is read, and says with every answer what it cost.
 */
export const usePrice = (limit: number): Plugin => {
  /** Fails where an operation is too expensive. */
  const afford = (request: Request, { document, operationName, variableValues }: ExecutionArgs): void => {
    const price = priceOf(document, operationName, variableValues, sizesFor(request));
    if (price === null) return;
    priced(price.data + price.introspection);
    const ofSchema = { price: price.introspection, limit: MAX_INTROSPECTION };
    const ofData = { price: price.data, limit };
    // Where an import came between, it runs once more.
    const again = costs.has(request);
    costs.set(request, price.data === 0 ? ofSchema : ofData);
    if (ofData.price > ofData.limit) throw tooExpensive(ofData, LESS);
    if (ofSchema.price > ofSchema.limit) throw tooExpensive(ofSchema, LESS_OF_SCHEMA);
    if (!again) charged(price.data + price.introspection);
  };
  return {
    onExecute: ({ args, executeFn, setExecuteFn }) => {
      setExecuteFn((execution: ExecutionArgs) => {
        afford(args.contextValue.request, execution);
        return executeFn(execution);
      });
    },
    onResultProcess: ({ request, result, setResult }) => {
      const cost = costOf(request);
      if (cost === undefined || Array.isArray(result) || Symbol.asyncIterator in result) return;
      setResult({ ...result, extensions: { ...result.extensions, cost } });
    },
  };
};
