import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { CHROMIUM, openStage, type Stage } from './stage.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** What GraphiQL and its editor draw themselves, which is not ours to mend. */
const THEIRS = ['.graphiql-editor', '.graphiql-tabs', '.result-window', '.graphiql-sidebar'];

const findings = z.array(z.object({ id: z.string(), impact: z.string().nullable() }));

/** What axe-core finds serious in a page. */
const seriousIn = async (page: Page): Promise<string[]> => {
  await page.evaluate(AXE);
  const found = await page.evaluate(
    `axe.run({ exclude: ${JSON.stringify(THEIRS)} }).then(({ violations }) => violations.map(({ id, impact }) => ({ id, impact })))`,
  );
  return findings
    .parse(found)
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id }) => id);
};

const ready = async (page: Page): Promise<void> => {
  await page.waitForSelector('.graphiql-query-editor .view-line');
  await page.waitForSelector('.graphiql-spin', { state: 'detached' });
};

const tabsOf = (page: Page): Promise<string[]> => page.locator('.graphiql-tab-button').allTextContents();

describe.runIf(CHROMIUM !== undefined)('in Chromium', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('GraphiQL opens with one question, which two keys and Ctrl-Enter ask, and complains of nothing', async () => {
    const { page, complaints, close } = await stage.watch();
    const others = new Set<string>();
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== stage.base && protocol !== 'data:') others.add(origin);
    });
    await page.goto(`${stage.base}/graphql`);
    await ready(page);
    expect(await tabsOf(page)).toEqual(['WhoSigned']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('.result-window :text("totalCount")');
    expect(await page.locator('.result-window').textContent()).toMatch(/"totalCount":\s*16/);
    expect(await seriousIn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect([...others]).toEqual([]);
    await close();
  });

  it('a permalink opens with query, variables and name in a tab of its own, and the address follows the tab', async () => {
    const { page, complaints, close } = await stage.watch();
    await page.goto(`${stage.base}/graphiql`);
    await ready(page);
    expect(new URL(page.url()).searchParams.get('query')).toContain('query WhoSigned');
    const asked = {
      query: 'query Named($slug: String!) { company(slug: $slug) { name } }',
      variables: '{"slug": "openai"}',
      operationName: 'Named',
    };
    const permalink = `${stage.base}/graphiql?${new URLSearchParams(asked)}`;
    await page.goto(permalink);
    await ready(page);
    expect(await tabsOf(page)).toEqual(['WhoSigned', 'Named']);
    await page.click('.graphiql-execute-button');
    await page.waitForSelector('.result-window :text("OpenAI")');
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual(asked);
    await page.locator('.graphiql-tab-button').first().click();
    await page.waitForURL((url) => url.searchParams.get('query')?.includes('query WhoSigned') === true);
    expect(new URL(page.url()).searchParams.get('variables')).toBe(null);
    await page.goto(permalink);
    await ready(page);
    expect(await tabsOf(page)).toEqual(['WhoSigned', 'Named']);
    expect(complaints).toEqual([]);
    await close();
  });

  it('below an answer stands of which data it is, and a permalink, which says when the data have changed since', async () => {
    const { page, complaints, close } = await stage.watch();
    const query = 'query Named { company(slug: "openai") { name } }';
    await page.goto(`${stage.base}/graphiql?${new URLSearchParams({ query })}`);
    await ready(page);
    expect(await page.locator('#data').isVisible()).toBe(false);
    await page.click('.graphiql-execute-button');
    await page.waitForSelector('#data:not([hidden])');
    const { version } = z.object({ version: z.string() }).parse(await (await fetch(`${stage.base}/readyz`)).json());
    const said = `Data of 2026-11-23, version ${version.slice(0, 12)}. Permalink`;
    expect(await page.locator('#data').textContent()).toBe(said);
    const permalink = (await page.locator('#data a').getAttribute('href')) ?? '';
    expect(Object.fromEntries(new URL(permalink).searchParams)).toMatchObject({ query, version });
    await page.goto(permalink);
    await page.waitForSelector('#data:not([hidden])');
    await ready(page);
    expect(await page.locator('#data').textContent()).toBe(`The data are still those of this address. ${said}`);
    await page.goto(permalink.replace(version, 'a'.repeat(32)));
    await page.waitForSelector('#data.changed');
    await ready(page);
    expect(await page.locator('#data').textContent()).toBe(
      `The data have changed since this address was made: it is of version aaaaaaaaaaaa. ${said}`,
    );
    expect(await seriousIn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('a second load of GraphiQL transfers under 10 kB', async () => {
    const { page, close } = await stage.watch();
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    const transfers = new Set<string>();
    session.on('Network.requestWillBeSent', ({ requestId, request }) => {
      // A font within a style sheet is a request of its own, but none that transfers anything.
      if (new URL(request.url).origin === stage.base) transfers.add(requestId);
    });
    let bytes = 0;
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (transfers.has(requestId)) bytes += encodedDataLength;
    });
    const load = async () => {
      await page.goto(`${stage.base}/graphiql`);
      // An entry is made once all of the schema is there.
      const entries = `performance.getEntriesByName('${stage.base}/graphiql/schema.json').length`;
      // A page of strict policies does not wait for words.
      await vi.waitUntil(async () => (await page.evaluate(entries)) !== 0, { timeout: 20_000 });
      await ready(page);
    };
    await load();
    expect(bytes).toBeGreaterThan(100_000);
    bytes = 0;
    await load();
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(10_000);
    await close();
  });

  it.each([1440, 390])(
    'the page of questions fits %i pixels in both themes, leads on, and is accessible',
    async (width) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, complaints, close } = await stage.watch({ viewport: { width, height: 800 }, colorScheme });
        await page.goto(stage.base);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        expect(await seriousIn(page)).toEqual([]);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await ready(page);
        expect(await tabsOf(page)).toEqual(['WhoSigned']);
        expect(complaints).toEqual([]);
        await close();
      }
    },
  );
});
