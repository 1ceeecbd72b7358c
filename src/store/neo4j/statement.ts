import { readFileSync } from 'node:fs';
import type * as z from 'zod';
import { ROOT } from '../../root.js';

/** A statement of the folder `cypher/`, with the schema of its parameters and of the rows that it returns. */
export type Statement<P extends z.ZodObject, R extends z.ZodType> = { name: string; cypher: string; params: P; row: R };

const FOLDER = new URL('cypher/', ROOT);
const PARAMETER = /\$(\w+)/g;

/** Reads a file of `cypher/`, without its comments. */
export const cypherFile = (name: string): string =>
  readFileSync(new URL(`${name}.cypher`, FOLDER), 'utf8')
    .replace(/^\s*\/\/.*$/gm, '')
    .trim();

/** Loads a statement. Throws where the parameters in its text are not those of the schema. */
export const statement = <P extends z.ZodObject, R extends z.ZodType>(
  name: string,
  params: P,
  row: R,
): Statement<P, R> => {
  const cypher = cypherFile(name);
  const written = [...new Set([...cypher.matchAll(PARAMETER)].map(([, parameter]) => parameter))].sort();
  const declared = Object.keys(params.shape).sort();
  if (written.join() !== declared.join()) {
    throw new Error(`cypher/${name}.cypher uses the parameters [${written}], its declaration says [${declared}]`);
  }
  return { name, cypher, params, row };
};
