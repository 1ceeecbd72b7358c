"""Reads the feeds of a folder by libraries of others, and prints what they found as JSON: for each feed and format the
labels of nodes by key, how many edges there are, and the position of a node and the days of an edge."""

import csv
import json
import sys
from pathlib import Path

import igraph
import networkx as nx
import rdflib
from rdflib.namespace import RDF, RDFS

folder, asked = Path(sys.argv[1]), json.loads(sys.argv[2])
SG = rdflib.Namespace("urn:summitgraph:vocabulary:")


def of_networkx(graph, node, edge):
    at = graph.nodes[node]
    viz = at.get("viz", {}).get("position", at)
    (days,) = [data for *_, data in graph.edges(data=True) if data["facts"] == edge]
    return {
        "labels": {name: data["label"] for name, data in graph.nodes(data=True)},
        "edges": graph.number_of_edges(),
        "position": [viz["x"], viz["y"]],
        "days": [days.get("firstDay", days.get("start")), days.get("lastDay", days.get("end"))],
        "directed": graph.is_directed(),
    }


def of_igraph(graph, node, edge):
    at = graph.vs.find(id=node)
    days = graph.es.find(facts=edge)
    return {
        "labels": {v["id"]: v["label"] for v in graph.vs},
        "edges": graph.ecount(),
        "position": [at["x"], at["y"]],
        "days": [days["firstDay"] or None, days["lastDay"] or None],
        "directed": graph.is_directed(),
    }


def of_rdf(graph, node, edge):
    entity = lambda slug: rdflib.URIRef(f"urn:summitgraph:entity:{slug}")
    statement = rdflib.URIRef(f"urn:summitgraph:edge:{edge}")
    value = lambda of, name: (found := graph.value(of, SG[name])) and found.toPython()
    days = [value(statement, name) for name in ("firstDay", "lastDay")]
    drawn = set(graph.subjects(SG.degree))
    for s in graph.subjects(RDF.type, RDF.Statement):
        assert (graph.value(s, RDF.subject), graph.value(s, RDF.predicate), graph.value(s, RDF.object)) in graph
    return {
        "labels": {str(s).rsplit(":", 1)[1]: str(graph.value(s, RDFS.label)) for s in drawn},
        "edges": len(list(graph.subjects(RDF.type, RDF.Statement))),
        "position": [value(entity(node), "x"), value(entity(node), "y")],
        "days": [day and day.isoformat() for day in days],
    }


def of_csv(nodes, edges, node, edge):
    (at,) = [row for row in nodes if row["id"] == node]
    (days,) = [row for row in edges if row["id"] == edge]
    return {
        "labels": {row["id"]: row["label"] for row in nodes},
        "edges": len(edges),
        "position": [float(at["x"]), float(at["y"])],
        "days": [days["firstDay"] or None, days["lastDay"] or None],
    }


def read(name, node, edge):
    path = lambda extension: folder / f"{name}.{extension}"
    load = lambda extension: json.loads(path(extension).read_text())
    table = lambda extension: list(csv.DictReader(path(extension).open(newline="")))
    turtle, linked = rdflib.Graph().parse(path("ttl")), rdflib.Graph().parse(path("jsonld"), format="json-ld")
    feeds = {
        "gexf": of_networkx(nx.read_gexf(path("gexf")), node, edge),
        "graphml": of_networkx(nx.read_graphml(path("graphml"), force_multigraph=True), node, edge),
        "d3.json": of_networkx(nx.node_link_graph(load("d3.json"), edges="links"), node, edge),
        "cyjs": of_networkx(nx.cytoscape_graph(load("cyjs")), node, edge),
        "igraph": of_igraph(igraph.Graph.Read_GraphML(str(path("graphml"))), node, edge),
        "ttl": of_rdf(turtle, node, edge),
        "jsonld": of_rdf(linked, node, edge),
        "csv": of_csv(table("nodes.csv"), table("edges.csv"), node, edge),
    }
    difference = {str(subject) for subject, *_ in set(turtle) ^ set(linked)}
    return {"feeds": feeds, "triples": len(turtle), "difference": sorted(difference)}


print(json.dumps({name: read(name, *places) for name, places in asked.items()}))
