import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Neo4jError } from 'neo4j-driver';
import * as z from 'zod';
import { SummitgraphError } from '../../../model/errors.js';
import { LABELS } from '../../../model/labels.js';
import { RELATIONS, relations } from '../../../model/relations.js';
import { ROOT } from '../../../root.js';
import { CHANGES_INDEX, CREATE_CHANGES_INDEX } from '../cypher/changes.js';
import { heldBy } from '../cypher/pattern.js';
import { type Connection, readStatement } from '../run.js';
import { cypherFile, statement } from '../statement.js';
import { write, writeAgain } from './write.js';

const present = statement(
  'queries/indexes',
  z.object({}),
  z.object({
    name: z.string(),
    type: z.string(),
    of: z.array(z.string()),
    constraint: z.string().nullable(),
    state: z.string(),
    filled: z.number(),
    failure: z.string(),
  }),
);
type Present = z.output<typeof present.row>;
const deleteMigrations = statement('writes/delete-migrations', z.object({}), z.unknown());

const FOLDER = new URL('cypher/indexes/', ROOT);

/** Those that every model asks for: a file each, of their name. */
const STANDING = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.cypher'))
  .map((file) => file.replace('.cypher', ''));

/**
 * The indexes and constraints that a database must have, by name: those of `cypher/indexes`, and what follows from the
 * model: an order for every label, keys at both ends of every relation and what else its edges are found by, with their
 * days, and the dates of all. What an index holds is part of its name, so that one that is to hold something else is made
 * beside it.
 */
const indexes = (): Map<string, string> =>
  new Map([
    ...STANDING.map((name) => [name, cypherFile(`indexes/${name}`)] as const),
    ...LABELS.map((label) => {
      const name = `_orderKey_${label}`;
      return [name, `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n._orderKey)`] as const;
    }),
    ...RELATIONS.flatMap((relation) => {
      const edge = `FOR ()-[r:${relation}]-()`;
      const keys = [
        ...['fromKey', 'toKey'].map((key) => [key, `_${key}Days`] as const),
        ...relations[relation].foundBy.map((key) => [key, `_${key}BegunDays`] as const),
      ];
      const places = keys.map(([key, called]) => {
        const held = heldBy(key).map((property) => `r.${property}`);
        const name = `${called}_${relation}`;
        return [name, `CREATE INDEX ${name} IF NOT EXISTS ${edge} ON (${held.join(', ')})`] as const;
      });
      const name = `_key_${relation}`;
      return [[name, `CREATE CONSTRAINT ${name} IF NOT EXISTS ${edge} REQUIRE r._key IS UNIQUE`] as const, ...places];
    }),
    [CHANGES_INDEX, CREATE_CHANGES_INDEX],
  ]);

/** Makes an index or a constraint. Another import may make it at the same time, which IF NOT EXISTS does not see. */
const make = async (connection: Connection, cypher: string): Promise<void> => {
  try {
    await writeAgain(connection, cypher, {});
  } catch (error) {
    if (!(error instanceof Neo4jError) || !/^Neo\.ClientError\.Schema\.\w*AlreadyExists$/.test(error.code)) throw error;
  }
};

/** Drops an index, or the constraint that it belongs to. */
const drop = ({ name, constraint }: Present): string =>
  `DROP ${constraint === null ? 'INDEX' : 'CONSTRAINT'} \`${name.replaceAll('`', '``')}\` IF EXISTS`;

/** Milliseconds between two looks at indexes that are being filled, and for which none of them may get on. */
const PAUSE = 200;
const PATIENCE = 120_000;

const unfilled = (what: string): SummitgraphError =>
  new SummitgraphError(
    'DATABASE_UNAVAILABLE',
    `The database ${what}. No row was written. Its disk may be full, and its log says more: make room and import again, and start it again first where it does not answer.`,
  );

/** The first line of what Java says, without the names of its errors. */
const reasonOf = ({ failure }: Present): string =>
  (failure.split('\n')[0] ?? '').replace(/^([\w.$]+(Exception|Error): )+/, '').slice(0, 160);

/**
 * Waits until indexes are made and filled, as long as they get on. For one that the database could not fill, and whose
 * failure it could not write down, the statement that makes it never ends, nor does the procedure that waits for it.
 */
const filled = async (
  connection: Connection,
  wanted: ReadonlyMap<string, string>,
  making: Promise<void>,
): Promise<void> => {
  let isMade = false;
  const made = making.then(() => {
    isMade = true;
  });
  let [most, until] = [-1, 0];
  for (;;) {
    await Promise.race([made, sleep(PAUSE, undefined, { ref: false })]);
    const areAllThere = isMade;
    const ours = (await readStatement(connection, present, {})).filter(({ name }) => wanted.has(name));
    const failed = ours.find(({ state }) => state === 'FAILED');
    if (failed !== undefined) throw unfilled(`could not fill its index ${failed.name}: ${reasonOf(failed)}`);
    const late = ours.find(({ state }) => state !== 'ONLINE');
    if (areAllThere && late === undefined) return;
    const now = ours.reduce((sum, one) => sum + one.filled, 0);
    if (now > most) [most, until] = [now, performance.now() + PATIENCE];
    if (late !== undefined && performance.now() > until)
      throw unfilled(`does not get on filling its index ${late.name}`);
    if (areAllThere) await sleep(PAUSE);
  }
};

/**
 * Makes the indexes and constraints that a database must have and has not, and waits until they are filled. One that
 * could not be filled before is made anew.
 */
export const prepare = async (connection: Connection): Promise<void> => {
  const wanted = indexes();
  const there = new Map((await readStatement(connection, present, {})).map((index) => [index.name, index]));
  const missing = async (): Promise<void> => {
    for (const [name, index] of wanted) if (!there.has(name)) await make(connection, index);
  };
  for (const [name, index] of there) {
    if (!wanted.has(name) || index.state !== 'FAILED') continue;
    await writeAgain(connection, drop(index), {});
    there.delete(name);
  }
  await filled(connection, wanted, missing());
};

/** The constraint of the nodes by which older forms, up to 6, recorded what they had made. */
const OF_MIGRATIONS = 'migration_number';

/** What those of a label or relation are called, in older forms too. */
const PREFIXES = ['_orderKey', '_key', '_fromKey', '_toKey', 'order', 'key', 'from', 'to'];

/** Whether an index is or was made for some model or form. */
const isOurs = ({ name, type, of }: Present): boolean =>
  type === 'FULLTEXT'
    ? name.startsWith('changes_') || name === 'entity_search'
    : name === OF_MIGRATIONS ||
      PREFIXES.some((prefix) => name === `${prefix}_${of[0]}`) ||
      (name.startsWith('_') && name.endsWith(`Days_${of[0]}`));

/** Takes away what only an older model or form has: indexes and constraints, and the nodes that recorded them. */
export const tidy = async (connection: Connection): Promise<void> => {
  const wanted = indexes();
  for (const index of await readStatement(connection, present, {})) {
    if (wanted.has(index.name) || !isOurs(index)) continue;
    if (index.name === OF_MIGRATIONS) await write(connection, deleteMigrations.cypher, {});
    await writeAgain(connection, drop(index), {});
  }
};
