import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { isThere, textOf } from '../docs/docs.js';

// What can be known of the containers without an engine; with one, `npm run containers` tries them.

const HARDENED = {
  read_only: true,
  tmpfs: ['/tmp'],
  cap_drop: ['ALL'],
  security_opt: ['no-new-privileges:true'],
};

const service = z.looseObject({
  image: z.string(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()).default([]),
});
const { services } = z
  .object({ services: z.record(z.string(), service) })
  .parse(parse(textOf('docker-compose.yml'), { merge: true }));
const { neo4j, import: once, server } = services;

const stages = textOf('Dockerfile').split(/^(?=FROM )/m);
const last = stages.at(-1) ?? '';
const copied = (stage: string): string[] =>
  [...stage.matchAll(/^COPY (?:--from=\S+ )?(.+) \S+$/gm)].flatMap(([, sources = '']) => sources.split(' '));
const json = z.array(z.string());
const execForm = (instruction: string): string[] => {
  const [, form] = new RegExp(`^${instruction} (\\[.*\\])$`, 'm').exec(last) ?? [];
  return json.parse(JSON.parse(form ?? 'null'));
};
const packaged = z
  .object({ version: z.string(), description: z.string(), author: z.string(), files: json })
  .parse(JSON.parse(textOf('package.json')));

describe('docker-compose.yml', () => {
  it('is of a database, an import and a server', () => {
    expect(Object.keys(services)).toEqual(['neo4j', 'import', 'server']);
    expect([once?.image, once?.build]).toEqual([server?.image, '.']);
  });

  it('starts the database of the tests, which keeps its data', () => {
    const [, image] = /^const IMAGE = '(.+)';$/m.exec(textOf('test/support/neo4j/container.ts')) ?? [];
    expect(neo4j?.image).toBe(image);
    expect(neo4j).toMatchObject({ volumes: ['neo4j:/data'], healthcheck: { test: expect.any(Array) } });
  });

  it('imports once the database is healthy, and serves once the data are in it', () => {
    expect(once).toMatchObject({
      command: ['import'],
      depends_on: { neo4j: { condition: 'service_healthy' } },
      restart: 'no',
    });
    expect(server).toMatchObject({ depends_on: { import: { condition: 'service_completed_successfully' } } });
  });

  it('gives the same password, also when none is set, and only variables that are read', () => {
    const config = textOf('src/config.ts');
    for (const client of [once, server]) {
      for (const name of Object.keys(client?.environment ?? {}))
        expect(config).toMatch(new RegExp(`^  ${name}: (?:z|port|quota)\\b`, 'm'));
      expect(neo4j?.environment.NEO4J_AUTH).toBe(`neo4j/${client?.environment.NEO4J_PASSWORD}`);
      expect(client?.environment.NEO4J_URI).toBe('bolt://neo4j:7687');
    }
    expect(neo4j?.environment.NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:-.{8,}\}$/);
  });

  it('publishes on this machine alone', () => {
    const ports = Object.values(services).flatMap((one) => one.ports);
    expect(ports).toHaveLength(2);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\$\{\w+:-(\d+)\}:\1$/);
  });

  it.each(['import', 'server'])('lets the %s write nothing but /tmp and gain no rights', (name) => {
    expect(services[name]).toMatchObject(HARDENED);
  });
});

describe('the Dockerfile', () => {
  it('runs, not as root and as process 1, the command that the README names', () => {
    expect(last).toMatch(/^USER node$/m);
    const command = [...execForm('ENTRYPOINT'), ...execForm('CMD')];
    expect(command).toEqual(['node', 'dist/main.js', 'serve']);
    expect(textOf('README.md')).toContain(`\`${command.join(' ')}\``);
  });

  it('asks whether the server is ready', () => {
    expect(last).toMatch(/^HEALTHCHECK .*\\\n\s+CMD \["node", "-e", "fetch\(`http:\/\/127\.0\.0\.1:.*\/readyz`\)/m);
  });

  it('holds what the program reads of the package, with the dependencies of production alone', () => {
    const read = ['cypher', 'data', 'schema'];
    expect(copied(last).sort()).toEqual(['package.json', 'LICENSE', '/app/node_modules', '/app/dist', ...read].sort());
    expect(packaged.files).toEqual(expect.arrayContaining(['dist', ...read]));
    expect(stages.join('')).toContain('npm prune --omit=dev');
  });

  it('is of one Node, with which the workflow tests too, and needs no front end from elsewhere', () => {
    const images = stages.flatMap((stage) => /^FROM (\S+)/.exec(stage)?.slice(1) ?? []);
    const [, major] = /^node:(\d+)-slim$/.exec(images[0] ?? '') ?? [];
    expect(images).toEqual([`node:${major}-slim`, `node:${major}-slim`]);
    const workflow = z
      .object({ jobs: z.object({ check: z.object({ strategy: z.object({ matrix: z.object({ node: json }) }) }) }) })
      .parse(parse(textOf('.github/workflows/ci.yml')));
    expect(workflow.jobs.check.strategy.matrix.node).toContain(major);
    expect(stages.join('')).not.toContain('# syntax=');
  });

  it('says in labels what the package says of itself', () => {
    const labels = Object.fromEntries(
      [...last.matchAll(/org\.opencontainers\.image\.(\w+)="([^"]*)"/g)].map(([, name = '', value]) => [name, value]),
    );
    expect(labels).toMatchObject({ title: 'summitgraph', version: packaged.version, authors: packaged.author });
    expect(packaged.description).toContain(labels.description);
    // The code under the one, the data under the other.
    expect(labels.licenses).toBe('MIT AND CC-BY-4.0');
    // Given by who builds it.
    expect([labels.source, labels.revision]).toEqual(['SOURCE', 'REVISION'].map((name) => `\${${name}}`));
    expect(last).toMatch(/^ARG SOURCE REVISION$/m);
  });

  it('copies what is there and what .dockerignore lets in', () => {
    const [all, ...allowed] = textOf('.dockerignore').trim().split('\n');
    expect(all).toBe('*');
    const sources = [...new Set(stages.flatMap(copied))].filter((path) => !path.startsWith('/'));
    expect(allowed.map((line) => line.replace(/^!/, '')).sort()).toEqual(sources.sort());
    for (const source of sources) expect(isThere(source), source).toBe(true);
  });
});
