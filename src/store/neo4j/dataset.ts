import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { SummitgraphError } from '../../model/errors.js';
import { KINDS } from '../../model/kinds.js';
import { RELATIONS } from '../../model/relations.js';
import { STATUSES } from '../../model/status.js';
import type { Dataset } from '../store.js';
import { requireCurrent } from './form.js';
import { READS } from './reads.js';
import { ask, type Connection } from './run.js';

const json = <S extends z.ZodType>(schema: S) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
const count = z.int();
const row = z.object({
  title: z.string(),
  date: z.string(),
  licence: z.string(),
  description: z.string().nullable(),
  version: z.string(),
  nodes: json(z.array(z.object({ kind: z.enum(KINDS), count }))),
  edges: json(z.array(z.object({ relation: z.enum(RELATIONS), status: z.enum(STATUSES), count }))),
});

/** Milliseconds between two looks at a commit, and for which a reader waits for it at most. */
const PAUSE = 20;
const PATIENCE = 30_000;

/**
 * What the marker says once no import commits: Neo4j shows others the rows of a commit one by one, so a version that
 * was read meanwhile would say nothing of the rows. An import that ended before it could say so holds nobody up.
 */
const settled = async (connection: Connection, signal: AbortSignal | undefined) => {
  const read = async () => (await ask(connection, READS.dataset, [{}], signal))[0];
  const end = performance.now() + PATIENCE;
  for (let found = await read(); ; found = await read()) {
    if (found?.committing !== true) return found;
    const [state] = await ask(connection, READS.importing, [{}], signal);
    if (state?.importing !== true) return read();
    if (performance.now() > end) {
      throw new SummitgraphError('TIMEOUT', 'An import is being committed and takes long; ask again.');
    }
    await sleep(PAUSE);
    signal?.throwIfAborted();
  }
};

/**
 * Reads what the database says of its data set; null where there is none. Fails with NOT_READY where it is stored in
 * another form, or for another model.
 */
export const datasetIn = async (connection: Connection, signal: AbortSignal | undefined): Promise<Dataset | null> => {
  const found = await settled(connection, signal);
  if (found === undefined) return null;
  requireCurrent(found);
  return row.parse(found);
};
