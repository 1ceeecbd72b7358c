import type { Config } from '../config.js';
import { openData } from '../dataset/built-in.js';
import { type Part, ROW_CHANGES } from '../graph/difference.js';
import { SummitgraphError } from '../model/errors.js';
import { openNeo4j } from '../store/neo4j/store.js';
import type { ImportResult } from '../store/store.js';
import { apart } from './checking/apart.js';
import { collectOften } from './garbage.js';
import { progress } from './progress.js';

/** What to import, and how. */
export type ImportArguments = {
  /** Folder or file of the data set; the configured one, else the built-in one, unless given. */
  path?: string | undefined;
  /** Only says what would change. */
  dryRun?: boolean | undefined;
};

/** Makes a data set the content of the database that the configuration names, or says what that would change. */
export const importData = async (
  { neo4j, data, importMaxChanges }: Pick<Config, 'neo4j' | 'data' | 'importMaxChanges'>,
  { path, dryRun = false }: ImportArguments = {},
): Promise<void> => {
  if (neo4j === null) {
    throw new SummitgraphError(
      'BAD_CONFIGURATION',
      'NEO4J_URI: names no database to import into; the memory store needs no import',
    );
  }
  collectOften();
  const bar = progress();
  const store = openNeo4j(neo4j);
  try {
    const hash = await store.hashing?.();
    const graph = await openData(path ?? data, (rows) => bar.show('checking', rows), hash, apart);
    const result = await store.import(graph, {
      dryRun,
      maxChanges: importMaxChanges,
      progress: (done, of) => bar.show(of === null ? 'reading' : dryRun ? 'comparing' : 'writing', done, of),
    });
    bar.end();
    const size = result.added + result.changed + result.removed;
    const lines = dryRun ? result.parts.flatMap(linesOf) : [];
    process.stdout.write([`${store.place}: ${summary(result, size, dryRun)}`, ...lines, ''].join('\n'));
  } finally {
    bar.end();
    await store.close();
  }
};

const summary = ({ added, changed, removed, version }: ImportResult, size: number, dryRun: boolean): string => {
  const counts = size === 0 ? 'nothing to write' : `${added} added, ${changed} changed, ${removed} removed`;
  return `${dryRun && size > 0 ? 'would be ' : ''}${counts}; version ${version}${dryRun ? ', of which nothing was written' : ''}`;
};

/** What would become of the rows of one kind or relation: a line for each change, with examples. */
const linesOf = (part: Part): string[] =>
  ROW_CHANGES.filter((change) => part[change].count > 0).map((change) => {
    const { count, examples } = part[change];
    return `  ${part.of}: ${count} ${change}: ${examples.join(', ')}${count > examples.length ? ', …' : ''}`;
  });
