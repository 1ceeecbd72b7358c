import type { StoredEdge, StoredNode } from '../../src/graph/stored.js';
import { parsePartialDate, type View } from '../../src/model/dates.js';
import { inPlaces, type Plain, publishedOf, wasKnown } from './oracle.js';

/** How a signatory stands to an instrument as a plain reader tells it, and on which edges that rests. */
export type Standing = { answer: string; stand: string; reason: string; witnesses: { key: string }[] };

/** Whether an edge holds, perhaps holds, or is past or to come, seen through a view. */
export const held = (edge: StoredEdge, { asOf, holds }: View): 'yes' | 'perhaps' | 'past' | 'to come' => {
  const certainly = edge.certainlyFrom <= asOf && asOf < edge.certainlyUntil;
  const possibly = edge.possiblyFrom <= asOf && asOf < edge.possiblyUntil;
  if (holds === 'EVER' || certainly || (possibly && holds === 'POSSIBLY')) return 'yes';
  if (possibly) return 'perhaps';
  return asOf >= edge.possiblyUntil ? 'past' : 'to come';
};

const adoptedAfter = (instrument: StoredNode, { asOf, holds }: View): boolean => {
  if (holds === 'EVER' || !('listComplete' in instrument) || instrument.adopted === null) return false;
  return (parsePartialDate(instrument.adopted)?.earliest ?? '') > asOf;
};

const isComplete = (instrument: StoredNode): boolean =>
  'listComplete' in instrument && instrument.listComplete === true;

/**
 * Whether a reader on the day by which things had to be known had the whole of a complete list: a source for every
 * signature, and one of the instrument that is not older than what the list speaks of. No list tells of later days.
 */
const hadAll = (plain: Plain, instrument: StoredNode, { asOf, holds }: View): boolean => {
  const { knownBy: day } = plain;
  if (day === null) return true;
  const listed =
    'listAsOf' in instrument && instrument.listAsOf !== null ? parsePartialDate(instrument.listAsOf) : null;
  if (!listed || (holds !== 'EVER' && day < asOf)) return false;
  const told = publishedOf(plain, instrument.sources).some((on) => on <= day && on >= listed.earliest);
  const signatures = plain.all.filter(({ relation, to }) => relation === 'SIGNED' && to === instrument.slug);
  return told && signatures.every((edge) => wasKnown(plain, edge, day));
};

/** Whether who is not on the list of an instrument may have signed it all the same. */
export const isPartial = (plain: Plain, instrument: StoredNode, view: View): boolean => {
  if (!('listComplete' in instrument) || adoptedAfter(instrument, view)) return false;
  if (!isComplete(instrument) || !hadAll(plain, instrument, view)) return true;
  const { asOf, holds } = view;
  const listed = instrument.listAsOf === null ? undefined : parsePartialDate(instrument.listAsOf)?.latest;
  if (holds !== 'EVER' && (asOf >= plain.date || (listed !== undefined && listed <= asOf))) return false;
  return plain.edges.some(
    (edge) =>
      edge.relation === 'SIGNED' &&
      edge.to === instrument.slug &&
      (edge.possiblyFrom !== edge.certainlyFrom || edge.certainlyUntil !== edge.possiblyUntil),
  );
};

/** Whether those of its kind sign such instruments: companies commitments, all others declarations. */
export const isOfItsSort = (signatory: StoredNode, instrument: StoredNode): boolean =>
  (signatory.kind === 'Company') === (instrument.kind === 'Commitment');

const dayOf = (text: string | null): string => {
  if (text === null) return 'on an unknown day';
  if (text.includes('/')) return `between ${text.replace('/', ' and ')}`;
  return /^\d+-\d+-\d+$/.test(text) ? `on ${text}` : `in ${text}`;
};

const PLURALS: Record<string, string> = {
  Company: 'companies',
  Country: 'countries',
  Organization: 'organizations',
  Declaration: 'declarations',
  Commitment: 'commitments',
};

/** All edges of a relation from the one to the other, in their order. */
export const between = (plain: Plain, relation: string, from: string, to: string): StoredEdge[] =>
  inPlaces(
    plain,
    'from',
    plain.edges.filter((edge) => edge.relation === relation && edge.from === from && edge.to === to),
  );

