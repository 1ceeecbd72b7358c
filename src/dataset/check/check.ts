import type { Census } from '../../graph/census.js';
import { beginOf } from '../../graph/days.js';
import { type About, about as aboutRow } from '../../graph/graph.js';
import { type Derivation, LEARNED_FIRST } from '../../graph/stored.js';
import { type Tally, tallying } from '../../graph/survey.js';
import { isKind, type Node } from '../../model/kinds.js';
import { isRelation, type RelationName } from '../../model/relations.js';
import type { Digests } from '../digests.js';
import { add, type Findings, type Found, inOrder, type Place } from '../fault.js';
import { type Batch, type Batches, defaults, parsedEdge, parsedNode, type RawRow } from '../read/row.js';
import { hashSet } from './hashes.js';
import { type KnownSlugs, knownSlugs } from './known.js';
import { neverWarnings } from './never.js';
import { givenAgain, keyOf, reread, slugOf } from './reread.js';
import {
  type Claims,
  citedBy,
  claimsOf,
  edgeFaults,
  nodeFaults,
  quantityWarnings,
  sourceFaults,
  supportWarnings,
} from './rules.js';
import { identifiersOf, nameOf } from './unique.js';
import { wrongs } from './wrong.js';

/** What a data set was found to be. */
export type Report = {
  about: About | null;
  faults: Findings;
  warnings: Findings;
  /** Of the rows that could be read. */
  counts: Census;
  /** Null where there are faults. */
  version: string | null;
  tally: Tally;
};

/** What is learned of the rows of a data set that is to be stored: of every row that could be read, nodes first. */
export type Learning = {
  derived: Derivation;
  /** Where rows are hashed as long as nothing is wrong; null where they are not. */
  hashes: Pick<Digests, 'node' | 'doubt' | 'edge'> | null;
};

/**
 * Checks a whole data set of this name: every row by itself, then against the others. It is read twice, and once more
 * where a slug or key seems to be used twice, or a source by nothing; only what edges need to know of nodes is kept,
 * and a hash of each key. To hash rows the few edges that others depend on are read before all others. What is to be
 * stored is not warned of.
 */
export const check = async (name: string, batches: Batches, learning: Learning | null = null): Promise<Report> => {
  const { derived, hashes } = learning ?? { derived: null, hashes: null };
  const isWarned = learning === null;
  const faults: Findings = { kept: [], total: 0 };
  const warnings: Findings = { kept: [], total: 0 };
  const sums = tallying();
  const {
    about: said,
    known,
    repeated,
    shared,
    namesakes,
    unread,
    units,
  } = await readNodes(name, batches, faults, isWarned ? warnings : null, (node, { unit }) => {
    sums.node(node);
    derived?.learnNode(node);
    if (faults.total === 0) hashes?.node(unit, node);
  });
  const keys = hashSet(units);
  const again = new Set<string>();
  const used = new Set<string>();
  const about = new Set<string>();
  const stated = new Set<string>();

  const cited = (raw: RawRow, claims: Pick<Claims, 'sources'>): void => {
    if (unread || raw.reported?.includes('sources') === true) return;
    for (const fault of sourceFaults(raw, claims, known)) add(faults, fault);
  };
  const support = (raw: RawRow, claims: Pick<Claims, 'status' | 'sources'>): void => {
    cited(raw, claims);
    if (!isWarned) return;
    for (const warning of supportWarnings(raw, claims, known)) add(warnings, warning);
    for (const source of claims.sources) used.add(source);
  };
  const node = (raw: RawRow): void => {
    if (hashes !== null && derived?.bearsNames(String(raw.fields.slug))) hashes.doubt(raw.unit);
    if (!isWarned) {
      cited(raw, { sources: citedBy(raw.fields) });
      return;
    }
    support(raw, claimsOf(raw.fields));
    for (const warning of quantityWarnings(raw)) add(warnings, warning);
  };
  const edge = (raw: RawRow, relation: RelationName): void => {
    const { data, error } = parsedEdge(raw);
    for (const fault of refused(raw, error?.issues)) add(faults, fault);
    const claims = data ?? claimsOf(raw.fields);
    support(raw, claims);
    for (const fault of edgeFaults(raw, relation, claims, known, unread)) add(faults, fault);
    if (isWarned) {
      for (const warning of neverWarnings(raw, relation, claims, known)) add(warnings, warning);
      if (relation === 'ABOUT' && claims.from !== null) about.add(claims.from);
      if (relation === 'STATES' && claims.to !== null) stated.add(claims.to);
    }
    const key = keyOf(relation, claims);
    if (key !== null && keys.add(key)) {
      if (again.size < COMPARED) again.add(key);
      else faults.total += 1;
    }
    if (data === undefined) return;
    sums.edge(data);
    if (hashes === null || !LEARNED_FIRST.has(relation)) derived?.learnEdge(data);
    if (faults.total === 0 && said !== null) hashes?.edge(raw.unit, data, said.date);
  };
  if (derived !== null && hashes !== null) await learnFirst(batches, derived);
  for await (const batch of batches('later')) {
    addAll(batch, faults, warnings);
    for (const raw of batch.rows) {
      const { section } = raw;
      if (section === null || section === 'about') continue;
      if (section === 'defaults') cited(raw, claimsOf(raw.fields));
      else if (isKind(section)) node(raw);
      else edge(raw, section);
    }
  }
  // Rows that cannot be read may cite what seems to be used by nothing.
  const without = (all: ReadonlySet<string>, having: ReadonlySet<string>) =>
    new Set(isWarned && faults.total === 0 ? [...all].filter((slug) => !having.has(slug)) : []);
  const pointless = without(known.claims(), about);
  const unstated = without(known.claims(), stated);
  const doubtful = { repeated, shared, namesakes, again, idle: without(known.sources(), used), pointless, unstated };
  if (Object.values(doubtful).some(({ size }) => size > 0)) await reread(batches, doubtful, faults, warnings);
  const tally = sums.tally(said);
  return {
    about: said,
    faults: inOrder(faults),
    warnings: inOrder(warnings),
    counts: tally.census,
    version: faults.total === 0 ? tally.version : null,
    tally,
  };
};

