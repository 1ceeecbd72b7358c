import * as z from 'zod';
import { VERSION } from '../plugins/answered.js';

const answered = z.looseObject({
  extensions: z.looseObject({ dataset: z.looseObject({ version: z.string() }).optional() }).optional(),
});

/** Where what an address asks opens again, and then says whether the data are still those of this version. */
const permalinkOf = ({ origin, searchParams }: URL, publicUrl: string | null, version: string): string => {
  const parameters = new URLSearchParams(searchParams);
  parameters.set(VERSION, version);
  return `${publicUrl ?? origin}/graphiql?${parameters}`;
};

/** How GraphQL is asked in process, for a client that is known by the context of its request. */
export type Fetch = (url: string, init: RequestInit, context: object) => Response | Promise<Response>;

/** Headers by which the client of a request is known, and by which it is told when to ask again. */
const FORWARDED = 'x-forwarded-for';
const RETRY = 'retry-after';

/** Most characters of an answer that is laid out: nobody reads more, and others would have to wait for it. */
const LEGIBLE = 1_000_000;

const only = (headers: Headers, name: string): Record<string, string> => {
  const value = headers.get(name);
  return value === null ? {} : { [name]: value };
};

/**
 * What GraphQL answers at `/graphql` with the same parameters, laid out for people to read, with an address that opens
 * the question again in `extensions.permalink`; what is too long to read comes as GraphQL gave it. It runs and waits as if
 * the client had asked there.
 */
export const readably = async (
  { url: address, headers, signal }: Request,
  context: object,
  fetch: Fetch,
  publicUrl: string | null,
): Promise<Response> => {
  const url = new URL(address);
  const asked = { headers: { accept: 'application/json', ...only(headers, FORWARDED) }, signal };
  const response = await fetch(`http://localhost/graphql${url.search}`, asked, context);
  const given = await response.text();
  const init = {
    status: response.status,
    headers: { 'content-type': 'application/json', ...only(response.headers, RETRY) },
  };
  if (given.length > LEGIBLE) return new Response(given, init);
  const answer = answered.parse(JSON.parse(given));
  const { extensions } = answer;
  const said =
    extensions?.dataset === undefined
      ? answer
      : {
          ...answer,
          extensions: { ...extensions, permalink: permalinkOf(url, publicUrl, extensions.dataset.version) },
        };
  return new Response(`${JSON.stringify(said, null, 2)}\n`, init);
};
