import { DirectedGraph, UndirectedGraph } from 'graphology';
import type { Sketch } from './sketch.js';

/**
 * The graph of a sketch with at most one edge from one node to another, as heavy as all that it stands for: without
 * directions, where an edge that leads back to its node is left out.
 */
export const undirected = ({ nodes, edges }: Sketch): UndirectedGraph => {
  const graph = new UndirectedGraph();
  for (const { key, size } of nodes) graph.addNode(key, { size });
  for (const { source, target, weight } of edges) {
    if (source === target) continue;
    graph.updateEdge(source, target, ({ weight: sum = 0 }) => ({ weight: sum + weight }));
  }
  return graph;
};

/** The same with directions, where an edge that has none leads both ways. */
export const directed = ({ nodes, edges }: Sketch): DirectedGraph => {
  const graph = new DirectedGraph();
  for (const { key } of nodes) graph.addNode(key);
  const add = (from: string, to: string, weight: number) =>
    graph.updateEdge(from, to, ({ weight: sum = 0 }) => ({ weight: sum + weight }));
  for (const { source, target, weight, directed } of edges) {
    add(source, target, weight);
    if (!directed) add(target, source, weight);
  }
  return graph;
};
