import type { Config } from '../config.js';
import { add, type Fault, listed } from '../dataset/fault.js';
import { BUILT_IN, openDataset, placesOf, validateDataset } from '../dataset/open.js';
import { totalOf } from '../graph/census.js';
import { SummitgraphError } from '../model/errors.js';
import { readView } from '../questions/arguments/view.js';
import { contradicted } from '../questions/claims/contradicted.js';
import { comparisons } from '../questions/claims/disagreements.js';
import { createContext } from '../questions/context.js';
import { memoryStore } from '../store/memory/store.js';
import { collectOften } from './garbage.js';
import { progress } from './progress.js';

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** The claims whose numbers the lists of the data set contradict without saying so. */
const contradictions = async (place: string): Promise<Fault[]> => {
  const store = memoryStore();
  await store.import(await openDataset(place));
  const reads = store.reads();
  const dataset = await reads.dataset();
  if (dataset === null) return [];
  const context = createContext(reads, dataset, new AbortController());
  const found = contradicted(await comparisons({}, readView({}, context), context));
  const places = await placesOf(place, new Set(found.map(({ slug }) => slug)));
  return found.flatMap(({ slug, message }) => {
    const at = places.get(slug);
    return at === undefined ? [] : [{ ...at, message }];
  });
};

/** Prints all that is wrong with a data set. Fails with BAD_DATA where it has faults; warnings alone are no failure. */
export const validate = async (
  { data }: Pick<Config, 'data'>,
  { path, format }: { path: string | undefined; format: 'text' | 'json' },
): Promise<void> => {
  collectOften();
  const place = path ?? data ?? BUILT_IN;
  const bar = progress();
  const report = validateDataset(place, (rows) => bar.show('checking', rows));
  const { faults, warnings, counts, version } = await report.finally(bar.end);
  const valid = faults.total === 0;
  if (valid && place !== '-' && counts.nodes.some(({ kind }) => kind === 'Claim')) {
    for (const warning of await contradictions(place)) add(warnings, () => warning);
  }
  const found = `${counted(faults.total, 'fault')}, ${counted(warnings.total, 'warning')}`;
  if (format === 'json') {
    const document = {
      valid,
      faults: faults.kept,
      warnings: warnings.kept,
      counts: { faults: faults.total, warnings: warnings.total, ...counts },
      version,
    };
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    const lines = [...listed(faults), ...listed(warnings, 'warning: ')];
    if (valid) {
      const { nodes, edges } = counts;
      lines.push(`${place}: ${found}; ${totalOf(nodes)} entities, ${totalOf(edges)} relations, version ${version}`);
    }
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  if (!valid) throw new SummitgraphError('BAD_DATA', `${place}: ${found}`);
};
