import type { Edge, EdgeOf } from '../../src/model/relations.js';
import { INSTITUTES, provisionsOf, RISKS, riskOf } from './nodes.js';
import { CORNER } from './sizes.js';
import { NOTES } from './words.js';
import { dayText, KEY, type World } from './world.js';

/** Every edge, relation after relation. */
export function* edgesOf(world: World): Generator<Edge> {
  const { sizes, chance, country, organization, company, instrument, summit, source, adopted, hub, corner } = world;
  const instruments = sizes.declarations + sizes.commitments;
  const common = (from: string, to: string, ...keys: number[]) => ({
    from,
    to,
    parallel: 1,
    validFrom: null,
    validTo: null,
    status: 'confirmed' as const,
    dateStatus: null,
    sources: [source(...keys)],
    note: null,
  });

  for (let i = 1; i < sizes.summits; i += 1) {
    yield { ...common(summit(i - 1), summit(i), 20, i), relation: 'PRECEDES' };
  }
  for (let i = 0; i < sizes.summits; i += 1) {
    yield { ...common(country(i), summit(i), 21, i), relation: 'HOSTED' };
  }
  for (let i = 0; i < sizes.countries; i += 1) {
    for (let n = 0; n < 2; n += 1) {
      const to = organization((i + 5 * n) % sizes.organizations);
      yield { ...common(country(i), to, 22, i, n), relation: 'MEMBER_OF', validFrom: '2004' };
    }
    if (i < INSTITUTES) {
      yield { ...common(country(i), 'network', 23, i), relation: 'MEMBER_OF' };
      yield { ...common(`institute-${i}`, country(i), 24, i), relation: 'OPERATED_BY' };
    }
  }
  for (let i = 0; i < instruments; i += 1) {
    const chosen = chance.unit(KEY.issuer, i);
    // Without an issuer the two far companies have no shorter way to each other than through the hub.
    if (i !== hub && i !== corner && chosen < 0.7) {
      const issuer =
        chosen < 0.5
          ? country(chance.whole(20, KEY.issuer, 1, i))
          : organization(chance.whole(sizes.organizations, KEY.issuer, 2, i));
      yield { ...common(instrument(i), issuer, 25, i), relation: 'ISSUED_BY', through: null };
    }
    if (chance.unit(KEY.more, 26, i) < 0.6) {
      yield { ...common(instrument(i), summit(i % sizes.summits), 26, i), relation: 'ADOPTED_AT' };
    }
    if (i > 0 && i !== hub) yield { ...common(instrument(i - 1), instrument(i), 27, i), relation: 'PRECEDES' };
    for (let part = 1; part <= provisionsOf(world, i); part += 1) {
      yield { ...common(instrument(i), `${instrument(i)}-${part}`, 28, i), relation: 'CONTAINS' };
    }
    for (const [n] of RISKS.entries()) {
      if (chance.unit(KEY.more, 29, i, n) > 0.25) continue;
      yield {
        ...common(instrument(i), riskOf(n), 29, i, n),
        relation: 'MITIGATES',
        status: 'uncertain',
        mechanism: 'Asks for tests before release.',
        effectiveness: chance.pick(['low', 'moderate', 'high'], KEY.more, 30, i, n),
        effectivenessText: null,
      };
    }
  }
  for (let i = 0; i < sizes.companies; i += 1) {
    // Few countries have most of the companies, and some companies no known home.
    const home = Math.floor(sizes.countries * chance.unit(KEY.home, i) ** 3);
    if (chance.unit(KEY.home, 1, i) < 0.98) {
      yield { ...common(company(i), country(home), 31, i), relation: 'HEADQUARTERED_IN' };
    }
  }
  for (let i = 0; i < sizes.renamed; i += 1) {
    const changed = dayText(adopted(i));
    yield { ...common(company(i), `${company(i)}-name-1`, 32, i), relation: 'NAMED', validTo: changed };
    yield { ...common(company(i), `${company(i)}-name-2`, 33, i), relation: 'NAMED', validFrom: changed };
  }
  for (let i = 0; i < sizes.policies; i += 1) {
    const policy = `${company(i)}-policy`;
    const published = dayText(adopted(i));
    yield { ...common(company(i), policy, 34, i), relation: 'PUBLISHED', validFrom: published };
    yield { ...common(`${policy}-1`, policy, 35, i), relation: 'VERSION_OF', validFrom: published };
  }
  for (let i = 0; i < instruments; i += 1) {
    for (let n = 0; n < (sizes.degrees[i] ?? 0); n += 1) yield signature(world, i, n);
  }
  for (let i = 0; i < sizes.refusals; i += 1) {
    const at = hub + 1 + (i % (sizes.commitments - 2));
    const n = (sizes.degrees[at] ?? 0) + Math.floor(i / (sizes.commitments - 2));
    yield {
      ...common(signatory(world, at, n), instrument(at), 36, i),
      relation: 'DID_NOT_SIGN',
      manner: chance.pick(['declined', 'absent', 'other'], KEY.more, 36, i),
    };
  }
}

/** The nth signatory of an instrument; another for each n. */
const signatory = (world: World, at: number, n: number): string => {
  const { sizes, chance, strides, hub, corner, company, country } = world;
  const states = at < hub;
  // The last two companies stand apart: each signed one instrument.
  const places = states ? sizes.countries : sizes.companies - 2;
  if (at === hub && n === 0) return company(sizes.companies - 1);
  if (at === corner && n === CORNER - 1) return company(sizes.companies - 2);
  // The others at the corner signed the hub too.
  const like = at === corner ? hub : at;
  const begin = chance.whole(places, KEY.signed, 2, like);
  const place = (begin + (n + (at === corner ? 1 : 0)) * (strides[like] ?? 1)) % places;
  return states ? country(place) : company(place);
};

const signature = (world: World, at: number, n: number): EdgeOf<'SIGNED'> => {
  const { chance, instrument, source, adopted } = world;
  const key = at * 1_000_003 + n;
  const [kind, more] = [chance.unit(KEY.signed, 3, key), chance.unit(KEY.signed, 4, key)];
  // Nobody signed before the adoption, of which some are known by their month alone.
  const day = adopted(at) + (kind < 0.6 ? 0 : chance.whole(400, KEY.signed, 5, key));
  const later = day > adopted(at) + 31;
  const validFrom = kind < 0.75 ? dayText(day) : kind < 0.85 ? dayText(day).slice(0, 7) : null;
  return {
    relation: 'SIGNED',
    from: signatory(world, at, n),
    to: instrument(at),
    parallel: 1,
    validFrom: kind > 0.95 ? `${dayText(day)}/${dayText(day + 200)}` : validFrom,
    validTo: more < 0.05 ? dayText(day + 300 + chance.whole(200, KEY.signed, 6, key)) : null,
    status: more < 0.9 ? 'confirmed' : more < 0.97 ? 'uncertain' : 'unconfirmed',
    dateStatus: more > 0.98 ? 'uncertain' : null,
    sources: more < 0.3 ? [source(at), source(key)] : [source(at)],
    note: more > 0.99 ? chance.pick(NOTES, KEY.signed, 7, key) : null,
    joined: later ? 'later' : validFrom === null ? 'unknown' : 'original',
    scope: more > 0.985 ? 'partial' : 'full',
    scopeText: more > 0.985 ? 'The chapter on safety and security.' : null,
    publishedByDeadline: null,
  };
};
