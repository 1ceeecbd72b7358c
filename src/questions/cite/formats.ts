import { type Citation, onOneLine, partsOf } from './citation.js';

/** What stands for a character that TeX would read otherwise; braces by name, since BibTeX counts escaped ones too. */
const IN_TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Text as TeX shows it unchanged: two dashes or quotes in a row stay two. */
const inTex = (text: string): string =>
  onOneLine(text)
    .replace(/[\\{}~^&%$#_]/g, (one) => IN_TEX[one] ?? one)
    .replace(/([-`'])(?=\1)/g, '$1{}');

/** An address without what would end a field. */
const inField = (url: string): string => onOneLine(url).replace(/[\\{}^~"<> ]/g, encodeURIComponent);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What is the same at both ends of a date. */
const same = (ends: readonly number[][], part: number): number | undefined => {
  const [first, ...others] = ends.map((end) => end[part]);
  return others.every((other) => other === first) ? first : undefined;
};

const bibtex = ({ id, type, title, publisher, date, url, version, licence }: Citation): string => {
  const ends = partsOf(date);
  const [year, month, day] = [same(ends, 0), same(ends, 1), same(ends, 2)];
  const years = year ?? ends.map(([one]) => one).join('--');
  const note = [
    ...(type === 'dataset' && version !== null ? [`Data set, version ${version}`] : []),
    ...(licence === null ? [] : [`Licence: ${licence}`]),
  ].join('. ');
  const fields: [name: string, value: string | undefined][] = [
    // Braces of its own keep the capitals of a title.
    ['title', `{{${inTex(title)}}}`],
    ['howpublished', publisher === null ? undefined : `{${inTex(publisher)}}`],
    ['year', ends.length === 0 ? undefined : `{${years}}`],
    ['month', year === undefined || month === undefined ? undefined : MONTHS[month - 1]],
    ['day', month === undefined || day === undefined ? undefined : `{${day}}`],
    ['url', url === null ? undefined : `{${inField(url)}}`],
    ['note', note === '' ? undefined : `{${inTex(note)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]));
  return `@misc{${id},\n${lines.join(',\n')}\n}\n`;
};

const cslJson = ({ id, type, title, publisher, date, url, version, licence }: Citation): string => {
  const ends = partsOf(date);
  const item = {
    id,
    type,
    title: onOneLine(title),
    ...(publisher === null ? {} : { publisher: onOneLine(publisher) }),
    ...(ends.length === 0 ? {} : { issued: { 'date-parts': ends } }),
    ...(url === null ? {} : { URL: url }),
    ...(version === null ? {} : { version }),
    ...(licence === null ? {} : { note: `Licence: ${onOneLine(licence)}` }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
};

const text = ({ title, publisher, date, url, version, licence }: Citation): string =>
  [
    onOneLine(title),
    [publisher === null ? '' : onOneLine(publisher), date?.replace('/', ' to ') ?? ''].filter(Boolean).join(', '),
    version === null ? '' : `Version ${version}`,
    licence === null ? '' : `Licence: ${onOneLine(licence)}`,
  ]
    .filter(Boolean)
    .map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`))
    .concat(url === null ? [] : [url])
    .join(' ');

/** How something can be cited. */
export const CITATION_FORMATS = ['BIBTEX', 'CSL_JSON', 'TEXT'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

const WRITERS: Readonly<Record<CitationFormat, (citation: Citation) => string>> = {
  BIBTEX: bibtex,
  CSL_JSON: cslJson,
  TEXT: text,
};

/** A reference in a format. */
export const cited = (citation: Citation, format: CitationFormat): string => WRITERS[format](citation);
