# Which signatories bridge what others sign, by NetworkX: pip install networkx
from urllib.request import urlopen

import networkx

feed = urlopen("http://127.0.0.1:4000/graph.graphml?kinds=COMPANY,COUNTRY,COMMITMENT,DECLARATION&relations=SIGNED")
graph = networkx.Graph(networkx.read_graphml(feed))
between = networkx.betweenness_centrality(graph)
for node in sorted(graph, key=lambda node: (-between[node], node))[:5]:
    print(graph.nodes[node]["label"], round(between[node], 3))
