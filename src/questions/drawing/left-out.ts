import { KINDS, type Kind } from '../../model/kinds.js';

/** Why entities are not drawn: a picture shows the world, not the library. */
const REASONS = ['SOURCE', 'NAME', 'CLAIM', 'FORECAST', 'UNCONNECTED'] as const;

/** How many entities a drawing leaves out, and why. */
export type LeftOut = { reason: (typeof REASONS)[number]; count: number };

/** The kinds that are drawn only where they are asked for. */
export const LIBRARY = ['Source', 'Name', 'Claim', 'Forecast'] as const satisfies readonly Kind[];
const isOfLibrary = (kind: Kind): boolean => LIBRARY.some((one) => one === kind);

/** The kinds that are drawn unless others are asked for. */
export const WORLD: readonly Kind[] = KINDS.filter((kind) => !isOfLibrary(kind));

/** The reasons for which anything is left out, in their order. */
export const leaving = (counts: Partial<Record<LeftOut['reason'], number>>): LeftOut[] =>
  REASONS.map((reason) => ({ reason, count: counts[reason] ?? 0 })).filter(({ count }) => count > 0);
