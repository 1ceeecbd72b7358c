import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../schema/operations/', import.meta.url);

/** The questions of `schema/operations` in the order of GraphiQL's tabs. */
export const operations = (): { name: string; query: string }[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ name: file.replace('.graphql', ''), query: readFileSync(new URL(file, FOLDER), 'utf8') }));
