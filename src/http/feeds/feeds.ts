import * as z from 'zod';
import { nearest } from '../../dataset/nearest.js';
import { type About, type Feed, graph, sourcesOf } from '../../feeds/feed.js';
import { FORMATS } from '../../feeds/formats.js';
import { shown } from '../../model/shown.js';
import type { Ask } from '../ask.js';
import { failure } from '../guard.js';
import { costOfText } from '../plugins/price.js';
import type { Question } from '../served.js';
import { parametersOf, readArguments } from './arguments.js';
import { DRAWINGS, type Drawing, operationOf } from './questions.js';

const inside = z.record(z.string(), z.unknown());
const answered = z.object({
  answer: z.unknown(),
  dataset: z.object({ title: z.string(), licence: z.string(), version: z.string(), date: z.string() }),
});

type Graph = z.output<typeof graph>;

const LEFT_OUT: Record<string, string> = {
  SOURCE: 'sources',
  NAME: 'names, or what names alone join',
  UNCONNECTED: 'entities without an edge',
};

const cutOf = (nodes: number, totalNodes: number, edges: number, totalEdges: number): string =>
  nodes === totalNodes && edges === totalEdges
    ? 'There is more than is drawn; ask for more of it.'
    : `Cut: ${nodes} of ${totalNodes} nodes and ${edges} of ${totalEdges} edges.`;

/** What a reader of the graph should know that it does not show. */
const notesOf = (
  { nodes, edges, totalNodes, totalEdges, truncated, leftOut }: Graph,
  hints: readonly string[],
): string[] => [
  ...(truncated ? [cutOf(nodes.length, totalNodes, edges.length, totalEdges)] : []),
  ...leftOut
    .filter(({ count }) => count > 0)
    .map(({ reason, count }) => `Left out: ${count} ${LEFT_OUT[reason] ?? reason}.`),
  ...hints,
];

const feedOf = async (
  drawing: Drawing,
  variables: Record<string, unknown>,
  permalink: string,
  ask: Ask,
  signal: AbortSignal,
): Promise<Feed> => {
  const { data, hints } = await ask({ query: operationOf(drawing, variables), variables }, signal);
  const { answer, dataset } = answered.parse(data);
  const drawn = graph.parse(drawing.inner === null ? answer : inside.parse(answer)[drawing.inner]);
  const { nodes, edges, guides } = drawn;
  const about: About = { ...dataset, permalink, notes: notesOf(drawn, hints), sources: sourcesOf(drawn) };
  return { about, nodes, edges, guides };
};

/** A name for the file that somebody keeps: what was asked in slug letters, not too long. */
const fileNameOf = (name: string, values: Record<string, unknown>, extension: string): string => {
  const words = [
    name,
    ...Object.values(values).map((value) => (typeof value === 'object' && !Array.isArray(value) ? '' : String(value))),
  ];
  const stem = words
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/-+$/, '');
  return `${stem}.${extension}`;
};

const orNearest = (what: string, name: string, names: readonly string[]): string => {
  const near = nearest(name, names);
  return `There is no ${what} ${shown(name)}${near === undefined ? '' : `; the nearest is ${near}`}. There are ${names.join(', ')}.`;
};

/**
 * The question that an address of a feed asks, such as `/neighborhood.gexf?of=openai`; undefined where it is none. Fails
 * where it nearly is one, or its arguments cannot be read, and says what would be right.
 */
export const feedAt = (
  { pathname, searchParams, origin }: URL,
  ask: Ask,
  publicUrl: string | null,
): Question | undefined => {
  const [, name = '', extension] = /^\/([\w-]+)(?:\.([\w.-]+))?$/.exec(pathname) ?? [];
  const drawing = DRAWINGS.get(name);
  const format = extension !== undefined && Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
  if (drawing === undefined && format === undefined) return undefined;
  if (drawing === undefined) throw failure(404, orNearest('feed', name, [...DRAWINGS.keys()]));
  if (format === undefined || extension === undefined) {
    const formats = Object.keys(FORMATS);
    throw failure(
      404,
      extension === undefined
        ? `/${name} needs a format: one of ${formats.map((one) => `/${name}.${one}`).join(', ')}.`
        : orNearest('format', extension, formats),
    );
  }
  const variables = readArguments(`/${name}`, drawing.args, searchParams);
  const permalink = `${publicUrl ?? origin}/${name}.${extension}${parametersOf(variables)}`;
  return {
    key: permalink,
    mediaType: format.mediaType,
    fileName: fileNameOf(name, variables, extension),
    price: (dataset) => costOfText(operationOf(drawing, variables), variables, dataset),
    ask: async (signal) => {
      const feed = await feedOf(drawing, variables, permalink, ask, signal);
      return { version: feed.about.version, text: format.write(feed) };
    },
  };
};
