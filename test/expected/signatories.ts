import { compare, dated, EVER, noteOf, partial, sortedBy, upper, type View } from './rules.js';
import { byId, cite, inForce, nameOf, rowsOf, type Signature, signatoriesOf, signedBy, type World } from './world.js';

const BLETCHLEY = 'bletchley-declaration';
const SEOUL = 'seoul-declaration';
const MINISTERIAL = 'seoul-ministerial-statement';
const PARIS = 'paris-statement';
const EU_CODE = 'eu-gpai-code-of-practice';

const MANNERS = new Map([
  ['declined', 'DECLINED'],
  ['absent', 'ABSENT'],
  ['did-not-sign', 'OTHER'],
]);

/** How a party is recorded as not having signed an instrument. */
export const refusalsOf = (world: World, slug: string, instrument: string) =>
  rowsOf(world, instrument).flatMap((row) => {
    const manner = MANNERS.get(row.role);
    return manner === undefined || row.date === null || world.partyOf(row).slug !== slug
      ? []
      : [{ manner, row, start: row.date }];
  });

/** A date in words. */
const when = (text: string): string => {
  const [from, to] = text.split('/');
  if (to !== undefined) return `between ${from} and ${to}`;
  return partial(text).precision === 'DAY' ? `on ${text}` : `in ${text}`;
};

/** What a signature says in words, of a day after it began. */
export const signedWords = ({ instrument, row, start, end }: Signature): string =>
  [
    `signed ${row.scope === undefined || row.scope === 'full' ? '' : 'part of '}${instrument.id} ${when(start)}`,
    ...(end === null ? [] : [`left ${when(end)}`]),
  ].join(', ');

/** The same as one tells it on a day, on which it may be yet to come. */
export const whenSigned = (signature: Signature, day: string): string =>
  partial(signature.start).earliest > day ? signedWords(signature).replace(/^signed/, 'signs') : signedWords(signature);

/** How a party that did not sign an instrument stands to it today, and why. */
export const standsTo = (world: World, slug: string, id: string): { stand: string; reason: string } => {
  const [own] = world.signatures.filter(({ party, instrument }) => party.slug === slug && instrument.id === id);
  if (own !== undefined) return { stand: 'LEFT', reason: signedWords(own) };
  const [refusal] = refusalsOf(world, slug, id);
  if (refusal !== undefined) {
    const { manner, start } = refusal;
    const [stand, how] =
      manner === 'DECLINED'
        ? [manner, `having declined ${id}`]
        : manner === 'ABSENT'
          ? [manner, `absent from the signing of ${id}`]
          : ['DID_NOT_SIGN', `not having signed ${id}`];
    return { stand, reason: `is recorded as ${how} ${when(start)}` };
  }
  const { list } = byId(world.instruments, id);
  return list.complete
    ? { stand: 'NOT_LISTED', reason: `is not on the complete list of ${id} as of ${list.asOf}` }
    : { stand: 'UNKNOWN', reason: `the list of ${id} is partial` };
};

const signed = (world: World, slug: string, instrument: string): Signature[] =>
  signedBy(world, slug).filter((signature) => signature.instrument.id === instrument);

/** 02: who signed at Bletchley but not the ministers' statement of Seoul. */
export const bletchleyNotMinisterial = (world: World) => {
  const parties = signatoriesOf(world, BLETCHLEY)
    .map(({ party }) => party)
    .filter(({ slug }) => signed(world, slug, MINISTERIAL).length === 0);
  return {
    signatories: {
      totalCount: parties.length,
      nodes: parties.map(({ kind, slug, name, iso2 }) => ({
        kind,
        slug,
        name,
        ...(kind === 'COUNTRY' ? { iso2 } : {}),
        signed: {
          edges: signed(world, slug, BLETCHLEY).map(({ row, joined, start }) => ({
            signature: {
              status: upper(row.status),
              joined,
              signedOn: dated(start),
              sources: cite(world, row.source, 'publisher'),
            },
          })),
        },
        didNotSign: {
          edges: refusalsOf(world, slug, MINISTERIAL).map(({ row, manner, start }) => ({
            refusal: {
              manner,
              status: upper(row.status),
              note: noteOf(row),
              validFrom: dated(start),
              sources: cite(world, row.source, 'publisher'),
            },
          })),
        },
      })),
    },
  };
};

