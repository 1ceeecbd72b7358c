import { STATUS_CODES } from 'node:http';
import { GraphQLError } from 'graphql';
import { type ReportUnexpected, toGraphQLError } from '../graphql/errors.js';

/** The same report, which fails nothing: where it cannot be made, nobody is left to tell. */
export const harmless =
  (report: ReportUnexpected): ReportUnexpected =>
  (error, id) => {
    try {
      report(error, id);
    } catch {
      // The client still gets its answer.
    }
  };

/** Longest address that is read, in characters. */
const MAX_ADDRESS = 8_000;

const NO_ADDRESS = 'Host and target make no address; send a Host such as localhost:4000 and a target such as /graphql.';
const NO_TEXT =
  'The address is not UTF-8 in percent signs: write each byte of a character as %E2, and % itself as %25.';
const LONG_ADDRESS = `An address may have ${MAX_ADDRESS} characters; a longer question goes to /graphql by POST.`;

/** What is said of an answer that comes without a body. */
const EMPTY: Record<number, string> = {
  404: 'Nothing is at this address; GraphQL is at /graphql, and /feeds lists what can be drawn.',
  406: 'Accept names no type of answer that is here; application/json is one.',
  415: 'The body is of no type that is read here; send application/json.',
};

/** The status of an answer that is no GraphQL and failed with a code; 500 where it is none of these. */
const STATUS: Record<string, number> = {
  BAD_CURSOR: 400,
  BAD_REQUEST: 400,
  BAD_INPUT: 400,
  LIMIT_EXCEEDED: 400,
  QUERY_TOO_EXPENSIVE: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  NOT_READY: 503,
  DATA_CHANGED: 503,
  OVERLOADED: 503,
  DATABASE_UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** An error of HTTP that has a status of its own. */
export const failure = (status: number, message: string, headers: Record<string, string> = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status, headers } } });

/** An answer that is one error, in the form of GraphQL's. */
export const refusal = (error: unknown, report: ReportUnexpected, given: Iterable<[string, string]> = []): Response => {
  const { message, extensions } = toGraphQLError(error, report);
  const { http, ...shown } = extensions;
  const status = http?.status ?? STATUS[String(shown.code)] ?? 500;
  const headers = new Headers([...given, ...Object.entries(http?.headers ?? {})]);
  headers.set('content-type', 'application/json; charset=utf-8');
  const statusText = STATUS_CODES[status] ?? '';
  return new Response(`${JSON.stringify({ errors: [{ message, extensions: shown }] })}\n`, {
    status,
    statusText,
    headers,
  });
};

const isText = (address: string): boolean => {
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
};

/** Answers a request, with what comes with it. */
export type Handler = (request: Request, context: object) => Promise<Response>;

/**
 * A handler of which nothing uncoded leaves: an address that cannot be read, an answer without a body that says what
 * was wrong, and whatever fails on the way become one error each.
 */
export const guarded =
  (handle: (request: Request, context: object) => Response | Promise<Response>, report: ReportUnexpected): Handler =>
  async (request, context) => {
    if (!URL.canParse(request.url)) return refusal(failure(400, NO_ADDRESS), report);
    if (request.url.length > MAX_ADDRESS) return refusal(failure(414, LONG_ADDRESS), report);
    if (!isText(request.url)) return refusal(failure(400, NO_TEXT), report);
    try {
      const response = await handle(request, context);
      const { status, statusText, headers } = response;
      // A body that nobody looks at is not made a stream.
      if (status < 400 || response.body !== null) return response;
      return refusal(failure(status, EMPTY[status] ?? statusText), report, headers);
    } catch (error) {
      // What ends because the client left is nobody's fault, and nobody reads the answer.
      return request.signal.aborted ? new Response(null, { status: 499 }) : refusal(error, report);
    }
  };
