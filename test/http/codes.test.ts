import { readdirSync } from 'node:fs';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toGraphQLError } from '../../src/graphql/errors.js';
import { createServer } from '../../src/http/server.js';
import { CODES, type Code, SummitgraphError } from '../../src/model/errors.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { tableOf, textOf } from '../docs/docs.js';

const refused = z.object({ errors: z.tuple([z.object({ extensions: z.object({ code: z.string() }) })]) });

/** Where each code is met, as the README says it. */
const WHERE = new Map(tableOf('README.md', 'Code').map(([code = '', , where = '']) => [code, where]));

const sources = readdirSync(new URL('../../src/', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file !== 'model/errors.ts')
  .map((file) => textOf(`src/${file}`))
  .join('\n');

const isCode = (code: string): code is Code => Object.hasOwn(CODES, code);

/** How an address is answered by a server whose store fails with a code. */
const failing = async (code: Code, address: string, accept = 'application/json') => {
  const reads = () => {
    throw new SummitgraphError(code, 'It failed.');
  };
  const { fetch } = createServer({ ...memoryStore(), reads }, () => undefined);
  const response = await fetch(`http://localhost${address}`, { headers: { accept } });
  return { status: response.status, code: refused.parse(await response.json()).errors[0].extensions.code };
};

describe('the codes of errors', () => {
  it('are all met somewhere, and all that are met are in the README', () => {
    const emitted = [
      ...sources.matchAll(/SummitgraphError\(\s*'([A-Z_]+)'|\bcode: '([A-Z_]+)'|: '([A-Z]+_[A-Z]+_FAILED)'/g),
    ].map(([, ours, extension, library]) => ours ?? extension ?? library);
    expect(emitted.filter((code = '') => !WHERE.has(code))).toEqual([]);
    expect([...WHERE.keys()].filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
    expect([...WHERE.keys()]).toEqual(expect.arrayContaining(Object.keys(CODES)));
  });

  it('have the statuses that the README says, whatever was asked', async () => {
    const withStatus = [...WHERE].flatMap(([code, where]) => {
      const status = Number(/HTTP (\d{3})/.exec(where)?.[1]);
      return isCode(code) && status > 0 ? [{ code, status }] : [];
    });
    expect(withStatus.length).toBeGreaterThanOrEqual(8);
    for (const { code, status } of withStatus) {
      expect(await failing(code, '/graph.json'), code).toEqual({ status, code });
      const type = 'application/graphql-response+json';
      const asked = await failing(code, '/graphql?query={dataset{title}}', type);
      expect(asked.code).toBe(code);
      if (status >= 500) expect(asked.status, code).toBe(status);
    }
    expect(await failing('BAD_CREDENTIALS', '/graph.json')).toEqual({ status: 503, code: 'DATABASE_UNAVAILABLE' });
  });

  it('have the exit codes that the README says', () => {
    const [, table = ''] = /const EXIT[^{]*\{([^}]*)\}/.exec(textOf('src/main.ts')) ?? [];
    const exits = [...table.matchAll(/([A-Z_]+): (\d+)/g)].map(([, code = '', exit]) => [code, `exit code ${exit}`]);
    expect(exits.length).toBeGreaterThan(6);
    for (const [code = '', exit] of exits) expect(WHERE.get(code), code).toContain(exit);
  });

  it('are ours even where a library has another', () => {
    for (const code of [
      'BAD_USER_INPUT',
      'REQUEST_ENTITY_TOO_LARGE',
      'PERSISTED_QUERY_NOT_FOUND',
      'INTERNAL_SERVER_ERROR',
      7,
    ]) {
      const { extensions } = toGraphQLError(new GraphQLError('no', { extensions: { code } }), () => undefined);
      expect(WHERE.has(String(extensions.code)), String(code)).toBe(true);
    }
  });
});
