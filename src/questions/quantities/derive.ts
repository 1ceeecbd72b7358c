import type { QuantityName } from '../../model/evidence/quantities.js';
import { quantityOf } from '../../model/evidence/quantities.js';
import { hasLabel } from '../../model/labels.js';
import type { Context } from '../context.js';
import { growth, members, parties, publishing, shareWithFramework, signatories, withFramework } from './counts.js';
import { attended, begins, ends, monthsSince, namedSince } from './dates.js';
import type { Asked, Derive, Derived } from './derived.js';
import { probabilitySum, rows, tally } from './tables.js';
import { headquarters, named, publishedFramework, signed } from './words.js';

/** How each quantity is worked out that the graph gives. */
const DERIVATIONS: Partial<Record<QuantityName, Derive>> = {
  signatories: signatories('Signatory'),
  'signatory-countries': signatories('Country'),
  'signatory-organizations': signatories('Organization'),
  'signatory-companies': signatories('Company'),
  parties,
  growth,
  members: members('Signatory'),
  'member-countries': members('Country'),
  'companies-with-framework': withFramework,
  'share-with-framework': shareWithFramework,
  'publishing-companies': publishing,
  'published-framework': publishedFramework,
  signed,
  name: named,
  begins,
  ends,
  'named-since': namedSince,
  headquarters,
  attended,
  'months-since': monthsSince,
  tally,
  rows,
  'probability-sum': probabilitySum,
};

/** What the graph gives for a quantity of an entity; null where it says nothing. */
export const derive = async (asked: Asked, context: Context): Promise<Derived | null> => {
  const how = DERIVATIONS[asked.name];
  if (how === undefined || !hasLabel(asked.subject.row.kind, quantityOf(asked.name).about)) return null;
  return how(asked, context);
};
