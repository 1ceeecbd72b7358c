import type { Begin } from '../../graph/days.js';
import type { Kind } from '../../model/kinds.js';
import type { Status } from '../../model/status.js';
import { nearest } from '../nearest.js';

/** What edges and citations need to know of an entity. */
type Known = {
  /** Null where its row does not say. */
  kind: Kind | null;
  status: Status | null;
  /** When it begins. */
  begin: Begin;
};

/** The entities of a data set by slug. */
export type KnownSlugs = {
  /** Adds an entity; whether its slug was there already. */
  add(slug: string, known: Known): boolean;
  get(slug: string): Known | undefined;
  /** The slug most like this one, of sources alone if asked for; undefined where none is like it. */
  nearest(slug: string, ofSource?: boolean): string | undefined;
  /** The slugs of sources, and of claims. */
  sources(): ReadonlySet<string>;
  claims(): ReadonlySet<string>;
};

/** How many slugs are compared in all to propose nearest ones; that takes about a second. */
const PATIENCE = 5_000_000;

/** Makes an empty table. Entities of which the same is known share it, so that each costs little more than its slug. */
export const knownSlugs = (): KnownSlugs => {
  const bySlug = new Map<string, Known>();
  const shared = new Map<string, Known>();
  const sources = new Set<string>();
  const claims = new Set<string>();
  let patience = PATIENCE;
  return {
    add: (slug, known) => {
      if (bySlug.has(slug)) return true;
      const text = [known.kind, known.status, known.begin?.text].join(' ');
      const same = shared.get(text) ?? known;
      shared.set(text, same);
      bySlug.set(slug, same);
      if (known.kind === 'Source') sources.add(slug);
      if (known.kind === 'Claim') claims.add(slug);
      return false;
    },
    get: (slug) => bySlug.get(slug),
    nearest: (slug, ofSource = false) => {
      const candidates = ofSource ? sources : bySlug;
      patience -= candidates.size;
      return patience < 0 ? undefined : nearest(slug, candidates.keys());
    },
    sources: () => sources,
    claims: () => claims,
  };
};
