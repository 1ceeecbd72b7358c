import {
  compare,
  dated,
  inView,
  known,
  leadingDate,
  NOW,
  noteOf,
  partial,
  sortedBy,
  upper,
  type View,
} from './rules.js';
import { byId, cite, kindOf, rowsOf, signedBy, type World } from './world.js';

const NETWORK = 'aisi-network';

/** A name of an institute or of the network, with the days between which it was in use. */
type DatedName = World['network']['names'][number];

const currentName = (names: readonly DatedName[]): string => known(names.at(-1), 'current name').name;

/** The name that was certainly in force in a view. */
const nameOn = (names: readonly DatedName[], view: View): string | null =>
  names.find(({ validFrom, validTo }) => inView(validFrom, validTo, { ...view, holds: 'CERTAINLY' }))?.name ?? null;

/** 17: the names of the institute of the United Kingdom. */
export const namesOfAnInstitute = (world: World, slug = 'uk-aisi') => {
  const { names, country, established } = byId(world.institutes, slug);
  const operator = world.place(country);
  const name = currentName(names);
  const on = (asOf: string) => ({ name, nameOn: nameOn(names, { asOf, holds: 'CERTAINLY' }) });
  return {
    ever: {
      slug,
      name,
      established: established?.value ? partial(leadingDate(established.value)) : null,
      operators: { nodes: [{ slug: operator.slug, name: operator.name }] },
      names: {
        edges: names.map((dates, index) => ({
          node: { slug: `${slug}-name-${index + 1}`, name: dates.name, acronym: dates.acronym },
          naming: {
            validFrom: dated(dates.validFrom),
            validTo: dated(dates.validTo),
            status: upper(dates.status),
            sources: cite(world, dates.source, 'publisher'),
          },
        })),
      },
    },
    before: on('2025-02-13'),
    after: on('2025-02-14'),
  };
};

/** The rows of the network that are memberships. */
const memberRows = (world: World) => rowsOf(world, NETWORK).filter(({ role }) => role === 'member');

/** 18: the members of the network and who led it. */
export const networkOnADay = (world: World, day = '2026-01-01') => {
  const view: View = { asOf: day, holds: 'CERTAINLY' };
  const { names, announced, chairs } = world.network;
  const statement = byId(world.instruments, 'seoul-statement-of-intent');
  const members = sortedBy(
    memberRows(world)
      .map((row) => ({ row, party: world.partyOf(row), start: known(row.date, row.name) }))
      .filter(({ start }) => inView(start, null, view)),
    ({ party }) => party.name,
  );
  const leading = sortedBy(
    chairs
      .map((chair) => ({ ...chair, party: world.place(chair.party) }))
      .filter(({ validFrom }) => inView(validFrom, null, view)),
    ({ party }) => party.name,
  );
  return {
    network: {
      slug: NETWORK,
      name: currentName(names),
      nameOn: nameOn(names, view),
      announced: dated(leadingDate(announced.value)),
      establishedBy: { nodes: [{ slug: statement.id, name: statement.title }] },
      members: {
        totalCount: members.length,
        edges: members.map(({ row, party, start }) => ({
          node: { kind: party.kind, slug: party.slug, name: party.name },
          membership: {
            status: upper(row.status),
            note: noteOf(row),
            validFrom: dated(start),
            sources: cite(world, row.source),
          },
        })),
      },
      roleHolders: {
        edges: leading.map(({ party, role, status, validFrom, source }) => ({
          node: { slug: party.slug, name: party.name },
          role: {
            key: `has-role:${party.slug}:${NETWORK}`,
            role,
            status: upper(status),
            validFrom: { text: validFrom, precision: partial(validFrom).precision },
            sources: cite(world, source, 'publisher'),
          },
        })),
      },
    },
  };
};

/** 21: what the European Union signed, issued, runs and belongs to, and who left it. */
export const europeanUnion = (world: World) => {
  const { slug, name } = world.place('EU');
  const signed = [...signedBy(world, slug)].sort((a, b) => compare(a.instrument.date, b.instrument.date));
  const issued = sortedBy(
    world.instruments.filter(({ jurisdiction }) => jurisdiction === 'EU'),
    ({ title }) => title,
  );
  const membersOn = (asOf: string) => ({
    totalCount: world.memberships.filter(({ validFrom, validTo }) =>
      inView(validFrom, validTo, { asOf, holds: 'CERTAINLY' }),
    ).length,
  });
  return {
    entity: {
      __typename: 'Organization',
      kind: 'ORGANIZATION',
      name,
      signed: {
        totalCount: signed.length,
        edges: signed.map(({ instrument, row, start, jurisdiction }) => ({
          node: { slug: instrument.id },
          signature: {
            key: `signed:${slug}:${instrument.id}`,
            jurisdiction,
            signedOn: dated(start),
            sources: cite(world, row.source),
          },
        })),
      },
      members: membersOn(NOW.asOf),
      memberOf: {
        edges: memberRows(world)
          .filter(({ iso2 }) => iso2 === 'EU')
          .map((row) => ({
            node: { slug: NETWORK, kind: 'NETWORK', nameOn: nameOn(world.network.names, NOW) },
            membership: { note: noteOf(row), validFrom: dated(row.date) },
          })),
      },
      issued: {
        nodes: issued.map((instrument) => ({
          slug: instrument.id,
          kind: kindOf(instrument).toUpperCase(),
          adopted: dated(instrument.date),
        })),
      },
      institutes: {
        edges: world.institutes
          .filter(({ country }) => country === 'EU')
          .map(({ id, names, established, status, source }) => ({
            node: {
              slug: id,
              name: currentName(names),
              established: established?.value ? dated(leadingDate(established.value)) : null,
            },
            operation: { status: upper(status), sources: cite(world, source) },
          })),
      },
    },
    before: { members: membersOn('2020-01-31') },
    left: {
      members: {
        edges: world.memberships
          .filter(({ validTo }) => validTo !== null)
          .map(({ iso2, validFrom, validTo, status, source }) => {
            const party = world.place(iso2);
            return {
              node: { slug: party.slug, name: party.name },
              membership: {
                validFrom: dated(validFrom),
                validTo: dated(validTo),
                status: upper(status),
                sources: cite(world, source),
              },
            };
          }),
      },
    },
  };
};
