/** How well a fact is supported, weakest last, and what each means. */
export const STATUS_MEANINGS = {
  confirmed: 'A full text or a copy of it was read.',
  uncertain: 'Second-hand, or sources disagree.',
  unconfirmed: 'General knowledge; nothing was read.',
} as const;

export const STATUSES = ['confirmed', 'uncertain', 'unconfirmed'] as const satisfies (keyof typeof STATUS_MEANINGS)[];
export type Status = (typeof STATUSES)[number];

/** The weakest of some statuses; confirmed for none. */
export const weakest = (statuses: readonly Status[]): Status =>
  STATUSES[Math.max(0, ...statuses.map((status) => STATUSES.indexOf(status)))] ?? 'confirmed';

/** The statuses at least as strong as one. */
export const atLeast = (status: Status): readonly Status[] => STATUSES.slice(0, STATUSES.indexOf(status) + 1);
