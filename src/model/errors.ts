/** What can go wrong, by a stable code: a GraphQL `extensions.code`, or an exit code of the command line. */
export const CODES = {
  BAD_CURSOR: 'A cursor is not one of ours, or belongs to another order.',
  BAD_REQUEST: 'An HTTP request cannot be answered; the message says why.',
  BAD_INPUT: 'An argument cannot be read.',
  LIMIT_EXCEEDED: 'An argument is over its bound; the message names it.',
  QUERY_TOO_EXPENSIVE: 'An operation costs more than one may; the message says its price and the limit.',
  NOT_FOUND: 'A slug names nothing; the message proposes the nearest.',
  RATE_LIMITED: 'A client asks for more than one client may; `Retry-After` says when it may ask again.',
  NOT_READY: 'The database holds no imported data set, or one of another version or model of this program.',
  DATA_CHANGED: 'An import came between twice while the request ran.',
  OVERLOADED: 'There is no room for the request, in the server or its database; ask again in a moment.',
  DATABASE_UNAVAILABLE: 'The database cannot be reached.',
  BAD_CREDENTIALS: 'The database refuses the user name or password.',
  TIMEOUT: 'A request, its database or a layout took longer than the time allowed.',
  BAD_DATA: 'A data set has faults; all are listed.',
  BAD_CONFIGURATION: 'A setting cannot be used; all such settings are listed.',
  PORT_IN_USE: 'Something else listens on the port.',
  USAGE: 'The command line cannot be read.',
} as const;
export type Code = keyof typeof CODES;

/** Every expected failure: what was wrong and what would be right, with its code. */
export class SummitgraphError extends Error {
  readonly code: Code;

  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SummitgraphError';
    this.code = code;
  }
}
