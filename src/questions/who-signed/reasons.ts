import type { StoredEdge } from '../../graph/stored.js';

/** When something was, in words: on a day, in a month or year, between two of these. */
export const when = (date: string | null): string => {
  if (date === null) return 'on an unknown day';
  const [from, to] = date.split('/');
  if (to !== undefined) return `between ${from} and ${to}`;
  return `${date.length === 10 ? 'on' : 'in'} ${date}`;
};

/** What a signature says, as one tells it on a day: `signed partial on 2020-01-01, left on 2022-01-01`. */
export const signedWords = (edge: StoredEdge, day: string): string => {
  const part = edge.relation === 'SIGNED' && edge.scope === 'partial' ? 'part of ' : '';
  const signed = `${day < edge.possiblyFrom ? 'signs' : 'signed'} ${part}${edge.to} ${when(edge.validFrom)}`;
  if (edge.validTo === null) return signed;
  return `${signed}, ${day < edge.certainlyUntil ? 'leaves' : 'left'} ${when(edge.validTo)}`;
};

const MANNERS = {
  declined: (instrument: string) => `having declined ${instrument}`,
  absent: (instrument: string) => `absent from the signing of ${instrument}`,
  other: (instrument: string) => `not having signed ${instrument}`,
};

/** What a refusal says: `is recorded as having declined partial on 2020-01-01`. */
export const refusedWords = (edge: StoredEdge): string => {
  const manner = edge.relation === 'DID_NOT_SIGN' ? edge.manner : 'other';
  return `is recorded as ${MANNERS[manner](edge.to)} ${when(edge.validFrom)}`;
};
