import { readFileSync } from 'node:fs';
import { ROOT } from './root.js';

/** The version of this program. */
export const version = (): string => {
  const text = readFileSync(new URL('package.json', ROOT), 'utf8');
  return /"version": "(.+)"/.exec(text)?.[1] ?? 'unknown';
};
