import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.js';
import { startEmpty } from '../store/database.js';
import { edge, graphOf, node } from '../store/rows.js';
import { type Answer, asker } from '../support/ask.js';
import { ASKED } from '../support/stores.js';

/** Countries and two companies around a partial list, a complete one, and a pledge against a risk. */
const GRAPH = graphOf(
  [
    ...['left', 'later', 'back', 'again', 'vague', 'declined', 'absent', 'other', 'weak', 'nobody', 'both'].map(
      (slug) => node('Country', slug),
    ),
    ...['acme', 'leaver'].map((slug) => node('Company', slug)),
    node('Declaration', 'partial', { adopted: '2020-01-01', listComplete: false }),
    node('Declaration', 'whole', { adopted: '2021-05', listComplete: true, listAsOf: '2024-03' }),
    node('Commitment', 'pledge', { adopted: '2020-01-01', listComplete: false }),
    node('Risk', 'misuse'),
  ],
  [
    edge('SIGNED', 'left', 'partial', { validFrom: '2020-01-01', validTo: '2022-01-01' }),
    edge('SIGNED', 'later', 'partial', { validFrom: '2027-01-01' }),
    edge('SIGNED', 'back', 'partial', { validFrom: '2020', validTo: '2021-06' }),
    edge('SIGNED', 'back', 'partial', { parallel: 2, validFrom: '2023-01-01', scope: 'partial' }),
    edge('SIGNED', 'again', 'partial', { validFrom: '2020-01-01', validTo: '2021-01-01' }),
    edge('SIGNED', 'again', 'partial', { parallel: 2, validFrom: '2030-01-01' }),
    edge('SIGNED', 'vague', 'partial', { validFrom: '2024-01/2024-12' }),
    edge('DID_NOT_SIGN', 'declined', 'partial', { validFrom: '2020-01-01', manner: 'declined' }),
    edge('SIGNED', 'declined', 'partial', { validFrom: '2028-01-01' }),
    edge('DID_NOT_SIGN', 'absent', 'partial', { validFrom: '2020-01', manner: 'absent' }),
    edge('DID_NOT_SIGN', 'other', 'partial', { validFrom: '2020' }),
    edge('SIGNED', 'weak', 'partial', { validFrom: '2020-01-01', status: 'unconfirmed' }),
    edge('SIGNED', 'weak', 'whole', { validFrom: '2022-01-01' }),
    edge('SIGNED', 'both', 'partial', { validFrom: '2020-01-01', validTo: '2021-01-01' }),
    edge('DID_NOT_SIGN', 'both', 'partial', { validFrom: '2022-01-01', manner: 'declined' }),
    edge('SIGNED', 'leaver', 'pledge', { validFrom: '2020-01-01', validTo: '2022-01-01' }),
    edge('SIGNED', 'acme', 'pledge', { validFrom: '2020-01-01' }),
    edge('MITIGATES', 'pledge', 'misuse', { effectiveness: 'high' }),
  ],
);

