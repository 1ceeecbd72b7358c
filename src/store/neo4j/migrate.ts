import { readdirSync } from 'node:fs';
import { z } from 'zod';
import { RELATIONS } from '../../model/relations.js';
import { INTERFACES, KINDS } from '../../model/vocabulary.js';
import { type Connection, readStatement } from './run.js';
import { cypherFile, statement } from './statement.js';
import { write } from './write.js';

const done = statement('queries/migrations', z.object({}), z.object({ number: z.int() }));
const migrated = statement('writes/migrated', z.object({ number: z.int(), name: z.string() }), z.unknown());

const MIGRATIONS = new URL('../../../cypher/migrations/', import.meta.url);

/** The numbered migrations of `cypher/migrations`, in order. */
const migrations = (): { number: number; name: string }[] =>
  readdirSync(MIGRATIONS)
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .map((file) => ({ number: Number.parseInt(file, 10), name: file.replace('.cypher', '') }));

/** The indexes and constraints that follow from the model: an order for every label, keys at both ends of every relation. */
const indexes = (): string[] => [
  ...[...KINDS, ...Object.keys(INTERFACES)].map(
    (label) => `CREATE INDEX order_${label} IF NOT EXISTS FOR (n:${label}) ON (n.orderKey)`,
  ),
  ...RELATIONS.flatMap((relation) => [
    `CREATE CONSTRAINT key_${relation} IF NOT EXISTS FOR ()-[r:${relation}]-() REQUIRE r.key IS UNIQUE`,
    `CREATE INDEX from_${relation} IF NOT EXISTS FOR ()-[r:${relation}]-() ON (r.fromKey)`,
    `CREATE INDEX to_${relation} IF NOT EXISTS FOR ()-[r:${relation}]-() ON (r.toKey)`,
  ]),
];

/** Brings a database up to date: the migrations that it has not had, each recorded, then what the model asks for. */
export const migrate = async (connection: Connection): Promise<void> => {
  const had = new Set((await readStatement(connection, done, {})).map(({ number }) => number));
  for (const { number, name } of migrations()) {
    if (had.has(number)) continue;
    await write(connection, cypherFile(`migrations/${name}`), {});
    await write(connection, migrated.cypher, { number, name });
  }
  for (const index of indexes()) await write(connection, index, {});
  await write(connection, 'CALL db.awaitIndexes(60)', {});
};
