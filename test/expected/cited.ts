import { known } from './rules.js';
import type { World } from './world.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 42: how sources are cited that have an address and were published on a day. */
export const howToCite = ({ sources }: World) => ({
  sources: {
    nodes: ['S-AIREGMAP', 'S-SEOUL-DECL'].map((id) => {
      const { title, publisher, published, url } = known(sources.get(id), id);
      const [year, month, day] = known(published, id).split('-').map(Number);
      const bibtex = [
        `@misc{${id.toLowerCase()},`,
        `  title = {{${title.replaceAll('_', '\\_')}}},`,
        `  howpublished = {${publisher}},`,
        `  year = {${year}},`,
        `  month = ${MONTHS[(month ?? 0) - 1]},`,
        `  day = {${day}},`,
        `  url = {${url}}`,
        '}',
        '',
      ].join('\n');
      return { slug: id.toLowerCase(), cite: `${title}. ${publisher}, ${published}. ${url}`, bibtex };
    }),
  },
});
