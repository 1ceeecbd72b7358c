// Runs in the browser, below GraphiQL: says of which data an answer is, with an address that opens the question again,
// and whether the data have changed since the address was made that the page was opened by.

type Part = { textContent: string; href: string };
type Line = { hidden: boolean; className: string; replaceChildren: (...parts: (Part | string)[]) => void };

declare const document: { querySelector: (selector: string) => Line | null; createElement: (name: 'a') => Part };
declare const location: { href: string };

/** What an answer says of the data that it is of. */
export type Data = { version: string; date: string };

const PARAMETER = 'version';

/** As much of a version as people compare. */
const short = (version: string): string => version.slice(0, 12);

/** The version that the address names by which the page was opened. */
const opened = new URL(location.href).searchParams.get(PARAMETER);

let shown: Data | undefined;

/** Says below the question of which data the last answer is; nothing before the first. */
export const sayData = (data: Data | undefined = shown): void => {
  const line = document.querySelector('#data');
  if (line === null || data === undefined) return;
  shown = data;
  const address = new URL(location.href);
  const link = document.createElement('a');
  link.textContent = 'Permalink';
  address.searchParams.set(PARAMETER, data.version);
  link.href = address.href;
  const changed = opened !== null && opened !== data.version;
  const since = changed
    ? `The data have changed since this address was made: it is of version ${short(opened)}. `
    : opened === null
      ? ''
      : 'The data are still those of this address. ';
  line.className = changed ? 'changed' : '';
  line.replaceChildren(
    `${since}Data of ${data.date}, version ${short(data.version)}. `,
    ...(address.searchParams.has('query') ? [link] : []),
  );
  line.hidden = false;
};

/** Where the address names a version, asks which the data are now. */
export const compareData = async (): Promise<void> => {
  if (opened === null) return;
  const asked = new URLSearchParams({ query: '{ dataset { version date } }' });
  const response = await fetch(`graphql?${asked}`, { headers: { accept: 'application/json' } });
  sayData((await response.json()).extensions?.dataset);
};
