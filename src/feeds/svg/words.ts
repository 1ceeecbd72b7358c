import { isKind } from '../../model/kinds.js';
import { inWords } from '../../model/labels.js';
import type { Feed, FeedEdge, FeedNode } from '../feed.js';

/** Words with commas and a last `and`. */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** A kind as GraphQL names it, in words: `POLICY_VERSION` is `policy version`. */
const kindInWords = (kind: string): string => kind.toLowerCase().replaceAll('_', ' ');

/** The entities of a kind that GraphQL names so, in words. */
export const pluralInWords = (kind: string): string => {
  const name = kind.toLowerCase().replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return isKind(name) ? inWords(name) : kindInWords(kind);
};

/** What a picture is of: what was asked about, or the data set. */
export const titleOf = ({ about, nodes }: Feed): string => {
  const starts = nodes.filter(({ start }) => start).map(({ label }) => label);
  return starts.length === 0 ? about.title : `Around ${listed(starts)}`;
};

/** The kinds that are drawn, in the order in which they come, with how many entities of each there are. */
export const kindsOf = ({ nodes }: Feed): { kind: string; letter: string; color: string; count: number }[] => {
  const kinds = new Map<string, { kind: string; letter: string; color: string; count: number }>();
  for (const { kind, letter, color, members } of nodes) {
    const known = kinds.get(kind) ?? { kind, letter, color, count: 0 };
    kinds.set(kind, { ...known, count: known.count + members.length });
  }
  return [...kinds.values()];
};

/** The picture in words, for who does not see it. */
export const described = (feed: Feed): string => {
  const { nodes, edges, about } = feed;
  const kinds = kindsOf(feed).map(({ kind, count }) => counted(count, kindInWords(kind), pluralInWords(kind)));
  const most = nodes.toSorted((a, b) => b.degree - a.degree || (a.key < b.key ? -1 : 1)).slice(0, 5);
  const joined = most.map(({ label, degree }) => `${label} (${degree})`);
  return [
    `${counted(nodes.length, 'node', 'nodes')} and ${counted(edges.length, 'edge', 'edges')}: ${listed(kinds)}.`,
    ...(joined.length === 0 ? [] : [`Most edges: ${listed(joined)}.`]),
    ...about.notes,
  ].join(' ');
};

/** What a node is: its kind and name, or the names of all that it stands for. */
export const nodeInWords = ({ kind, label, entity, members }: FeedNode): string => {
  if (entity === null) return `${label}: ${members.map(({ name }) => name).join(', ')}`;
  return `${label} (${kindInWords(kind)})${entity.summary === null ? '' : `\n${entity.summary}`}`;
};

/** What an edge says, with its dates and how well it is supported. */
export const edgeInWords = (edge: FeedEdge, from: string, to: string): string => {
  const { label, directed, weight, status, validFrom, validTo } = edge;
  const dates = [validFrom && `from ${validFrom.text}`, validTo && `until ${validTo.text}`];
  const facts = [
    `${from} ${directed ? label : '–'} ${to}`,
    ...(directed ? [] : [`${label} ${weight}`]),
    ...dates,
    status?.toLowerCase(),
  ];
  return facts.filter(Boolean).join(', ');
};
