import { STATUS_CODES } from 'node:http';
import { createServerAdapter } from '@whatwg-node/server';
import { type ReportUnexpected, toGraphQLError } from '../graphql/errors.js';
import { SummitgraphError } from '../model/errors.js';

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

const NO_ADDRESS = 'Host and target make no address; send a Host such as localhost:4000 and a target such as /graphql.';

/** What is said of an answer that comes without a body. */
const EMPTY: Record<number, string> = {
  404: 'Nothing is at this address; GraphQL is at /graphql.',
  406: 'Accept names no type of answer that is here; application/json is one.',
  415: 'The body is of no type that is read here; send application/json.',
};

/** An answer that is one error, in the form of GraphQL's. */
const refusal = (
  error: unknown,
  report: ReportUnexpected,
  status: number,
  given: Iterable<[string, string]> = [],
): Response => {
  const { message, extensions } = toGraphQLError(error, report);
  const { http: _, ...shown } = extensions;
  const headers = new Headers([...given]);
  headers.set('content-type', 'application/json; charset=utf-8');
  const statusText = STATUS_CODES[status] ?? '';
  return new Response(`${JSON.stringify({ errors: [{ message, extensions: shown }] })}\n`, {
    status,
    statusText,
    headers,
  });
};

/**
 * A handler for Node's HTTP server, of which nothing uncoded leaves: an address that cannot be read, an answer without
 * a body that says what was wrong, and whatever fails on the way become one error each.
 */
export const guarded = <Context>(
  handle: (request: Request, context: Context) => Response | Promise<Response>,
  report: ReportUnexpected,
) =>
  createServerAdapter<Context>(async (request, context) => {
    if (!URL.canParse(request.url)) {
      return refusal(new SummitgraphError('BAD_REQUEST', NO_ADDRESS), report, 400);
    }
    try {
      const response = await handle(request, context);
      const { status, statusText, body, headers } = response;
      if (status < 400 || body !== null) return response;
      const error = new SummitgraphError('BAD_REQUEST', EMPTY[status] ?? statusText);
      return refusal(error, report, status, headers);
    } catch (error) {
      return refusal(error, report, 500);
    }
  });
