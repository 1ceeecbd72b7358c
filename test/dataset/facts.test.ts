import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Kind, Node, NodeOf } from '../../src/model/kinds.js';
import type { Edge, EdgeOf, RelationName } from '../../src/model/relations.js';
import { STATUSES } from '../../src/model/status.js';
import { frameworksOf, versionsOf } from '../expected/policies.js';
import { strongest, supported, weakest } from '../expected/rules.js';
import { readWorld } from '../expected/world.js';
import { builtInGraph } from '../support/stores.js';

const graph = await builtInGraph();

const isKind =
  <K extends Kind>(kind: K) =>
  (node: Node): node is NodeOf<K> & Node =>
    node.kind === kind;
const isRelation =
  <R extends RelationName>(relation: R) =>
  (edge: Edge): edge is EdgeOf<R> & Edge =>
    edge.relation === relation;
const nodes = <K extends Kind>(kind: K) => graph.nodes.filter(isKind(kind));
const edges = <R extends RelationName>(relation: R) => graph.edges.filter(isRelation(relation));

const sorted = (lines: Iterable<string>): string[] => [...lines].sort();
const sha256 = (lines: Iterable<string>): string => createHash('sha256').update(sorted(lines).join('\n')).digest('hex');
const one = <T>(items: readonly T[], what: string): T => {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`${items.length} of ${what}`);
  return item;
};

/** Who signed what and who did not, a line each. */
const signatures = sorted([
  ...edges('SIGNED').map(({ from, to }) => `${from} ${to} signed`),
  ...edges('DID_NOT_SIGN').map(({ from, to, manner }) => `${from} ${to} ${manner}`),
]);

describe('the built-in data set', () => {
  it('has every signature', () => {
    expect(edges('SIGNED')).toHaveLength(422);
    expect(edges('DID_NOT_SIGN')).toHaveLength(8);
    expect(sha256(signatures)).toBe('6b51bd26124dd1a048c11df847555a8c335654480864bf8c8d41684a2b6c8769');
  });

  it('has every company, source and policy', () => {
    expect(nodes('Company')).toHaveLength(97);
    expect(edges('HEADQUARTERED_IN')).toHaveLength(53);
    expect(nodes('Source')).toHaveLength(123);
    expect(nodes('Policy')).toHaveLength(14);
    expect(nodes('PolicyVersion')).toHaveLength(23);
  });

  it('gives every fact but the sources themselves a source', () => {
    const unsourced = [...graph.nodes.filter(({ kind }) => kind !== 'Source'), ...graph.edges].filter(
      ({ sources }) => sources.length === 0,
    );
    expect(unsourced).toEqual([]);
  });

  it('has no entity that nothing leads to', () => {
    const linked = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
    expect(graph.nodes.filter(({ kind, slug }) => kind !== 'Source' && !linked.has(slug))).toEqual([]);
  });
});

const FACTS = new URL('../../../shared/facts/', import.meta.url);
const read = <T>(name: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(new URL(`${name}.json`, FACTS), 'utf8')));

const status = z.enum(STATUSES);
const ids = z.array(z.string());
const signatory = z.object({
  name: z.string(),
  companyId: z.string().optional(),
  type: z.string(),
  iso2: z.string().nullable(),
  role: z.string(),
  date: z.string().nullable(),
  status,
  dateStatus: status.optional(),
  source: ids,
  cohort: z.int().optional(),
  scope: z.string().optional(),
  listedAsOf: ids.optional(),
  legalName: z.string().optional(),
  identityStatus: status.optional(),
  identitySource: ids.optional(),
  note: z.string().nullish(),
});
type Signatory = z.output<typeof signatory>;

const slugs = (sources: readonly string[]): string[] => sources.map((id) => id.toLowerCase());

/** The entity that a row of the facts speaks of: companies by id, states by code, bodies by name. */
const entityOf = ({ companyId, iso2, name, type }: Signatory): string => {
  if (companyId !== undefined) return companyId;
  const among = type === 'intergovernmental' ? nodes('Organization') : nodes('Country');
  return one(
    among.filter((node) => (iso2 === null ? node.name === name : node.iso2 === iso2)),
    `entity ${name}`,
  ).slug;
};

