import { describe, expect, it } from 'vitest';
import { RELATIONS } from '../../src/model/relations.js';
import { ANY } from '../../src/store/filter.js';
import { compileEdgesAfter, compileStep } from '../../src/store/neo4j/cypher/edges.js';
import { cypherFile } from '../../src/store/neo4j/statement.js';
import { profilingBuiltIn } from '../support/built-in-driver.js';
import { statementsOf } from '../support/compiled.js';
import { operations } from '../support/operations.js';
import { forbidden } from '../support/profile.js';
import { builtInGraph, databaseOfWorker } from '../support/stores.js';

const connection = databaseOfWorker();

describe.runIf(connection !== null)('the plans of Neo4j', { concurrent: true }, () => {
  const profiled = profilingBuiltIn(connection);

  it.each(RELATIONS.flatMap((relation) => (['from', 'to'] as const).map((end) => [relation, end] as const)))(
    'a page of %s at its %s end reads the index in order, at most 8 hits a row and 10 more',
    async (relation, end) => {
      const { edges, about } = await builtInGraph();
      const degrees = new Map<string, number>();
      for (const edge of edges) {
        if (edge.relation === relation) degrees.set(edge[end], (degrees.get(edge[end]) ?? 0) + 1);
      }
      const [hub, degree] = [...degrees].sort(([, a], [, b]) => b - a)[0] ?? ['none', 0];
      const page = { limit: 10, reverse: false, start: null };
      const view = { asOf: about.date, holds: 'CERTAINLY' } as const;
      const listing = { where: ANY, edge: ANY, order: [], page, view, total: false, nodesOnly: false };
      const step = { relation, end, other: null, ...listing };
      const { operators, hits } = await profiled(compileStep(step, [hub]));
      expect(operators).not.toContain('Sort');
      expect(
        operators.some((operator) => operator.startsWith('DirectedRelationship') && operator.includes('Index')),
      ).toBe(true);
      expect(hits).toBeLessThanOrEqual(8 * Math.min(degree, 11) + 10);
    },
  );

  it('the whole graph is read along the indexes of slugs and keys, which sorts nothing', async () => {
    const seeks = /Index(Seek|Scan)/;
    const statements = [
      { cypher: cypherFile('queries/nodes-after'), params: { after: 'm', limit: 10 } },
      ...RELATIONS.map((relation) => compileEdgesAfter(relation, '', 10)),
    ];
    for (const statement of statements) {
      const { operators } = await profiled(statement);
      expect(operators.filter((operator) => seeks.test(operator))).toHaveLength(1);
      expect(operators.filter((operator) => /Sort|Top|AllNodes|TypeScan|LabelScan/.test(operator))).toEqual([]);
    }
  });

  it.each(operations())('$name scans neither all nodes nor all relationships', async ({ query }) => {
    for (const statement of await statementsOf(await builtInGraph(), query)) {
      const { plan } = await profiled(statement);
      expect(forbidden(plan)).toEqual([]);
    }
  });

  // A row that carries a list counts with all of it: were such rows put in order, a large graph would pass the limit.
  it('what lies around an entity takes at most 500 bytes of memory for each node, however many are shown', async () => {
    const graph = await builtInGraph();
    const query = '{ neighborhood(of: ["european-union"], depth: 4, limit: 500) { totalNodes totalEdges } }';
    for (const statement of await statementsOf(graph, query)) {
      const { memory } = await profiled(statement);
      expect(memory).toBeLessThanOrEqual(500 * graph.nodes.length);
    }
  });

  // Neo4j follows all edges of a node with few of them, those of claims about it too, and counts them.
  it.each([
    ['companies(first: 5, orderBy: [{ field: SIGNED, direction: DESC }, { field: POLICIES }]) { totalCount }', 1_400],
    ['companies(first: 5, holds: EVER, orderBy: { field: SIGNED, direction: DESC }) { totalCount }', 250],
    ['instruments(first: 5) { nodes { signatories(first: 5, orderBy: { field: SIGNED_ON }) { totalCount } } }', 1_200],
    ['signatures(first: 5, orderBy: [{ field: JOINED }, { field: SIGNATORY }]) { totalCount }', 4_000],
    ['signatures(first: 0) { groups(by: [SIGNATORY, STATUS], zeros: true) { totalGroups } }', 2_800],
    ['companies(first: 0) { groups(by: [HEADQUARTERS], zeros: true) { totalGroups } }', 930],
  ])('%s scans neither all nodes nor all relationships, in at most %i hits', async (field, most) => {
    let sum = 0;
    for (const statement of await statementsOf(await builtInGraph(), `{ ${field} }`)) {
      const { plan, hits } = await profiled(statement);
      expect(forbidden(plan)).toEqual([]);
      sum += hits;
    }
    expect(sum).toBeLessThanOrEqual(most);
  });

  it('a product of anything but two unique index seeks is found', async () => {
    const product = 'MATCH (a:Entity {slug: $slug}), (b:Company) RETURN count(*)';
    const { plan } = await profiled({ cypher: product, params: { slug: 'openai' } });
    expect(forbidden(plan)).toEqual(['CartesianProduct']);
  });
});
