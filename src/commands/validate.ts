import type { Config } from '../config.js';
import { listed } from '../dataset/fault.js';
import { BUILT_IN, validateDataset } from '../dataset/open.js';
import { totalOf } from '../graph/census.js';
import { SummitgraphError } from '../model/errors.js';
import { collectEarly } from './garbage.js';
import { progress } from './progress.js';

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** Prints all that is wrong with a data set. Fails with BAD_DATA where it has faults; warnings alone are no failure. */
export const validate = async (
  { data }: Pick<Config, 'data'>,
  { path, format }: { path: string | undefined; format: 'text' | 'json' },
): Promise<void> => {
  collectEarly();
  const place = path ?? data ?? BUILT_IN;
  const bar = progress();
  const report = validateDataset(place, (rows) => bar.show('checking', rows));
  const { faults, warnings, counts, version } = await report.finally(bar.end);
  const valid = faults.total === 0;
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