/** How a signatory stands to an instrument, where only edges of some statuses count for sure. */
export const standing = (
  plain: Plain,
  view: View,
  signatory: StoredNode,
  instrument: StoredNode,
  statuses: readonly string[] | null = null,
): Standing => {
  const { slug } = instrument;
  const counts = ({ status }: StoredEdge) => statuses === null || statuses.includes(status.toUpperCase());
  const sure = (edge: StoredEdge) => held(edge, view) === 'yes' && counts(edge);
  const now = (edge: StoredEdge) => ['yes', 'perhaps'].includes(held(edge, view));
  const signatures = between(plain, 'SIGNED', signatory.slug, slug);
  const refusals = between(plain, 'DID_NOT_SIGN', signatory.slug, slug).filter(now);
  const over = signatures.filter((edge) => !now(edge));
  const manners = refusals.filter(sure).map((edge) => ('manner' in edge ? edge.manner : ''));

  const words = (edge: StoredEdge): string => {
    const { validFrom, validTo, status } = edge;
    const manner = 'manner' in edge ? edge.manner : '';
    const signs = view.asOf < edge.possiblyFrom ? 'signs' : 'signed';
    const part = 'scope' in edge && edge.scope === 'partial' ? 'part of ' : '';
    const told = {
      '': `${signs} ${part}${slug}`,
      declined: `is recorded as having declined ${slug}`,
      absent: `is recorded as absent from the signing of ${slug}`,
      other: `is recorded as not having signed ${slug}`,
    };
    const left = view.asOf < edge.certainlyUntil ? 'leaves' : 'left';
    return [
      `${told[manner]} ${dayOf(validFrom)}`,
      ...(manner === '' && validTo !== null ? [`${left} ${dayOf(validTo)}`] : []),
      ...(held(edge, view) === 'perhaps' ? [`which leaves ${view.asOf} open`] : []),
      ...(counts(edge) ? [] : [`but that is ${status}`]),
    ].join(', ');
  };
  const told = (stand: string, edges: StoredEdge[], ...more: string[]): Standing => ({
    answer: stand === 'SIGNED' ? 'YES' : stand === 'UNKNOWN' ? 'UNKNOWN' : 'NO',
    stand,
    reason: [...edges.map(words), ...more].join('; '),
    witnesses: edges.map(({ key }) => ({ key })),
  });

  if (signatures.some(sure)) return told('SIGNED', signatures.filter(sure));
  if (signatures.some(now)) return told('UNKNOWN', [...signatures.filter(now), ...refusals]);
  if (over.some((edge) => held(edge, view) === 'past')) return told('LEFT', [...over, ...refusals]);
  if (manners.includes('declined')) return told('DECLINED', [...refusals, ...over]);
  if (manners.includes('absent')) return told('ABSENT', [...refusals, ...over]);
  if (manners.length > 0) return told('DID_NOT_SIGN', [...refusals, ...over]);
  if (over.length > 0) return told('NOT_YET', [...over, ...refusals]);

  const { adopted, listAsOf } = 'listComplete' in instrument ? instrument : { adopted: null, listAsOf: null };
  const day = listAsOf ?? plain.date;
  if (adoptedAfter(instrument, view)) return told('NOT_YET', refusals, `${slug} is adopted ${dayOf(adopted)}`);
  const whole = isComplete(instrument) && hadAll(plain, instrument, view);
  if (!isOfItsSort(signatory, instrument) && !whole) {
    const [they, them] = [PLURALS[signatory.kind], PLURALS[instrument.kind]];
    return told('NOT_LISTED', refusals, `${they} do not sign ${them} such as ${slug}`);
  }
  if (isOfItsSort(signatory, instrument) && isPartial(plain, instrument, view)) {
    const how = whole
      ? `is complete only as of ${day}`
      : !isComplete(instrument)
        ? 'is partial'
        : view.holds !== 'EVER' && (plain.knownBy ?? '') < view.asOf
          ? `could not tell of ${view.asOf} on ${plain.knownBy}`
          : `was not known whole on ${plain.knownBy}`;
    return told('UNKNOWN', refusals, `the list of ${slug} ${how}`);
  }
  return told('NOT_LISTED', refusals, `is not on the complete list of ${slug} as of ${day}`);
};
