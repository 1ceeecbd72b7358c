/** A module of the program as it ships: what runs TypeScript makes each named function dearer. */
const compiled = (path: string): string => new URL(`../../dist/${path}`, import.meta.url).href;

const server: typeof import('../../src/http/server.js') = await import(compiled('http/server.js'));
const memory: typeof import('../../src/store/memory/store.js') = await import(compiled('store/memory/store.js'));
const neo4j: typeof import('../../src/store/neo4j/store.js') = await import(compiled('store/neo4j/store.js'));

export const { createServer } = server;
export const { memoryStore } = memory;
export const { neo4jStore } = neo4j;