/** Who, to what, through which view; how it stands, why, and the edges that show it. */
const CASES: [signatory: string, instrument: string, view: string, stand: string, reason: string, witnesses: string][] =
  [
    ['left', 'partial', '', 'LEFT', 'signed partial on 2020-01-01, left on 2022-01-01', 'signed:left:partial'],
    [
      'left',
      'partial',
      'asOf: "2021-12-31"',
      'SIGNED',
      'signed partial on 2020-01-01, leaves on 2022-01-01',
      'signed:left:partial',
    ],
    [
      'left',
      'partial',
      'asOf: "2022-01-01"',
      'LEFT',
      'signed partial on 2020-01-01, left on 2022-01-01',
      'signed:left:partial',
    ],
    [
      'left',
      'partial',
      'holds: EVER',
      'SIGNED',
      'signed partial on 2020-01-01, left on 2022-01-01',
      'signed:left:partial',
    ],
    ['later', 'partial', '', 'NOT_YET', 'signs partial on 2027-01-01', 'signed:later:partial'],
    ['later', 'partial', 'holds: POSSIBLY', 'NOT_YET', 'signs partial on 2027-01-01', 'signed:later:partial'],
    ['back', 'partial', '', 'SIGNED', 'signed part of partial on 2023-01-01', 'signed:back:partial:2'],
    [
      'back',
      'partial',
      'asOf: "2022-01-01"',
      'LEFT',
      'signed partial in 2020, left in 2021-06; signs part of partial on 2023-01-01',
      'signed:back:partial signed:back:partial:2',
    ],
    [
      'back',
      'partial',
      'asOf: "2021-06-15"',
      'UNKNOWN',
      'signed partial in 2020, left in 2021-06, which leaves 2021-06-15 open',
      'signed:back:partial',
    ],
    [
      'back',
      'partial',
      'asOf: "2021-06-15", holds: POSSIBLY',
      'SIGNED',
      'signed partial in 2020, left in 2021-06',
      'signed:back:partial',
    ],
    [
      'again',
      'partial',
      '',
      'LEFT',
      'signed partial on 2020-01-01, left on 2021-01-01; signs partial on 2030-01-01',
      'signed:again:partial signed:again:partial:2',
    ],
    [
      'vague',
      'partial',
      '',
      'UNKNOWN',
      'signed partial between 2024-01 and 2024-12, which leaves 2024-06-01 open',
      'signed:vague:partial',
    ],
    [
      'vague',
      'partial',
      'holds: POSSIBLY',
      'SIGNED',
      'signed partial between 2024-01 and 2024-12',
      'signed:vague:partial',
    ],
    [
      'declined',
      'partial',
      '',
      'DECLINED',
      'is recorded as having declined partial on 2020-01-01; signs partial on 2028-01-01',
      'did-not-sign:declined:partial signed:declined:partial',
    ],
    [
      'absent',
      'partial',
      '',
      'ABSENT',
      'is recorded as absent from the signing of partial in 2020-01',
      'did-not-sign:absent:partial',
    ],
    [
      'other',
      'partial',
      '',
      'DID_NOT_SIGN',
      'is recorded as not having signed partial in 2020',
      'did-not-sign:other:partial',
    ],
    [
      'both',
      'partial',
      '',
      'LEFT',
      'signed partial on 2020-01-01, left on 2021-01-01; is recorded as having declined partial on 2022-01-01',
      'signed:both:partial did-not-sign:both:partial',
    ],
    ['nobody', 'partial', '', 'UNKNOWN', 'the list of partial is partial', ''],
    ['nobody', 'whole', '', 'NOT_LISTED', 'is not on the complete list of whole as of 2024-03', ''],
    ['nobody', 'whole', 'asOf: "2021-04-30"', 'NOT_YET', 'whole is adopted in 2021-05', ''],
    ['acme', 'partial', '', 'NOT_LISTED', 'companies do not sign declarations such as partial', ''],
  ];

