import { afterAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { storedGraph } from '../../src/graph/stored.js';
import type { Edge } from '../../src/model/relations.js';
import { edge, graphOf, node } from '../store/rows.js';
import { faultsOf } from '../support/faults.js';

const NODES = [
  node('Company', 'acme'),
  node('Country', 'uk'),
  node('Country', 'us'),
  node('Organization', 'eu'),
  node('Organization', 'union'),
  node('Commitment', 'code'),
];

const UK_IN_EU = edge('MEMBER_OF', 'uk', 'eu', { validFrom: '1973-01-01', validTo: '2020-02-01' });
const AT_HOME = edge('HEADQUARTERED_IN', 'acme', 'uk');

const graphs: Graph[] = [];
afterAll(async () => {
  for (const graph of graphs) expect(await faultsOf(graph)).toEqual([]);
});

/** What is derived for a signature of the code by `from`, among these edges. */
const derived = (edges: Edge[], signed: object = { validFrom: '2019-06-01' }, from = 'acme') => {
  const graph = graphOf(NODES, [...edges, edge('SIGNED', from, 'code', signed)]);
  graphs.push(graph);
  const found = storedGraph(graph).edges.find(({ relation }) => relation === 'SIGNED');
  return [found?.jurisdiction, found?.jurisdictionStatus];
};

const issued = (to: string, more: object = {}) => edge('ISSUED_BY', 'code', to, more);

describe('the jurisdiction of a signature', () => {
  it('is international without an issuer, known home or not', () => {
    expect(derived([])).toEqual(['INTERNATIONAL', 'confirmed']);
    expect(derived([edge('HEADQUARTERED_IN', 'acme', 'uk', { status: 'unconfirmed' })])).toEqual([
      'INTERNATIONAL',
      'confirmed',
    ]);
  });

  it('is unknown without a home', () => {
    expect(derived([issued('uk', { status: 'uncertain' })])).toEqual(['UNKNOWN', 'uncertain']);
  });

  it('is home where the issuer is the country of the headquarters', () => {
    expect(derived([AT_HOME, issued('uk')])).toEqual(['HOME', 'confirmed']);
  });

  it('is foreign where it is another country', () => {
    expect(derived([AT_HOME, issued('us')])).toEqual(['FOREIGN', 'confirmed']);
  });

  it.each([
    ['2019-06-01', 'REGIONAL'],
    ['2020-01-31', 'REGIONAL'],
    ['2020-02-01', 'FOREIGN'],
    ['2020-01', 'REGIONAL'],
    ['2020', 'FOREIGN'],
    ['2019/2020-02', 'FOREIGN'],
    ['1972-12-31', 'FOREIGN'],
    ['1973-01-01', 'REGIONAL'],
  ])('of the United Kingdom in what the European Union issued, signed %s, is %s', (validFrom, expected) => {
    expect(derived([AT_HOME, issued('eu'), UK_IN_EU], { validFrom })[0]).toBe(expected);
    expect(derived([issued('eu'), UK_IN_EU], { validFrom }, 'uk')[0]).toBe(expected);
  });

  it('counts on the day of the data set where the signature is never certain', () => {
    expect(derived([AT_HOME, issued('eu'), UK_IN_EU], {})[0]).toBe('FOREIGN');
    expect(derived([AT_HOME, issued('eu'), edge('MEMBER_OF', 'uk', 'eu', { validFrom: '1973' })], {})[0]).toBe(
      'REGIONAL',
    );
  });

  it('does not count a membership that is only possible', () => {
    expect(derived([AT_HOME, issued('eu'), edge('MEMBER_OF', 'uk', 'eu')])[0]).toBe('FOREIGN');
  });

  it('goes by the headquarters of its time', () => {
    const moved = [
      edge('HEADQUARTERED_IN', 'acme', 'uk', { validTo: '2022-01-01' }),
      edge('HEADQUARTERED_IN', 'acme', 'us', { validFrom: '2022-01-01' }),
      issued('us'),
    ];
    expect(derived(moved, { validFrom: '2021-12-31' })[0]).toBe('FOREIGN');
    expect(derived(moved, { validFrom: '2022-01-01' })[0]).toBe('HOME');
  });

  it('takes a country or organization for its own home', () => {
    expect(derived([issued('uk')], undefined, 'uk')).toEqual(['HOME', 'confirmed']);
    expect(derived([issued('eu', { status: 'uncertain' })], undefined, 'eu')).toEqual(['HOME', 'uncertain']);
    expect(derived([issued('us')], undefined, 'uk')).toEqual(['FOREIGN', 'confirmed']);
  });

  it('of several issuers takes the nearest', () => {
    expect(derived([AT_HOME, issued('us'), issued('eu'), UK_IN_EU])[0]).toBe('REGIONAL');
    expect(derived([AT_HOME, issued('uk'), issued('eu'), issued('us'), UK_IN_EU])[0]).toBe('HOME');
    expect(derived([AT_HOME, issued('us'), issued('union'), UK_IN_EU])[0]).toBe('FOREIGN');
  });

  it('has the weakest status of the edges used', () => {
    const home = edge('HEADQUARTERED_IN', 'acme', 'uk', { status: 'uncertain' });
    const doubtful = { ...UK_IN_EU, status: 'unconfirmed' as const };
    expect(derived([home, issued('uk')])).toEqual(['HOME', 'uncertain']);
    expect(derived([home, issued('eu'), doubtful])).toEqual(['REGIONAL', 'unconfirmed']);
    expect(derived([home, issued('uk'), issued('eu', { status: 'unconfirmed' }), doubtful])).toEqual([
      'HOME',
      'uncertain',
    ]);
    expect(derived([home, issued('us', { status: 'unconfirmed' })])).toEqual(['FOREIGN', 'unconfirmed']);
    expect(derived([AT_HOME, issued('uk')], { validFrom: '2019', status: 'unconfirmed' })).toEqual([
      'HOME',
      'confirmed',
    ]);
  });

  it('does not depend on the order of the rows', () => {
    for (const edges of [
      [AT_HOME, issued('uk'), issued('uk', { parallel: 2, status: 'uncertain' })],
      [AT_HOME, { ...AT_HOME, parallel: 2, status: 'unconfirmed' as const }, issued('us')],
      [AT_HOME, issued('eu'), UK_IN_EU, { ...UK_IN_EU, parallel: 2, status: 'unconfirmed' as const }],
    ]) {
      expect(derived(edges.toReversed())).toEqual(derived(edges));
    }
  });

  it('is of signatures alone', () => {
    const { edges } = storedGraph(graphOf(NODES, [AT_HOME, issued('uk')]));
    expect(edges.map(({ jurisdiction, jurisdictionStatus }) => [jurisdiction, jurisdictionStatus])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});
