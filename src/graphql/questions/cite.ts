import { citationOfDataset, citationOfSource } from '../../questions/cite/citation.js';
import { CITATION_FORMATS, type CitationFormat, cited } from '../../questions/cite/formats.js';
import { builder } from '../builder.js';
import { objectOf } from '../fields/refs.js';
import { DatasetType } from './dataset.js';

const MEANINGS: Readonly<Record<CitationFormat, string>> = {
  BIBTEX: 'An entry of BibTeX, in Unicode, for LaTeX, Zotero and others.',
  CSL_JSON: 'A list of one item of CSL-JSON, for Zotero, pandoc and whatever else reads the Citation Style Language.',
  TEXT: 'A line to read.',
};

const FormatEnum = builder.enumType('CitationFormat', {
  description: 'How something is cited.',
  values: Object.fromEntries(
    CITATION_FORMATS.map((format) => [format, { value: format, description: MEANINGS[format] }]),
  ),
});

const formatArgs = builder.args((t) => ({
  format: t.field({ type: FormatEnum, defaultValue: 'TEXT', required: true, description: 'In which form.' }),
}));

builder.objectField(objectOf('Source'), 'cite', (t) =>
  t.string({
    description: 'A reference to it: title, publisher, when it was published as far as is known, and its address.',
    args: formatArgs,
    resolve: ({ row }, { format }) => {
      if (row.kind !== 'Source') throw new Error(`${row.slug} is no source`);
      return cited(citationOfSource(row), format);
    },
  }),
);

builder.objectField(DatasetType, 'cite', (t) =>
  t.string({
    description: 'A reference to it, with the version that says which data answered.',
    args: formatArgs,
    resolve: (dataset, { format }) => cited(citationOfDataset(dataset), format),
  }),
);
