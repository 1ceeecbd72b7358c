import { AsyncLocalStorage } from 'node:async_hooks';

/** Told of the end of a statement: with what it failed, or undefined. */
type Ended = (error: unknown) => void;

/** What is seen of a request from outside while it is answered: no document, and no variables. */
export type Observed = {
  /** Names it in answers, logs and traces. */
  readonly id: string;
  /** The name of the operation that it asks; undefined where it has none. */
  operation: string | undefined;
  /** What its operations cost, by the price of their documents. */
  price: number;
  /** How many statements were sent to the database for it. */
  statements: number;
  /** The code of its first error; undefined where it has none. */
  code: string | undefined;
  /** Who is told when a statement begins. */
  readonly onStatement: ((cypher: string) => Ended)[];
  /** Who is told of the price of an operation before it runs; may throw, and then it does not run. */
  readonly onPrice: ((price: number) => void)[];
};

const requests = new AsyncLocalStorage<Observed>();

/** Does work for a request; everything that it awaits belongs to that request too. */
export const during = <T>(request: Observed, work: () => T): T => requests.run(request, work);

/** The request that is being answered; undefined outside of any. */
export const observed = (): Observed | undefined => requests.getStore();

/** Notes what an operation costs. */
export const priced = (price: number): void => {
  const request = requests.getStore();
  if (request !== undefined) request.price += price;
};

/** Tells what an operation costs that is about to run. Fails where its client may not ask for so much. */
export const charged = (price: number): void => {
  for (const told of requests.getStore()?.onPrice ?? []) told(price);
};

/** Sends a statement, which its request then counts. */
export const statement = async <T>(cypher: string, send: () => Promise<T>): Promise<T> => {
  const request = requests.getStore();
  if (request === undefined) return send();
  request.statements += 1;
  if (request.onStatement.length === 0) return send();
  const endings = request.onStatement.map((begun) => begun(cypher));
  const end = (error: unknown): void => {
    for (const ended of endings) ended(error);
  };
  try {
    const answer = await send();
    end(undefined);
    return answer;
  } catch (error) {
    end(error);
    throw error;
  }
};
