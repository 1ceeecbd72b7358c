import { partial, upper } from './rules.js';
import type { World } from './world.js';

const [FROM, TO] = ['2025-12-01', '2026-07-31'];

/** 14: what began, ended or was renamed among companies, institutes and their network in a period. */
export const changes = (world: World) => {
  const signed = world.signatures
    .filter(({ party }) => party.kind === 'COMPANY')
    .flatMap(({ party, instrument, row, start, end }) => {
      const fact = {
        key: `signed:${party.slug}:${instrument.id}`,
        status: upper(row.status),
        from: { slug: party.slug },
        to: { slug: instrument.id },
      };
      return [
        { text: start, what: 'BEGAN', fact },
        { text: end, what: 'ENDED', fact },
      ];
    });
  const bearers = [{ id: 'aisi-network', names: world.network.names }, ...world.institutes];
  const named = bearers.flatMap(({ id, names }) =>
    names.flatMap(({ validFrom, validTo, status }, i) => {
      const slug = `${id}-name-${i + 1}`;
      const fact = { key: `named:${id}:${slug}`, status: upper(status), from: { slug: id }, to: { slug } };
      const followed = names.some((other) => other.validFrom === validTo);
      return [
        { text: validFrom, what: i === 0 ? 'BEGAN' : 'RENAMED', fact },
        { text: followed ? null : validTo, what: 'ENDED', fact },
      ];
    }),
  );
  const nodes = [...signed, ...named]
    .flatMap(({ text, what, fact }) => {
      const on = text === null ? undefined : partial(text);
      if (on === undefined || on.latest < FROM || on.earliest > TO) return [];
      return [{ on, what, certain: on.earliest >= FROM && on.latest <= TO, fact }];
    })
    .map((change) => ({
      change,
      order: [change.on.earliest, change.on.latest, change.what, change.fact.key].join('\t'),
    }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ change }) => change);
  return { changes: { totalCount: nodes.length, nodes } };
};