/** 03: who signed at Bletchley and Seoul but not in Paris, and what they signed after it. */
export const bletchleySeoulNotParis = (world: World) => {
  const parties = signatoriesOf(world, BLETCHLEY)
    .map(({ party }) => party)
    .filter(({ slug }) => signed(world, slug, SEOUL).length > 0 && signed(world, slug, PARIS).length === 0);
  return {
    signatories: {
      nodes: parties.map(({ slug, name }) => {
        const after = signedBy(world, slug)
          .map(({ instrument }) => instrument)
          .filter(({ date }) => partial(date).earliest >= '2025-02-12')
          .sort((a, b) => compare(partial(a.date).earliest, partial(b.date).earliest));
        return {
          slug,
          name,
          didNotSign: {
            edges: refusalsOf(world, slug, PARIS).map(({ row, manner, start }) => ({
              refusal: {
                key: `did-not-sign:${slug}:${PARIS}`,
                manner,
                status: upper(row.status),
                validFrom: { text: start, precision: partial(start).precision },
                sources: cite(world, row.source, 'publisher', 'url'),
              },
            })),
          },
          afterParis: {
            totalCount: after.length,
            nodes: after.map((instrument) => ({
              slug: instrument.id,
              name: nameOf(instrument),
              adopted: dated(instrument.date),
            })),
          },
        };
      }),
    },
  };
};

/** 04: who possibly was on the EU code at the end of 2025, and who certainly was in August 2026. */
export const leftTheEuCode = (world: World) => {
  const name = nameOf(byId(world.instruments, EU_CODE));
  const list = (view: View) => signatoriesOf(world, EU_CODE, view);
  const page = (signatures: Signature[]) => ({
    totalCount: signatures.length,
    nodes: signatures.map(({ party }) => ({ slug: party.slug, name: party.name })),
  });
  const range = (date: string) => {
    const { text, earliest, latest } = partial(date);
    return { text, earliest, latest };
  };
  const december = list({ asOf: '2025-12-31', holds: 'POSSIBLY' });
  const august = list({ asOf: '2026-08-01', holds: 'CERTAINLY' });
  const leaving = december.flatMap(({ end, ...signature }) => (end === null ? [] : [{ end, ...signature }]));
  return {
    december: {
      name,
      signatories: page(december),
      leaving: {
        totalCount: leaving.length,
        edges: leaving.map(({ party, row, start, end }) => ({
          node: { slug: party.slug, name: party.name },
          signature: {
            validFrom: range(start),
            validTo: range(end),
            status: upper(row.status),
            note: noteOf(row),
            sources: cite(world, row.source, 'publisher'),
          },
        })),
      },
    },
    august: {
      name,
      signatories: page(august),
      inPart: {
        edges: august.flatMap(({ party, row, start }) =>
          row.scope === undefined || row.scope === 'full'
            ? []
            : [
                {
                  node: { slug: party.slug, name: party.name },
                  signature: {
                    scope: 'PARTIAL',
                    scopeText: row.scope.replaceAll('-', ' '),
                    signedOn: dated(start),
                    sources: cite(world, row.source, 'publisher'),
                  },
                },
              ],
        ),
      },
    },
  };
};

/** 05: the signatures whose evidence is weak, by instrument and signatory. */
export const doubtfulSignatures = (world: World) => {
  const doubtful = sortedBy(
    inForce(world, EVER).filter(({ row }) => row.status !== 'confirmed'),
    ({ instrument, party }) => `${instrument.id}\t${party.name}`,
  );
  return {
    signatures: {
      totalCount: doubtful.length,
      nodes: doubtful.map(({ party, instrument, row, start, jurisdiction, jurisdictionStatus }) => ({
        key: `signed:${party.slug}:${instrument.id}`,
        signatory: { kind: party.kind, slug: party.slug, name: party.name },
        instrument: {
          slug: instrument.id,
          name: nameOf(instrument),
          listComplete: instrument.list.complete,
          listNote: instrument.list.note,
        },
        signedOn: dated(start),
        status: upper(row.status),
        jurisdiction,
        jurisdictionStatus: upper(jurisdictionStatus),
        note: noteOf(row),
        sources: cite(world, row.source, 'publisher'),
      })),
    },
  };
};
