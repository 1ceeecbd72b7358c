import { isKind } from '../../model/kinds.js';
import type { Edge, RelationName } from '../../model/relations.js';
import { addAll, type Findings } from '../fault.js';
import { type Batches, parsedEdge, type RawRow, type Reading } from '../read/row.js';
import { COMPARED, type Hashes, hashSet } from './hashes.js';
import { neverWarnings } from './never.js';
import type { Nodes } from './nodes.js';
import { keyOf } from './reread.js';
import {
  type Claims,
  citedBy,
  claimsOf,
  edgeFaults,
  quantityWarnings,
  sourceFaults,
  supportWarnings,
} from './rules.js';
import { refused } from './wrong.js';

/** What is known of a data set once its edges were read. */
export type Edges = {
  /** The keys of all edges, and those that seem to be used again. */
  keys: Hashes;
  again: Set<string>;
  /** The sources that something cites, and the claims that are about something, or stated; only where there are warnings. */
  used: Set<string>;
  about: Set<string>;
  stated: Set<string>;
};

/** Who is told of rows in a later reading: of entities as they are, of edges that can be read once they were checked. */
type Told = { node: (raw: RawRow) => void; edge: (edge: Edge, raw: RawRow) => void };

/** A later reading: so many edges at the most, by themselves and against the entities, and what entities cite. */
export const readEdges = async (
  batches: Batches,
  reading: Reading,
  { known, unread }: Nodes,
  expected: number,
  faults: Findings,
  warnings: Findings | null,
  told: Told,
): Promise<Edges> => {
  const keys = hashSet(expected);
  const again = new Set<string>();
  const used = new Set<string>();
  const about = new Set<string>();
  const stated = new Set<string>();

  const cited = (raw: RawRow, claims: Pick<Claims, 'sources'>): void => {
    if (unread || raw.reported?.includes('sources') === true) return;
    addAll(faults, sourceFaults(raw, claims, known));
  };
  const support = (raw: RawRow, claims: Pick<Claims, 'status' | 'sources'>): void => {
    cited(raw, claims);
    if (warnings === null) return;
    addAll(warnings, supportWarnings(raw, claims, known));
    for (const source of claims.sources) used.add(source);
  };
  const node = (raw: RawRow): void => {
    told.node(raw);
    if (warnings === null) {
      cited(raw, { sources: citedBy(raw.fields) });
      return;
    }
    support(raw, claimsOf(raw.fields));
    addAll(warnings, quantityWarnings(raw));
  };
  const edge = (raw: RawRow, relation: RelationName): void => {
    const { data, error } = parsedEdge(raw);
    addAll(faults, refused(raw, error?.issues));
    const claims = data ?? claimsOf(raw.fields);
    support(raw, claims);
    addAll(faults, edgeFaults(raw, relation, claims, known, unread));
    if (warnings !== null) {
      addAll(warnings, neverWarnings(raw, relation, claims, known));
      if (relation === 'ABOUT' && claims.from !== null) about.add(claims.from);
      if (relation === 'STATES' && claims.to !== null) stated.add(claims.to);
    }
    const key = keyOf(relation, claims);
    if (key !== null && keys.add(key)) {
      if (again.size < COMPARED) again.add(key);
      else faults.total += 1;
    }
    if (data !== undefined) told.edge(data, raw);
  };
  for await (const batch of batches(reading)) {
    addAll(faults, batch.faults);
    if (warnings !== null) addAll(warnings, batch.warnings);
    for (const raw of batch.rows) {
      const { section } = raw;
      if (section === null || section === 'about') continue;
      if (section === 'defaults') cited(raw, claimsOf(raw.fields));
      else if (isKind(section)) node(raw);
      else edge(raw, section);
    }
  }
  return { keys, again, used, about, stated };
};
