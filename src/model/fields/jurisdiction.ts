import { STATUS_MEANINGS, STATUSES, type Status, weakest } from '../status.js';
import type { Derived, Held } from './derived.js';
import { asCondition, oneOf } from './field.js';

/** Whose instrument a signature is of, seen from the signatory's home. */
export const JURISDICTIONS = ['HOME', 'REGIONAL', 'FOREIGN', 'INTERNATIONAL', 'UNKNOWN'] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

/** What each of them means. */
export const JURISDICTION_MEANINGS: Readonly<Record<Jurisdiction, string>> = {
  HOME: 'The issuer is the country of the headquarters.',
  REGIONAL: 'The issuer is an organization of which that country is then a member.',
  FOREIGN: 'The issuer is neither.',
  INTERNATIONAL: 'The instrument has no issuer.',
  UNKNOWN: 'The headquarters is not known.',
};

const fields = {
  jurisdiction: asCondition(
    oneOf(
      'Jurisdiction',
      JURISDICTIONS,
      'Whose instrument it is, seen from the home of the signatory when it had certainly signed.',
      JURISDICTION_MEANINGS,
    ),
    'Whose instrument it is.',
  ),
  jurisdictionStatus: asCondition(
    oneOf('Status', STATUSES, 'The weakest status of the facts that the jurisdiction follows from.', STATUS_MEANINGS),
    'How well the jurisdiction is supported.',
  ),
};

/**
 * The jurisdiction of a signature, on the day from which it certainly held: HOME if the issuer is the headquarters
 * country, REGIONAL if it is an organization of which that country is then a member, else FOREIGN; INTERNATIONAL
 * without issuer, UNKNOWN without a known home. A country or organization is its own home. The status is the weakest of
 * the edges used. Of several issuers the first of these that fits counts.
 */
export const jurisdiction: Derived<typeof fields> = {
  fields,
  restsOn: ['HEADQUARTERED_IN', 'ISSUED_BY', 'MEMBER_OF'],
  derive: ({ from, fromKind, to, day }, held) => {
    const issuers = held('ISSUED_BY', to, day);
    if (issuers.length === 0) return answer('INTERNATIONAL');
    const homes: readonly Held[] =
      fromKind === 'Company' ? held('HEADQUARTERED_IN', from, day) : [{ to: from, status: 'confirmed' }];
    const [home] = homes;
    if (home === undefined) return answer('UNKNOWN', ...issuers);
    const domestic = issuers.find((issuer) => issuer.to === home.to);
    if (domestic !== undefined) return answer('HOME', home, domestic);
    for (const membership of held('MEMBER_OF', home.to, day)) {
      const issuer = issuers.find((one) => one.to === membership.to);
      if (issuer !== undefined) return answer('REGIONAL', home, issuer, membership);
    }
    return answer('FOREIGN', home, ...issuers);
  },
};

const answer = (whose: Jurisdiction, ...used: { status: Status }[]) => ({
  jurisdiction: whose,
  jurisdictionStatus: weakest(used.map(({ status }) => status)),
});
