import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run, withDriver } from '../support/neo4j/connection.js';
import { type Neo4jProcess, startProcess } from '../support/neo4j/process.js';
import { proxyTo } from '../support/proxy.js';
import type { Name } from './graphs.js';
import { type Contents, content, importing } from './kills.js';

/** What an import that met a fault must have said: one line, with some words in it. */
const said = ({ code, stderr }: { code: number | null; stderr: string }, words: RegExp): string[] => [
  ...(code === 0 ? ['the import did not fail'] : []),
  ...(stderr.trim().split('\n').length === 1 && words.test(stderr) ? [] : [`it said: ${stderr.slice(0, 600)}`]),
];

/** A fault: what it is called, and what went wrong when it was tried. */
export type Fault = { name: string; attempt: () => Promise<string[]> };

/**
 * Everything else that can go wrong, on a database that holds the graph `before`, which it must still hold afterwards.
 */
export const faults = (neo4j: Neo4jProcess, wanted: Contents): Fault[] => {
  const still = (name: Name, database: Neo4jProcess = neo4j) => content(database, wanted, name);
  const completes = async (name: Name, database: Neo4jProcess = neo4j): Promise<string[]> => {
    const { code, stderr } = await importing(database, name).ended;
    return code === 0 ? still(name, database) : [`the next import ended with ${code}: ${stderr}`];
  };
  return [
    {
      name: 'the password is another one',
      attempt: async () => {
        const { password, ...rest } = neo4j;
        const set = (from: string, to: string) =>
          withDriver({ ...rest, password: from }, (driver) =>
            run(driver, 'system', 'ALTER CURRENT USER SET PASSWORD FROM $from TO $to', { from, to }),
          );
        await set(password, `${password}-changed`);
        const outcome = await importing(neo4j, 'after').ended;
        await set(`${password}-changed`, password);
        return [...said(outcome, /NEO4J_PASSWORD/), ...(await still('before'))];
      },
    },
    {
      name: 'the connection is dropped while rows are written',
      attempt: async () => {
        const { connection, cut } = await proxyTo(neo4j);
        const { writing, ended } = importing({ ...neo4j, ...connection }, 'after');
        await writing;
        await sleep(300);
        await cut();
        return [...said(await ended, /NEO4J_URI/), ...(await still('before'))];
      },
    },
    {
      name: 'the database is frozen while rows are written',
      attempt: async () => {
        const { writing, ended } = importing(neo4j, 'after');
        await writing;
        await neo4j.freeze();
        const outcome = await ended.finally(neo4j.thaw);
        return [...said(outcome, /NEO4J_URI/), ...(await still('before'))];
      },
    },
    {
      name: 'the heap of the database is too small for a difference',
      attempt: async () => {
        const small = await startProcess(neo4j.password, { heap: '128m' });
        try {
          const first = await completes('before', small);
          const outcome = await importing(small, 'after').ended;
          return [...first, ...said(outcome, /server\.memory\.heap\.max_size/), ...(await still('before', small))];
        } finally {
          await small.dispose();
        }
      },
    },
    {
      name: 'the disk is full',
      attempt: async () => {
        const folder = mkdtempSync(join(tmpdir(), 'summitgraph-disk-'));
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'none', folder]);
        try {
          const database = await startProcess(neo4j.password, { heap: '512m', folder });
          try {
            const filler = join(folder, 'filler');
            const fill = () =>
              execFileSync('sh', [
                '-c',
                'head -c "$(($(df --output=avail -B1 "$1" | tail -1) - 1500000))" /dev/zero > "$2"',
                'sh',
                folder,
                filler,
              ]);
            const free = async () => {
              await database.kill();
              await writeFile(filler, '');
              await database.start();
            };
            fill();
            const first = said(await importing(database, 'before').ended, /./);
            await free();
            const filled = await completes('before', database);
            fill();
            const second = said(await importing(database, 'after').ended, /./);
            await free();
            return [
              ...first,
              ...filled,
              ...second,
              ...(await still('before', database)),
              ...(await completes('after', database)),
            ];
          } finally {
            await database.dispose();
          }
        } finally {
          execFileSync('umount', ['--lazy', folder]);
          rmSync(folder, { recursive: true, force: true });
        }
      },
    },
  ];
};
