/** A data set that is wrong: the files beside `SOUND`, and every fault that they have. */
export type Case = { name: string; files: Record<string, string | Buffer>; faults: string[] };

/** A small data set without faults, to which each case adds. */
export const SOUND = `about: { title: Small, date: 2024-06-01, licence: none }
Source:
  - { slug: s-one, name: One, publisher: p, tier: press, status: confirmed }
Country:
  - { slug: france, name: France, status: confirmed, sources: [s-one] }
Company:
  - { slug: acme, name: Acme, status: confirmed, sources: [s-one] }
Commitment:
  - { slug: code, name: Code, adopted: 2023-07, status: confirmed, sources: [s-one] }
Network:
  - { slug: club, name: Club, established: 2024-03-01, status: confirmed, sources: [s-one] }
`;

const yaml = (name: string, text: string, ...faults: string[]): Case => ({ name, files: { 'x.yaml': text }, faults });
const jsonl = (name: string, text: string, ...faults: string[]): Case => ({ name, files: { 'x.jsonl': text }, faults });

/** A company with these fields after its slug. */
const company = (fields: string): string => `Company:\n  - slug: x\n    ${fields.replaceAll('\n', '\n    ')}\n`;
const signed = (fields: string): string =>
  `SIGNED:\n  - from: acme\n    to: code\n    ${fields.replaceAll('\n', '\n    ')}\n`;
const OK = 'status: confirmed\nsources: [s-one]';

const FIELDS: Case[] = [
  yaml(
    'an unknown field',
    company(`name: X\nstatuss: confirmed\n${OK}`),
    'x.yaml:4:5: statuss: is no field of Company; the nearest is status',
  ),
  yaml(
    'an unknown field that is like none',
    company(`name: X\nzzzzzzzz: 1\n${OK}`),
    'x.yaml:4:5: zzzzzzzz: is no field of Company; its fields are slug, name, aliases, summary, note, status, sources, url, identifiers, form',
  ),
  yaml(
    'the kind as a field',
    company(`name: X\nkind: Company\n${OK}`),
    'x.yaml:4:5: kind: is no field of Company; its fields are slug, name, aliases, summary, note, status, sources, url, identifiers, form',
  ),
  yaml(
    'a field of another kind',
    company(`name: X\nadopted: 2024\n${OK}`),
    'x.yaml:4:5: adopted: is no field of Company; its fields are slug, name, aliases, summary, note, status, sources, url, identifiers, form',
  ),
  yaml(
    'a field that JavaScript knows',
    company(`name: X\n__proto__: 1\nconstructor: 2\n${OK}`),
    'x.yaml:4:5: __proto__: is no field of Company; its fields are slug, name, aliases, summary, note, status, sources, url, identifiers, form',
    'x.yaml:5:5: constructor: is no field of Company; its fields are slug, name, aliases, summary, note, status, sources, url, identifiers, form',
  ),
  yaml(
    'no name',
    company(OK),
    'x.yaml:2:5: name: is missing; must be text. Current name, for example `AI Seoul Summit`.',
  ),
  yaml(
    'no slug',
    'Company:\n  - name: X\n    status: confirmed\n    sources: [s-one]\n',
    'x.yaml:2:5: slug: is missing; must be a slug: 1 to 80 of the characters a-z, 0-9 and -. Readable identifier, unique over all kinds, for example `seoul-declaration`.',
  ),
  yaml(
    'nothing but a slug',
    'Company:\n  - slug: x\n',
    'x.yaml:2:5: name: is missing; must be text. Current name, for example `AI Seoul Summit`.',
    'x.yaml:2:5: status: is missing; must be one of confirmed, uncertain, unconfirmed. How well the facts of this entity are supported.',
  ),
  yaml('an empty name', company(`name:\n${OK}`), 'x.yaml:3:10: name: is empty; must be text'),
  yaml(
    'a name without letters',
    company(`name: ""\n${OK}`),
    'x.yaml:3:11: name: is ""; must not be empty; leave the field out where nothing is known',
  ),
  yaml(
    'a name that is a number',
    company(`name: 360\n${OK}`),
    'x.yaml:3:11: name: is 360, a number; must be text: put it in quotes',
  ),
  yaml('a name that is a list', company(`name: [X]\n${OK}`), 'x.yaml:3:11: name: is a list; must be text'),
  yaml('a name that is a mapping', company(`name: { en: X }\n${OK}`), 'x.yaml:3:11: name: is a mapping; must be text'),
  yaml(
    'a name that is a truth',
    company(`name: true\n${OK}`),
    'x.yaml:3:11: name: is true, a boolean; must be text: put it in quotes',
  ),
  yaml(
    'a name that is too long',
    company(`name: ${'x'.repeat(501)}\n${OK}`),
    'x.yaml:3:11: name: has 501 characters; must have at most 500',
  ),
  yaml(
    'half a character',
    company(`name: "\\uD83D"\n${OK}`),
    'x.yaml:3:11: name: is "\\ud83d"; must be well-formed Unicode',
  ),
  yaml(
    'aliases that are one text',
    company(`name: X\naliases: Y\n${OK}`),
    'x.yaml:4:14: aliases: is Y, a text; must be a list of texts',
  ),
  yaml(
    'an alias that is a number',
    company(`name: X\naliases: [Y, 3]\n${OK}`),
    'x.yaml:4:18: aliases: item 2 is 3, a number; must be text: put it in quotes',
  ),
  yaml(
    'too many aliases',
    company(`name: X\naliases: [${Array.from({ length: 1001 }, (_, i) => `a${i}`).join(', ')}]\n${OK}`),
    'x.yaml:4:14: aliases: has 1001 items; must have at most 1000',
  ),
  yaml(
    'a status that is none',
    company('name: X\nstatus: confirmd\nsources: [s-one]'),
    'x.yaml:4:13: status: is confirmd; must be one of confirmed, unconfirmed, uncertain',
  ),
  yaml(
    'a status that is a number',
    company('name: X\nstatus: 1\nsources: [s-one]'),
    'x.yaml:4:13: status: is 1, a number; must be one of confirmed, uncertain, unconfirmed',
  ),
  yaml(
    'a number that is a text',
    'Summit:\n  - { slug: x, name: X, start: 2024, edition: "2", status: confirmed, sources: [s-one] }\n',
    'x.yaml:2:47: edition: is 2, a text; must be a whole number from 0 to 1000000000',
  ),
  yaml(
    'a number that is a fraction',
    'Summit:\n  - { slug: x, name: X, start: 2024, edition: 2.5, status: confirmed, sources: [s-one] }\n',
    'x.yaml:2:47: edition: is 2.5, a number; must be a whole number from 0 to 1000000000',
  ),
  yaml(
    'a number below zero',
    'Summit:\n  - { slug: x, name: X, start: 2024, edition: -1, status: confirmed, sources: [s-one] }\n',
    'x.yaml:2:47: edition: is -1; must be a whole number from 0 to 1000000000',
  ),
  yaml(
    'a number that is too large',
    'Summit:\n  - { slug: x, name: X, start: 2024, edition: 1000000001, status: confirmed, sources: [s-one] }\n',
    'x.yaml:2:47: edition: is 1000000001; must be a whole number from 0 to 1000000000',
  ),
  yaml(
    'a truth that is a text',
    'Country:\n  - { slug: x, name: X, unMember: yes, status: confirmed, sources: [s-one] }\n',
    'x.yaml:2:35: unMember: is yes, a text; must be true or false',
  ),
  yaml(
    'an address that is none',
    'Source:\n  - { slug: x, name: X, publisher: p, tier: press, url: "ftp://x", status: confirmed }\nCompany:\n  - { slug: y, name: Y, status: confirmed, sources: [x] }\n',
    'x.yaml:2:57: url: is ftp://x; must be an http or https address',
  ),
  yaml(
    'every field wrong at once',
    'Summit:\n  - slug: X\n    name: 1\n    start: never\n    edition: two\n    status: sure\n    sources: s-one\n    colour: red\n',
    'x.yaml:2:11: slug: is X; must be a slug: 1 to 80 of the characters a-z, 0-9 and -, for example x',
    'x.yaml:3:11: name: is 1, a number; must be text: put it in quotes',
    'x.yaml:4:12: start: is never; must be a day, month, year or range of them: 2024-05-21, 2024-05, 2024 or 2024-05/2024-07',
    'x.yaml:5:14: edition: is two, a text; must be a whole number from 0 to 1000000000',
    'x.yaml:6:13: status: is sure; must be one of confirmed, uncertain, unconfirmed',
    'x.yaml:7:14: sources: is s-one, a text; must be a list of slugs',
    'x.yaml:8:5: colour: is no field of Summit; its fields are slug, name, aliases, summary, note, status, sources, url, identifiers, start, end, place, edition, outcomes',
  ),
];

