import { type Facts, type Instrument as Given, type Row, readFacts, type Status } from './facts.js';
import {
  endOf,
  inView,
  isSignature,
  joinedOf,
  known,
  NOW,
  partial,
  reworded,
  slugify,
  sortedBy,
  startOf,
  strongest,
  supported,
  upper,
  type View,
  weakest,
} from './rules.js';

/** What is selected of a signatory. */
export type Party = { kind: 'COMPANY' | 'COUNTRY' | 'ORGANIZATION'; slug: string; name: string; iso2: string | null };

/** An instrument, with what follows from all that is said of its list. */
export type Instrument = Given & { source: string[] };

/** Who signed what when, and whose instrument that was. */
export type Signature = {
  party: Party;
  instrument: Instrument;
  row: Row;
  start: string;
  end: string | null;
  joined: string;
  jurisdiction: string;
  jurisdictionStatus: Status;
};

const UNION = 'EU';

/** The facts, with what the rules of the data set make of them. */
export const readWorld = () => {
  const given = readFacts();
  const rows = new Map([...given.rows].map(([id, list]) => [id, list.map(supported)]));
  const read = { ...given, rows };
  const facts = { ...read, instruments: read.instruments.map((instrument) => withList(read, instrument)) };
  const parties = [...facts.rows.values()].flat();
  const partyOf = (row: Row): Party => {
    const company = facts.companies.find(({ id }) => id === row.companyId);
    if (company !== undefined) return { kind: 'COMPANY', slug: company.id, name: company.name, iso2: null };
    const name = row.iso2 === 'KR' ? 'South Korea' : row.name;
    const kind = row.type === 'intergovernmental' ? 'ORGANIZATION' : 'COUNTRY';
    return { kind, slug: slugify(name), name, iso2: row.iso2 };
  };
  /** The country or union with a code. */
  const place = (iso2: string): Party =>
    partyOf(
      known(
        parties.find((row) => row.companyId === undefined && row.iso2 === iso2),
        `country ${iso2}`,
      ),
    );
  const signatures = facts.instruments.flatMap((instrument) =>
    rowsOf(facts, instrument.id)
      .filter(isSignature)
      .map((row): Signature => {
        const party = partyOf(row);
        const start = startOf(row);
        return {
          party,
          instrument,
          row,
          start,
          end: endOf(row),
          joined: joinedOf(row),
          ...jurisdictionOf(facts, instrument, party, partial(start).latest),
        };
      }),
  );
  return { ...facts, partyOf, place, signatures };
};

/** The facts, with what the rules of the data set make of them. */
export type World = ReturnType<typeof readWorld>;

/** The rows of an instrument or of the network. */
export const rowsOf = ({ rows }: Pick<Facts, 'rows'>, id: string): Row[] => known(rows.get(id), `rows of ${id}`);

/**
 * The page follows its declaration by a summit; that the statement of that summit follows is as uncertain as elsewhere.
 */
const succession = ({ status, note }: { status: Status; note: string }): { status: Status; note: string } =>
  note.endsWith('successor Paris Summit')
    ? {
        status: 'uncertain',
        note: 'the page infobox names the summit: successor Paris Summit; that its statement is the successor follows from the chain of summits only',
      }
    : { status, note };

/**
 * A list is not complete where somebody counts more names than it has. An instrument rests on those who count its
 * signatories: at first, on the day of the list, and in the words about its gaps.
 */
const withList = (facts: Pick<Facts, 'rows'>, instrument: Given): Instrument => {
  const { list, predecessor, signatoryCount, laterOrConflictingCounts: later } = instrument;
  const names = rowsOf(facts, instrument.id).filter(isSignature).length;
  const more = later.some(({ value }) => typeof value === 'number' && value > names);
  const complete = list.complete && !more;
  const spoken = later.filter(
    ({ value, asOf }) => (asOf && asOf === list.asOf) || list.note?.split(/\D+/).includes(String(value)),
  );
  return {
    ...instrument,
    predecessor: predecessor && { ...predecessor, ...succession(predecessor) },
    list: { ...list, complete, asOf: complete ? list.asOf : null },
    source: [...new Set([...signatoryCount.source, ...spoken.flatMap(({ source }) => source)])],
  };
};

/** An instrument has the strongest status of its rows. */
export const statusOf = (facts: Pick<Facts, 'rows'>, { id }: Given): Status =>
  strongest(rowsOf(facts, id).map(({ status }) => status));

const jurisdictionOf = (
  facts: Facts,
  instrument: Instrument,
  party: Party,
  day: string,
): { jurisdiction: string; jurisdictionStatus: Status } => {
  const issuer = instrument.jurisdiction;
  if (issuer === null) return { jurisdiction: 'INTERNATIONAL', jurisdictionStatus: 'confirmed' };
  const issued = statusOf(facts, instrument);
  const hq = facts.companies.find(({ id }) => id === party.slug)?.hq;
  if (!hq?.iso2 || hq.status === null) return { jurisdiction: 'UNKNOWN', jurisdictionStatus: issued };
  const jurisdictionStatus = weakest([hq.status, issued]);
  if (hq.iso2 === issuer) return { jurisdiction: 'HOME', jurisdictionStatus };
  const membership = facts.memberships.find(
    ({ iso2, validFrom, validTo }) =>
      issuer === UNION && iso2 === hq.iso2 && inView(validFrom, validTo, { asOf: day, holds: 'CERTAINLY' }),
  );
  if (membership === undefined) return { jurisdiction: 'FOREIGN', jurisdictionStatus };
  return { jurisdiction: 'REGIONAL', jurisdictionStatus: weakest([jurisdictionStatus, membership.status]) };
};

/** The signatures in view. */
export const inForce = ({ signatures }: World, view: View = NOW): Signature[] =>
  signatures.filter(({ start, end }) => inView(start, end, view));

/** What a party signed, by the name of the instrument. */
export const signedBy = (world: World, slug: string, view: View = NOW): Signature[] =>
  sortedBy(
    inForce(world, view).filter(({ party }) => party.slug === slug),
    ({ instrument }) => nameOf(instrument),
  );

/** Who signed an instrument, by name. */
export const signatoriesOf = (world: World, id: string, view: View = NOW): Signature[] =>
  sortedBy(
    inForce(world, view).filter(({ instrument }) => instrument.id === id),
    ({ party }) => party.name,
  );

/** The title of an instrument; what stands in parentheses in one of them is a second title. */
export const nameOf = ({ title }: Instrument): string => title.replace(' (AI Impact Summit Declaration)', '');

/** The kind of an instrument: states sign declarations, companies commitments. */
export const kindOf = ({ signatoryKind }: Instrument): 'Declaration' | 'Commitment' =>
  signatoryKind === 'government' ? 'Declaration' : 'Commitment';

/** An instrument or whatever else has an id. */
export const byId = <T extends { id: string }>(items: readonly T[], id: string): T =>
  known(
    items.find((item) => item.id === id),
    id,
  );

/** What can be selected of a source. */
export type SourceField = 'publisher' | 'url' | 'name' | 'tier';

/** Sources by their ids, with these fields. */
export const cite = ({ sources }: Pick<Facts, 'sources'>, ids: readonly string[], ...fields: SourceField[]) =>
  ids.map((id) => {
    const { publisher, url, title, tier } = known(sources.get(id), id);
    const all = {
      publisher: reworded(publisher),
      url: url?.startsWith('http') ? url : null,
      name: title,
      tier: upper(tier),
    };
    return { slug: id.toLowerCase(), ...Object.fromEntries(fields.map((field) => [field, all[field]])) };
  });
