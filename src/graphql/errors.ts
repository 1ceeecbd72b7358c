import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { CODES, type Code, SummitgraphError } from '../model/errors.js';
import { shownMessage } from '../model/shown.js';
import { observed } from '../observed/request.js';

/** The HTTP status of an answer that failed with a code, where it is not 200. */
const STATUS: Partial<Record<Code, number>> = {
  BAD_REQUEST: 400,
  QUERY_TOO_EXPENSIVE: 400,
  RATE_LIMITED: 429,
  NOT_READY: 503,
  DATA_CHANGED: 503,
  DATABASE_UNAVAILABLE: 503,
  BAD_CREDENTIALS: 503,
  TIMEOUT: 504,
};

/** Every code that an error may have. */
const OURS: ReadonlySet<string> = new Set([
  ...Object.keys(CODES),
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'INTERNAL',
]);

const NO_OPERATION =
  'operationName must name an operation of the document; without one, the document must have exactly one operation.';

/** What to tell an operator of an error that nobody expected. */
export type ReportUnexpected = (error: unknown, id: string) => void;

const coded = (error: unknown, report: ReportUnexpected): GraphQLError => {
  const cause = error instanceof GraphQLError ? (error.originalError ?? undefined) : error;
  const at = error instanceof GraphQLError ? error : undefined;
  const place = {
    nodes: at?.nodes ?? null,
    source: at?.source ?? null,
    positions: at?.positions ?? null,
    path: at?.path ?? null,
  };
  if (cause instanceof SummitgraphError) {
    const { code } = cause;
    // The client can do nothing about credentials, so it is told no more than that the database cannot be used.
    const shown = code === 'BAD_CREDENTIALS' ? 'DATABASE_UNAVAILABLE' : code;
    const status = STATUS[code];
    return new GraphQLError(shown === code ? cause.message : 'The database cannot be used.', {
      ...place,
      extensions: { code: shown, ...(status === undefined ? {} : { http: { status } }) },
    });
  }
  if (error instanceof GraphQLError && (cause === undefined || cause instanceof GraphQLError)) {
    const message = shownMessage(error.message);
    if (error.extensions.code === 'OPERATION_RESOLUTION_FAILURE') {
      return new GraphQLError(NO_OPERATION, { ...place, extensions: { ...error.extensions, code: 'BAD_REQUEST' } });
    }
    if (error.extensions.code === 'BAD_REQUEST') {
      // The status says so whatever type of answer is accepted.
      const extensions = { ...error.extensions, http: { status: 400, ...error.extensions.http, spec: false } };
      return new GraphQLError(message, { ...place, extensions });
    }
    const { code = message.startsWith('Syntax Error') ? 'GRAPHQL_PARSE_FAILED' : 'GRAPHQL_VALIDATION_FAILED' } =
      error.extensions;
    // Libraries have words of their own for what a client did.
    const known = OURS.has(String(code)) ? code : 'BAD_REQUEST';
    return new GraphQLError(message, { ...place, extensions: { ...error.extensions, code: known } });
  }
  const id = observed()?.id ?? randomUUID();
  report(cause, id);
  return new GraphQLError(`Something went wrong that should not have; the server's log has it under ${id}.`, {
    ...place,
    extensions: { code: 'INTERNAL', id },
  });
};

/**
 * Turns whatever went wrong into a GraphQL error with a stable `extensions.code`; the only place that does. What nobody
 * expected is masked, and reported with the id of the request, which the client also gets.
 */
export const toGraphQLError = (error: unknown, report: ReportUnexpected): GraphQLError => {
  const told = coded(error, report);
  const request = observed();
  if (request !== undefined) request.code ??= String(told.extensions.code);
  return told;
};
