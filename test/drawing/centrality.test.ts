import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { memoryStore } from '../../src/store/memory/store.js';
import { edge, graphOf, node } from '../store/rows.js';
import { asker } from '../support/ask.js';
import networkx from './centrality.json' with { type: 'json' };

const figures = z.object({ key: z.string(), degree: z.number(), betweenness: z.number(), pageRank: z.number() });
const answer = z.object({
  graph: z.object({ nodes: z.array(figures) }),
  coSignatureGraph: z.object({ nodes: z.array(figures) }),
});

const slugs = [...new Set(networkx.edges.flat())];
const isText = (slug = ''): boolean => slug.startsWith('text');
const world = graphOf(
  slugs.map((slug) =>
    node(isText(slug) ? 'Commitment' : 'Company', slug, isText(slug) ? { adopted: '2024-01-01' } : {}),
  ),
  networkx.edges.map(([from = '', to = '']) => edge(isText(from) ? 'PRECEDES' : 'SIGNED', from, to)),
);

/** The figures of NetworkX in the order of keys, to nine digits, as the answers give them. */
const listed = (of: Record<string, number>) =>
  Object.entries(of).map(([key, value]) => [key, Number(value.toFixed(9))]);

describe('centrality', () => {
  it('is that of NetworkX', async () => {
    const store = memoryStore();
    await store.import(world);
    const { data, errors } = await asker(store)(`{
      graph(holds: EVER) { nodes { key degree betweenness pageRank } }
      coSignatureGraph(holds: EVER) { nodes { key degree betweenness pageRank } }
    }`);
    expect(errors).toBeUndefined();
    const { graph, coSignatureGraph } = answer.parse(data);
    const of = (nodes: z.output<typeof figures>[], name: 'degree' | 'betweenness' | 'pageRank') =>
      nodes.map((one) => [one.key, one[name]]).sort();
    expect(of(graph.nodes, 'degree')).toEqual(listed(networkx.degree));
    expect(of(graph.nodes, 'betweenness')).toEqual(listed(networkx.betweenness));
    expect(of(graph.nodes, 'pageRank')).toEqual(listed(networkx.pageRank));
    expect(of(coSignatureGraph.nodes, 'betweenness')).toEqual(listed(networkx.coSigned.betweenness));
    expect(of(coSignatureGraph.nodes, 'pageRank')).toEqual(listed(networkx.coSigned.pageRank));
  });
});
