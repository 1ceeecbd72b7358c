import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const FOLDER = new URL('../../schema/operations/', import.meta.url);

/** The questions of `schema/operations` in their order: theme by theme. */
export const operations = (): { name: string; query: string }[] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ name: basename(file, '.graphql'), query: readFileSync(new URL(file, FOLDER), 'utf8') }));
