import { known, partial, sortedBy } from './rules.js';
import { refusalsOf, standsTo, whenSigned } from './signatories.js';
import { byId, nameOf, type Signature, signatoriesOf, type World } from './world.js';

const DAY = '2024-06-01';
const LISTS = [
  'canada-voluntary-code',
  'frontier-ai-safety-commitments',
  'seoul-declaration',
  'seoul-ministerial-statement',
];

/** The last day on which each of some sources can have been published, if it says when. */
const published = ({ sources }: World, ids: readonly string[]): string[] =>
  ids.flatMap((id) => {
    const { published } = known(sources.get(id), id);
    // A date in words behind the date is of a later edition.
    return published === null ? [] : [partial(published.split(' ')[0] ?? '').latest];
  });

/** Whether one of some sources had been published by the day. */
const wasKnown = (world: World, ids: readonly string[]): boolean => published(world, ids).some((day) => day <= DAY);

/** Whether a complete list was known whole: who is on it, and by a source of the instrument that is no older than it. */
const listWasKnown = (world: World, id: string): boolean => {
  const { list, source } = byId(world.instruments, id);
  if (!list.complete || list.asOf === null) return false;
  const { earliest } = partial(list.asOf);
  return (
    published(world, source).some((day) => day <= DAY && day >= earliest) &&
    world.signatures.every(({ instrument, row }) => instrument.id !== id || wasKnown(world, row.source))
  );
};

/** How a party stood to an instrument on the day, as far as was known by then, or as it was. */
const stood = (
  world: World,
  slug: string,
  id: string,
  seen: (source: readonly string[]) => boolean,
  whole: boolean,
) => {
  const own = world.signatures.find(
    ({ party, instrument, row }) => party.slug === slug && instrument.id === id && seen(row.source),
  );
  if (own !== undefined)
    return { stand: partial(own.start).earliest > DAY ? 'NOT_YET' : 'SIGNED', reason: whenSigned(own, DAY) };
  const refused = refusalsOf(world, slug, id).some(({ row }) => seen(row.source));
  if (refused || whole) return standsTo(world, slug, id);
  return { stand: 'UNKNOWN', reason: `the list of ${id} was not known whole on ${DAY}` };
};

/** 31: what could be known on a day about who signed, and what of it was so. */
export const knownByADay = (world: World) => {
  const lists = (counts: (signature: Signature) => boolean) => {
    const instruments = sortedBy(
      LISTS.map((id) => byId(world.instruments, id)),
      nameOf,
    );
    return {
      nodes: instruments.map(({ id }) => {
        const on = signatoriesOf(world, id, { asOf: DAY, holds: 'CERTAINLY' }).filter(counts);
        return {
          slug: id,
          signatories: { totalCount: on.length, nodes: on.map(({ party }) => ({ slug: party.slug })) },
        };
      }),
    };
  };
  const then = (slug: string, id: string) =>
    stood(world, slug, id, (source) => wasKnown(world, source), listWasKnown(world, id));
  const now = (slug: string, id: string) => stood(world, slug, id, () => true, true);
  return {
    known: lists(({ row }) => wasKnown(world, row.source)),
    so: lists(() => true),
    knownOfMagic: then('magic', 'frontier-ai-safety-commitments'),
    magic: now('magic', 'frontier-ai-safety-commitments'),
    knownOfChina: then('china', 'seoul-ministerial-statement'),
    china: now('china', 'seoul-ministerial-statement'),
    knownOfFrance: then('france', 'seoul-declaration'),
    knownOfChinaInTheDeclaration: then('china', 'seoul-declaration'),
  };
};
