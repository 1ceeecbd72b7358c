import type { Plugin } from 'graphql-yoga';
import * as z from 'zod';
import { SummitgraphError } from '../../model/errors.js';
import { shown, shownMessage } from '../../model/shown.js';
import { failure } from '../guard.js';
import { readBody } from './body.js';
import { boundedDocument, boundedVariables } from './bounds.js';

const bad = (message: string): SummitgraphError => new SummitgraphError('BAD_REQUEST', message);

const object = z.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be an object in JSON',
);
const text = z.string('must be a text');

const parameters = z.strictObject(
  { query: text, variables: object.nullish(), operationName: text.nullish(), extensions: object.nullish() },
  {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? 'a request has query, variables, operationName and extensions, and nothing else'
        : 'a request is one object in JSON, with query and perhaps variables, operationName and extensions',
  },
);

/** Reads what a request asks for. Fails with BAD_REQUEST, or with what says that it is over a bound. */
const read = (given: unknown) => {
  const { data, error } = parameters.safeParse(given);
  if (error !== undefined) {
    const [issue] = error.issues;
    throw bad(`${[...(issue?.path ?? ['request'])].join('.')}: ${issue?.message}.`.replace(/^: /, 'The body: '));
  }
  const { query, variables, operationName, extensions } = data;
  return {
    query: boundedDocument(query),
    ...(variables ? { variables: boundedVariables(variables) } : {}),
    ...(operationName ? { operationName } : {}),
    ...(extensions ? { extensions } : {}),
  };
};

const json = (of: string, given: string): unknown => {
  try {
    return JSON.parse(given);
  } catch (error) {
    const why = error instanceof Error ? shownMessage(error.message.replace(/\s+/g, ' ')) : 'it is none';
    throw bad(`${of} must be JSON: ${why}.`);
  }
};

const ofAddress = ({ url }: Request) => {
  const asked = new URL(url).searchParams;
  const value = (name: string) => asked.get(name) || undefined;
  const parsed = (name: string) => {
    const given = value(name);
    return given === undefined ? undefined : json(name, given);
  };
  return read({
    query: asked.get('query') ?? undefined,
    variables: parsed('variables'),
    operationName: value('operationName'),
    extensions: parsed('extensions'),
  });
};

const JSON_TYPE = /^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?;?\s*$/i;

const ofBody = async (request: Request) => {
  const type = request.headers.get('content-type');
  if (type === null || !JSON_TYPE.test(type)) {
    const given = type === null ? 'one of no type' : shown(type);
    throw failure(415, `A question by POST is a body of application/json in UTF-8, not ${given}.`);
  }
  return read(json('The body', await readBody(request)));
};

/** Reads what is asked, from an address or from a body of JSON and no other, within bounds, before anything else looks at it. */
export const useBoundedInput = (): Plugin => ({
  onRequestParse: ({ request: { method }, setRequestParser }) => {
    if (method === 'GET') setRequestParser(ofAddress);
    if (method === 'POST') setRequestParser(ofBody);
  },
});
