import type { Feed, FeedEdge, FeedNode, Source } from '../feed.js';
import { EDGE_FIELDS, type Field, NODE_FIELDS } from '../fields.js';

/** What prefixes of RDF stand for. */
export const PREFIXES = {
  sg: 'urn:summitgraph:vocabulary:',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  schema: 'https://schema.org/',
} as const;

/** A name with one of the prefixes, such as `rdfs:label`. */
export type Name = `${keyof typeof PREFIXES}:${string}`;

/** What is said of a resource: another one, by IRI or prefixed name, or a literal of a type, which is text unless said. */
export type Term = { iri: string } | { name: Name } | { text: string; type?: Name };

/** A resource and all that is said of it. */
export type Resource = { iri: string; says: (readonly [Name, Term])[] };

/** An IRI without what none may hold. */
const iri = (text: string): string =>
  text.replace(/[^!#-;=?-[\]_a-z~\u00a0-\ud7ff\u{10000}-\u{10ffff}]/giu, encodeURIComponent);

const entityIri = (slug: string): string => `urn:summitgraph:entity:${encodeURIComponent(slug)}`;
const edgeIri = (key: string): string => `urn:summitgraph:edge:${encodeURIComponent(key).replaceAll('%3A', ':')}`;

const camel = (words: string): string =>
  words.toLowerCase().replace(/[^a-z0-9]+(.)?/g, (_, next = '') => next.toUpperCase());
const pascal = (words: string): string => camel(`-${words}`);

const text = (value: string): Term => ({ text: value });

const saying = (name: Name, value: string | null, term: (value: string) => Term = text): (readonly [Name, Term])[] =>
  value === null ? [] : [[name, term(value)]];

/** What RDF has a word of its own for. */
const worded = new Set(['kind', 'relation', 'summary', 'url', 'sources', 'identifiers', 'members']);
const DAYS = new Set(['firstDay', 'lastDay']);

const plain = <T>(fields: readonly Field<T>[], of: T): (readonly [Name, Term])[] =>
  fields.flatMap(({ name, type, read }) => {
    const value = read(of);
    if (value === null || worded.has(name)) return [];
    if (DAYS.has(name)) return [[`sg:${name}`, { text: String(value), type: 'xsd:date' }] as const];
    return [
      [`sg:${name}`, type === 'string' ? text(String(value)) : { text: String(value), type: `xsd:${type}` }] as const,
    ];
  });

const derived = (of: readonly { sources: readonly Source[] }[]): (readonly [Name, Term])[] =>
  [...new Set(of.flatMap(({ sources }) => sources.map(({ slug }) => slug)))].map((slug) => [
    'prov:wasDerivedFrom',
    { iri: entityIri(slug) },
  ]);

const nodeOf = (node: FeedNode): Resource => {
  const { key, label, kind, entity, members } = node;
  return {
    iri: entityIri(key),
    says: [
      ['rdf:type', { name: `sg:${pascal(kind)}` }],
      ['rdfs:label', text(label)],
      ...saying('rdfs:comment', entity?.summary ?? null),
      ...saying('schema:url', entity?.url ?? null, (url) => ({ iri: iri(url) })),
      ...(entity?.identifiers ?? []).map((identifier) => ['dcterms:identifier', text(identifier)] as const),
      ...plain(NODE_FIELDS, node),
      ...(entity === null ? members.map(({ slug }) => ['sg:member', { iri: entityIri(slug) }] as const) : []),
      ...derived(members),
    ],
  };
};

/** The fact itself, and a statement of it, which alone can have dates, a status and sources. */
const edgeOf = (edge: FeedEdge): Resource[] => {
  const { key, source, target, relation, label, weight, facts } = edge;
  const predicate: Name = `sg:${camel(relation ?? label)}`;
  return [
    { iri: entityIri(source), says: [[predicate, { iri: entityIri(target) }]] },
    {
      iri: edgeIri(key),
      says: [
        ['rdf:type', { name: 'rdf:Statement' }],
        ['rdf:subject', { iri: entityIri(source) }],
        ['rdf:predicate', { name: predicate }],
        ['rdf:object', { iri: entityIri(target) }],
        ['rdfs:label', text(label)],
        ['sg:weight', { text: String(weight), type: 'xsd:integer' }],
        ...plain(EDGE_FIELDS, edge),
        ...derived(facts),
      ],
    },
  ];
};

const sourceOf = ({ slug, name, publisher, url }: Source): Resource => ({
  iri: entityIri(slug),
  says: [
    ['rdf:type', { name: 'prov:Entity' }],
    ['rdfs:label', text(name)],
    ...saying('dcterms:publisher', publisher),
    ...saying('schema:url', url, (address) => ({ iri: iri(address) })),
  ],
});

/** A feed as resources of RDF: itself, its sources, nodes and edges. */
export function* resources({ about, nodes, edges }: Feed): Generator<Resource> {
  yield {
    iri: iri(about.permalink),
    says: [
      ['rdf:type', { name: 'schema:Dataset' }],
      ['dcterms:title', text(about.title)],
      ['schema:license', text(about.licence)],
      ['schema:version', text(about.version)],
      ['dcterms:date', { text: about.date, type: 'xsd:date' }],
      ...about.notes.map((note) => ['rdfs:comment', text(note)] as const),
    ],
  };
  for (const source of about.sources) yield sourceOf(source);
  for (const node of nodes) yield nodeOf(node);
  for (const edge of edges) yield* edgeOf(edge);
}
