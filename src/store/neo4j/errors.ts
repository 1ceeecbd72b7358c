import { isRetryableError, Neo4jError } from 'neo4j-driver';
import { SummitgraphError } from '../../model/errors.js';

const LOST = new Set(['ServiceUnavailable', 'SessionExpired', 'ProtocolError']);
const CREDENTIALS = new Set([
  'Neo.ClientError.Security.Unauthorized',
  'Neo.ClientError.Security.AuthenticationRateLimit',
  'Neo.ClientError.Security.CredentialsExpired',
]);

/**
 * Whether the connection went, so that a read may be tried once more. Out of memory is transient too, but would only
 * repeat.
 */
export const isLostConnection = (error: unknown): boolean =>
  error instanceof Neo4jError &&
  (LOST.has(error.code) || isRetryableError(error) || error.message.startsWith('Pool is closed')) &&
  !error.code.includes('MemoryPool');

/** Turns what the driver throws into an error of ours; the only place that knows the driver's codes. */
export const translate = (error: unknown): unknown => {
  if (!(error instanceof Neo4jError)) return error;
  const { code, message } = error;
  if (CREDENTIALS.has(code)) {
    return new SummitgraphError(
      'BAD_CREDENTIALS',
      'The database refuses the user name or password: check NEO4J_USERNAME and NEO4J_PASSWORD.',
    );
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new SummitgraphError('DATABASE_UNAVAILABLE', 'There is no such database: check NEO4J_DATABASE.', {
      cause: error,
    });
  }
  if (code.includes('TransactionTimedOut') || code === 'Neo.ClientError.Transaction.Terminated') {
    return new SummitgraphError('TIMEOUT', 'The database took too long; ask for less.', { cause: error });
  }
  if (code.includes('MemoryPoolOutOfMemory')) {
    return new SummitgraphError(
      'DATABASE_UNAVAILABLE',
      'The database ran out of memory for this; ask for less, or give it more heap.',
      { cause: error },
    );
  }
  // A pool without a free connection and a wrong port both come as "N/A": only the message tells them apart.
  if (message.includes('acquisition timed out')) {
    const why = 'All connections to the database are in use; ask again in a moment, or for less.';
    return new SummitgraphError('OVERLOADED', why, { cause: error });
  }
  if (LOST.has(code) || code === 'N/A' || isRetryableError(error)) {
    const what = 'The database cannot be reached. Check NEO4J_URI and that it runs.';
    return new SummitgraphError('DATABASE_UNAVAILABLE', what, { cause: error });
  }
  if (code.startsWith('Neo.DatabaseError.')) {
    return new SummitgraphError('DATABASE_UNAVAILABLE', 'The database failed; its own log says why.', { cause: error });
  }
  return error;
};
