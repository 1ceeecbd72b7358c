import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ApolloClient, gql, HttpLink, InMemoryCache, setLogVerbosity } from '@apollo/client';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import {
  type ConcreteRequest,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  type GraphQLResponse,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime';
import { printedSchema } from '../../src/graphql/schema.js';
import { DOCUMENTS } from './documents.js';

type Variables = Record<string, unknown>;

/** A client with its default settings and one cache of its own. */
export type CachingClient = {
  /** Asks the server, whatever is in the cache, and reads the answer through the cache. */
  ask: (name: string, variables?: Variables) => Promise<unknown>;
  /** Reads from the cache alone; nothing where something is missing there. */
  cached: (name: string, variables?: Variables) => unknown;
};

const textOf = (name: string): string =>
  Object.entries(DOCUMENTS).find(([known]) => known === name)?.[1] ?? `no document ${name}`;

// Both Apollo and Graphcache would say at length that their defaults know no interfaces.
setLogVerbosity('silent');

const apollo = (uri: string): CachingClient => {
  const client = new ApolloClient({ link: new HttpLink({ uri }), cache: new InMemoryCache() });
  const query = (name: string) => gql(textOf(name));
  return {
    ask: async (name, variables = {}) => {
      await client.query({ query: query(name), variables, fetchPolicy: 'network-only' });
      return client.readQuery({ query: query(name), variables });
    },
    cached: (name, variables = {}) => client.readQuery({ query: query(name), variables }),
  };
};

const urql = (url: string): CachingClient => {
  const client = new Client({
    url,
    preferGetMethod: false,
    exchanges: [cacheExchange({ logger: () => undefined }), fetchExchange],
  });
  const cached = (name: string, variables: Variables = {}) => client.readQuery(textOf(name), variables)?.data;
  return {
    ask: async (name, variables = {}) => {
      const { error } = await client.query(textOf(name), variables, { requestPolicy: 'network-only' }).toPromise();
      if (error !== undefined) throw error;
      return cached(name, variables);
    },
    cached,
  };
};

const require = createRequire(import.meta.url);
const COMPILER = require.resolve('relay-compiler/cli.js');

/** What Relay's own compiler makes of documents, by name; it fails where it refuses one. */
export const compiledByRelay = async (
  documents: readonly string[],
  names: readonly string[],
): Promise<ReadonlyMap<string, ConcreteRequest>> => {
  const folder = await mkdtemp(join(tmpdir(), 'summitgraph-relay-'));
  const write = (file: string, text: string) => writeFile(join(folder, file), text);
  try {
    await Promise.all(['src', 'generated'].map((name) => mkdir(join(folder, name))));
    const config = { src: './src', schema: './schema.graphql', artifactDirectory: './generated' };
    await Promise.all([
      write('src/App.js', documents.map((text) => `graphql\`${text}\`;\n`).join('')),
      write('schema.graphql', printedSchema()),
      write('relay.config.json', JSON.stringify({ ...config, language: 'javascript', eagerEsModules: true })),
      write('package.json', '{ "type": "module" }'),
    ]);
    await promisify(execFile)(process.execPath, [COMPILER], { cwd: folder });
    const compiled = names.map(async (name): Promise<[string, ConcreteRequest]> => {
      const { href } = pathToFileURL(join(folder, 'generated', `${name}.graphql.js`));
      const { default: request }: { default: ConcreteRequest } = await import(/* @vite-ignore */ href);
      return [name, request];
    });
    return new Map(await Promise.all(compiled));
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** Relay over documents that its compiler has made. */
const relay = (uri: string, compiled: ReadonlyMap<string, ConcreteRequest>): CachingClient => {
  const network = Network.create(async ({ text }, variables): Promise<GraphQLResponse> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(uri, { method: 'POST', headers, body: JSON.stringify({ query: text, variables }) });
    return response.json();
  });
  const environment = new Environment({ network, store: new Store(new RecordSource()) });
  const requestOf = (name: string): ConcreteRequest => {
    const request = compiled.get(name);
    if (request === undefined) throw new Error(`no document ${name}`);
    return request;
  };
  const cached = (name: string, variables: Variables = {}) =>
    environment.lookup(createOperationDescriptor(requestOf(name), variables).fragment).data;
  return {
    ask: async (name, variables = {}) => {
      environment.retain(createOperationDescriptor(requestOf(name), variables));
      await fetchQuery(environment, requestOf(name), variables).toPromise();
      return cached(name, variables);
    },
    cached,
  };
};

/** Clients of GraphQL that keep objects by id, each of which opens over an address. */
export const CLIENTS: { name: string; open: (uri: string) => Promise<CachingClient> }[] = [
  { name: 'Apollo Client', open: async (uri) => apollo(uri) },
  { name: 'urql with Graphcache', open: async (uri) => urql(uri) },
  {
    name: 'Relay',
    open: async (uri) => relay(uri, await compiledByRelay(Object.values(DOCUMENTS), Object.keys(DOCUMENTS))),
  },
];