let signatories: Map<string, Signatory[]> | undefined;
/** The rows of each instrument and of the network. */
const rows = (): Map<string, Signatory[]> => {
  signatories ??= new Map(
    Object.entries(read('signatories', z.record(z.string(), z.array(signatory)))).map(([id, list]) => [
      id,
      list.map(supported),
    ]),
  );
  return signatories;
};

/** The rows of each instrument. */
const instruments = (): [string, Signatory[]][] => [...rows()].filter(([key]) => key !== 'aisi-network');

const SIGNING = ['signed', 'joined-later', 'delisted'];
const MANNERS = new Map([
  ['declined', 'declined'],
  ['absent', 'absent'],
  ['did-not-sign', 'other'],
]);

const joinedOf = ({ role, cohort, date }: Signatory): string => {
  if (role === 'joined-later' || (cohort !== undefined && cohort > 1)) return 'later';
  return date === null || date.includes('/') ? 'unknown' : 'original';
};

/** What was not dated was seen first on one of two lists. */
const startOf = ({ date, listedAsOf }: Signatory): string | null =>
  date ?? (listedAsOf === undefined ? null : `2025-07-10/${listedAsOf.at(0)}`);

describe.skipIf(!existsSync(FACTS))('the built-in data set against the facts', () => {
  it('has the rows of each instrument in each role', () => {
    for (const [to, rows] of instruments()) {
      const count = (...roles: string[]) => rows.filter(({ role }) => roles.includes(role)).length;
      const signed = edges('SIGNED').filter((edge) => edge.to === to);
      const not = edges('DID_NOT_SIGN').filter((edge) => edge.to === to);
      expect(signed, to).toHaveLength(count(...SIGNING));
      expect(
        signed.filter(({ validTo }) => validTo !== null),
        to,
      ).toHaveLength(count('delisted'));
      for (const [role, manner] of MANNERS) {
        expect(
          not.filter((edge) => edge.manner === manner),
          `${to} ${role}`,
        ).toHaveLength(count(role));
      }
      expect(signed.length + not.length, to).toBe(rows.length);
    }
  });

  it('has the same signatories, instruments and roles', () => {
    const expected = instruments().flatMap(([to, rows]) =>
      rows.map((row) => `${entityOf(row)} ${to} ${SIGNING.includes(row.role) ? 'signed' : MANNERS.get(row.role)}`),
    );
    expect(signatures).toEqual(sorted(expected));
    expect(sha256(signatures)).toBe(sha256(expected));
  });

  it('has the date, status and sources of every row', () => {
    const expected = instruments().flatMap(([to, rows]) =>
      rows.map((row) => {
        const signs = SIGNING.includes(row.role);
        const partial = row.scope !== undefined && row.scope !== 'full';
        return JSON.stringify({
          relation: signs ? 'SIGNED' : 'DID_NOT_SIGN',
          from: entityOf(row),
          to,
          validFrom: startOf(row),
          validTo: row.role === 'delisted' ? '2025-12-02/2026-07-31' : null,
          status: row.status,
          dateStatus: row.dateStatus ?? null,
          sources: slugs(row.source),
          ...(signs ? { joined: joinedOf(row), scope: partial ? 'partial' : 'full' } : {}),
        });
      }),
    );
    const common = ({ relation, from, to, validFrom, validTo, status, dateStatus, sources }: Edge) => ({
      relation,
      from,
      to,
      validFrom,
      validTo,
      status,
      dateStatus,
      sources,
    });
    const actual = [
      ...edges('SIGNED').map((edge) => ({ ...common(edge), joined: edge.joined, scope: edge.scope })),
      ...edges('DID_NOT_SIGN').map(common),
    ].map((edge) => JSON.stringify(edge));
    expect(sorted(actual)).toEqual(sorted(expected));
  });

  it('has the instruments, how complete their lists are and who says so', () => {
    const expected = readWorld().instruments.map(({ id, date, list, source }) =>
      JSON.stringify([id, date, list.complete, list.asOf, list.note, slugs(source)]),
    );
    const actual = [...nodes('Declaration'), ...nodes('Commitment')].map(
      ({ slug, adopted, listComplete, listAsOf, listNote, sources }) =>
        JSON.stringify([slug, adopted, listComplete, listAsOf, listNote, sources]),
    );
    expect(sorted(actual)).toEqual(sorted(expected));
  });

  it('has what follows what, and no better than a source says', () => {
    const { instruments } = readWorld();
    const follows = instruments.flatMap(({ id, predecessor }) =>
      predecessor === undefined
        ? []
        : [JSON.stringify([predecessor.instrument, id, predecessor.status, predecessor.note])],
    );
    const known = new Set(instruments.map(({ id }) => id));
    const actual = edges('PRECEDES')
      .filter(({ from }) => known.has(from))
      .map(({ from, to, status, note }) => JSON.stringify([from, to, status, note]));
    expect(follows).toHaveLength(3);
    expect(sorted(actual)).toEqual(sorted(follows));
  });

  it('has the institutes and their names; the day of a name is no surer than that of the institute', () => {
    const { institutes, place } = readWorld();
    const supported = institutes.map(({ status, names, ...institute }) => ({
      ...institute,
      names,
      status: weakest([status, strongest(names.map((name) => name.status))]),
    }));
    expect(sorted(nodes('Institute').map(({ slug, status }) => `${slug} ${status}`))).toEqual(
      sorted(supported.map(({ id, status }) => `${id} ${status}`)),
    );
    expect(
      sorted(edges('OPERATED_BY').map(({ from, to, status, sources }) => JSON.stringify([from, to, status, sources]))),
    ).toEqual(
      sorted(
        supported.map(({ id, country, status, source }) =>
          JSON.stringify([id, place(country).slug, status, slugs(source)]),
        ),
      ),
    );
    const named = supported.flatMap(({ id, names, established }) =>
      names.map(({ validFrom, validTo, status }, i) => {
        const day = established?.value?.startsWith(validFrom) ? weakest([status, established.status]) : status;
        return JSON.stringify([id, `${id}-name-${i + 1}`, validFrom, validTo, status, day === status ? null : day]);
      }),
    );
    const actual = edges('NAMED')
      .filter(({ from }) => institutes.some(({ id }) => id === from))
      .map(({ from, to, validFrom, validTo, status, dateStatus }) =>
        JSON.stringify([from, to, validFrom, validTo, status, dateStatus]),
      );
    expect(sorted(actual)).toEqual(sorted(named));
  });

  it('has the members of the network and of the European Union', () => {
    const network = (rows().get('aisi-network') ?? [])
      .filter(({ role }) => role === 'member')
      .map((row) => JSON.stringify([entityOf(row), 'aisi-network', row.date, null, row.status, slugs(row.source)]));
    const union = read(
      'memberships',
      z.object({
        memberships: z.array(
          z.object({
            iso2: z.string(),
            validFrom: z.string(),
            validTo: z.string().nullable(),
            status,
            source: ids,
          }),
        ),
      }),
    ).memberships.map((row) =>
      JSON.stringify([
        one(
          nodes('Country').filter(({ iso2 }) => iso2 === row.iso2),
          row.iso2,
        ).slug,
        'european-union',
        row.validFrom,
        row.validTo,
        row.status,
        slugs(row.source),
      ]),
    );
    const actual = edges('MEMBER_OF').map((edge) =>
      JSON.stringify([edge.from, edge.to, edge.validFrom, edge.validTo, edge.status, edge.sources]),
    );
    expect(network).toHaveLength(10);
    expect(sorted(actual)).toEqual(sorted([...network, ...union]));
  });

  it('counts a member once, however many roles it has', () => {
    expect(graph.edges.filter(({ parallel }) => parallel > 1)).toEqual([]);
    const { parisInitiatives } = read(
      'summits',
      z.object({
        parisInitiatives: z.array(z.object({ id: z.string(), launched: z.string(), leaders: ids.optional() })),
      }),
    );
    const leading = parisInitiatives.flatMap(({ id, launched, leaders = [] }) =>
      leaders.map((name) => {
        const isLeader = (node: Node) => node.name === name || node.aliases.includes(name);
        const leader = one([...nodes('Country'), ...nodes('Organization')].filter(isLeader), name);
        return [leader.slug, id, 'leader', launched, 'uncertain'];
      }),
    );
    const { network, place } = readWorld();
    const chairs = network.chairs.map(({ party, role, validFrom }) => [
      place(party).slug,
      'aisi-network',
      role,
      validFrom,
      null,
    ]);
    expect(leading).toHaveLength(3);
    expect(
      sorted(
        edges('HAS_ROLE').map(({ from, to, role, validFrom, dateStatus }) =>
          JSON.stringify([from, to, role, validFrom, dateStatus]),
        ),
      ),
    ).toEqual(sorted([...leading, ...chairs].map((role) => JSON.stringify(role))));
  });

  it('has the companies and their headquarters', () => {
    const { companies } = read(
      'companies',
      z.object({
        companies: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            aliases: ids.optional(),
            status,
            source: ids,
            hq: z.object({ iso2: z.string().nullable(), status: status.nullable(), source: ids.optional() }),
          }),
        ),
      }),
    );
    expect(
      sorted(nodes('Company').map(({ slug, name, status, sources }) => JSON.stringify([slug, name, status, sources]))),
    ).toEqual(
      sorted(
        companies.map(({ id, name, status, source }) => {
          const supporting = nodes('Source').filter(({ slug }) => slugs(source).includes(slug));
          const best = strongest(supporting.map((one) => one.status));
          return JSON.stringify([id, name, weakest([status, best]), slugs(source)]);
        }),
      ),
    );
    for (const { id, aliases } of companies) {
      expect(
        one(
          nodes('Company').filter(({ slug }) => slug === id),
          id,
        ).aliases,
      ).toEqual(expect.arrayContaining(aliases ?? []));
    }
    const codeOf = new Map(nodes('Country').map(({ slug, iso2 }) => [slug, iso2]));
    const actual = edges('HEADQUARTERED_IN').map(({ from, to, status, sources }) =>
      JSON.stringify([from, codeOf.get(to), status, sources]),
    );
    const expected = companies
      .filter(({ hq }) => hq.iso2 !== null)
      .map(({ id, hq, source }) => JSON.stringify([id, hq.iso2, hq.status, slugs(hq.source ?? source)]));
    expect(expected).toHaveLength(53);
    expect(sorted(actual)).toEqual(sorted(expected));
  });

  it('has the sources, with addresses of the web only', () => {
    const { sources } = read(
      'sources',
      z.object({
        sources: z.array(
          z.object({
            id: z.string(),
            url: z.string(),
            tier: z.string(),
            published: z.string().nullable(),
            status,
          }),
        ),
      }),
    );
    const { claims } = read(
      'seed-claims',
      z.object({ claims: z.array(z.object({ id: z.string(), values: z.array(z.unknown()) })) }),
    );
    const lastEdited = claims.find(({ id }) => id === 'C004')?.values[0];
    const expected = sources.map(({ id, url, tier, published, status }) =>
      JSON.stringify([
        id.toLowerCase(),
        url.startsWith('http') ? url : null,
        tier,
        // The page says itself when it was last edited.
        published?.replace(/ \(.*/, '') ?? (id === 'S-SEED' ? lastEdited : null),
        status,
      ]),
    );
    expect(expected).toHaveLength(123);
    expect(
      sorted(
        nodes('Source').map(({ slug, url, tier, published, status }) =>
          JSON.stringify([slug, url, tier, published, status]),
        ),
      ),
    ).toEqual(sorted(expected));
    expect(nodes('Source').filter(({ tracker }) => tracker !== null)).toHaveLength(11);
  });

  it('has the versions of the policies, and who published a framework from when on', () => {
    const policies = readWorld().policies.filter((policy) => versionsOf(policy).length > 0);
    const versions = policies.flatMap((policy) =>
      versionsOf(policy).map(({ version, form, date, dateStatus, status, source, url }) =>
        JSON.stringify([`${policy.companyId}-policy`, version, form, date, dateStatus, status, slugs(source), url]),
      ),
    );
    expect(versions).toHaveLength(23);
    const actual = edges('VERSION_OF').map(({ from, to, validFrom, dateStatus, status, sources, note }) => {
      const node = one(
        nodes('PolicyVersion').filter(({ slug }) => slug === from),
        from,
      );
      expect([node.published, node.status, node.sources, node.note]).toEqual([validFrom, status, sources, note]);
      return JSON.stringify([to, node.version, node.form, validFrom, dateStatus, status, sources, node.url]);
    });
    expect(sorted(actual)).toEqual(sorted(versions));
    const published = policies.flatMap((policy) => {
      const frameworks = frameworksOf(policy);
      const [first] = frameworks;
      if (first === undefined) return [];
      const status = strongest(frameworks.map((version) => version.status));
      const sources = sorted(new Set(slugs(frameworks.flatMap(({ source }) => source))));
      const { date, dateStatus } = first;
      return [JSON.stringify([policy.companyId, `${policy.companyId}-policy`, date, dateStatus, status, sources])];
    });
    expect(published).toHaveLength(12);
    expect(
      sorted(
        edges('PUBLISHED').map(({ from, to, validFrom, dateStatus, status, sources }) =>
          JSON.stringify([from, to, validFrom, dateStatus, status, sorted(sources)]),
        ),
      ),
    ).toEqual(sorted(published));
  });

  it('has who published by the deadline of Seoul', () => {
    const { policies, frontierAiSafetyCommitmentsText } = readWorld();
    const frontier = one(
      nodes('Commitment').filter(({ deadline }) => deadline !== null),
      'commitment with a deadline',
    );
    expect(frontierAiSafetyCommitmentsText.deadline).toContain('10-11 February 2025');
    expect([frontier.slug, frontier.deadline]).toEqual(['frontier-ai-safety-commitments', '2025-02-10/2025-02-11']);
    expect(
      sorted(
        edges('SIGNED')
          .filter(({ to }) => to === frontier.slug)
          .map(({ from, publishedByDeadline }) => `${from} ${publishedByDeadline}`),
      ),
    ).toEqual(sorted(policies.map(({ companyId, publishedByDeadline }) => `${companyId} ${publishedByDeadline}`)));
    expect(edges('SIGNED').filter((edge) => edge.publishedByDeadline !== null && edge.to !== frontier.slug)).toEqual(
      [],
    );
  });

  it('has the legal names of the Chinese signatories', () => {
    const expected = [...rows().values()]
      .flat()
      .flatMap((row) =>
        row.legalName === undefined
          ? []
          : [JSON.stringify([row.companyId, row.legalName, row.identityStatus, slugs(row.identitySource ?? [])])],
      );
    expect(expected).toHaveLength(17);
    const nameOf = new Map(nodes('Name').map(({ slug, name }) => [slug, name]));
    const companies = new Set(nodes('Company').map(({ slug }) => slug));
    const actual = edges('NAMED')
      .filter(({ from }) => companies.has(from))
      .map(({ from, to, status, sources }) => JSON.stringify([from, nameOf.get(to), status, sources]));
    expect(sorted(actual)).toEqual(sorted(expected));
  });

  it('tells the members of the United Nations from the Holy See', () => {
    const outside = new Set(
      [...rows().values()].flatMap((list) => list.filter(({ type }) => type === 'non-UN-member-state').map(entityOf)),
    );
    expect([...outside]).toEqual(['holy-see']);
    expect(nodes('Country').map(({ slug, unMember }) => [slug, unMember])).toEqual(
      nodes('Country').map(({ slug }) => [slug, !outside.has(slug)]),
    );
  });

  it('gives a country the strongest status and all the sources of its rows', () => {
    for (const { slug, status, sources } of nodes('Country')) {
      const found = [...rows().values()]
        .flat()
        .filter((row) => row.companyId === undefined && row.role !== 'signed-founding-statement-not-member')
        .filter((row) => entityOf(row) === slug)
        .map((row) => ({ status: row.status, sources: slugs(row.source) }));
      const union = edges('MEMBER_OF').filter(({ from, to }) => from === slug && to === 'european-union');
      const all = [...found, ...union];
      expect(status, slug).toBe(STATUSES.find((candidate) => all.some((row) => row.status === candidate)));
      expect(sorted(sources), slug).toEqual(sorted(new Set(all.flatMap((row) => row.sources))));
    }
  });
});
