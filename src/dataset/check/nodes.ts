import { beginOf } from '../../graph/days.js';
import { type About, about as aboutRow } from '../../graph/graph.js';
import { isKind, type Node } from '../../model/kinds.js';
import { add, addAll, type Findings, type Place } from '../fault.js';
import { type Batches, defaults, parsedNode, type RawRow } from '../read/row.js';
import { COMPARED, hashSet } from './hashes.js';
import { type KnownSlugs, knownSlugs } from './known.js';
import { givenAgain, slugOf } from './reread.js';
import { nodeFaults } from './rules.js';
import { identifiersOf, nameOf } from './unique.js';
import { refused } from './wrong.js';

/** Most names borne by several entities that are told; further ones are only counted. */
const NAMESAKES = 1_000;

/** What is known of a data set once its entities were read. */
export type Nodes = {
  about: About | null;
  known: KnownSlugs;
  repeated: Set<string>;
  shared: Set<string>;
  namesakes: Set<string>;
  unread: boolean;
  /** How many rows there may be, edges among them. */
  units: number;
};

/**
 * The first reading: the rows of entities by themselves, and which slugs there are; of their names only where there are
 * warnings.
 */
export const readNodes = async (
  name: string,
  batches: Batches,
  faults: Findings,
  warnings: Findings | null,
  learn: (node: Node, raw: RawRow) => void,
): Promise<Nodes> => {
  const known = knownSlugs();
  const repeated = new Set<string>();
  const owned = hashSet();
  const shared = new Set<string>();
  const namesakes = new Set<string>();
  const abouts: { row: About | null; place: Place }[] = [];
  let [unread, units] = [false, 0];
  const node = (raw: RawRow): void => {
    const { data, error } = parsedNode(raw);
    addAll(faults, refused(raw, error?.issues));
    if (data !== undefined) {
      addAll(faults, nodeFaults(raw, data));
      learn(data, raw);
    }
    for (const { text } of identifiersOf(raw)) if (owned.add(text) && shared.size < COMPARED) shared.add(text);
    for (const { text } of warnings === null ? [] : nameOf(raw)) {
      if (!owned.add(text)) continue;
      if (namesakes.size < NAMESAKES) namesakes.add(text);
      else if (warnings !== null) warnings.total += 1;
    }
    const slug = data?.slug ?? slugOf(raw);
    if (slug === null) return;
    const there = known.add(slug, {
      kind: raw.section !== null && isKind(raw.section) ? raw.section : null,
      status: data?.status ?? null,
      begin: data === undefined ? null : beginOf(data),
    });
    if (there) repeated.add(slug);
  };
  const about = (raw: RawRow): void => {
    const { data, error } = aboutRow.safeParse(raw.fields);
    addAll(faults, refused(raw, error?.issues));
    const place = raw.at([], true);
    const [first] = abouts;
    if (first !== undefined) add(faults, () => givenAgain('about:', place, first.place, 'must be said once'));
    abouts.push({ row: data ?? null, place });
  };
  for await (const batch of batches('first')) {
    addAll(faults, batch.faults);
    if (warnings !== null) addAll(warnings, batch.warnings);
    if (batch.unread === true) unread = true;
    units = Math.max(units, batch.units);
    for (const raw of batch.rows) {
      if (raw.section === 'about') about(raw);
      else if (raw.section === 'defaults') addAll(faults, refused(raw, defaults.safeParse(raw.fields).error?.issues));
      else if (raw.section === null || isKind(raw.section)) node(raw);
    }
  }
  if (abouts.length === 0 && !unread) {
    const message = 'about: is missing; one file must have it, with title, date and licence';
    add(faults, () => ({ file: name, line: 1, column: 1, message }));
  }
  return { about: abouts[0]?.row ?? null, known, repeated, shared, namesakes, unread, units };
};
