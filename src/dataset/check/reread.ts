import { isKind } from '../../model/kinds.js';
import { edgeKey, type RelationName } from '../../model/relations.js';
import { add, type Fault, type Findings, type Place } from '../fault.js';
import type { Batches, RawRow } from '../read/row.js';
import { type Claims, claimsOf } from './rules.js';
import { identifiersOf, nameOf, type Own } from './unique.js';

/** The key of an edge, if it can be told. */
export const keyOf = (
  relation: RelationName,
  { from, to, parallel }: Omit<Claims, 'status' | 'sources'>,
): string | null => (from === null || to === null ? null : edgeKey({ relation, from, to, parallel }));

/** The slug of an entity, if it is a text. */
export const slugOf = ({ fields: { slug } }: RawRow): string | null => (typeof slug === 'string' ? slug : null);

/** Says of something that it stands in another place already. */
export const givenAgain = (what: string, place: Place, first: Place, must: string): Fault => ({
  ...place,
  message: `${what} is given again after ${first.file}:${first.line}; ${must}`,
});

/** What seems to be given twice, or to have nothing that leads to or from it. */
type Doubtful = Record<
  'repeated' | 'shared' | 'namesakes' | 'again' | 'idle' | 'pointless' | 'unstated',
  ReadonlySet<string>
>;

/** What nothing leads to or from that should, and what to say of it. */
const IDLE = [
  { of: 'idle', kind: 'Source', message: (slug: string) => `nothing cites ${slug}; cite it, or leave it out` },
  {
    of: 'pointless',
    kind: 'Claim',
    message: (slug: string) => `${slug} is about nothing; say by ABOUT what it is about`,
  },
  {
    of: 'unstated',
    kind: 'Claim',
    message: (slug: string) => `nothing states ${slug}; say by STATES which source does`,
  },
] as const;

/** The last reading: the places of what is given twice, compared exactly, and of sources that nothing cites. */
export const reread = async (
  batches: Batches,
  doubtful: Doubtful,
  faults: Findings,
  warnings: Findings,
): Promise<void> => {
  const first = new Map<string, Place>();
  const seen = (id: string, place: () => Place, what: string, must: string, findings = faults): void => {
    const before = first.get(id);
    if (before === undefined) first.set(id, place());
    else add(findings, () => givenAgain(what, place(), before, must));
  };
  const owns = (raw: RawRow, all: readonly Own[], must: string, findings?: Findings): void => {
    for (const { text, path, what } of all) {
      if (doubtful.shared.has(text) || doubtful.namesakes.has(text))
        seen(text, () => raw.at(path), what, must, findings);
    }
  };
  for await (const { rows } of batches('later')) {
    for (const raw of rows) {
      const { section, fields } = raw;
      if (section === 'about' || section === 'defaults') continue;
      if (section === null || isKind(section)) {
        owns(raw, identifiersOf(raw), 'must be of one entity');
        owns(raw, nameOf(raw), 'two entities of a kind should be told apart by name', warnings);
        const slug = slugOf(raw);
        if (slug === null) continue;
        if (doubtful.repeated.has(slug))
          seen(slug, () => raw.at(['slug']), `slug: ${slug}`, 'must be unique over all kinds');
        for (const { of, kind, message } of IDLE) {
          if (section !== kind || !doubtful[of].has(slug)) continue;
          add(warnings, () => ({ ...raw.at(['slug']), message: `slug: ${message(slug)}` }));
        }
      } else if (doubtful.again.size > 0) {
        const key = keyOf(section, claimsOf(fields));
        if (key !== null && doubtful.again.has(key))
          seen(key, () => raw.at([]), `${key}:`, 'a further edge must say `parallel: 2`');
      }
    }
  }
};
