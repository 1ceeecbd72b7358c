import type { Node } from '../../src/model/kinds.js';
import { COUNTRIES, FIRST, FORMS, SECOND, SUBJECTS } from './words.js';
import { dayText, KEY, type World } from './world.js';

const names = new Intl.DisplayNames('en', { type: 'region' });

/** Every node, kind after kind. */
export function* nodesOf(world: World): Generator<Node> {
  const { sizes, chance, country, organization, company, instrument, summit, source, adopted, hub } = world;
  const common = (slug: string, name: string, ...keys: number[]) => ({
    slug,
    name,
    aliases: [],
    summary: null,
    note: null,
    status: chance.unit(KEY.more, ...keys) < 0.95 ? ('confirmed' as const) : ('uncertain' as const),
    sources: [source(...keys)],
    url: null,
    identifiers: [],
  });

  for (let i = 0; i < sizes.sources; i += 1) {
    yield {
      ...common(`s-${i}`, `Announcement ${i}`, 1, i),
      kind: 'Source',
      sources: [],
      publisher: `Ministry ${i % 40}`,
      url: `https://source.example/${i}`,
      urlPrecision: 'exact',
      tier: chance.pick(['primary', 'press', 'tertiary'], 1, i),
      published: dayText(adopted(i)),
      licence: null,
      tracker: null,
      trackerUrl: null,
      coverage: null,
      dataModel: null,
      trackerLicence: null,
    };
  }
  for (let i = 0; i < sizes.countries; i += 1) {
    const iso2 = COUNTRIES[i] ?? null;
    yield {
      ...common(country(i), (iso2 === null ? undefined : names.of(iso2)) ?? `State ${i}`, 2, i),
      kind: 'Country',
      iso2,
      unMember: iso2 !== 'VA',
    };
  }
  for (let i = 0; i < sizes.organizations; i += 1) {
    yield { ...common(organization(i), `Union of Region ${i}`, 3, i), kind: 'Organization', iso2: null };
  }
  for (let i = 0; i < sizes.companies; i += 1) {
    const name = `${chance.pick(FIRST, KEY.first, i)} ${chance.pick(SECOND, KEY.second, i)}`;
    const form = chance.unit(KEY.form, i) < 0.97 ? 'company' : 'research-institute';
    yield {
      ...common(company(i), `${name}${chance.pick(FORMS, KEY.form, i)}`, 4, i),
      kind: 'Company',
      aliases: chance.unit(KEY.more, 41, i) < 0.1 ? [`${name} ${i}`] : [],
      form,
    };
  }
  for (let i = 0; i < sizes.declarations + sizes.commitments; i += 1) {
    const subject = chance.pick(SUBJECTS, KEY.more, 51, i);
    const adoption = {
      ...common(instrument(i), i === hub ? 'Global Commitments on AI' : `${subject} ${i}`, 5, i),
      adopted: chance.unit(KEY.more, 52, i) < 0.9 ? dayText(adopted(i)) : dayText(adopted(i)).slice(0, 7),
      listComplete: chance.unit(KEY.more, 53, i) < 0.5,
      listAsOf: null,
      listNote: null,
    };
    yield i < hub ? { ...adoption, kind: 'Declaration' } : { ...adoption, kind: 'Commitment', deadline: null };
    for (let part = 1; part <= provisionsOf(world, i); part += 1) {
      yield {
        ...common(`${instrument(i)}-${part}`, `Part ${part} of ${instrument(i)}`, 6, i, part),
        kind: 'Provision',
        number: part,
        code: String(part),
        form: 'commitment',
      };
    }
  }
  for (let i = 0; i < sizes.summits; i += 1) {
    const start = dayText(world.adopted(i) + 60 * i);
    yield {
      ...common(summit(i), `Summit ${i}`, 7, i),
      kind: 'Summit',
      start,
      end: start,
      place: null,
      edition: i + 1,
      outcomes: [],
    };
  }
  for (const [i, name] of RISKS.entries()) yield { ...common(riskOf(i), name, 8, i), kind: 'Risk' };
  yield {
    ...common('network', 'Network of Institutes', 9),
    kind: 'Network',
    parent: null,
    announced: '2024-05',
    established: '2024-11-20',
  };
  for (let i = 0; i < INSTITUTES; i += 1) {
    yield {
      ...common(`institute-${i}`, `Institute ${i}`, 10, i),
      kind: 'Institute',
      parent: null,
      predecessorBody: null,
      established: '2024',
    };
  }
  for (let i = 0; i < sizes.renamed; i += 1) {
    for (const [n, name] of [`Former ${company(i)}`, `Now ${company(i)}`].entries()) {
      yield { ...common(`${company(i)}-name-${n + 1}`, name, 11, i, n), kind: 'Name', acronym: null };
    }
  }
  for (let i = 0; i < sizes.policies; i += 1) {
    yield { ...common(`${company(i)}-policy`, `Framework of ${company(i)}`, 12, i), kind: 'Policy' };
    yield {
      ...common(`${company(i)}-policy-1`, `Framework of ${company(i)}, first version`, 13, i),
      kind: 'PolicyVersion',
      version: '1.0',
      form: 'framework',
      published: dayText(adopted(i)),
    };
  }
}

/** The risks that instruments mitigate. */
export const RISKS = ['Racing dynamics', 'Misuse', 'Loss of control', 'Concentration of power', 'Accidents'] as const;

export const riskOf = (i: number): string => `risk-${i}`;

/** Institutes, of as many countries. */
export const INSTITUTES = 12;

/** How many parts an instrument has. */
export const provisionsOf = ({ chance }: World, instrument: number): number =>
  2 + chance.whole(5, KEY.more, 61, instrument);
