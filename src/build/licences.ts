import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { compareText } from '../model/text.js';
import { ROOT } from '../root.js';

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default('none'),
  author: z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]).default('its authors'),
});

const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+\//;
const TEXT = /^(licen[cs]e|copying|notice|copyright)/i;

/** The line of a package in what `licencesOf` writes, of which the name is taken; a licence may be several words. */
export const LICENCE = /^(\S+) \d\S*, .+, of /;

/**
 * The packages from which modules at these paths of the project are, each with its licence, and below them what the
 * licences say: they ask that it goes along with what is made of the modules. What is said in the same words is written
 * once.
 */
export const licencesOf = (paths: readonly string[]): string => {
  const folders = new Set(paths.flatMap((path) => PACKAGE.exec(path)?.[0] ?? []));
  const byText = new Map<string, Set<string>>();
  for (const path of folders) {
    const folder = new URL(path, ROOT);
    const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
    const { name, version, license, author } = manifest.parse(JSON.parse(read('package.json')));
    const texts = readdirSync(folder).filter((file) => TEXT.test(file));
    const text = texts.map((file) => read(file).trim()).join('\n\n');
    byText.set(text, (byText.get(text) ?? new Set()).add(`${name} ${version}, ${license}, of ${author}`));
  }
  return [...byText]
    .map(([text, names]) => `${[...names].sort(compareText).join('\n')}\n\n${text}`.trim())
    .sort(compareText)
    .join(`\n\n${'-'.repeat(80)}\n\n`)
    .concat('\n');
};
