import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/feeds/formats.js';
import { createServer } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { builtInGraph } from '../support/stores.js';
import { codeIn, tableOf, textOf } from './docs.js';

describe('docs/pictures.md', () => {
  const store = memoryStore();
  const { fetch, stop } = createServer(store, (error) => {
    throw error;
  });
  beforeAll(async () => {
    await store.import(await builtInGraph());
  });
  afterAll(() => stop());

  const addresses = codeIn(textOf('docs/pictures.md')).filter((code) => code.startsWith('/'));

  it.each(addresses)('%s is answered', async (address) => {
    expect((await fetch(`http://localhost:4000${address}`)).status).toBe(200);
  });

  it('has an address of every question and layout, and a row for every format', () => {
    for (const name of ['neighborhood', 'graph', 'co-signatures', 'paths']) {
      expect(addresses.filter((address) => address.startsWith(`/${name}.`))).not.toEqual([]);
    }
    for (const layout of ['FORCE', 'TIME', 'LAYERS']) expect(addresses.join(' ')).toContain(`layout=${layout}`);
    const formats = tableOf('docs/pictures.md', 'Format').flatMap(([cell = '']) =>
      cell.replaceAll('`', '').split(', '),
    );
    expect(formats.sort()).toEqual(Object.keys(FORMATS).sort());
  });

  it('shows the picture that the server draws', async () => {
    const [, address = ''] = /This is `([^`]+)`/.exec(textOf('docs/pictures.md')) ?? [];
    const response = await fetch(`http://localhost:4000${address}`);
    await expect(await response.text()).toMatchFileSnapshot('../../docs/paths.svg');
  });
});
