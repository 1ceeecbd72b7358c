import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLog } from '../../src/commands/log.js';

/** What a log holds after one line about a database with a password. */
const logged = async (format: 'json' | 'pretty', logLevel: 'info' | 'error' = 'info'): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'summitgraph-log-'));
  const file = openSync(join(folder, 'log'), 'w');
  try {
    const log = await openLog({ logLevel, logFormat: format, color: false }, file);
    const neo4j = { uri: 'neo4j://localhost', password: 'hunter2' };
    log.info({ neo4j, config: { neo4j }, password: 'hunter2', env: { NEO4J_PASSWORD: 'hunter2' } }, 'hello');
    return readFileSync(join(folder, 'log'), 'utf8');
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true });
  }
};

describe('the log', () => {
  it('is a JSON object a line, without passwords', async () => {
    const text = await logged('json');
    expect(JSON.parse(text)).toMatchObject({ level: 30, msg: 'hello', neo4j: { uri: 'neo4j://localhost' } });
    expect(text).not.toContain('hunter2');
  });

  it('is lines for people, without passwords and colours', async () => {
    const text = await logged('pretty');
    expect(text).toMatch(/INFO: hello\n/);
    expect(text).toContain('neo4j://localhost');
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain('\u001B');
  });

  it('leaves out what is below its level', async () => {
    expect(await logged('json', 'error')).toBe('');
  });
});
