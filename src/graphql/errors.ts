import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { CODES, type Code, SummitgraphError } from '../model/errors.js';
import { shownMessage } from '../model/shown.js';
import { type Observed, observed } from '../observed/request.js';

/** The HTTP status of an answer that failed with a code, where it is not 200. */
const STATUS: Partial<Record<Code, number>> = {
  BAD_REQUEST: 400,
  QUERY_TOO_EXPENSIVE: 400,
  RATE_LIMITED: 429,
  NOT_READY: 503,
  DATA_CHANGED: 503,
  OVERLOADED: 503,
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
/** After how many seconds it is worth while to ask again, where that is known. */
const RETRY: Partial<Record<Code, number>> = { DATA_CHANGED: 1, OVERLOADED: 1, DATABASE_UNAVAILABLE: 5 };

/** What an answer that failed with a code says over HTTP. */
const httpOf = (code: Code): { status?: number; headers?: Record<string, string> } => {
  const [status, seconds] = [STATUS[code], RETRY[code]];
  return {
    ...(status === undefined ? {} : { status }),
    ...(seconds === undefined ? {} : { headers: { 'retry-after': String(seconds) } }),
  };
};

const NO_OPERATION =
  'operationName must name an operation of the document; without one, the document must have exactly one operation.';

/** Codes of failures of the database that its operator should know of. */
const FAILURES: ReadonlySet<Code> = new Set(['OVERLOADED', 'DATABASE_UNAVAILABLE', 'BAD_CREDENTIALS', 'TIMEOUT']);

/** What was reported, by the id under which it was: one error may end many fields. */
const reported = new WeakMap<object, string>();

const reportOnce = (cause: unknown, report: ReportUnexpected): string => {
  const key = typeof cause === 'object' && cause !== null ? cause : {};
  const known = reported.get(key);
  if (known !== undefined) return known;
  const id = observed()?.id ?? randomUUID();
  reported.set(key, id);
  report(cause, id);
  return id;
};

/** The failures of the database that were reported of a request: each statement of it may fail in the same way. */
const failures = new WeakMap<Observed, Set<Code>>();

const reportFailure = (cause: SummitgraphError, report: ReportUnexpected): void => {
  const request = observed();
  const codes = (request && failures.get(request)) ?? new Set();
  if (codes.has(cause.code)) return;
  if (request !== undefined) failures.set(request, codes.add(cause.code));
  reportOnce(cause, report);
};

/** What to tell an operator: of an error that nobody expected or, as a `SummitgraphError`, of a failing database. */
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
    if (FAILURES.has(code)) reportFailure(cause, report);
    // The client can do nothing about credentials, so it is told no more than that the database cannot be used.
    const shown = code === 'BAD_CREDENTIALS' ? 'DATABASE_UNAVAILABLE' : code;
    return new GraphQLError(shown === code ? cause.message : 'The database cannot be used.', {
      ...place,
      extensions: { code: shown, ...(STATUS[code] === undefined ? {} : { http: httpOf(shown) }) },
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
  const id = reportOnce(cause, report);
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
