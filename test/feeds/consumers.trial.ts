import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import { parse as parseCsv } from 'csv-parse/sync';
import cytoscape from 'cytoscape';
import { MultiGraph } from 'graphology';
import graphml from 'graphology-graphml';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FORMATS } from '../../src/feeds/formats.js';
import { createServer } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { programOf, runProgram } from '../support/programs.js';
import { builtInGraph } from '../support/stores.js';
import { hostileGraph } from './hostile.js';

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** What is drawn, and a node and a dated edge of it to look at. */
const DRAWN = [
  {
    name: 'seoul',
    graph: builtInGraph,
    address: (format: string) => `/neighborhood.${format}?of=seoul-2024&depth=2`,
    query: '{ drawn: neighborhood(of: ["seoul-2024"], depth: 2)',
    node: 'openai',
    edge: 'signed:openai:frontier-ai-safety-commitments',
  },
  {
    name: 'hostile',
    graph: async () => hostileGraph,
    address: (format: string) => `/graph.${format}`,
    query: '{ drawn: graph',
    node: 'company-3',
    edge: 'signed:company-3:text',
  },
];

const day = z.string().nullable();
const answer = z.object({
  data: z.object({
    drawn: z.object({
      nodes: z.array(z.object({ key: z.string(), label: z.string(), x: z.number(), y: z.number() })),
      edges: z.array(z.object({ key: z.string(), firstDay: day, lastDay: day })),
    }),
  }),
});

/** What GraphQL says of a drawing, and what consumers should. */
type Expected = {
  labels: Record<string, string>;
  edges: number;
  position: [number, number];
  days: (string | null)[];
};

type Case = { feeds: Record<string, string>; expected: Expected; folder: string };

/** Asks for every format of a drawing, and writes each to a folder; and asks GraphQL for the same. */
const ask = async (
  { name, graph, address, query, node, edge }: (typeof DRAWN)[number],
  folder: string,
): Promise<Case> => {
  const store = memoryStore();
  await store.import(await graph());
  const { fetch, stop } = createServer(store, (error) => {
    throw error;
  });
  const feeds: Record<string, string> = {};
  for (const format of Object.keys(FORMATS)) {
    const response = await fetch(`http://localhost${address(format)}`);
    const text = await response.text();
    expect(response.status, text).toBe(200);
    feeds[format] = text;
    await writeFile(join(folder, `${name}.${format}`), text);
  }
  const asked = encodeURIComponent(`${query} { nodes { key label x y } edges { key firstDay lastDay } } }`);
  const response = await fetch(`http://localhost/graphql?query=${asked}`, { headers: { accept: 'application/json' } });
  const { nodes, edges } = answer.parse(await response.json()).data.drawn;
  await stop();
  const at = nodes.find(({ key }) => key === node);
  const of = edges.find(({ key }) => key === edge);
  return {
    feeds,
    folder,
    expected: {
      labels: Object.fromEntries(nodes.map(({ key, label }) => [key, label])),
      edges: edges.length,
      position: [at?.x ?? Number.NaN, at?.y ?? Number.NaN],
      days: [of?.firstDay ?? null, of?.lastDay ?? null],
    },
  };
};

const UNREADABLE = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Labels in formats that cannot hold some control characters. */
const cleaned = (labels: Record<string, string>, clean = (text: string) => text.replace(UNREADABLE, '\ufffd')) =>
  Object.fromEntries(Object.entries(labels).map(([key, label]) => [key, clean(label)]));

const python = programOf('python');
const dot = programOf('dot');
const rapper = programOf('rapper');
const xmllint = programOf('xmllint');
const browser = programOf('chromium');

/** What the Python libraries read of the feeds of each drawing. */
const pythonRead = z.record(
  z.string(),
  z.object({
    feeds: z.record(
      z.string(),
      z.looseObject({
        labels: z.record(z.string(), z.string()),
        edges: z.number(),
        position: z.array(z.number()),
        days: z.array(z.string().nullable()),
      }),
    ),
    triples: z.number(),
    difference: z.array(z.string()),
  }),
);

