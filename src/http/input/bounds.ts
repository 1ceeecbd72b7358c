import { GraphQLError } from 'graphql';
import { SummitgraphError } from '../../model/errors.js';

/** Most characters of a document, comments and all, and how deep its brackets may nest. */
const MAX_DOCUMENT = 100_000;
const MAX_DEPTH = 100;

/** Most values of all variables of a request, most characters of their names and texts, and how deep they may nest. */
const MAX_VALUES = 10_000;
const MAX_TEXT = 100_000;
const MAX_NESTED = 40;

const unreadable = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'GRAPHQL_PARSE_FAILED', http: { status: 400, spec: true } } });

/** The brackets of a document, and the texts and comments in which there are none. */
const BRACKETS = /"""(?:\\"""|[\s\S])*?(?:"""|$)|"(?:\\.|[^"\\\r\n])*"?|#[^\r\n]*|[{[(]|[}\])]/g;

/** A document that is worth parsing: not too long, and not so deep that reading it would end for want of stack. */
export const boundedDocument = (document: string): string => {
  if (document.length > MAX_DOCUMENT) {
    throw unreadable(
      `A document may have ${MAX_DOCUMENT} characters, comments counted; this one has ${document.length}.`,
    );
  }
  let depth = 0;
  for (const [token] of document.matchAll(BRACKETS)) {
    if ('{[('.includes(token)) depth += 1;
    else if ('}])'.includes(token)) depth -= 1;
    if (depth > MAX_DEPTH) throw unreadable(`The brackets of a document may nest ${MAX_DEPTH} deep; these go deeper.`);
  }
  return document;
};

const over = (message: string): SummitgraphError => new SummitgraphError('LIMIT_EXCEEDED', message);

const textIn = (value: unknown): number => (typeof value === 'string' ? value.length : 0);

/** Variables that are worth reading: not too many, too long or too deep, whatever the document does with them. */
export const boundedVariables = (variables: Record<string, unknown>): Record<string, unknown> => {
  let [values, characters] = [0, 0];
  let level: readonly unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_NESTED) throw over(`Variables may nest ${MAX_NESTED} deep; these go deeper.`);
    const below: unknown[] = [];
    for (const value of level) {
      characters += textIn(value);
      if (typeof value !== 'object' || value === null) continue;
      const inside: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
      if (inside !== value) for (const name of Object.keys(value)) characters += name.length;
      values += inside.length;
      if (values > MAX_VALUES) throw over(`Variables may have ${MAX_VALUES} values in all.`);
      for (const one of inside) below.push(one);
    }
    if (characters > MAX_TEXT) throw over(`Variables may have ${MAX_TEXT} characters in all, names counted.`);
    level = below;
  }
  return variables;
};
