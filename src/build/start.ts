// Runs in the browser: starts GraphiQL with the tab that the address asks for, and keeps the address that of the tab
// which is open, so that it can be sent to somebody else.

import { compareData, sayData } from './permalink.js';

type Tab = {
  id: string;
  title: string;
  query: string | null;
  variables: string | null;
  headers: string | null;
  operationName: string | null;
  response: string | null;
};
type Tabs = { tabs: Tab[]; activeTabIndex: number };
type Asked = { query: string; variables?: unknown; operationName?: string | null };
type Element = { dataset: Record<string, string>; focus: () => void; onclick: (() => boolean) | null };

declare const document: { querySelector: (selector: string) => Element | null };
declare const location: { href: string };
declare const history: { replaceState: (state: null, title: string, address: URL) => void };
declare const localStorage: { getItem: (key: string) => string | null; setItem: (key: string, text: string) => void };
declare const YogaGraphiQL: { renderYogaGraphiQL: (root: Element, options: object) => void };

/** Where GraphiQL keeps its tabs. */
const TABS = 'graphiql:tabState';

/** Longest address that the server reads. */
const MAX_ADDRESS = 8_000;

const PARAMETERS = ['query', 'variables', 'operationName'] as const;

const kept = (): Tabs => {
  try {
    const state = JSON.parse(localStorage.getItem(TABS) ?? '');
    if (Array.isArray(state.tabs) && state.tabs.length > 0 && Number.isInteger(state.activeTabIndex)) return state;
  } catch {
    // Nothing is kept, or nothing that can be read.
  }
  return { tabs: [], activeTabIndex: 0 };
};

const tabOf = (query: string, variables: string | null, operationName: string | null): Tab => {
  const name = operationName ?? /^(?!#).*query\s+(\w+)/m.exec(query)?.[1] ?? null;
  const id = `${Date.now()}`;
  return { id, title: name ?? '<untitled>', query, variables, headers: null, operationName: name, response: null };
};

/** The tabs to begin with: those that are kept, and the one that the address asks for, or the headline. */
const restored = (headline: string): Tabs => {
  const { searchParams } = new URL(location.href);
  const { tabs, activeTabIndex } = kept();
  const query = searchParams.get('query');
  if (query === null)
    return tabs.length > 0 ? { tabs, activeTabIndex } : { tabs: [tabOf(headline, null, null)], activeTabIndex: 0 };
  const asked = tabOf(query, searchParams.get('variables'), searchParams.get('operationName'));
  const same = tabs.findIndex((tab) =>
    PARAMETERS.every((parameter) => (tab[parameter] ?? '') === (asked[parameter] ?? '')),
  );
  return same >= 0 ? { tabs, activeTabIndex: same } : { tabs: [...tabs, asked], activeTabIndex: tabs.length };
};

/** Makes the address that of the open tab; one that would be too long to be read is left without it. */
const show = ({ tabs, activeTabIndex }: Tabs): void => {
  const address = new URL(location.href);
  for (const parameter of PARAMETERS) {
    const value = tabs[activeTabIndex]?.[parameter];
    if (value) address.searchParams.set(parameter, value);
    else address.searchParams.delete(parameter);
  }
  if (address.href.length > MAX_ADDRESS) address.search = '';
  history.replaceState(null, '', address);
  sayData();
};

const fetcher = async (asked: Asked, given?: { headers?: Record<string, string> }): Promise<unknown> => {
  // The schema is the same for all, so the browser keeps it.
  if (asked.operationName === 'IntrospectionQuery') return (await fetch('graphiql/schema.json')).json();
  const response = await fetch('graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...given?.headers },
    body: JSON.stringify(asked),
  });
  const answer = await response.json();
  sayData(answer.extensions?.dataset);
  return answer;
};

const WORKERS: Record<string, string> = { graphql: 'graphql.worker.js', json: 'json.worker.js' };
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorkerUrl: (_: string, label: string) => new URL(WORKERS[label] ?? 'editor.worker.js', import.meta.url).href,
  },
});

const root = document.querySelector('#graphiql');
if (root !== null) {
  const { question = '', title, logo } = root.dataset;
  const state = restored(question);
  localStorage.setItem(TABS, JSON.stringify(state));
  show(state);
  const tab = state.tabs[state.activeTabIndex];
  YogaGraphiQL.renderYogaGraphiQL(root, {
    fetcher,
    title,
    logo,
    query: tab?.query ?? '',
    variables: tab?.variables ?? '',
    shouldPersistHeaders: false,
    defaultEditorToolsVisibility: Boolean(tab?.variables),
    onTabChange: show,
    onEditQuery: () => undefined,
  });
}

compareData().catch(() => undefined);

const skip = document.querySelector('.skip');
if (skip !== null) {
  skip.onclick = () => {
    document.querySelector('.graphiql-query-editor :is(textarea, .native-edit-context)')?.focus();
    return false;
  };
}
