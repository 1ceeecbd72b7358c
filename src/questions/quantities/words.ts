import { dateIn } from '../../graph/days.js';
import { inView } from '../../model/dates.js';
import { hasLabel } from '../../model/labels.js';
import { stepOf } from '../loaders.js';
import { signed as signedQuestion } from '../who-signed/signed.js';
import { certainly, type Derive, wordsOf } from './derived.js';
import { field, operation } from './operation.js';

/** Whether a signatory signed an instrument. */
export const signed: Derive = async ({ subject: { row, view }, qualifier }, context) => {
  if (qualifier === null) return null;
  const given = { signatory: row.slug, instrument: qualifier };
  const { answer } = await signedQuestion({ ...given, ...certainly(view) }, context);
  const words = { YES: ['Yes'], NO: ['No'], UNKNOWN: [] }[answer];
  return wordsOf('LIST', words, operation(field('signed', 'signed', given, certainly(view), 'answer stand reason')));
};

/** Whether a company has published a framework. */
export const publishedFramework: Derive = async ({ subject: { row, view } }, { loaders }) => {
  const ever = { ...view, holds: 'EVER' } as const;
  const published = await loaders.step(stepOf('PUBLISHED', 'from', 'Policy', ever)).load(row.slug);
  const promised = await loaders.step(stepOf('SIGNED', 'from', 'Instrument', ever)).load(row.slug);
  const knownNot = promised.rows.some(({ edge, node }) => {
    if (edge.relation !== 'SIGNED' || edge.publishedByDeadline !== false) return false;
    const deadline = dateIn(node, 'deadline');
    return deadline !== null && view.asOf <= deadline.earliest;
  });
  const selection =
    'policies { edges { publishing { validFrom { earliest latest } } } } signed { edges { signature { publishedByDeadline } node { ... on Commitment { deadline { earliest } } } } }';
  const asked = operation(field('company', 'company', { slug: row.slug }, ever, selection));
  const edges = published.rows.map(({ edge }) => edge);
  if (edges.some((edge) => inView(edge, certainly(view)))) return wordsOf('LIST', ['Yes'], asked);
  // An edge begins with the first framework.
  const later = edges.length > 0 && edges.every(({ possiblyFrom }) => possiblyFrom > view.asOf);
  return wordsOf('LIST', knownNot || later ? ['No'] : [], asked);
};

/** What the country of a company's headquarters is called. */
export const headquarters: Derive = async ({ subject: { row, view } }, { loaders }) => {
  const { rows } = await loaders.step(stepOf('HEADQUARTERED_IN', 'from', 'Country', certainly(view))).load(row.slug);
  const names = rows.flatMap(({ node }) => [
    node.name,
    ...node.aliases,
    ...('iso2' in node && node.iso2 !== null ? [node.iso2] : []),
  ]);
  if (names.length === 0) return null;
  const selection = 'headquarters { country { name aliases iso2 } }';
  return wordsOf('LIST', names, operation(field('company', 'company', { slug: row.slug }, certainly(view), selection)));
};

/** What an instrument is called. */
export const named: Derive = async ({ subject: { row, view } }) => {
  if (!hasLabel(row.kind, 'Instrument')) return null;
  return wordsOf(
    'LIST',
    [row.name, ...row.aliases],
    operation(field('instrument', 'instrument', { slug: row.slug }, view, 'name aliases')),
  );
};
