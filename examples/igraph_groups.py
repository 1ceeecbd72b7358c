# Who belongs together by what they sign, by igraph: pip install igraph
from tempfile import NamedTemporaryFile
from urllib.request import urlopen

import igraph

with NamedTemporaryFile(suffix=".graphml") as file:
    file.write(urlopen("http://127.0.0.1:4000/co-signatures.graphml?kind=COMPANY&minWeight=3").read())
    file.flush()
    graph = igraph.Graph.Read_GraphML(file.name)
for group in graph.as_undirected().community_multilevel(weights="weight"):
    print(", ".join(graph.vs[group]["label"]))
