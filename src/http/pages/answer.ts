/** What GraphQL answers at `/graphql` with the same parameters, laid out for people to read. */
export const readably = async (
  search: string,
  fetch: (url: string, init: RequestInit) => Response | Promise<Response>,
  signal: AbortSignal,
): Promise<Response> => {
  const asked = { headers: { accept: 'application/json' }, signal };
  const response = await fetch(`http://localhost/graphql${search}`, asked);
  return new Response(`${JSON.stringify(await response.json(), null, 2)}\n`, {
    status: response.status,
    headers: { 'content-type': 'application/json' },
  });
};
