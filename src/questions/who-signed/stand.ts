import type { StoredEdge } from '../../graph/stored.js';
import { inView, type View } from '../../model/dates.js';
import type { Hop } from '../../store/queries.js';
import { refusedWords, signedWords } from './reasons.js';

/** How a signatory can stand to an instrument on a day. */
export const STANDS = [
  'SIGNED',
  'LEFT',
  'NOT_YET',
  'DECLINED',
  'ABSENT',
  'DID_NOT_SIGN',
  'NOT_LISTED',
  'UNKNOWN',
] as const;
export type Stand = (typeof STANDS)[number];

/** Whether a signatory signed, as far as the graph can tell. */
export type Answer = 'YES' | 'NO' | 'UNKNOWN';

/** The answer that a stand gives. */
export const answering = (stand: Stand): Answer => (stand === 'SIGNED' ? 'YES' : stand === 'UNKNOWN' ? stand : 'NO');

/** How a signatory stands to an instrument, the signatures and refusals that it rests on, and why in words. */
export type Standing = { stand: Stand; edges: readonly Hop[]; reasons: readonly string[] };

/** All that connects a signatory with an instrument, at any time, and how it stands where nothing does. */
export type StandEvidence = { signatures: readonly Hop[]; refusals: readonly Hop[]; otherwise: Standing };

/** What keeps an edge from counting for sure, in words; nothing, as a rule. */
export type Doubts = (edge: StoredEdge) => readonly string[];

/**
 * Whether an edge is in view, or may be if its dates turn out right; if not, whether it lies before or after the day.
 */
type Timing = 'IN_VIEW' | 'OPEN' | 'BEFORE' | 'AFTER';

const timingOf = (edge: StoredEdge, view: View): Timing => {
  if (inView(edge, view)) return 'IN_VIEW';
  if (inView(edge, { ...view, holds: 'POSSIBLY' })) return 'OPEN';
  return edge.possiblyUntil <= view.asOf ? 'BEFORE' : 'AFTER';
};

const MANNERS = { declined: 'DECLINED', absent: 'ABSENT', other: 'DID_NOT_SIGN' } as const;

/** The most telling of the manners of some refusals. */
const mannerOf = (refusals: readonly Hop[]): Stand => {
  const stands = refusals.map(({ edge }) => (edge.relation === 'DID_NOT_SIGN' ? MANNERS[edge.manner] : 'DID_NOT_SIGN'));
  return (['DECLINED', 'ABSENT'] as const).find((stand) => stands.includes(stand)) ?? 'DID_NOT_SIGN';
};

const edgesOf = (parts: readonly { hop: Hop }[]): Hop[] => parts.map(({ hop }) => hop);

/**
 * How a signatory stands to an instrument on the day of a view. A signature in view comes first; then one that may be,
 * by its dates or by a doubt; then one that has ended, a recorded refusal, a signature yet to come, and last what the
 * list says.
 */
export const standOf = ({ signatures, refusals, otherwise }: StandEvidence, view: View, doubtsOf: Doubts): Standing => {
  const weighed = [...signatures, ...refusals].map((hop) => {
    const { edge } = hop;
    const timing = timingOf(edge, view);
    const signed = edge.relation === 'SIGNED';
    const doubts = [...(timing === 'OPEN' ? [`which leaves ${view.asOf} open`] : []), ...doubtsOf(edge)];
    const words = [signed ? signedWords(edge, view.asOf) : refusedWords(edge), ...doubts].join(', ');
    return { hop, signed, words, timing, doubtful: doubts.length > 0 };
  });
  const now = weighed.filter(({ timing }) => timing === 'IN_VIEW' || timing === 'OPEN');
  const [signed, refused] = [now.filter((one) => one.signed), now.filter((one) => !one.signed)];
  const proofs = signed.filter(({ doubtful }) => !doubtful);
  const recorded = refused.filter(({ doubtful }) => !doubtful);
  const others = weighed.filter((one) => one.signed && !now.includes(one));
  const said = (stand: Stand, parts: readonly (typeof weighed)[number][]): Standing => ({
    stand,
    edges: edgesOf(parts),
    reasons: parts.map(({ words }) => words),
  });
  if (proofs.length > 0) return said('SIGNED', proofs);
  if (signed.length > 0) return said('UNKNOWN', [...signed, ...refused]);
  if (others.some(({ timing }) => timing === 'BEFORE')) return said('LEFT', [...others, ...refused]);
  if (recorded.length > 0) return said(mannerOf(edgesOf(recorded)), [...refused, ...others]);
  if (others.length > 0) return said('NOT_YET', [...others, ...refused]);
  const { stand, edges, reasons } = otherwise;
  return { stand, edges: [...edges, ...edgesOf(refused)], reasons: [...refused.map(({ words }) => words), ...reasons] };
};
