import { placeOf, placesOf } from '../../src/graph/place.js';
import type { StoredNode } from '../../src/graph/stored.js';
import type { Group, Hop, KeyValue, Link, Ordered, Page } from '../../src/store/queries.js';
import type { Reads } from '../../src/store/store.js';
import type { Question } from './questions.js';

/** A row as all lists have it: by its slug or key, with its place in the order and all that the store says of it. */
type Row = { id: string; key: readonly KeyValue[]; full: StoredNode | Hop | Link | Group };
export type PageOf = { rows: Row[]; more: boolean; total: number | null };

/** A list that can be read page by page from either store. */
export type Pages = { name: string; limit: number; read: (reads: Reads, page: Page) => Promise<PageOf> };

const pageOf = <T extends Row['full']>(
  { rows, keys, more, total }: Ordered<T>,
  of: (row: T) => { id: string; place: string },
): PageOf => ({
  rows: rows.map((row, i) => {
    const { id, place } = of(row);
    return { id, key: [...(keys[i] ?? []), place], full: row };
  }),
  more,
  total,
});

const none: PageOf = { rows: [], more: false, total: null };

/** The lists that a question asks for: one, or one for each slug. */
export const listsOf = (question: Question): Pages[] => {
  const { ask, limit } = question;
  switch (ask) {
    case 'select': {
      const { query } = question;
      const of = (node: StoredNode) => ({ id: node.slug, place: node.orderKey });
      return [{ name: ask, limit, read: async (reads, page) => pageOf(await reads.select({ ...query, page }), of) }];
    }
    case 'edges': {
      const { query } = question;
      const of = ({ edge, from, to }: Link) => ({ id: edge.key, place: placesOf(edge, from, to).toKey });
      return [{ name: ask, limit, read: async (reads, page) => pageOf(await reads.edges({ ...query, page }), of) }];
    }
    case 'groups': {
      const { query } = question;
      const keyOf = ({ keys, count }: Group) => (query.order.by === 'COUNT' ? [count, ...keys] : keys);
      return [
        {
          name: ask,
          limit,
          read: async (reads, page) => {
            const { rows, more, total } = await reads.aggregate({ ...query, page });
            return {
              rows: rows.map((full) => ({ id: JSON.stringify(full.keys), key: keyOf(full), full })),
              more,
              total,
            };
          },
        },
      ];
    }
    case 'step': {
      const { query, slugs } = question;
      return slugs.map((slug) => {
        const of = ({ edge, node }: Hop) => ({ id: edge.key, place: placeOf(edge, node) });
        return {
          name: `${ask} ${slug}`,
          limit,
          read: async (reads, page) => {
            const slice = (await reads.step({ ...query, page }, [slug])).get(slug);
            return slice === undefined ? none : pageOf(slice, of);
          },
        };
      });
    }
  }
};

/**
 * Every page of a list in one direction, each begun where the one before ended; `compared` sees what both stores gave.
 */
export const walk = async (
  { limit, read }: Pages,
  [left, right]: readonly [Reads, Reads],
  reverse: boolean,
  compared: (left: PageOf, right: PageOf) => void,
): Promise<PageOf[]> => {
  const pages: PageOf[] = [];
  let start: readonly KeyValue[] | null = null;
  for (;;) {
    const page: Page = { limit, reverse, start };
    const [one, other] = await Promise.all([read(left, page), read(right, page)]);
    compared(one, other);
    pages.push(one);
    const last = reverse ? one.rows.at(0) : one.rows.at(-1);
    if (!one.more) return pages;
    if (last === undefined || pages.length > 1_000) throw new Error('a page that is not the last brings nothing new');
    start = last.key;
  }
};
