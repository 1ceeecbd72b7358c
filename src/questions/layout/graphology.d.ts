/**
 * What is used of graphology's libraries. Their own types promise a `default` that Node, to which they are CommonJS,
 * does not find.
 */

declare module 'graphology-layout-forceatlas2' {
  import type { AbstractGraph } from 'graphology-types';

  const forceAtlas2: {
    assign(graph: AbstractGraph, params: { iterations: number; settings: Record<string, number | boolean> }): void;
    inferSettings(order: number): Record<string, number | boolean>;
  };
  export = forceAtlas2;
}

declare module 'graphology-layout-noverlap' {
  import type { AbstractGraph } from 'graphology-types';

  const noverlap: {
    assign(graph: AbstractGraph, params: { maxIterations: number; settings: Record<string, number> }): void;
  };
  export = noverlap;
}

declare module 'graphology-communities-louvain' {
  import type { AbstractGraph } from 'graphology-types';

  const louvain: (graph: AbstractGraph, options: { rng: () => number }) => Record<string, number>;
  export = louvain;
}

declare module 'graphology-metrics/centrality/betweenness.js' {
  import type { AbstractGraph } from 'graphology-types';

  const betweenness: (graph: AbstractGraph, options: { getEdgeWeight: null }) => Record<string, number>;
  export = betweenness;
}

declare module 'graphology-metrics/centrality/pagerank.js' {
  import type { AbstractGraph } from 'graphology-types';

  const pageRank: (
    graph: AbstractGraph,
    options: { maxIterations: number; tolerance: number },
  ) => Record<string, number>;
  export = pageRank;
}
