import { edge, graphOf, node } from '../store/rows.js';

/** Text that breaks whatever writes it as it is. */
const HOSTILE = [
  '<script>alert(1)</script>',
  ']]> & &amp; &#x41; <!-- -->',
  `"double" 'single' \`back\` """`,
  '=HYPERLINK("http://127.0.0.1/";"x")',
  '+1',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\u0000 nothing \u0001 and \u001b[31m and \u0085 and \ufffe',
  '\u202eright to left\u202c \u200fof \u05d0',
  'lines\nand\r\nmore\ttabs',
  'back\\slash \\N \\" \\',
  '日本語 😀 é e\u0301',
  '%%{init: {"theme":"x"}}%%',
  'end',
  '1. first',
  '#quot; #35;',
  '{{x}} $(z) |a|b|',
  '</text></svg></html>',
  'a; b, c',
  '\u2028 and \u2029',
];

/** A data set of such texts: each names a company, and is what is noted of its signature. */
export const hostileGraph = graphOf(
  [
    node('Source', 's', { name: HOSTILE[0], url: 'https://example.org/?a=1&b=<2>' }),
    node('Commitment', 'text', { adopted: '2024-05', sources: ['s'] }),
    ...HOSTILE.map((name, i) =>
      node('Company', `company-${i}`, { name, summary: `${name} `.repeat(40), sources: ['s'] }),
    ),
  ],
  HOSTILE.map((note, i) =>
    edge('SIGNED', `company-${i}`, 'text', { note, validFrom: '2024-05', validTo: '2025', sources: ['s'] }),
  ),
  { title: HOSTILE.join(' '), licence: HOSTILE.join('') },
);
