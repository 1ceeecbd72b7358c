import fc from 'fast-check';
import { oracle, type Plain } from './oracle.js';
import { standing } from './stand.js';
import { slugsOf, view } from './values.js';

/** How a signatory stands to an instrument: mostly of two that an edge connects. */
export const signed = oracle(
  'signed',
  `query ($some: Boolean!, $signatory: String!, $instrument: String!, $asOf: Date, $holds: Holds, $knownBy: Date) {
    __typename
    signed(signatory: $signatory, instrument: $instrument, asOf: $asOf, holds: $holds, knownBy: $knownBy) @include(if: $some) {
      signatory { slug } instrument { slug } answer stand reason witnesses { key }
    }
  }`,
  (plain: Plain) => {
    const connected = plain.edges.filter(({ relation }) => relation === 'SIGNED' || relation === 'DID_NOT_SIGN');
    const [signatories, instruments] = [slugsOf(plain, 'Signatory'), slugsOf(plain, 'Instrument')];
    const some = signatories.length > 0 && instruments.length > 0;
    const any = some
      ? fc.record({ signatory: fc.constantFrom(...signatories), instrument: fc.constantFrom(...instruments) })
      : fc.constant({ signatory: '', instrument: '' });
    const joined = connected.map(({ from, to }) => ({ signatory: from, instrument: to }));
    const pair = fc.oneof(any, ...(joined.length > 0 ? [fc.constantFrom(...joined)] : []));
    return fc.record({ pair, view }).map(({ pair, view }) => ({ some, ...pair, ...view }));
  },
  (plain, { some, signatory, instrument, asOf, holds }) => {
    if (!some) return { __typename: 'Query' };
    const [who, what] = [plain.nodes.get(signatory), plain.nodes.get(instrument)];
    if (who === undefined || what === undefined) throw new Error('a pair names what is not there');
    return {
      __typename: 'Query',
      signed: {
        signatory: { slug: signatory },
        instrument: { slug: instrument },
        ...standing(plain, { asOf, holds }, who, what),
      },
    };
  },
);
