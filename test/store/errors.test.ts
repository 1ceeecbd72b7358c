import { Neo4jError } from 'neo4j-driver';
import { expect, it } from 'vitest';
import { isLostConnection, translate } from '../../src/store/neo4j/errors.js';
import { atMost } from '../../src/store/neo4j/share.js';

it.each([
  ['ServiceUnavailable', 'gone', 'DATABASE_UNAVAILABLE', true],
  ['SessionExpired', 'gone', 'DATABASE_UNAVAILABLE', true],
  ['ProtocolError', 'half a message', 'DATABASE_UNAVAILABLE', true],
  ['N/A', 'Connection acquisition timed out in 5000 ms.', 'OVERLOADED', false],
  ['N/A', 'this is no Bolt', 'DATABASE_UNAVAILABLE', false],
  ['Neo.DatabaseError.General.UnknownError', 'a bug', 'DATABASE_UNAVAILABLE', false],
  ['Neo.DatabaseError.Statement.ExecutionFailed', 'the disk', 'DATABASE_UNAVAILABLE', false],
  ['Neo.TransientError.General.DatabaseUnavailable', 'starting', 'DATABASE_UNAVAILABLE', true],
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'large', 'DATABASE_UNAVAILABLE', false],
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'long', 'TIMEOUT', false],
])('what the driver calls %s (%s) is %s', (code, message, ours, again) => {
  const error = new Neo4jError(message, code, '50N42', message);
  expect(translate(error)).toMatchObject({ code: ours, cause: error });
  expect(isLostConnection(error)).toBe(again);
});

it('so many run at once, the others in the order in which they came, also where some fail', async () => {
  const share = atMost(2);
  const [began, running]: [number[], { now: number; most: number }] = [[], { now: 0, most: 0 }];
  const work = (i: number) => async (): Promise<number> => {
    began.push(i);
    running.now += 1;
    running.most = Math.max(running.most, running.now);
    await new Promise((resolve) => setImmediate(resolve));
    running.now -= 1;
    if (i % 3 === 0) throw new Error(`${i}`);
    return i;
  };
  const ended = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6].map((i) => share(work(i))));
  expect(ended.map((one) => (one.status === 'fulfilled' ? one.value : null))).toEqual([null, 1, 2, null, 4, 5, null]);
  expect(began).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(running).toEqual({ now: 0, most: 2 });
});
