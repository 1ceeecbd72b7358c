import type { Kind } from '../../model/kinds.js';
import { inWords } from '../../model/labels.js';
import { compareText } from '../../model/text.js';
import type { Turns } from '../turns.js';
import type { DrawnEdge, DrawnNode } from './drawn.js';

type Node = Pick<DrawnNode, 'key' | 'label' | 'kind' | 'members'>;

/** What edges must have in common, beside their ends, to be drawn as one: sort, weight, status, and when they hold. */
const traitsOf = ({ label, directed, weight, facts: [fact] }: DrawnEdge): string => {
  const { status, validFrom, validTo, possiblyFrom, certainlyFrom, certainlyUntil, possiblyUntil } = fact?.edge ?? {};
  const days = [validFrom, validTo, possiblyFrom, certainlyFrom, certainlyUntil, possiblyUntil];
  return JSON.stringify([label, directed, weight, status, ...days]);
};

/** How each node is joined to the others: every edge with its direction, its traits and where it leads. */
const joints = async (edges: readonly DrawnEdge[], turns: Turns): Promise<Map<string, string>> => {
  const found = new Map<string, string[]>();
  const add = (key: string, joint: string) => {
    const known = found.get(key);
    if (known === undefined) found.set(key, [joint]);
    else known.push(joint);
  };
  for (const edge of edges) {
    await turns.next();
    const traits = traitsOf(edge);
    add(edge.source, `${edge.directed ? 'to' : 'with'} ${edge.target} ${traits}`);
    add(edge.target, `${edge.directed ? 'from' : 'with'} ${edge.source} ${traits}`);
  }
  return new Map([...found].map(([key, all]) => [key, all.sort(compareText).join('\n')]));
};

/** Rows with the same name, the names in the order of their first rows. */
const gathered = async <T>(rows: readonly T[], nameOf: (row: T) => string, turns: Turns): Promise<[T, ...T[]][]> => {
  const groups = new Map<string, [T, ...T[]]>();
  for (const row of rows) {
    await turns.next();
    const name = nameOf(row);
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [row]);
    else known.push(row);
  }
  return [...groups.values()];
};

/** The key of what stands for several rows: that of the first by code point, and how many more there are. */
const keyOf = (keys: readonly string[]): string => `group:${keys.toSorted(compareText)[0]}+${keys.length - 1}`;

/** Most members that a group is named after. */
const NAMED = 3;

/** One node for some of a kind: `Chile, Spain`, or `14 countries`. */
const together = (nodes: readonly [Node, ...Node[]]): Node => {
  const [{ kind }] = nodes;
  return {
    key: keyOf(nodes.map(({ key }) => key)),
    label: nodes.length > NAMED ? `${nodes.length} ${inWords(kind)}` : nodes.map(({ label }) => label).join(', '),
    kind,
    members: nodes.flatMap(({ members }) => members),
  };
};

/** What is drawn once the nodes of some kinds that are joined alike became one, and so did the edges to them. */
export const folded = async (
  nodes: readonly Node[],
  edges: readonly DrawnEdge[],
  fold: readonly Kind[],
  starts: readonly string[],
  turns: Turns,
): Promise<{ nodes: Node[]; edges: DrawnEdge[] }> => {
  if (fold.length === 0) return { nodes: [...nodes], edges: [...edges] };
  const joined = await joints(edges, turns);
  const alike = await gathered(
    nodes,
    ({ key, kind }) => (fold.includes(kind) && !starts.includes(key) ? `${kind}\n${joined.get(key) ?? ''}` : key),
    turns,
  );
  const standing = new Map<string, string>();
  const drawn = alike.map((group) => {
    const [only, ...more] = group;
    if (more.length === 0) return only;
    const one = together(group);
    for (const { key } of group) standing.set(key, one.key);
    return one;
  });
  const ends = ({ source, target }: DrawnEdge) => ({
    source: standing.get(source) ?? source,
    target: standing.get(target) ?? target,
  });
  const parallel = await gathered(
    edges,
    (edge) =>
      standing.has(edge.source) || standing.has(edge.target)
        ? JSON.stringify([...Object.values(ends(edge)), traitsOf(edge)])
        : edge.key,
    turns,
  );
  return {
    nodes: drawn,
    edges: parallel.map((group) => {
      const [edge, ...more] = group;
      if (more.length === 0) return edge;
      const facts = group.flatMap((one) => one.facts);
      const weight = facts.length || edge.weight;
      return { ...edge, ...ends(edge), key: keyOf(group.map(({ key }) => key)), weight, facts };
    }),
  };
};