let folder = '';
const cases = new Map<string, Case>();
let inPython: z.output<typeof pythonRead> = {};
let opened: Browser | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'summitgraph-feeds-'));
  for (const one of DRAWN) cases.set(one.name, await ask(one, folder));
  const places = Object.fromEntries(DRAWN.map(({ name, node, edge }) => [name, [node, edge]]));
  const [read, started] = await Promise.all([
    python === undefined ? '{}' : runProgram(python, [pathOf('consumers.py'), folder, JSON.stringify(places)]),
    browser === undefined ? undefined : chromium.launch({ executablePath: browser, args: ['--no-sandbox'] }),
  ]);
  inPython = pythonRead.parse(JSON.parse(read));
  opened = started;
});
afterAll(async () => {
  await opened?.close();
  await rm(folder, { recursive: true });
});

const newPage = async () => {
  if (opened === undefined) throw new Error('no browser was started');
  return opened.newPage();
};

describe.each(DRAWN)('feeds of the $name graph', ({ name, node, edge }) => {
  const of = (): Case => {
    const found = cases.get(name);
    if (found === undefined) throw new Error('nothing was asked');
    return found;
  };
  const json = (format: string): unknown => JSON.parse(of().feeds[format] ?? '');

  it('have something to look at', () => {
    const { labels, edges, days, position } = of().expected;
    expect(Object.keys(labels).length).toBeGreaterThan(20);
    expect(edges).toBeGreaterThan(20);
    expect(days[0]).toMatch(/^2024-05/);
    expect(position).toEqual([expect.any(Number), expect.any(Number)]);
  });

  it('are JSON Graph Format by its schema', () => {
    const validate = new Ajv().compile(JSON.parse(readFileSync(pathOf('schemas/json-graph-schema_v2.json'), 'utf8')));
    const document = json('jgf.json');
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    const { nodes, edges } = z
      .object({
        graph: z.object({ nodes: z.record(z.string(), z.object({ label: z.string() })), edges: z.array(z.unknown()) }),
      })
      .parse(document).graph;
    expect(Object.fromEntries(Object.entries(nodes).map(([key, { label }]) => [key, label]))).toEqual(
      of().expected.labels,
    );
    expect(edges).toHaveLength(of().expected.edges);
  });

  it('are read by cytoscape', () => {
    const { elements } = z.object({ elements: z.any() }).parse(json('cyjs'));
    const { labels, edges, position, days } = of().expected;
    const cy = cytoscape({ headless: true, layout: { name: 'preset' }, elements });
    expect(Object.fromEntries(cy.nodes().map((one) => [one.id(), one.data('label')]))).toEqual(labels);
    expect(cy.edges()).toHaveLength(edges);
    expect(Object.values(cy.getElementById(node).position())).toEqual(position);
    expect([cy.getElementById(edge).data('firstDay'), cy.getElementById(edge).data('lastDay') ?? null]).toEqual(days);
  });

  it('are read by graphology, as JSON and as GraphML', () => {
    const { labels, edges, position } = of().expected;
    const imported = MultiGraph.from(z.any().parse(json('graphology.json')));
    const parsed = graphml.parse(MultiGraph, of().feeds.graphml ?? '');
    for (const [graph, expected] of [
      [imported, labels],
      [parsed, cleaned(labels)],
    ] as const) {
      expect(Object.fromEntries(graph.mapNodes((key, { label }) => [key, label]))).toEqual(expected);
      expect(graph.size).toBe(edges);
      expect([graph.getNodeAttribute(node, 'x'), graph.getNodeAttribute(node, 'y')]).toEqual(position);
    }
  });

  it('are read by a CSV parser, and hold no formula', () => {
    const { labels, edges, days } = of().expected;
    const rows = z.array(z.record(z.string(), z.string()));
    const [nodes, links] = ['nodes.csv', 'edges.csv'].map((format) =>
      rows.parse(parseCsv(of().feeds[format] ?? '', { columns: true, record_delimiter: '\r\n' })),
    );
    const shown = cleaned(cleaned(labels), (label) => (/^[=+@\t-]/.test(label) ? `'${label}` : label));
    expect(Object.fromEntries((nodes ?? []).map(({ id, label }) => [id, label]))).toEqual(shown);
    expect(links).toHaveLength(edges);
    const found = links?.find(({ id }) => id === edge);
    expect([found?.firstDay, found?.lastDay || null]).toEqual(days);
    const texts = [...(nodes ?? []), ...(links ?? [])].flatMap(({ x: _, y: __, ...row }) => Object.values(row));
    expect(texts.filter((text) => /^[=+@\t\r-]/.test(text))).toEqual([]);
  });

  it.runIf(python)('are read by NetworkX, igraph, rdflib and the csv of Python', () => {
    const { labels, edges, position, days } = of().expected;
    const read = inPython[name];
    // Turtle and JSON-LD say the same, but for the address that gives each.
    expect(read?.difference).toEqual([expect.stringMatching(/\.jsonld/), expect.stringMatching(/\.ttl/)]);
    const exact = ['d3.json', 'cyjs', 'ttl', 'jsonld'];
    const found = Object.entries(read?.feeds ?? {});
    expect(found).toHaveLength(8);
    for (const [format, feed] of found) {
      if (format === 'csv') expect(Object.keys(feed.labels).sort()).toEqual(Object.keys(labels).sort());
      else expect(feed.labels, format).toEqual(exact.includes(format) ? labels : cleaned(labels));
      expect(feed.edges, format).toBe(edges);
      for (const i of [0, 1]) expect(feed.position[i], format).toBeCloseTo(position[i] ?? 0, 4);
      expect(feed.days, format).toEqual(days);
    }
  });

  it.runIf(rapper)('are Turtle to raptor', async () => {
    const triples = await runProgram(rapper ?? '', [
      '-q',
      '-i',
      'turtle',
      '-o',
      'ntriples',
      join(folder, `${name}.ttl`),
    ]);
    const toRdflib = inPython[name]?.triples;
    if (toRdflib !== undefined) expect(triples.trim().split('\n')).toHaveLength(toRdflib);
    expect(triples.match(/#Statement> \.$/gm)).toHaveLength(of().expected.edges);
  });

  it.runIf(xmllint)('are GEXF 1.3 by its schema', async () => {
    await runProgram(xmllint ?? '', ['--noout', '--relaxng', pathOf('schemas/gexf.rng'), join(folder, `${name}.gexf`)]);
    await runProgram(xmllint ?? '', ['--noout', join(folder, `${name}.graphml`)]);
  });

  it.runIf(dot)('are drawn by Graphviz, which puts nodes where they are', async () => {
    const { labels, edges } = of().expected;
    const drawn = z
      .object({
        objects: z.array(z.object({ name: z.string(), label: z.string(), pos: z.string() })),
        edges: z.array(z.object({ id: z.string(), firstDay: z.string().optional(), lastDay: z.string().optional() })),
      })
      .parse(JSON.parse(await runProgram(dot ?? '', ['-Tjson0', join(folder, `${name}.dot`)])));
    expect(drawn.objects.map((one) => one.name).sort()).toEqual(Object.keys(labels).sort());
    expect(drawn.edges).toHaveLength(edges);
    const found = drawn.edges.find(({ id }) => id === edge);
    expect([found?.firstDay, found?.lastDay ?? null]).toEqual(of().expected.days);
  });

  it.runIf(browser)('are drawn by Mermaid in Chromium', async () => {
    const { labels, edges } = of().expected;
    const page = await newPage();
    await page.setContent('<!doctype html><main></main>');
    await page.addScriptTag({ path: pathOf('../../node_modules/mermaid/dist/mermaid.min.js') });
    const shown = await page.evaluate(async (text) => {
      const { mermaid } = Object(globalThis);
      mermaid.initialize({ startOnLoad: false });
      const { svg } = await mermaid.render('drawn', text);
      document.body.innerHTML = svg;
      const texts = [...document.querySelectorAll('.nodeLabel')].map((one) => one.textContent ?? '');
      return { texts, edges: document.querySelectorAll('.edgePaths > path').length };
    }, of().feeds.mermaid ?? '');
    expect(shown.edges).toBe(edges);
    const words = (text: string) => text.replace(/\s+/g, ' ').trim();
    expect(shown.texts.map(words).sort()).toEqual(Object.values(cleaned(cleaned(labels), words)).sort());
  });

  it.runIf(browser)('are a page of one file in Chromium, to move and to zoom', async () => {
    const page = await newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => said.push(dialog.message()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    const { href } = pathToFileURL(join(folder, `${name}.html`));
    await page.goto(href);
    const shown = () => page.evaluate(() => Object(document.querySelector('svg')).viewBox.baseVal.width);
    const before = await shown();
    const { labels } = of().expected;
    expect(await page.locator('svg > g circle').count()).toBeGreaterThanOrEqual(Object.keys(labels).length);
    await page.mouse.move(100, 100);
    await page.mouse.wheel(0, -240);
    await expect.poll(shown).not.toBe(before);
    await page.keyboard.press('0');
    await expect.poll(shown).toBe(before);
    expect({ asked: asked.filter((url) => !url.startsWith('data:')), said }).toEqual({ asked: [href], said: [] });
  });
});
