import { parentPort } from 'node:worker_threads';
import type { DataFile } from '../../dataset/read/files.js';
import { otherShare, type Told } from '../../dataset/shares.js';
import { ROW_HASH } from '../../store/neo4j/import/rows.js';

/** What a share of files comes to, its rows hashed as a database of ours does: the task of a thread of its own. */
export default (files: readonly DataFile[]): Promise<Told | null> =>
  otherShare(files, ROW_HASH, (rows) => parentPort?.postMessage(rows));
