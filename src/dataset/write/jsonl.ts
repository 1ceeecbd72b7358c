import type { GraphStream } from '../../graph/graph.js';
import { telling } from '../../graph/version.js';
import type { Kind } from '../../model/kinds.js';
import { labelsOf } from '../../model/labels.js';
import { edgeKey } from '../../model/relations.js';

/** Size of the pieces that are handed on, in UTF-16 units. */
const PIECE = 64 * 1024;

/**
 * Writes a graph as JSON Lines in APOC's format: the data set, its nodes, its edges. A node's id is its slug, an edge's
 * its key. Fields that say nothing are left out. Nodes must come before the edges that join them.
 */
export async function* jsonLines({ about, nodes, edges }: GraphStream): AsyncGenerator<string> {
  let piece = lineOf({ type: 'node', id: 'dataset', labels: ['Dataset'], properties: given(about) });
  const kinds = new Map<string, Kind>();
  for await (const { kind, ...fields } of nodes) {
    kinds.set(fields.slug, kind);
    piece += lineOf({ type: 'node', id: fields.slug, labels: sortedLabels(kind), properties: given(fields) });
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  const end = (slug: string): object => ({ id: slug, labels: sortedLabels(kinds.get(slug)) });
  for await (const edge of edges) {
    const { relation, from, to, ...fields } = edge;
    const [start, target] = [end(from), end(to)];
    const id = edgeKey(edge);
    piece += lineOf({ type: 'relationship', id, label: relation, properties: given(fields), start, end: target });
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`;

const given = (fields: object): object => Object.fromEntries(telling(fields));

const sortedLabels = (kind: Kind | undefined): string[] => (kind === undefined ? [] : labelsOf(kind).toSorted());
