import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { createServer } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { portOf } from '../support/http.js';
import { programOf } from '../support/programs.js';
import { builtInGraph } from '../support/stores.js';

const ROOT = new URL('../../', import.meta.url);

/** The Chromium of this machine; undefined where there is none, which was said. */
export const CHROMIUM = programOf('chromium');

/** A file of the project that reads feeds of another server than the one that it names. */
export const textFor = (path: string, base: string): string =>
  readFileSync(new URL(path, ROOT), 'utf8')
    .replaceAll('http://127.0.0.1:4000', base)
    .replaceAll(encodeURIComponent('http://127.0.0.1:4000'), encodeURIComponent(base));

/** A page, and what its browser complained of. */
type Watched = { page: Page; complaints: string[]; close: () => Promise<void> };

/** A server over the built-in data, another origin that serves the files of the project, and a browser for both. */
export type Stage = {
  base: string;
  elsewhere: string;
  watch: (options?: BrowserContextOptions) => Promise<Watched>;
  close: () => Promise<void>;
};

const watching = async (browser: Browser, options: BrowserContextOptions): Promise<Watched> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  return { page, complaints, close: () => context.close() };
};

/** Sets the stage; close it in the end. */
export const openStage = async (): Promise<Stage> => {
  const store = memoryStore();
  await store.import(await builtInGraph());
  const { server, stop } = createServer(store, (error) => {
    throw error;
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const base = `http://127.0.0.1:${portOf(server)}`;
  const files = createHttpServer(({ url = '/' }, response) => {
    const path = new URL(url, base).pathname.slice(1);
    const type = path.endsWith('.html') ? 'text/html' : 'text/javascript';
    if (!existsSync(new URL(path, ROOT)) || !/\.(html|js)$/.test(path)) return response.writeHead(204).end();
    return response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(textFor(path, base));
  });
  await once(files.listen(0, '127.0.0.1'), 'listening');
  const browser =
    CHROMIUM === undefined
      ? undefined
      : await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--enable-unsafe-swiftshader'] });
  return {
    base,
    elsewhere: `http://localhost:${portOf(files)}`,
    watch: (options = {}) => {
      if (browser === undefined) throw new Error('there is no Chromium');
      return watching(browser, options);
    },
    close: async () => {
      await browser?.close();
      files.close();
      files.closeAllConnections();
      await stop();
    },
  };
};
