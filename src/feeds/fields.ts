import type { About, FeedEdge, FeedNode, Source } from './feed.js';

/** A value that every format can hold, and its type as formats declare it. */
type Value = string | number | boolean | null;
type Type = 'string' | 'integer' | 'double' | 'boolean';

/** A plain attribute of nodes or of edges. */
export type Field<T> = { name: string; type: Type; read: (of: T) => Value };

const joined = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join('; '));

const slugsOf = (of: readonly { sources: readonly Source[] }[]): string | null =>
  joined([...new Set(of.flatMap(({ sources }) => sources.map(({ slug }) => slug)))]);

/** What flat formats say of a node beside its key and label. */
export const NODE_FIELDS: readonly Field<FeedNode>[] = [
  { name: 'kind', type: 'string', read: ({ kind }) => kind },
  { name: 'letter', type: 'string', read: ({ letter }) => letter },
  { name: 'color', type: 'string', read: ({ color }) => color },
  { name: 'size', type: 'double', read: ({ size }) => size },
  { name: 'x', type: 'double', read: ({ x }) => x },
  { name: 'y', type: 'double', read: ({ y }) => y },
  { name: 'community', type: 'integer', read: ({ community }) => community },
  { name: 'degree', type: 'integer', read: ({ degree }) => degree },
  { name: 'inDegree', type: 'integer', read: ({ inDegree }) => inDegree },
  { name: 'outDegree', type: 'integer', read: ({ outDegree }) => outDegree },
  { name: 'distance', type: 'integer', read: ({ distance }) => distance },
  { name: 'start', type: 'boolean', read: ({ start }) => start },
  { name: 'betweenness', type: 'double', read: ({ betweenness }) => betweenness ?? null },
  { name: 'pageRank', type: 'double', read: ({ pageRank }) => pageRank ?? null },
  { name: 'status', type: 'string', read: ({ entity }) => entity?.status ?? null },
  { name: 'summary', type: 'string', read: ({ entity }) => entity?.summary ?? null },
  { name: 'url', type: 'string', read: ({ entity }) => entity?.url ?? null },
  { name: 'identifiers', type: 'string', read: ({ entity }) => joined(entity?.identifiers ?? []) },
  { name: 'members', type: 'string', read: ({ members }) => joined(members.map(({ slug }) => slug)) },
  { name: 'sources', type: 'string', read: ({ members }) => slugsOf(members) },
];

/** What flat formats say of an edge beside its key, ends, label and weight. */
export const EDGE_FIELDS: readonly Field<FeedEdge>[] = [
  { name: 'relation', type: 'string', read: ({ relation }) => relation },
  { name: 'directed', type: 'boolean', read: ({ directed }) => directed },
  { name: 'status', type: 'string', read: ({ status }) => status },
  { name: 'validFrom', type: 'string', read: ({ validFrom }) => validFrom?.text ?? null },
  { name: 'validTo', type: 'string', read: ({ validTo }) => validTo?.text ?? null },
  { name: 'firstDay', type: 'string', read: ({ firstDay }) => firstDay },
  { name: 'lastDay', type: 'string', read: ({ lastDay }) => lastDay },
  { name: 'note', type: 'string', read: ({ facts }) => joined(facts.flatMap(({ note }) => note ?? [])) },
  { name: 'facts', type: 'string', read: ({ facts }) => joined(facts.map(({ key }) => key)) },
  { name: 'sources', type: 'string', read: ({ facts }) => slugsOf(facts) },
];

/** The fields that have a value. */
export const valuesOf = <T>(fields: readonly Field<T>[], of: T): [name: string, value: string | number | boolean][] =>
  fields.flatMap(({ name, read }) => {
    const value = read(of);
    return value === null ? [] : [[name, value]];
  });

/** What a feed says of itself as lines of words, for formats that have comments. */
export const aboutLines = ({ title, licence, version, date, permalink, notes, sources }: About): string[] => [
  `${title} (${date}), version ${version}, ${licence}`,
  permalink,
  ...notes,
  ...sources.map(({ slug, name, publisher, url }) => `${slug}: ${[name, publisher, url].filter(Boolean).join(', ')}`),
];
