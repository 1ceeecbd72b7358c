import { yamlDocument } from '../../src/dataset/write/yaml.js';
import type { Found } from './trial.js';

const json = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part), 1).replace(/\n */g, ' ');

/** A difference as a case that can be pasted: the graphs as data sets, the question, and every answer. */
export const shown = async ({ seed, graphs, asked, answers }: Found): Promise<string> => {
  const documents = await Promise.all(graphs.map(yamlDocument));
  return [
    `A difference with seed ${seed}. Over`,
    documents.map((text) => text.trimEnd()).join('\n\nand then, imported over it,\n\n'),
    'what was asked was',
    asked,
    ...Object.entries(answers).map(([who, answer]) => `${who}: ${json(answer)}`),
  ].join('\n\n');
};
