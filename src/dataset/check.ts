import { parsePartialDate } from '../model/dates.js';
import type { Node } from '../model/kinds.js';
import { type Edge, edgeKey, joins, relations } from '../model/relations.js';
import { daysOf } from '../model/stored.js';
import type { Fault } from './fault.js';
import type { Parsed, Placed } from './yaml.js';

/** What is wrong between the rows of a data set that are each right in themselves. */
export const check = ({ about, nodes, edges }: Omit<Parsed, 'faults'>): Fault[] => {
  const faults: Fault[] = [];
  const fault = ({ at }: Placed<unknown>, field: string, message: string) => faults.push({ ...at(field), message });

  if (about.length === 0) faults.push({ file: 'dataset.yaml', line: 1, column: 1, message: 'about: is missing' });
  for (const again of about.slice(1)) faults.push({ ...again.at(), message: 'about: is given twice' });

  const bySlug = new Map<string, Node>();
  for (const placed of nodes) {
    const { slug } = placed.row;
    if (bySlug.has(slug)) fault(placed, 'slug', `slug: ${slug} is used twice`);
    bySlug.set(slug, placed.row);
  }
  const sourcesOf = (placed: Placed<Node | Edge>) =>
    placed.row.sources.forEach((source, i) => {
      const found = bySlug.get(source);
      if (found?.kind === 'Source') return;
      faults.push({
        ...placed.at('sources', i),
        message: `sources: ${source} is ${found === undefined ? 'not in the data set' : `a ${found.kind}, not a Source`}`,
      });
    });
  for (const placed of nodes) {
    sourcesOf(placed);
    for (const { field, message } of reversed(placed.row)) fault(placed, field, message);
  }

  const keys = new Set<string>();
  for (const placed of edges) {
    const edge = placed.row;
    const key = edgeKey(edge);
    if (keys.has(key)) fault(placed, 'from', `${key} is given twice; a parallel edge says \`parallel: 2\``);
    keys.add(key);
    sourcesOf(placed);
    const [from, to] = [bySlug.get(edge.from), bySlug.get(edge.to)];
    if (from === undefined) fault(placed, 'from', `from: there is no entity ${edge.from}`);
    if (to === undefined) fault(placed, 'to', `to: there is no entity ${edge.to}`);
    if (from === undefined || to === undefined) continue;
    if (!joins(edge.relation, from.kind, to.kind)) {
      const allowed = relations[edge.relation].ends.map(([a, b]) => `${a} to ${b}`).join(', ');
      fault(placed, 'to', `${edge.relation} joins ${allowed}, not ${from.kind} to ${to.kind}`);
    }
    const days = daysOf(edge, to);
    if (edge.validTo !== null && days.latestEnd < days.earliestStart) {
      fault(placed, 'validTo', `validTo: ${edge.validTo} is before the beginning`);
    }
    const adopted = relations[edge.relation].undated === 'since-target' && 'adopted' in to ? to.adopted : null;
    const earliest = adopted === null ? undefined : parsePartialDate(adopted)?.earliest;
    if (edge.validFrom !== null && earliest !== undefined && days.latestStart < earliest) {
      fault(placed, 'validFrom', `validFrom: ${edge.validFrom} is before ${edge.to} was adopted, ${adopted}`);
    }
  }
  return faults;
};

/** Where something ends before it begins. */
const reversed = (node: Node): { field: string; message: string }[] => {
  if (node.kind !== 'Summit' && node.kind !== 'Event') return [];
  const [start, end] = [parsePartialDate(node.start), node.end === null ? undefined : parsePartialDate(node.end)];
  return start !== undefined && end !== undefined && end.latest < start.earliest
    ? [{ field: 'end', message: `end: ${end.text} is before the start, ${start.text}` }]
    : [];
};