const SLUGS: Case[] = [
  yaml(
    'a slug that a terminal would obey',
    `Company:\n  - slug: "\\e[31m\\u202e\\x9b1"\n    name: X\n    ${OK.replaceAll('\n', '\n    ')}\n`,
    'x.yaml:2:11: slug: is "\\u001b[31m\\u{202e}\\u{9b}1"; must be a slug: 1 to 80 of the characters a-z, 0-9 and -, for example 31m-1',
  ),
  yaml(
    'a slug with capitals and a space',
    `Company:\n  - slug: Bad Slug\n    name: X\n    ${OK.replaceAll('\n', '\n    ')}\n`,
    'x.yaml:2:11: slug: is "Bad Slug"; must be a slug: 1 to 80 of the characters a-z, 0-9 and -, for example bad-slug',
  ),
  yaml(
    'a slug that is a number',
    `Company:\n  - slug: 360\n    name: X\n    ${OK.replaceAll('\n', '\n    ')}\n`,
    'x.yaml:2:11: slug: is 360, a number; must be a slug: 1 to 80 of the characters a-z, 0-9 and -',
  ),
  yaml(
    'a slug that is too long',
    `Company:\n  - slug: ${'a'.repeat(81)}\n    name: X\n    ${OK.replaceAll('\n', '\n    ')}\n`,
    'x.yaml:2:11: slug: is aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…; must be a slug: 1 to 80 of the characters a-z, 0-9 and -, for example aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  ),
  yaml(
    'a slug in another script',
    `Company:\n  - slug: Société-Générale\n    name: X\n    ${OK.replaceAll('\n', '\n    ')}\n`,
    'x.yaml:2:11: slug: is "Société-Générale"; must be a slug: 1 to 80 of the characters a-z, 0-9 and -, for example societe-generale',
  ),
  yaml(
    'a slug used twice in a file',
    'Risk:\n  - { slug: x, name: X, status: confirmed, sources: [s-one] }\n  - { slug: x, name: Y, status: confirmed, sources: [s-one] }\n',
    'x.yaml:3:13: slug: x is given again after x.yaml:2; must be unique over all kinds',
  ),
  yaml(
    'a slug used by another kind in another file',
    'Risk:\n  - { slug: acme, name: X, status: confirmed, sources: [s-one] }\n',
    'x.yaml:2:13: slug: acme is given again after sound.yaml:7; must be unique over all kinds',
  ),
  yaml(
    'a slug used three times',
    'Risk:\n  - { slug: x, name: X, status: confirmed, sources: [s-one] }\n  - { slug: x, name: Y, status: confirmed, sources: [s-one] }\n  - { slug: x, name: Z, status: confirmed, sources: [s-one] }\n',
    'x.yaml:3:13: slug: x is given again after x.yaml:2; must be unique over all kinds',
    'x.yaml:4:13: slug: x is given again after x.yaml:2; must be unique over all kinds',
  ),
  yaml(
    'a source that is not there',
    company('name: X\nstatus: confirmed\nsources: [s-one, s-on]'),
    'x.yaml:5:22: sources: there is no s-on; the nearest Source is s-one',
  ),
  yaml(
    'a source that is like none',
    company('name: X\nstatus: confirmed\nsources: [zzzzzzzz]'),
    'x.yaml:5:15: sources: there is no zzzzzzzz; must be the slug of a Source',
  ),
  yaml(
    'a source that is a country',
    company('name: X\nstatus: confirmed\nsources: [france]'),
    'x.yaml:5:15: sources: france is a Country, not a Source; must be the slug of a Source',
  ),
  yaml(
    'a source that is no slug',
    company('name: X\nstatus: confirmed\nsources: [S One]'),
    'x.yaml:5:15: sources: item 1 is "S One"; must be a slug: 1 to 80 of the characters a-z, 0-9 and -, for example s-one',
  ),
];

/** A country with a code, and identifiers. */
const country = (slug: string, iso2: string, identifiers: string): string =>
  `  - { slug: ${slug}, name: ${slug}, iso2: ${iso2}, status: confirmed, sources: [s-one], identifiers: ${identifiers} }\n`;

const IDENTIFIERS: Case[] = [
  yaml(
    'a code of three letters',
    `Country:\n${country('sweden', 'SWE', '[]')}`,
    'x.yaml:2:41: iso2: is SWE; must be two capital letters',
  ),
  yaml(
    'a code of small letters',
    `Country:\n${country('sweden', 'se', '[]')}`,
    'x.yaml:2:41: iso2: is se; must be two capital letters',
  ),
  yaml(
    'two countries with one code',
    `Country:\n${country('south-korea', 'KR', '[]')}${country('north-korea', 'KR', '[]')}`,
    'x.yaml:3:51: iso2: KR is given again after x.yaml:2; must be of one entity',
  ),
  yaml(
    'a code that is another’s identifier',
    `Country:\n${country('austria', 'AT', '["iso3166-1:AT"]')}${country('australia', 'AU', '["iso3166-1:AT"]')}`,
    'x.yaml:3:102: identifiers: iso3166-1:AT is given again after x.yaml:2; must be of one entity',
  ),
  yaml(
    'an item of Wikidata for a company and a risk, in two spellings of YAML',
    'Company:\n  - { slug: x, name: X, status: confirmed, sources: [s-one], identifiers: { wikidata: Q1, other: [a, b] } }\nRisk:\n  - { slug: y, name: Y, status: confirmed, sources: [s-one], identifiers: ["other:a", "wikidata:Q1"] }\n',
    'x.yaml:4:87: identifiers: wikidata:Q1 is given again after x.yaml:2; must be of one entity',
  ),
  yaml(
    'identifiers that are none of their registers',
    `Country:\n${country('x', 'XX', '["wikidata:145", "iso3166-1:SWE", "lei:HWUPKR0MPOU8FGXBT395", "Q1", "x: 1"]')}`,
    'x.yaml:2:86: identifiers: item 1 is wikidata:145; must be an item of Wikidata, such as wikidata:Q145',
    'x.yaml:2:102: identifiers: item 2 is iso3166-1:SWE; must be a code of two capital letters, such as iso3166-1:KR',
    'x.yaml:2:119: identifiers: item 3 is lei:HWUPKR0MPOU8FGXBT395; must be a Legal Entity Identifier: 18 letters and digits, and 2 check digits that fit',
    'x.yaml:2:147: identifiers: item 4 is Q1; must be a scheme, a colon and an identifier, such as wikidata:Q145',
    'x.yaml:2:153: identifiers: item 5 is "x: 1"; must be a scheme, a colon and an identifier, such as wikidata:Q145',
  ),
  yaml(
    'an identifier alone',
    company(`name: X\nidentifiers: wikidata:Q1\n${OK}`),
    'x.yaml:4:18: identifiers: is wikidata:Q1, a text; must be a list of texts',
  ),
];

const EDGES: Case[] = [
  yaml(
    'an edge from nowhere',
    `SIGNED:\n  - from: acm\n    to: code\n    ${OK.replaceAll('\n', '\n    ')}\n`,
    'x.yaml:2:11: from: there is no entity acm; the nearest is acme',
  ),
  yaml(
    'an edge to nowhere',
    `SIGNED:\n  - from: acme\n    to: zzzzzzzz\n    ${OK.replaceAll('\n', '\n    ')}\n`,
    'x.yaml:3:9: to: there is no entity zzzzzzzz; must be the slug of one',
  ),
  yaml(
    'an edge between nothing',
    `SIGNED:\n  - from: franc\n    to: cod\n    ${OK.replaceAll('\n', '\n    ')}\n`,
    'x.yaml:2:11: from: there is no entity franc; the nearest is france',
    'x.yaml:3:9: to: there is no entity cod; the nearest is code',
  ),
  yaml(
    'an edge without ends',
    'SIGNED:\n  - status: confirmed\n    sources: [s-one]\n',
    'x.yaml:2:5: from: is missing; must be a slug: 1 to 80 of the characters a-z, 0-9 and -. Slug of the entity that the relation starts from.',
    'x.yaml:2:5: to: is missing; must be a slug: 1 to 80 of the characters a-z, 0-9 and -. Slug of the entity that the relation leads to.',
  ),
  yaml(
    'an edge the wrong way',
    `SIGNED:\n  - from: code\n    to: acme\n    ${OK.replaceAll('\n', '\n    ')}\n`,
    'x.yaml:3:9: to: SIGNED joins Signatory to Instrument, not Commitment to Company',
  ),
  yaml(
    'an edge between kinds that its relation does not join',
    `HEADQUARTERED_IN:\n  - from: france\n    to: acme\n    ${OK.replaceAll('\n', '\n    ')}\n`,
    'x.yaml:3:9: to: HEADQUARTERED_IN joins Company to Country, not Country to Company',
  ),
  yaml(
    'a relation of several pairs',
    `MEMBER_OF:\n  - from: acme\n    to: club\n    ${OK.replaceAll('\n', '\n    ')}\n`,
    'x.yaml:3:9: to: MEMBER_OF joins Country to Network, Country to Organization, Organization to Network, Organization to Organization, not Company to Network',
  ),
  yaml(
    'an edge with a field of another relation',
    signed(`role: chair\n${OK}`),
    'x.yaml:4:5: role: is no field of SIGNED; its fields are from, to, parallel, validFrom, validTo, status, dateStatus, sources, note, joined, scope, scopeText, publishedByDeadline',
  ),
  yaml(
    'an edge with a derived field',
    signed(`jurisdiction: HOME\n${OK}`),
    'x.yaml:4:5: jurisdiction: is no field of SIGNED; its fields are from, to, parallel, validFrom, validTo, status, dateStatus, sources, note, joined, scope, scopeText, publishedByDeadline',
  ),
  yaml(
    'an edge with a word that is none',
    signed(`scope: half\n${OK}`),
    'x.yaml:4:12: scope: is half; must be one of full, partial',
  ),
  yaml(
    'a refusal without its manner',
    `DID_NOT_SIGN:\n  - from: acme\n    to: code\n    ${OK.replaceAll('\n', '\n    ')}\n`,
    'x.yaml:2:5: manner: is missing; must be one of declined, absent, other. How it came not to sign.',
  ),
  yaml(
    'two edges with one key',
    `SIGNED:\n  - { from: acme, to: code, status: confirmed, sources: [s-one] }\n  - { from: acme, to: code, status: uncertain, sources: [s-one] }\n`,
    'x.yaml:3:5: signed:acme:code: is given again after x.yaml:2; a further edge must say `parallel: 2`',
  ),
  yaml(
    'two edges with one number',
    `SIGNED:\n  - { from: acme, to: code, parallel: 2, status: confirmed, sources: [s-one] }\n  - { from: acme, to: code, status: confirmed, sources: [s-one] }\n  - { from: acme, to: code, parallel: 2, status: confirmed, sources: [s-one] }\n`,
    'x.yaml:4:5: signed:acme:code:2: is given again after x.yaml:2; a further edge must say `parallel: 2`',
  ),
  yaml(
    'an edge with the key of one that is wrong',
    `SIGNED:\n  - { from: acme, to: code, status: sure, sources: [s-one] }\n  - { from: acme, to: code, status: confirmed, sources: [s-one] }\n`,
    'x.yaml:2:37: status: is sure; must be one of confirmed, uncertain, unconfirmed',
    'x.yaml:3:5: signed:acme:code: is given again after x.yaml:2; a further edge must say `parallel: 2`',
  ),
  yaml(
    'an edge to a row that is wrong',
    'Commitment:\n  - { slug: pledge, name: 5, status: confirmed, sources: [s-one] }\nSIGNED:\n  - { from: acme, to: pledge, status: confirmed, sources: [s-one] }\n  - { from: france, to: pledg, status: confirmed, sources: [s-one] }\n',
    'x.yaml:2:27: name: is 5, a number; must be text: put it in quotes',
    'x.yaml:5:25: to: there is no entity pledg; the nearest is pledge',
  ),
  yaml(
    'a wrong edge that also leads nowhere',
    'SIGNED:\n  - { from: acme, to: cod, status: sure, sources: [s-on] }\n',
    'x.yaml:2:23: to: there is no entity cod; the nearest is code',
    'x.yaml:2:36: status: is sure; must be one of confirmed, uncertain, unconfirmed',
    'x.yaml:2:52: sources: there is no s-on; the nearest Source is s-one',
  ),
];

const DATES: Case[] = [
  yaml(
    'a day that is not in the calendar',
    signed(`validFrom: 2024-02-30\n${OK}`),
    'x.yaml:4:16: validFrom: 2024-02-30 is not in the calendar; must be a day, month, year or range of them: 2024-05-21, 2024-05, 2024 or 2024-05/2024-07',
  ),
  yaml(
    'a month that is not in the calendar',
    signed(`validFrom: 2024-13\n${OK}`),
    'x.yaml:4:16: validFrom: 2024-13 is not in the calendar; must be a day, month, year or range of them: 2024-05-21, 2024-05, 2024 or 2024-05/2024-07',
  ),
  yaml(
    'a date in words',
    signed(`validFrom: May 2024\n${OK}`),
    'x.yaml:4:16: validFrom: is "May 2024"; must be a day, month, year or range of them: 2024-05-21, 2024-05, 2024 or 2024-05/2024-07',
  ),
  yaml(
    'a date the American way',
    signed(`validFrom: 05/21/2024\n${OK}`),
    'x.yaml:4:16: validFrom: is 05/21/2024; must be a day, month, year or range of them: 2024-05-21, 2024-05, 2024 or 2024-05/2024-07',
  ),
  yaml(
    'a date that is a number',
    signed(`validFrom: 20240521\n${OK}`),
    'x.yaml:4:16: validFrom: is 20240521; must be a day, month, year or range of them: 2024-05-21, 2024-05, 2024 or 2024-05/2024-07',
  ),
  yaml(
    'a date that is a truth',
    signed(`validFrom: true\n${OK}`),
    'x.yaml:4:16: validFrom: is true, a boolean; must be a day, month, year or range of them: 2024-05-21, 2024-05, 2024 or 2024-05/2024-07',
  ),
  yaml(
    'a range that is reversed',
    signed(`validFrom: 2024-07/2024-05\n${OK}`),
    'x.yaml:4:16: validFrom: 2024-07/2024-05 ends before it begins; 2024-05/2024-07 would be a range',
  ),
  yaml(
    'a range of three',
    signed(`validFrom: 2024/2025/2026\n${OK}`),
    'x.yaml:4:16: validFrom: is 2024/2025/2026; must be a day, month, year or range of them: 2024-05-21, 2024-05, 2024 or 2024-05/2024-07',
  ),
  yaml(
    'an end before the beginning',
    signed(`validFrom: 2024-05-21\nvalidTo: 2024-05-20\n${OK}`),
    'x.yaml:5:14: validTo: 2024-05-20 is before the beginning, 2024-05-21; must be that day or later',
  ),
  yaml(
    'an end before the adoption',
    signed(`validTo: 2023-06\n${OK}`),
    'x.yaml:4:14: validTo: 2023-06 is before the beginning, 2023-07-01; must be that day or later',
  ),
  yaml(
    'a beginning before the adoption',
    signed(`validFrom: 2023-06-30\n${OK}`),
    'x.yaml:4:16: validFrom: 2023-06-30 is before code was adopted, 2023-07; must be that day or later',
  ),
  yaml(
    'a beginning before each end',
    `Summit:
  - { slug: meeting, name: Meeting, start: 2024-05-21, status: confirmed, sources: [s-one] }
Institute:
  - { slug: lab, name: Lab, established: 2023-11/2024-02, status: confirmed, sources: [s-one] }
MEMBER_OF:
  - { from: france, to: club, validFrom: 2024-02, status: confirmed, sources: [s-one] }
HOSTED:
  - { from: france, to: meeting, validFrom: 2024-05-20, status: confirmed, sources: [s-one] }
OPERATED_BY:
  - { from: lab, to: france, validFrom: 2023-10, status: confirmed, sources: [s-one] }
  - { from: lab, to: france, validFrom: 2023, parallel: 2, status: confirmed, sources: [s-one] }
ADOPTED_AT:
  - { from: code, to: meeting, validFrom: 2023-06, status: confirmed, sources: [s-one] }
`,
    'x.yaml:6:42: validFrom: 2024-02 is before club was established, 2024-03-01; must be that day or later',
    'x.yaml:8:45: validFrom: 2024-05-20 is before meeting began, 2024-05-21; must be that day or later',
    'x.yaml:10:41: validFrom: 2023-10 is before lab was established, 2023-11/2024-02; must be that day or later',
    'x.yaml:13:43: validFrom: 2023-06 is before code was adopted, 2023-07; must be that day or later',
    'x.yaml:13:43: validFrom: 2023-06 is before meeting began, 2024-05-21; must be that day or later',
  ),
  yaml(
    'a membership that ends before the network',
    'MEMBER_OF:\n  - { from: france, to: club, validTo: 2024-02-29, status: confirmed, sources: [s-one] }\n',
    'x.yaml:2:40: validTo: 2024-02-29 is before the beginning, 2024-03-01; must be that day or later',
  ),
  yaml(
    'a summit that ends before it begins',
    'Summit:\n  - { slug: x, name: X, start: 2024-05-21, end: 2024-05-20, status: confirmed, sources: [s-one] }\n',
    'x.yaml:2:49: end: 2024-05-20 is before the start, 2024-05-21; must be that day or later',
  ),
  yaml(
    'an event that ends before it begins',
    'Event:\n  - { slug: x, name: X, start: 2024-05, end: 2023, status: confirmed, sources: [s-one] }\n',
    'x.yaml:2:46: end: 2023 is before the start, 2024-05; must be that day or later',
  ),
];

const YAML: Case[] = [
  yaml(
    'an unknown kind',
    'Compny:\n  - { slug: x, name: X, status: confirmed }\nSIGNED:\n  - { from: x, to: code, status: confirmed, sources: [s-one] }\n',
    'x.yaml:1:1: Compny: is no kind or relation; the nearest is Company',
  ),
  yaml(
    'an unknown section',
    'Wombats: []\n',
    'x.yaml:1:1: Wombats: is no kind or relation; known are about, Summit, Declaration, Commitment, Country, Company, Organization, Institute, Network, Risk, Provision, Policy, PolicyVersion, Event, Report, Initiative, Source, Claim, Forecast, Name, PRECEDES, HOSTED, ADOPTED_AT, ISSUED_BY, SIGNED, DID_NOT_SIGN, HEADQUARTERED_IN, MEMBER_OF, HAS_ROLE, OPERATED_BY, ESTABLISHES, MITIGATES, CONTAINS, PUBLISHED, VERSION_OF, PART_OF, BACKED, STATES, ABOUT, NAMED',
  ),
  yaml(
    'a section that is no list',
    'Company: { slug: x }\n',
    'x.yaml:1:10: Company: is no list; must be a list of rows',
  ),
  yaml('a section without rows', 'Company:\n', 'x.yaml:1:9: Company: is empty; must be a list of rows'),
  yaml(
    'a row that is no mapping',
    'Company:\n  - x\n',
    'x.yaml:2:5: Company: item 1 is no row; must be a mapping from fields to values',
  ),
  yaml(
    'a file that is a list',
    '- slug: x\n',
    'x.yaml:1:1: must be a mapping from kinds and relations to lists of rows, such as `Country:`',
  ),
  yaml(
    'a file that is a text',
    'Hello.\n',
    'x.yaml:1:1: must be a mapping from kinds and relations to lists of rows, such as `Country:`',
  ),
  yaml(
    'an empty file',
    '',
    'x.yaml:1:1: is empty; must be a mapping from kinds and relations to lists of rows, such as `Country:`',
  ),
  yaml(
    'a file with a comment alone',
    '# Nothing yet.\n',
    'x.yaml:1:1: is empty; must be a mapping from kinds and relations to lists of rows, such as `Country:`',
  ),
  yaml('a key twice', company(`name: X\nname: Y\n${OK}`), 'x.yaml:4:5: this key stands twice in its mapping; keep one'),
  yaml('a second document', `Risk: []\n---\nRisk: []\n`, 'x.yaml:2:1: a second document begins; a file must hold one'),
  yaml('a tab that indents', 'Company:\n\t- slug: x\n', 'x.yaml:2:1: a tab indents; indent with spaces'),
  yaml(
    'a bracket that is not closed',
    'Company:\n  - { slug: x, name: [X\n',
    'x.yaml:3:1: is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    'x.yaml:3:1: is not YAML: Flow map in block collection must be sufficiently indented and end with a }',
  ),
  yaml(
    'an anchor that is not there',
    'Company:\n  - *missing\n',
    'x.yaml:2:5: is not YAML: Unresolved alias (the anchor must be set before the alias): missing',
  ),
  yaml(
    'a tag that nobody knows',
    company(`name: !secret X\n${OK}`),
    'x.yaml:3:11: is not YAML: Unresolved tag: !secret',
  ),
  yaml(
    'aliases that unfold',
    `Company:\n  - &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
      .split('')
      .map((letter, i) => `  - &${letter} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[i]}`).join(', ')}]\n`)
      .join('')}`,
    'x.yaml:3:9: aliases stand for more than 100 values; write the values out',
  ),
  yaml(
    'lists in lists in lists',
    `Company: ${'['.repeat(2_000)}\n`,
    'x.yaml:1:1: is nested too deeply; a row holds texts and lists of texts',
  ),
  yaml(
    'an alias of itself',
    'Company:\n  - &a { slug: x, name: *a, status: confirmed, sources: [s-one] }\n',
    'x.yaml:2:25: name: is a mapping; must be text',
  ),
  yaml(
    'more aliases than are looked up',
    `x-sources: &s [s-one]\nRisk:\n${Array.from({ length: 20_000 }, (_, i) => `  - { slug: r-${i}, name: r-${i}, status: confirmed, sources: *s }\n`).join('')}`,
    'x.yaml:3:57: has more than 20000 anchors and aliases; `defaults` say once what most rows share',
  ),
  yaml(
    'a merge of a text',
    company(`<<: acme\nname: X\n${OK}`),
    'x.yaml:3:9: <<: is no mapping; must be one, or an alias of one',
  ),
  yaml(
    'a merge of what is not there',
    company(`<<: *acme\nname: X\n${OK}`),
    'x.yaml:3:9: <<: is no mapping; must be one, or an alias of one',
  ),
  yaml(
    'a wrong field that is merged into a row, where it stands and where it is merged',
    `Company:\n  - &x { slug: x, name: X, colour: red, status: confirmed, sources: [s-one] }\n  - { <<: *x, slug: y, name: Y }\n`,
    'x.yaml:2:28: colour: is no field of Company; its fields are slug, name, aliases, summary, note, status, sources, url, identifiers, form',
    'x.yaml:3:5: colour: is no field of Company; its fields are slug, name, aliases, summary, note, status, sources, url, identifiers, form',
  ),
  yaml(
    'defaults that are no mapping',
    'defaults: confirmed\nRisk: []\n',
    'x.yaml:1:11: defaults: must be a mapping with status, sources or both',
  ),
  yaml(
    'wrong defaults, once for all rows',
    'defaults: { status: sure, sources: [s-on], note: x }\nRisk:\n  - { slug: x, name: X }\n  - { slug: y, name: Y }\n  - { slug: z, name: Z, sources: [s-two] }\n',
    'x.yaml:1:21: status: is sure; must be one of confirmed, uncertain, unconfirmed',
    'x.yaml:1:37: sources: there is no s-on; the nearest Source is s-one',
    'x.yaml:1:44: note: is no field of defaults; its fields are status, sources',
    'x.yaml:5:35: sources: there is no s-two; must be the slug of a Source',
  ),
  yaml(
    'a row without status, where the defaults have none',
    'defaults: { sources: [s-one] }\nRisk:\n  - { slug: x, name: X }\n',
    'x.yaml:3:5: status: is missing; must be one of confirmed, uncertain, unconfirmed. How well the facts of this entity are supported.',
  ),
  yaml(
    'a document of something else',
    'openapi: 3.1.0\ninfo:\n  title: X\npaths: {}\ncomponents: {}\n',
    'x.yaml:1:1: is no data set: openapi, info, paths are no kinds or relations; must be a mapping from kinds and relations to lists of rows, such as `Country:`',
  ),
  yaml(
    'a package of something else',
    'name: x\nversion: 1\nnames: 2\n',
    'x.yaml:1:1: is no data set: name, version, names are no kinds or relations; must be a mapping from kinds and relations to lists of rows, such as `Country:`',
  ),
  yaml(
    'what the data set is, again',
    'about: { title: Again, date: 2024-06-01, licence: none }\n',
    'x.yaml:1:1: about: is given again after sound.yaml:1; must be said once',
  ),
  yaml(
    'what the data set is, as a text',
    'about: Small\n',
    'x.yaml:1:8: about: must be a mapping with title, date and licence',
  ),
  yaml(
    'what the data set is, wrongly',
    'about:\n  title: 5\n  date: 2024-02-30\n  license: none\n',
    'x.yaml:1:1: about: is given again after sound.yaml:1; must be said once',
    'x.yaml:2:3: licence: is missing; must be text. The licence under which the data may be used.',
    'x.yaml:2:10: title: is 5, a number; must be text: put it in quotes',
    'x.yaml:3:9: date: is 2024-02-30; must be a day: YYYY-MM-DD',
    'x.yaml:4:3: license: is no field of about; the nearest is licence',
  ),
  {
    name: 'bytes that are not UTF-8',
    files: { 'x.yaml': Buffer.from('Company:\n  - slug: x\n    name: Soci\xe9t\xe9\n', 'latin1') },
    faults: ['x.yaml:3:15: is not UTF-8 text; save the file as UTF-8'],
  },
  {
    name: 'UTF-16',
    files: { 'x.yaml': Buffer.from('\uFEFFCompany: []\n', 'utf16le') },
    faults: ['x.yaml:1:1: is not UTF-8 text; save the file as UTF-8'],
  },
  {
    name: 'a file that is too large',
    files: { 'x.yaml': `# ${'x'.repeat(4 * 1024 * 1024)}\n` },
    faults: ['x.yaml:1:1: is larger than 4194304 bytes; split it, or use JSON Lines'],
  },
];

