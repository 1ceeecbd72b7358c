import fc from 'fast-check';
import { bySlug, inOrder, inPlaces, oracle, type Plain, seen } from './oracle.js';
import { standing } from './stand.js';
import { someOf, statuses, view } from './values.js';

const kinds = fc.constantFrom<string[] | null>(null, null, ['COMPANY'], ['COUNTRY', 'ORGANIZATION'], []);

/** Who stayed, joined, is missing or did not sign along a chain of instruments. */
export const survival = oracle(
  'survival',
  `query ($along: [String!]!, $statuses: [Status!], $kinds: [Kind!], $asOf: Date, $holds: Holds, $knownBy: Date) {
    survival(along: $along, statuses: $statuses, kinds: $kinds, asOf: $asOf, holds: $holds, knownBy: $knownBy) {
      instrument { slug } stayed { slug } joined { slug } missing { signatory { slug } answer stand reason witnesses { key } } didNotSign { key }
    }
  }`,
  (plain: Plain) =>
    fc
      .record({ along: someOf(plain, 'Instrument', 4), statuses, kinds, view })
      .map(({ view, ...rest }) => ({ ...rest, ...view })),
  (plain, { along, statuses, kinds, asOf, holds }) => {
    const nodeAt = (slug: string) => {
      const node = plain.nodes.get(slug);
      if (node === undefined) throw new Error(`nothing has the slug ${slug}`);
      return node;
    };
    const edges = (relation: 'SIGNED' | 'DID_NOT_SIGN', slug: string) =>
      seen(plain, relation, { asOf, holds }).filter(
        ({ from, to, status }) =>
          to === slug &&
          (statuses === null || statuses.includes(status.toUpperCase())) &&
          (kinds === null || kinds.includes(nodeAt(from).kind.toUpperCase())),
      );
    const signed = along.map((slug) => edges('SIGNED', slug).map(({ from }) => from));
    return {
      survival: along.map((slug, i) => {
        const [here, before] = [signed[i] ?? [], signed[i - 1] ?? []];
        return {
          instrument: { slug },
          stayed: bySlug(
            inOrder(
              plain,
              here.filter((one) => before.includes(one)),
            ),
          ),
          joined: bySlug(
            inOrder(
              plain,
              here.filter((one) => !before.includes(one)),
            ),
          ),
          missing: inOrder(
            plain,
            before.filter((one) => !here.includes(one)),
          ).map((one) => ({
            signatory: { slug: one },
            ...standing(plain, { asOf, holds }, nodeAt(one), nodeAt(slug), statuses),
          })),
          didNotSign: inPlaces(plain, 'to', edges('DID_NOT_SIGN', slug)).map(({ key }) => ({ key })),
        };
      }),
    };
  },
);
