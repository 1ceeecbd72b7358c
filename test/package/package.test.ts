import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { bundled, licences } from '../../scripts/licences.js';
import { LICENCE } from '../../src/build/licences.js';
import { isThere, proseOf, textOf } from '../docs/docs.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const packs = z.array(z.object({ files: z.array(z.object({ path: z.string() })) }));

/** What `npm pack` would put into the package, as paths. */
const packed = async (): Promise<string[]> => {
  const { stdout } = await promisify(execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
  });
  return packs.parse(JSON.parse(stdout)).flatMap(({ files }) => files.map(({ path }) => path));
};

/** What a document links to, as paths of the project. */
const linksOf = (file: string): string[] =>
  [...proseOf(textOf(file)).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target = '']) =>
    join(dirname(file), target),
  );

describe('the package', () => {
  it('holds what its README and its docs link to and the data as the build checked them, and no tests', async () => {
    const files = await packed();
    const read = files.filter((file) => file === 'README.md' || file === 'SECURITY.md' || /^docs\/.*\.md$/.test(file));
    expect(read.length).toBeGreaterThan(3);
    expect(files).toEqual(expect.arrayContaining(['dist/data.json', 'dist/licences.txt']));
    const links = read.flatMap(linksOf);
    expect(links.length).toBeGreaterThan(20);
    const missing = links.filter((path) => !files.some((file) => file === path || file.startsWith(`${path}/`)));
    expect(missing).toEqual([]);
    expect(files.filter((file) => /^(src|test|scripts|\.)/.test(file))).toEqual([]);
  });

  it('names an author, and an address of the project in all places or, while it has none, in none', () => {
    const { author, repository, homepage, bugs } = z
      .looseObject({ author: z.string() })
      .parse(JSON.parse(textOf('package.json')));
    expect(textOf('LICENSE')).toContain(author);
    const addresses = [repository, homepage, bugs].filter((address) => address !== undefined);
    expect([0, 3]).toContain(addresses.length);
  });
});

describe('the licences of what goes out with the program', () => {
  const lock = z
    .looseObject({ packages: z.record(z.string(), z.looseObject({})) })
    .parse(JSON.parse(textOf('package-lock.json')));

  it('are all permissive', () => {
    const { byLicence, refused } = licences(lock, bundled());
    expect(refused).toEqual([]);
    const names = [...byLicence.values()].flat().map((name) => name.replace(/@[^@]+$/, ''));
    expect(names.length).toBeGreaterThan(50);
    expect(names).toEqual(expect.arrayContaining(['graphql', 'neo4j-driver', 'piscina', 'zod']));
    expect(names).not.toContain('vitest');
  });

  it('are known by the name of a package, whatever its licence is', () => {
    const lines = ['@a/b 1.0.0, MIT, of C', 'd 2.0.0-rc.1, (GPL-3.0-only OR SSPL-1.0), of E', 'MIT License', ''];
    expect(lines.map((line) => LICENCE.exec(line)?.[1])).toEqual(['@a/b', 'd', undefined, undefined]);
  });

  it('are refused where they are not, or not said, unless they are of tools alone', () => {
    const added = {
      'node_modules/a': { version: '1.0.0', license: 'GPL-3.0-only' },
      'node_modules/b': { version: '2.0.0' },
      'node_modules/c': { version: '3.0.0', license: 'GPL-3.0-only', dev: true },
      'node_modules/c/node_modules/@d/e': { version: '4.0.0', license: 'SSPL-1.0', dev: true },
    };
    expect(licences({ ...lock, packages: { ...lock.packages, ...added } }, ['@d/e']).refused.sort()).toEqual([
      '@d/e@4.0.0: SSPL-1.0',
      'a@1.0.0: GPL-3.0-only',
      'b@2.0.0: none',
    ]);
  });
});

describe('.github', () => {
  it('has a workflow that runs what there is, .ci/run first, on the Node of the image too, and may write nothing', () => {
    const job = z.object({
      strategy: z.object({ matrix: z.object({ node: z.array(z.string()) }) }).optional(),
      steps: z.array(z.object({ run: z.string().optional() })),
    });
    const { jobs, permissions } = z
      .object({ permissions: z.record(z.string(), z.string()), jobs: z.record(z.string(), job) })
      .parse(parse(textOf('.github/workflows/ci.yml')));
    expect(permissions).toEqual({ contents: 'read' });
    const run = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.run ?? []));
    expect(run[0]).toBe('.ci/run');
    const [, ofImage] = /^FROM node:(\d+)-slim$/m.exec(textOf('Dockerfile')) ?? [];
    expect(jobs.check?.strategy?.matrix.node).toContain(ofImage);
    for (const command of run) expect(command.startsWith('npm audit ') || isThere(command), command).toBe(true);
  });

  // As GitHub documents the syntax of its forms: whoever writes one wrong sees no form at all.
  const attributes = z.strictObject({
    label: z.string(),
    description: z.string().optional(),
    options: z.array(z.string()).min(2).optional(),
  });
  const field = z.strictObject({
    id: z.string().regex(/^[\w-]+$/),
    type: z.enum(['textarea', 'input', 'dropdown']),
    attributes,
    validations: z.strictObject({ required: z.boolean() }).optional(),
  });
  const markdown = z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string() }) });
  const form = z.strictObject({
    name: z.string().min(4),
    description: z.string().min(4),
    labels: z.array(z.string()),
    body: z.array(z.union([field, markdown])),
  });
  const forms = readdirSync(join(ROOT, '.github/ISSUE_TEMPLATE')).filter((file) => file !== 'config.yml');

  it.each(forms)('has a form for issues, %s, that GitHub can show', (file) => {
    const { body } = form.parse(parse(textOf(`.github/ISSUE_TEMPLATE/${file}`)));
    const ids = body.flatMap((part) => ('id' in part ? [part.id] : []));
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
    for (const part of body) {
      if ('id' in part) expect(part.type === 'dropdown').toBe(part.attributes.options !== undefined);
    }
  });
});