describe.each(ASKED)('how a signatory stands on $name', ({ name, available, open }) => {
  describe.runIf(available)('to an instrument', { concurrent: true }, () => {
    startEmpty(name);
    const unexpected: unknown[] = [];
    let store: Store;
    let ask: (query: string) => Promise<Answer>;
    beforeAll(async () => {
      store = open();
      await store.import(GRAPH);
      ask = asker(store, unexpected);
    });
    afterAll(async () => {
      await store.close();
      expect(unexpected).toEqual([]);
    });

    it.each(CASES)('%s, %s (%s): %s', async (signatory, instrument, view, stand, reason, witnesses) => {
      const by = view === '' ? '' : `, ${view}`;
      const answer = stand === 'SIGNED' ? 'YES' : stand === 'UNKNOWN' ? 'UNKNOWN' : 'NO';
      const keys = witnesses.split(' ').filter((key) => key !== '');
      const { data } = await ask(`{
        signed(signatory: "${signatory}", instrument: "${instrument}"${by}) { answer stand reason witnesses { key } }
        whoSigned(
          allOf: [{ instrument: "${instrument}" }], where: { slug: { eq: "${signatory}" } }, include: [YES, NO, UNKNOWN]${by}
        ) { edges { answer reason witnesses { key } refusals { key } } }
      }`);
      const of = (relation: string) => keys.filter((key) => key.startsWith(`${relation}:`)).map((key) => ({ key }));
      expect(data).toEqual({
        signed: { answer, stand, reason, witnesses: keys.map((key) => ({ key })) },
        whoSigned: { edges: [{ answer, reason, witnesses: of('signed'), refusals: of('did-not-sign') }] },
      });
    });

    it.each([
      [
        'a weak proof',
        '{ instrument: "partial", minStatus: CONFIRMED }',
        'weak',
        'UNKNOWN',
        'signed partial on 2020-01-01, but that is unconfirmed',
      ],
      [
        'another scope',
        '{ instrument: "partial", scope: FULL }',
        'back',
        'NO',
        'signed partial in 2020, left in 2021-06',
      ],
      [
        'another scope than ever',
        '{ instrument: "partial", scope: PARTIAL }',
        'weak',
        'NO',
        'signed partial on 2020-01-01, but not as PARTIAL',
      ],
      [
        'another kind',
        '{ instrument: "partial", kind: COMMITMENT }',
        'weak',
        'NO',
        'has no signature of partial as a commitment on 2024-06-01',
      ],
      ['any of a kind', '{ kind: DECLARATION }', 'left', 'NO', 'signed partial on 2020-01-01, left on 2022-01-01'],
      [
        'no jurisdiction at all',
        '{ jurisdiction: [] }',
        'weak',
        'NO',
        'has no signature of an instrument (of no jurisdiction) on 2024-06-01',
      ],
      [
        'some jurisdictions',
        '{ instrument: "partial", jurisdiction: [HOME, INTERNATIONAL] }',
        'weak',
        'YES',
        'signed partial on 2020-01-01',
      ],
      [
        'one without brackets',
        '{ instrument: "partial", jurisdiction: HOME }',
        'weak',
        'NO',
        'signed partial on 2020-01-01, but not as HOME',
      ],
    ])('says of a test for %s why', async (_, test, slug, answer, reason) => {
      const { data } = await ask(
        `{ whoSigned(allOf: [${test}], where: { slug: { eq: "${slug}" } }, include: [YES, NO, UNKNOWN]) { edges { answer reason } } }`,
      );
      expect(data).toEqual({ whoSigned: { edges: [{ answer, reason }] } });
    });

    it('says of whom is missing along a chain how it stands, and of weak signatures that they are', async () => {
      const { data } = await ask(`{
        survival(along: ["partial", "whole", "partial"], asOf: "2021-05-31", kinds: [COUNTRY]) {
          missing { signatory { slug } stand }
        }
        weak: survival(along: ["whole", "partial"], statuses: [CONFIRMED]) {
          missing { signatory { slug } stand reason }
        }
      }`);
      const [unlisted, coming] = ['NOT_LISTED', 'NOT_YET'];
      const missing = [
        { signatory: { slug: 'back' }, stand: unlisted },
        { signatory: { slug: 'left' }, stand: unlisted },
        { signatory: { slug: 'weak' }, stand: coming },
      ];
      const reason = 'signed partial on 2020-01-01, but that is unconfirmed';
      expect(data).toEqual({
        survival: [{ missing: [] }, { missing }, { missing: [] }],
        weak: [{ missing: [] }, { missing: [{ signatory: { slug: 'weak' }, stand: 'UNKNOWN', reason }] }],
      });
    });

    it('counts what was left as a gap', async () => {
      const { data } = await ask(`{
        acme: gaps(of: "acme") { slug }
        leaver: gaps(of: "leaver") { slug }
        before: gaps(of: "leaver", asOf: "2021-01-01") { slug }
        gapMatrix(kind: COMPANY) { nodes { signatory { slug } risks { signature { key } } } }
      }`);
      expect(data).toEqual({
        acme: [],
        leaver: [{ slug: 'misuse' }],
        before: [],
        gapMatrix: {
          nodes: [
            { signatory: { slug: 'acme' }, risks: [{ signature: { key: 'signed:acme:pledge' } }] },
            { signatory: { slug: 'leaver' }, risks: [{ signature: null }] },
          ],
        },
      });
    });

    it.each([
      ['signed(signatory: "acm", instrument: "pledge") { stand }', 'NOT_FOUND', 'the nearest is acme'],
      ['signed(signatory: "acme", instrument: "pledg") { stand }', 'NOT_FOUND', 'the nearest is pledge'],
      ['signed(signatory: "pledge", instrument: "pledge") { stand }', 'NOT_FOUND', 'not a Signatory'],
      ['coSignatures(of: ["acm"]) { totalCount }', 'NOT_FOUND', 'the nearest is acme'],
      ['whoSigned(allOf: [{ kind: RISK }]) { totalCount }', 'BAD_INPUT', 'ask for DECLARATION or COMMITMENT'],
      ['survival(along: ["partial"], kinds: [RISK]) { joined { slug } }', 'BAD_INPUT', 'does not sign'],
    ])('refuses %s', async (query, code, says) => {
      const { errors } = await ask(`{ ${query} }`);
      expect(errors?.[0]?.extensions?.code).toBe(code);
      expect(errors?.[0]?.message).toContain(says);
    });
  });
});