/** Most names borne by several entities that are told; further ones are only counted. */
const NAMESAKES = 1_000;
/** Most keys that are compared exactly because their hashes are equal; further ones are only counted. */
const COMPARED = 100_000;

/** Learns the edges that others depend on; what is wrong with them is told where they are read with all others. */
const learnFirst = async (batches: Batches, derived: Derivation): Promise<void> => {
  for await (const { rows } of batches({ relations: LEARNED_FIRST })) {
    for (const raw of rows) {
      if (raw.section === null || !isRelation(raw.section) || !LEARNED_FIRST.has(raw.section)) continue;
      const { data } = parsedEdge(raw);
      if (data !== undefined) derived.learnEdge(data);
    }
  }
};

const addAll = (batch: Batch, faults: Findings, warnings: Findings): void => {
  for (const fault of batch.faults) add(faults, fault);
  for (const warning of batch.warnings) add(warnings, warning);
};

/** What is wrong with a row by itself. */
const refused = (raw: RawRow, issues: Parameters<typeof wrongs>[2] = []): Found[] =>
  raw.section === null
    ? []
    : wrongs(raw.section, raw.fields, issues)
        .filter(({ path }) => raw.reported?.includes(String(path[0])) !== true)
        .map(({ path, ofKey, message }) => () => ({ ...raw.at(path, ofKey), message }));

type Nodes = {
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
const readNodes = async (
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
    for (const fault of refused(raw, error?.issues)) add(faults, fault);
    if (data !== undefined) {
      for (const fault of nodeFaults(raw, data)) add(faults, fault);
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
  const defaulted = (raw: RawRow): void => {
    for (const fault of refused(raw, defaults.safeParse(raw.fields).error?.issues)) add(faults, fault);
  };
  const about = (raw: RawRow): void => {
    const { data, error } = aboutRow.safeParse(raw.fields);
    for (const fault of refused(raw, error?.issues)) add(faults, fault);
    const place = raw.at([], true);
    const [first] = abouts;
    if (first !== undefined) add(faults, () => givenAgain('about:', place, first.place, 'must be said once'));
    abouts.push({ row: data ?? null, place });
  };
  for await (const batch of batches('first')) {
    addAll(batch, faults, warnings ?? { kept: [], total: 0 });
    if (batch.unread === true) unread = true;
    units = Math.max(units, batch.units);
    for (const raw of batch.rows) {
      if (raw.section === 'about') about(raw);
      else if (raw.section === 'defaults') defaulted(raw);
      else if (raw.section === null || isKind(raw.section)) node(raw);
    }
  }
  if (abouts.length === 0 && !unread) {
    const message = 'about: is missing; one file must have it, with title, date and licence';
    add(faults, () => ({ file: name, line: 1, column: 1, message }));
  }
  return { about: abouts[0]?.row ?? null, known, repeated, shared, namesakes, unread, units };
};
