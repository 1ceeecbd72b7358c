import { z } from 'zod';
import { VERSION } from '../answered.js';

const answered = z.looseObject({
  extensions: z.looseObject({ dataset: z.looseObject({ version: z.string() }).optional() }).optional(),
});

/** Where what an address asks opens again, and then says whether the data are still those of this version. */
const permalinkOf = ({ origin, searchParams }: URL, version: string): string => {
  const parameters = new URLSearchParams(searchParams);
  parameters.set(VERSION, version);
  return `${origin}/graphiql?${parameters}`;
};

/**
 * What GraphQL answers at `/graphql` with the same parameters, laid out for people to read, with an address that opens
 * the question again in `extensions.permalink`.
 */
export const readably = async (
  url: URL,
  fetch: (url: string, init: RequestInit) => Response | Promise<Response>,
  signal: AbortSignal,
): Promise<Response> => {
  const asked = { headers: { accept: 'application/json' }, signal };
  const response = await fetch(`http://localhost/graphql${url.search}`, asked);
  const answer = answered.parse(await response.json());
  const { extensions } = answer;
  const said =
    extensions?.dataset === undefined
      ? answer
      : { ...answer, extensions: { ...extensions, permalink: permalinkOf(url, extensions.dataset.version) } };
  return new Response(`${JSON.stringify(said, null, 2)}\n`, {
    status: response.status,
    headers: { 'content-type': 'application/json' },
  });
};
