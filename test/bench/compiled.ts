import { fileURLToPath } from 'node:url';
import { bundle } from '../../src/build/bundle.js';
import { ROOT } from '../../src/root.js';

/** Beside `dist`, since the program looks for its files from the next folder up. */
const BUILT = new URL('.bench/', ROOT);

// The program as it ships: what runs TypeScript makes each named function dearer.
await bundle(
  { http: 'src/http/server.ts', memory: 'src/store/memory/store.ts', neo4j: 'src/store/neo4j/store.ts' },
  fileURLToPath(BUILT),
);
const built = (name: string): string => new URL(`${name}.js`, BUILT).href;

const http: typeof import('../../src/http/server.js') = await import(built('http'));
const memory: typeof import('../../src/store/memory/store.js') = await import(built('memory'));
const neo4j: typeof import('../../src/store/neo4j/store.js') = await import(built('neo4j'));

export const { createServer } = http;
export const { memoryStore } = memory;
export const { neo4jStore } = neo4j;
