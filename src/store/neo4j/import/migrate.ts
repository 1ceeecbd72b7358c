import { readdirSync } from 'node:fs';
import { Neo4jError } from 'neo4j-driver';
import { z } from 'zod';
import { LABELS } from '../../../model/labels.js';
import { RELATIONS } from '../../../model/relations.js';
import { CHANGES_INDEX, CREATE_CHANGES_INDEX } from '../cypher/changes.js';
import { type Connection, readStatement } from '../run.js';
import { cypherFile, statement } from '../statement.js';
import { write, writeAgain } from './write.js';

const done = statement('queries/migrations', z.object({}), z.object({ number: z.int() }));
const present = statement(
  'queries/indexes',
  z.object({}),
  z.object({ name: z.string(), type: z.string(), of: z.array(z.string()), constraint: z.string().nullable() }),
);
const migrated = statement('writes/migrated', z.object({ number: z.int(), name: z.string() }), z.unknown());

const MIGRATIONS = new URL('../../../../cypher/migrations/', import.meta.url);

/** The numbered migrations of `cypher/migrations`, in order. */
const migrations = (): { number: number; name: string }[] =>
  readdirSync(MIGRATIONS)
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .map((file) => ({ number: Number.parseInt(file, 10), name: file.replace('.cypher', '') }));

/**
 * The indexes and constraints that follow from the model, by name: an order for every label, keys at both ends of every
 * relation, and the dates of all.
 */
const indexes = (): Map<string, string> =>
  new Map([
    ...LABELS.map(
      (label) =>
        [`order_${label}`, `CREATE INDEX order_${label} IF NOT EXISTS FOR (n:${label}) ON (n.orderKey)`] as const,
    ),
    ...RELATIONS.flatMap((relation) => {
      const edge = `FOR ()-[r:${relation}]-()`;
      return [
        [`key_${relation}`, `CREATE CONSTRAINT key_${relation} IF NOT EXISTS ${edge} REQUIRE r.key IS UNIQUE`],
        [`from_${relation}`, `CREATE INDEX from_${relation} IF NOT EXISTS ${edge} ON (r.fromKey)`],
        [`to_${relation}`, `CREATE INDEX to_${relation} IF NOT EXISTS ${edge} ON (r.toKey)`],
      ] as const;
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

/**
 * Brings a database up to date: the migrations that it has not had, each recorded, then what the model asks for and it
 * has not.
 */
export const migrate = async (connection: Connection): Promise<void> => {
  const had = new Set((await readStatement(connection, done, {})).map(({ number }) => number));
  const missing = migrations().filter(({ number }) => !had.has(number));
  for (const { name } of missing) await make(connection, cypherFile(`migrations/${name}`));
  // Recorded once all are made: before the constraint on these records is there, two imports could each make one.
  for (const one of missing) await writeAgain(connection, migrated.cypher, one);
  const there = new Set((await readStatement(connection, present, {})).map(({ name }) => name));
  for (const [name, index] of indexes()) if (!there.has(name)) await make(connection, index);
  await write(connection, 'CALL db.awaitIndexes(600)', {});
};

/** Whether an index follows from some model, ours or an older one. */
const isOfModels = ({ name, type, of }: z.output<typeof present.row>): boolean =>
  type === 'FULLTEXT'
    ? name.startsWith('changes_')
    : ['order', 'key', 'from', 'to'].some((prefix) => name === `${prefix}_${of[0]}`);

/** Takes away the indexes and constraints of kinds and relations that only an older model has. */
export const tidy = async (connection: Connection): Promise<void> => {
  const wanted = indexes();
  for (const index of await readStatement(connection, present, {})) {
    if (wanted.has(index.name) || !isOfModels(index)) continue;
    const what = index.constraint === null ? 'INDEX' : 'CONSTRAINT';
    await writeAgain(connection, `DROP ${what} \`${index.name.replaceAll('`', '``')}\` IF EXISTS`, {});
  }
};
