import { partial } from './rules.js';
import { inForce, kindOf, type Party, type World } from './world.js';

/** Keys that are the same, counted. */
const counted = (keys: readonly (string | null)[][]) => {
  const groups = new Map<string, { key: (string | null)[]; count: number }>();
  for (const key of keys) {
    const name = key.join('\t');
    groups.set(name, { key, count: (groups.get(name)?.count ?? 0) + 1 });
  }
  // What is missing comes last.
  const place = (key: readonly (string | null)[]) => key.map((value) => value ?? '~').join('\t');
  return [...groups.values()].sort((a, b) => (place(a.key) < place(b.key) ? -1 : 1));
};

/** 25: the countries that signatures come from, and whose instruments they are on. */
export const signatureGroups = (world: World) => {
  const homeOf = (party: Party): Party | null => {
    if (party.kind === 'COUNTRY') return party;
    const code = world.companies.find(({ id }) => id === party.slug)?.hq.iso2;
    return code ? world.place(code) : null;
  };
  const signatures = inForce(world).map(({ party, jurisdiction }) => ({ home: homeOf(party), jurisdiction }));
  const names = new Map(signatures.flatMap(({ home }) => (home === null ? [] : [[home.slug, home.name]])));
  const groups = counted(signatures.map(({ home, jurisdiction }) => [home?.slug ?? null, jurisdiction]))
    .filter(({ count }) => count >= 5)
    .sort((a, b) => b.count - a.count);
  return {
    signatures: {
      groups: {
        totalGroups: groups.length,
        truncated: groups.length > 20,
        groups: groups.slice(0, 20).map(({ key: [slug = null, jurisdiction], count }) => ({
          country: slug === null ? null : { slug, name: names.get(slug) },
          jurisdiction,
          count,
        })),
      },
    },
  };
};

/** 26: what was adopted each year. */
export const entityGroups = (world: World) => {
  const fields = ['ADOPTED_YEAR', 'KIND', 'LIST_COMPLETE'];
  const groups = counted(
    world.instruments.map((instrument) => [
      partial(instrument.date).earliest.slice(0, 4),
      kindOf(instrument).toUpperCase(),
      String(instrument.list.complete),
    ]),
  );
  return {
    instruments: {
      groups: {
        totalGroups: groups.length,
        truncated: false,
        groups: groups.map(({ key, count }) => ({
          keys: fields.map((field, i) => ({ field, value: key[i] ?? null })),
          count,
        })),
      },
    },
  };
};
