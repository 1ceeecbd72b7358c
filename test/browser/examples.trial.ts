import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { programOf, runProgram } from '../support/programs.js';
import { databaseOfWorker } from '../support/stores.js';
import { CHROMIUM, openStage, type Stage, textFor } from './stage.js';

const python = programOf('python');

const drawn = z.looseObject({
  nodes: z.array(z.looseObject({ label: z.string(), color: z.string() })),
  edges: z.array(z.unknown()),
});

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** What a feed of a name holds, by GraphQL's names. */
const feed = async (address: string) => drawn.parse(await (await fetch(`${stage.base}${address}`)).json());

describe('the examples', () => {
  it('have fewer than ten lines of glue each', () => {
    const files = readdirSync(new URL('../../examples/', import.meta.url)).filter((file) => !file.endsWith('.md'));
    expect(files).toHaveLength(8);
    for (const file of files) {
      const text = textFor(`examples/${file}`, stage.base);
      const glue = /<script type="module">\n(.*?)<\/script>/s.exec(text)?.[1] ?? (file.endsWith('.html') ? '' : text);
      const lines = glue.split('\n').filter((line) => /\S/.test(line) && !/^(#|\/\/|import |from )/.test(line));
      expect(lines.length, file).toBeLessThan(10);
      expect(text, file).toContain(
        stage.base.slice('http://'.length).replace(':', file.startsWith('gephi') ? '%3A' : ':'),
      );
    }
  });

  describe.runIf(CHROMIUM !== undefined)('in Chromium, as pages of another origin', () => {
    it('sigma draws every node in its colour', async () => {
      const { page, complaints, close } = await stage.watch();
      await page.goto(`${stage.elsewhere}/examples/sigma.html`);
      await page.waitForFunction('window.sigma !== undefined');
      const { nodes, edges } = await feed('/neighborhood.json?of=seoul-2024&depth=2');
      expect(await page.evaluate('[sigma.getGraph().order, sigma.getGraph().size]')).toEqual([
        nodes.length,
        edges.length,
      ]);
      expect(await page.evaluate('sigma.getNodeDisplayData("seoul-2024").color')).toBe('#d55e00');
      expect(await page.locator('canvas').count()).toBeGreaterThan(0);
      expect(complaints.filter((text) => !/GPU stall|GL Driver/.test(text))).toEqual([]);
      await close();
    });

    it('d3-force draws every node, link and label', async () => {
      const { page, complaints, close } = await stage.watch();
      await page.goto(`${stage.elsewhere}/examples/d3-force.html`);
      await page.waitForSelector('circle title:text("OpenAI")', { state: 'attached' });
      const { nodes, edges } = await feed('/co-signatures.json?kind=COMPANY&minWeight=4');
      expect(await page.locator('circle').count()).toBe(nodes.length);
      expect(await page.locator('path').count()).toBe(edges.length);
      const titles = await page.locator('circle title').allTextContents();
      expect(titles.sort()).toEqual(nodes.map(({ label }) => label).sort());
      expect(await page.locator('circle[cx="NaN"]').count()).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    });

    it('cytoscape.js draws every path where the server placed it', async () => {
      const { page, complaints, close } = await stage.watch();
      await page.goto(`${stage.elsewhere}/examples/cytoscape.html`);
      await page.waitForFunction('window.cy !== undefined');
      const { nodes, edges } = await feed('/paths.json?from=openai&to=south-korea&maxLength=3');
      expect(await page.evaluate('[cy.nodes().length, cy.edges().length]')).toEqual([nodes.length, edges.length]);
      expect(await page.evaluate('cy.$id("openai").position("x")')).toBe(
        nodes.find(({ label }) => label === 'OpenAI')?.x,
      );
      expect(complaints).toEqual([]);
      await close();
    });

    it('the link to Gephi Lite names a feed that pages of others may read', async () => {
      const { page, close } = await stage.watch();
      await page.goto(`${stage.elsewhere}/examples/gephi-lite.html`);
      const href = await page.locator('a').getAttribute('href');
      const file = new URL(href ?? '').searchParams.get('file') ?? '';
      expect(file.startsWith(stage.base)).toBe(true);
      const text = await page.evaluate(`fetch(${JSON.stringify(file)}).then((response) => response.text())`);
      expect(text).toContain('<gexf');
      expect(text).toContain('AI Seoul Summit');
      await close();
    });

    it('the cell of a notebook displays the picture and what has most edges', async () => {
      const { page, complaints, close } = await stage.watch();
      await page.goto(`${stage.elsewhere}/examples/gephi-lite.html`);
      const cell = textFor('examples/notebook.js', stage.base);
      const shown = await page.evaluate(`(async () => {
        const shown = [];
        const display = (value) => shown.push(value);
        ${cell}
        await shown[0].decode();
        return [shown[0].naturalWidth, shown[1]];
      })()`);
      const [width, most] = z.tuple([z.number(), z.array(z.string())]).parse(shown);
      expect(width).toBeGreaterThan(300);
      expect(most).toHaveLength(5);
      expect(most[0]).toMatch(/^.+: \d+$/);
      expect(complaints).toEqual([]);
      await close();
    });
  });

  describe.runIf(python !== undefined)('in Python', () => {
    const said = async (name: string): Promise<string[]> => {
      const folder = await mkdtemp(join(tmpdir(), 'summitgraph-examples-'));
      try {
        await writeFile(join(folder, name), textFor(`examples/${name}`, stage.base));
        return (await runProgram(python ?? '', [join(folder, name)])).trim().split('\n');
      } finally {
        await rm(folder, { recursive: true });
      }
    };

    it('NetworkX names five that bridge, the most between first', async () => {
      const lines = await said('networkx_bridges.py');
      expect(lines).toHaveLength(5);
      const figures = lines.map((line) => Number(/ ([\d.]+)$/.exec(line)?.[1]));
      expect(figures).toEqual(figures.toSorted((a, b) => b - a));
      expect(figures[4]).toBeGreaterThan(0);
    });

    it('igraph puts every company into one group', async () => {
      const { nodes } = await feed('/co-signatures.json?kind=COMPANY&minWeight=3');
      const lines = await said('igraph_groups.py');
      expect(lines.join(', ').split(', ').sort()).toEqual(
        nodes
          .map(({ label }) => label)
          .join(', ')
          .split(', ')
          .sort(),
      );
    });
  });

  it.runIf(databaseOfWorker() !== null)('Neo4j Browser draws what the feed has', async () => {
    const connection = databaseOfWorker();
    if (connection === null) return;
    const { default: neo4j } = await import('neo4j-driver');
    const { uri, username, password, database } = connection;
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
    try {
      const text = textFor('examples/neo4j-browser.cypher', stage.base).replace(/^\/\/.*$/m, '');
      const statements = text.split(';').filter((one) => one.trim() !== '');
      let records = 0;
      for (const statement of statements) {
        records = (await driver.executeQuery(statement, {}, { database })).records.length;
      }
      expect(records).toBe((await feed('/neighborhood.json?of=seoul-2024')).edges.length);
    } finally {
      await driver.executeQuery('MATCH (node:Drawn) DETACH DELETE node', {}, { database });
      await driver.close();
    }
  });
});
