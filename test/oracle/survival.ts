import fc from 'fast-check';
import { compareText } from '../../src/model/text.js';
import { bySlug, inOrder, oracle, type Plain, seen } from './oracle.js';
import { someOf, statuses, view } from './values.js';

/** Who stayed, joined, left or did not sign along a chain of instruments. */
export const survival = oracle(
  'survival',
  `query ($along: [String!]!, $statuses: [Status!], $asOf: Date, $holds: Holds) {
    survival(along: $along, statuses: $statuses, asOf: $asOf, holds: $holds) {
      instrument { slug } stayed { slug } joined { slug } left { slug } didNotSign { key }
    }
  }`,
  (plain: Plain) =>
    fc
      .record({ along: someOf(plain, 'Instrument', 4), statuses, view })
      .map(({ along, statuses, view }) => ({ along, statuses, ...view })),
  (plain, { along, statuses, asOf, holds }) => {
    const edges = (relation: 'SIGNED' | 'DID_NOT_SIGN', slug: string) =>
      seen(plain, relation, { asOf, holds }).filter(
        ({ to, status }) => to === slug && (statuses === null || statuses.includes(status.toUpperCase())),
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
          left: bySlug(
            inOrder(
              plain,
              before.filter((one) => !here.includes(one)),
            ),
          ),
          didNotSign: edges('DID_NOT_SIGN', slug)
            .sort((a, b) => compareText(a.toKey, b.toKey))
            .map(({ key }) => ({ key })),
        };
      }),
    };
  },
);
