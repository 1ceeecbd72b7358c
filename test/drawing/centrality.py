"""Writes centrality.json: a random graph with its centralities by NetworkX (pip install networkx numpy scipy)."""

import json
import random
import sys

import networkx as nx

random.seed(7)
signatories = [f"signatory-{i:02}" for i in range(24)]
texts = [f"text-{i}" for i in range(7)]
edges = sorted({(random.choice(signatories), random.choice(texts)) for _ in range(60)})
edges += [(a, b) for a, b in zip(texts, texts[1:4])]
nodes = sorted({end for edge in edges for end in edge})

directed = nx.DiGraph()
directed.add_nodes_from(nodes)
directed.add_edges_from(edges)
between = nx.betweenness_centrality(directed.to_undirected())
ranks = nx.pagerank(directed, tol=1e-14, max_iter=1000)

# What signed the same: a weighted graph without directions.
shared = nx.Graph()
for text in texts:
    signed = sorted(a for a, b in edges if b == text and a in signatories)
    for i, a in enumerate(signed):
        for b in signed[i + 1 :]:
            shared.add_edge(a, b, weight=shared.get_edge_data(a, b, {"weight": 0})["weight"] + 1)

json.dump(
    {
        "networkx": nx.__version__,
        "edges": edges,
        "degree": dict(directed.degree()),
        "betweenness": between,
        "pageRank": ranks,
        "coSigned": {
            "betweenness": nx.betweenness_centrality(shared),
            "pageRank": nx.pagerank(shared, tol=1e-14, max_iter=1000),
        },
    },
    sys.stdout,
    indent=1,
    sort_keys=True,
)
print()
