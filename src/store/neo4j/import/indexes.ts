import { readdirSync } from 'node:fs';
import { Neo4jError } from 'neo4j-driver';
import { z } from 'zod';
import { LABELS } from '../../../model/labels.js';
import { RELATIONS } from '../../../model/relations.js';
import { CHANGES_INDEX, CREATE_CHANGES_INDEX } from '../cypher/changes.js';
import { type Connection, readStatement } from '../run.js';
import { cypherFile, statement } from '../statement.js';
import { write, writeAgain } from './write.js';

const present = statement(
  'queries/indexes',
  z.object({}),
  z.object({ name: z.string(), type: z.string(), of: z.array(z.string()), constraint: z.string().nullable() }),
);
const deleteMigrations = statement('writes/delete-migrations', z.object({}), z.unknown());

const FOLDER = new URL('../../../../cypher/indexes/', import.meta.url);

/** Those that every model asks for: a file each, of their name. */
const STANDING = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.cypher'))
  .map((file) => file.replace('.cypher', ''));

/**
 * The indexes and constraints that a database must have, by name: those of `cypher/indexes`, and what follows from the
 * model: an order for every label, keys at both ends of every relation, and the dates of all. What an index holds is
 * part of its name, so that one that is to hold something else is made beside it.
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
      const places = ['_fromKey', '_toKey'].map((place) => {
        const name = `${place}_${relation}`;
        return [name, `CREATE INDEX ${name} IF NOT EXISTS ${edge} ON (r.${place})`] as const;
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

/** Makes the indexes and constraints that a database must have and has not, and waits until they are filled. */
export const prepare = async (connection: Connection): Promise<void> => {
  const there = new Set((await readStatement(connection, present, {})).map(({ name }) => name));
  for (const [name, index] of indexes()) if (!there.has(name)) await make(connection, index);
  await write(connection, 'CALL db.awaitIndexes(600)', {});
};

/** The constraint of the nodes by which older forms, up to 6, recorded what they had made. */
const OF_MIGRATIONS = 'migration_number';

/** What those of a label or relation are called, in older forms too. */
const PREFIXES = ['_orderKey', '_key', '_fromKey', '_toKey', 'order', 'key', 'from', 'to'];

/** Whether an index is or was made for some model or form. */
const isOurs = ({ name, type, of }: z.output<typeof present.row>): boolean =>
  type === 'FULLTEXT'
    ? name.startsWith('changes_') || name === 'entity_search'
    : name === OF_MIGRATIONS || PREFIXES.some((prefix) => name === `${prefix}_${of[0]}`);

/** Takes away what only an older model or form has: indexes and constraints, and the nodes that recorded them. */
export const tidy = async (connection: Connection): Promise<void> => {
  const wanted = indexes();
  for (const index of await readStatement(connection, present, {})) {
    if (wanted.has(index.name) || !isOurs(index)) continue;
    if (index.name === OF_MIGRATIONS) await write(connection, deleteMigrations.cypher, {});
    const what = index.constraint === null ? 'INDEX' : 'CONSTRAINT';
    await writeAgain(connection, `DROP ${what} \`${index.name.replaceAll('`', '``')}\` IF EXISTS`, {});
  }
};
