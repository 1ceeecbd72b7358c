import { compare, dated, inView, NOW, partial, sortedBy, upper, type View } from './rules.js';
import { refusalsOf, signedWords, standsTo } from './signatories.js';
import { byId, cite, inForce, nameOf, rowsOf, type Signature, signatoriesOf, signedBy, type World } from './world.js';

const FRONTIER = 'frontier-ai-safety-commitments';
const BLETCHLEY = 'bletchley-declaration';
const SEOUL = 'seoul-declaration';
const PARIS = 'paris-statement';
const EU_CODE = 'eu-gpai-code-of-practice';

const keyOf = ({ party, instrument }: Signature) => `signed:${party.slug}:${instrument.id}`;

/** 07: companies that signed at Seoul and, by facts that were all read, at home, with the signatures. */
export const seoulAndHomeWitnesses = (world: World) => {
  const edges = signatoriesOf(world, FRONTIER).flatMap(({ party: { slug, name } }) => {
    const signed = signedBy(world, slug);
    const home = signed.filter(
      ({ jurisdiction, row, jurisdictionStatus }) =>
        jurisdiction === 'HOME' && row.status === 'confirmed' && jurisdictionStatus === 'confirmed',
    );
    if (home.length === 0) return [];
    const witnesses = signed.filter((one) => one.instrument.id === FRONTIER || home.includes(one));
    return [
      {
        node: { slug, name },
        witnesses: witnesses.map((one) => ({
          key: keyOf(one),
          jurisdiction: one.jurisdiction,
          signedOn: dated(one.start),
          sources: cite(world, one.row.source, 'publisher'),
        })),
      },
    ];
  });
  return { whoSigned: { totalCount: edges.length, edges } };
};

/**
 * 08: who signed at Bletchley and Seoul but not in Paris. All three lists are complete today, so nothing is left open.
 */
export const twoButNotParis = (world: World) => {
  for (const id of [BLETCHLEY, SEOUL, PARIS]) {
    if (!byId(world.instruments, id).list.complete) throw new Error(`the list of ${id} is not complete`);
  }
  const edges = signatoriesOf(world, BLETCHLEY).flatMap(({ party: { slug, name } }) => {
    const signed = (id: string) => signedBy(world, slug).filter(({ instrument }) => instrument.id === id);
    if (signed(SEOUL).length === 0 || signed(PARIS).length > 0) return [];
    return [
      {
        node: { slug, name },
        answer: 'YES',
        reason: [
          ...[...signed(BLETCHLEY), ...signed(SEOUL)].map(signedWords),
          standsTo(world, slug, PARIS).reason,
        ].join('; '),
        witnesses: [...signed(BLETCHLEY), ...signed(SEOUL)].map((one) => ({
          key: keyOf(one),
          status: upper(one.row.status),
        })),
      },
    ];
  });
  return { whoSigned: { totalCount: edges.length, edges } };
};

/** 09: who of the signatories of Seoul was on the code of the European Union at the end of 2025. */
export const onTheEuCode = (world: World, asOf = '2025-12-31') => {
  const day: View = { asOf, holds: 'CERTAINLY' };
  const { list } = byId(world.instruments, EU_CODE);
  // The list is of a later day, and on it are companies of which the day is not known.
  const partialThen =
    list.asOf !== null &&
    partial(list.asOf).latest > asOf &&
    rowsOf(world, EU_CODE).some(({ role, date }) => role === 'signed' && date === null);
  const edges = signatoriesOf(world, FRONTIER, day).map(({ party: { slug } }) => {
    const own = world.signatures.filter(({ party, instrument }) => party.slug === slug && instrument.id === EU_CODE);
    const certain = own.filter(({ start, end }) => inView(start, end, day));
    const possible = own.filter(({ start, end }) => inView(start, end, { asOf, holds: 'POSSIBLY' }));
    const said = (answer: string, witnesses: Signature[], ...more: string[]) => ({
      node: { slug },
      answer,
      reason: [...witnesses.map(signedWords), ...more].join(', '),
      witnesses: witnesses.map((one) => ({ key: keyOf(one), signedOn: dated(one.start) })),
    });
    if (certain.length > 0) return said('YES', certain);
    if (possible.length > 0) return said('UNKNOWN', possible, `which leaves ${asOf} open`);
    if (own.length > 0) throw new Error(`${slug} left or came later, which no answer says yet`);
    const refused = refusalsOf(world, slug, EU_CODE).some(({ start }) => partial(start).latest <= asOf);
    if (refused || !partialThen) return said('NO', [], standsTo(world, slug, EU_CODE).reason);
    return said('UNKNOWN', [], `the list of ${EU_CODE} is complete only as of ${list.asOf}`);
  });
  return { whoSigned: { totalCount: edges.length, edges } };
};

/** 22: what several companies signed. */
export const inCommon = (world: World) => {
  const companies = ['anthropic', 'mistral-ai', 'openai'];
  const signed = inForce(world, NOW).filter(({ party }) => companies.includes(party.slug));
  const instruments = sortedBy(
    world.instruments.filter(({ id }) => signed.some(({ instrument }) => instrument.id === id)),
    nameOf,
  ).map((instrument) => ({ instrument, by: signed.filter((one) => one.instrument.id === instrument.id) }));
  const two = instruments.filter(({ by }) => by.length >= 2).sort((a, b) => b.by.length - a.by.length);
  return {
    all: {
      nodes: two
        .filter(({ by }) => by.length === companies.length)
        .map(({ instrument }) => ({ slug: instrument.id, name: nameOf(instrument) })),
    },
    two: {
      totalCount: two.length,
      edges: two.map(({ instrument, by }) => ({
        node: { slug: instrument.id },
        count: by.length,
        witnesses: [...by]
          .sort((a, b) => compare(a.party.slug, b.party.slug))
          .map((one) => ({
            key: keyOf(one),
            status: upper(one.row.status),
            sources: cite(world, one.row.source),
          })),
      })),
    },
  };
};