const NODE =
  '{"type":"node","id":"x","labels":["Company"],"properties":{"slug":"x","name":"X","status":"confirmed","sources":["s-one"]}}';
/** A relationship as APOC writes it. */
export const line = (
  label: string,
  start: string,
  end: string,
  properties = '"status":"confirmed","sources":["s-one"]',
): string =>
  `{"type":"relationship","id":"0","label":"${label}","properties":{${properties}},"start":${start},"end":${end}}`;

/** How a message describes lines. */
const LINES =
  'each line must be an object such as {"type":"node","id":"france","labels":["Country"],"properties":{"slug":"france",…}}';

const JSON_LINES: Case[] = [
  jsonl('an empty file of lines', '', 'x.jsonl:1:1: is empty; must have a line for each node and each relationship'),
  jsonl('blank lines alone', '\n\n  \n', 'x.jsonl:1:1: is empty; must have a line for each node and each relationship'),
  jsonl(
    'a line that is not JSON',
    `${NODE}\n{"type":"node",\n`,
    'x.jsonl:2:1: is not JSON from column 16 on; each line must be an object such as {"type":"node","id":"france","labels":["Country"],"properties":{"slug":"france",…}}',
  ),
  jsonl(
    'a relationship that is cut off',
    `${line('SIGNED', '{"id":"acme"}', '{"id":"code"}')}\n${line('SIGNED', '{"id":"acme"}', '{"id":"code"}').slice(0, 60)}`,
    `x.jsonl:2:1: is not JSON from column 61 on; ${LINES}`,
  ),
  jsonl(
    'a node that begins as a relationship',
    `{"type":"relationship","id":"y","labels":["Company"],"properties":{"slug":"y","name":"Y"},"type":"node"}`,
    'x.jsonl:1:2: type: stands twice in its line; keep one',
  ),
  jsonl(
    'a relationship that begins as a node',
    line('SIGNED', '{"id":"acme"}', '{"id":"code"}').replace('{', '{"type":"node",'),
    'x.jsonl:1:2: type: stands twice in its line; keep one',
  ),
  jsonl(
    'a relationship with two labels',
    line('SIGNED', '{"id":"acme"}', '{"id":"code"}').replace(/}$/, ',"label":"NAMED"}'),
    'x.jsonl:1:33: label: stands twice in its line; keep one',
  ),
  jsonl(
    'a line that is cut off, with a slug',
    `{"type":"node","id":"y","labels":["Company"],"properties":{"slug":"y"\n${line('SIGNED', '{"id":"y"}', '{"id":"code"}')}\n`,
    'x.jsonl:1:1: is not JSON from column 70 on; each line must be an object such as {"type":"node","id":"france","labels":["Country"],"properties":{"slug":"france",…}}',
  ),
  jsonl(
    'a line that is a number',
    '5\n',
    'x.jsonl:1:1: is no object; each line must be an object such as {"type":"node","id":"france","labels":["Country"],"properties":{"slug":"france",…}}',
  ),
  jsonl(
    'a JSON array',
    `[${NODE}]\n`,
    'x.jsonl:1:1: is a list; each line must be an object such as {"type":"node","id":"france","labels":["Country"],"properties":{"slug":"france",…}}: export with jsonFormat JSON_LINES',
  ),
  jsonl(
    'a JSON array over several lines',
    `[${NODE},\n${NODE}]\n`,
    `x.jsonl:1:1: is a list; ${LINES}: export with jsonFormat JSON_LINES`,
  ),
  jsonl(
    'an object of all nodes, over several lines',
    `\n{"nodes":[${NODE},\n${NODE}],"rels":[]}\n`,
    `x.jsonl:2:1: is one object with all nodes and relationships; ${LINES}: export with jsonFormat JSON_LINES`,
  ),
  jsonl(
    'an object of all nodes, indented',
    JSON.stringify({ nodes: [JSON.parse(NODE)], rels: [] }, null, 2),
    `x.jsonl:1:1: is one object with all nodes and relationships; ${LINES}: export with jsonFormat JSON_LINES`,
  ),
  jsonl(
    'nodes by their ids',
    `{"nodes":{"x":${NODE}},"rels":{}}\n`,
    `x.jsonl:1:1: is one object with all nodes and relationships; ${LINES}: export with jsonFormat JSON_LINES`,
  ),
  jsonl(
    'the rows of a query',
    `{"n":${NODE},"r":[${NODE}]}\n{"n":${NODE},"r":[]}\n`,
    'x.jsonl:1:1: has the columns of a query on each line; export with apoc.export.json.all or apoc.export.json.data instead',
  ),
  jsonl(
    'lines of something else',
    '{"level":30,"msg":"listening"}\n{"level":30,"msg":"stopping"}\n',
    'x.jsonl:1:1: type: is missing; must be node or relationship',
  ),
  {
    name: 'a JSON file of something else',
    files: { 'package.json': '{\n  "name": "x",\n  "type": "module"\n}\n' },
    faults: [`package.json:1:1: is JSON over several lines; ${LINES}`],
  },
  jsonl(
    'a relationship, in an order of its own, to a node without slug that comes later',
    `{"start":{"id":"acme"},"end":{"id":"7"},"label":"SIGNED","properties":{"status":"confirmed"},"type":"relationship"}\n${NODE.replace('"slug":"x",', '').replace('"id":"x"', '"id":"7"')}\n`,
    'x.jsonl:1:30: end: the node with the id 7 has no slug; give it one',
    'x.jsonl:2:59: slug: is missing; must be a slug: 1 to 80 of the characters a-z, 0-9 and -. Readable identifier, unique over all kinds, for example `seoul-declaration`.',
  ),
  {
    name: 'an id that several other files give',
    files: {
      'a.jsonl': NODE.replace('"id":"x"', '"id":"7"'),
      'b.jsonl': NODE.replace('"id":"x"', '"id":"7"').replace('"slug":"x"', '"slug":"y"').replace('"X"', '"Y"'),
      'c.jsonl': line('SIGNED', '{"id":"7"}', '{"id":"code"}'),
    },
    faults: ['c.jsonl:1:114: start: several files have a node with the id 7; put it into one of them'],
  },
  jsonl(
    'a line of neither type',
    '{"kind":"Company","slug":"x"}\n',
    'x.jsonl:1:1: type: is missing; must be node or relationship',
  ),
  jsonl('a line of another type', '{"type":"edge"}\n', 'x.jsonl:1:9: type: is edge; must be node or relationship'),
  jsonl(
    'a part that lines do not have',
    NODE.replace('"id":"x"', '"id":"x","colour":"red"'),
    'x.jsonl:1:25: colour: is no part of a node; its parts are type, id, labels, properties',
  ),
  jsonl(
    'properties that are a list',
    '{"type":"node","id":"x","labels":["Company"],"properties":[]}\n',
    'x.jsonl:1:59: properties: is a list; must be an object',
  ),
  jsonl(
    'a label that is no kind',
    NODE.replace('"Company"', '"Compani"'),
    'x.jsonl:1:34: labels: Compani is no kind; the nearest is Company',
  ),
  jsonl(
    'two kinds',
    NODE.replace('"Company"', '"Company","Country"'),
    'x.jsonl:1:34: labels: Company and Country are both kinds; a node must be of one',
  ),
  jsonl(
    'no labels',
    NODE.replace('"labels":["Company"],', ''),
    'x.jsonl:1:1: labels: are missing; one must be of Summit, Declaration, Commitment, Country, Company, Organization, Institute, Network, Risk, Provision, Policy, PolicyVersion, Event, Report, Initiative, Source, Claim, Forecast, Name',
  ),
  jsonl(
    'nodes of something else: what kinds there are is said once',
    `${[1, 2, 3].map((i) => `{"type":"node","id":"${i}","labels":["Person"],"properties":{}}`).join('\n')}\n`,
    'x.jsonl:1:34: labels: Person is no kind; one must be of Summit, Declaration, Commitment, Country, Company, Organization, Institute, Network, Risk, Provision, Policy, PolicyVersion, Event, Report, Initiative, Source, Claim, Forecast, Name',
    'x.jsonl:2:34: labels: Person is no kind',
    'x.jsonl:3:34: labels: Person is no kind',
  ),
  jsonl(
    'a wrong field of a node',
    `${NODE.replace('"name":"X"', '"name":5,"nme":"X"')}\n`,
    'x.jsonl:1:78: name: is 5, a number; must be text: put it in quotes',
    'x.jsonl:1:80: nme: is no field of Company; the nearest is name',
  ),
  jsonl(
    'a relation that is none',
    line('SIGND', '{"id":"acme"}', '{"id":"code"}'),
    'x.jsonl:1:41: label: SIGND is no relation; the nearest is SIGNED',
  ),
  jsonl(
    'a relationship without a start',
    line('SIGNED', '{"id":"acme"}', '{"id":"code"}').replace('"start":{"id":"acme"},', ''),
    'x.jsonl:1:1: start: is missing; must be an object with the id of a node',
  ),
  jsonl(
    'a relationship that ends at a text',
    line('SIGNED', '{"id":"acme"}', '"code"'),
    'x.jsonl:1:134: end: is code; must be an object with the id of a node',
  ),
  jsonl(
    'a relationship between ids that are not there',
    line('SIGNED', '{"id":"17"}', '{"id":"18"}'),
    'x.jsonl:1:114: from: there is no entity 17; must be the slug of one',
    'x.jsonl:1:132: to: there is no entity 18; must be the slug of one',
  ),
  jsonl(
    'a relationship with another start among its properties',
    line('SIGNED', '{"id":"acme"}', '{"id":"code"}', '"from":"france","status":"confirmed","sources":["s-one"]'),
    'x.jsonl:1:71: from: is france, but the start is acme; leave the property out',
  ),
  jsonl(
    'a wrong field of a relationship',
    `\n\n${line('SIGNED', '{"id":"acme"}', '{"id":"code"}', '"scope":"half","status":"confirmed","sources":["s-one"]')}`,
    'x.jsonl:3:72: scope: is half; must be one of full, partial',
  ),
  jsonl(
    'the same relationship twice',
    `${line('SIGNED', '{"id":"acme"}', '{"id":"code"}')}\n${line('SIGNED', '{"id":"acme"}', '{"id":"code"}')}\n`,
    'x.jsonl:2:1: signed:acme:code: is given again after x.jsonl:1; a further edge must say `parallel: 2`',
  ),
  {
    name: 'a line that is not UTF-8',
    files: {
      'x.jsonl': Buffer.from(`${NODE}\n${NODE.replace('"X"', '"Soci\xe9t\xe9"').replaceAll('"x"', '"y"')}\n`, 'latin1'),
    },
    faults: ['x.jsonl:2:1: is not UTF-8 text; save the file as UTF-8'],
  },
  {
    name: 'a relationship that is not UTF-8',
    files: {
      'x.jsonl': Buffer.from(
        line('SIGNED', '{"id":"acme"}', '{"id":"code"}', '"note":"Sign\xe9.","status":"confirmed","sources":["s-one"]'),
        'latin1',
      ),
    },
    faults: ['x.jsonl:1:1: is not UTF-8 text; save the file as UTF-8'],
  },
  {
    name: 'a line that is too long',
    files: { 'x.jsonl': `${NODE}\n{"type":"${'x'.repeat(17 * 1024 * 1024)}"}\n5\n` },
    faults: [
      'x.jsonl:2:1: is longer than 16777216 bytes; a line must hold one node or relationship',
      'x.jsonl:3:1: is no object; each line must be an object such as {"type":"node","id":"france","labels":["Country"],"properties":{"slug":"france",…}}',
    ],
  },
];

const FILES: Case[] = [
  {
    name: 'a folder where a file should be',
    files: { 'x.yaml/y.txt': '' },
    faults: ['x.yaml:1:1: is a folder; must be a file, as its name says'],
  },
];

/** Every case, by what is wrong. */
export const CASES: Record<string, Case[]> = {
  fields: FIELDS,
  slugs: SLUGS,
  identifiers: IDENTIFIERS,
  edges: EDGES,
  dates: DATES,
  YAML,
  'JSON Lines': JSON_LINES,
  files: FILES,
};
