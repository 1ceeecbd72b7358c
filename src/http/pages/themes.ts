import { readdirSync, readFileSync } from 'node:fs';
import { ROOT } from '../../root.js';

const FOLDER = new URL('schema/operations/', ROOT);

/** A question of `schema/operations`: its words, which are its first comment, and its operation. */
export type Asked = { words: string; operation: string };

/** Questions of one theme. */
export type Theme = { name: string; questions: readonly Asked[] };

const nameOf = (folder: string): string => {
  const words = folder.replace(/^\d+-/, '').replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

const namesIn = (place: URL): string[] => readdirSync(place).sort();

/** All questions of `schema/operations` in their order, by theme. */
export const themes = (): Theme[] =>
  namesIn(FOLDER).map((folder) => {
    const place = new URL(`${folder}/`, FOLDER);
    const questions = namesIn(place).map((file) => {
      const operation = readFileSync(new URL(file, place), 'utf8');
      return { words: operation.slice(0, operation.indexOf('\n')).replace(/^# */, ''), operation };
    });
    return { name: nameOf(folder), questions };
  });
