import { sortedBy, upper } from './rules.js';
import { refusalsOf, standsTo } from './signatories.js';
import { byId, rowsOf, signatoriesOf, signedBy, type World } from './world.js';

const CHAIN = ['bletchley-declaration', 'seoul-ministerial-statement', 'paris-statement', 'new-delhi-declaration'];

/** The texts that, by the page, work against its five risks. */
const MITIGATING = ['seoul-declaration', 'frontier-ai-safety-commitments'];

/** 13: who stayed, joined, is missing or did not sign along the chain of declarations. */
export const survival = (world: World) => {
  const signed = CHAIN.map((id) => signatoriesOf(world, id).map(({ party }) => party.slug));
  const slugs = (list: readonly string[]) => list.map((slug) => ({ slug }));
  return {
    survival: CHAIN.map((id, i) => {
      const [here, before] = [signed[i] ?? [], signed[i - 1] ?? []];
      const parties = [
        ...new Map(rowsOf(world, id).map((row) => [world.partyOf(row).slug, world.partyOf(row)])).values(),
      ];
      return {
        instrument: { slug: id },
        stayed: slugs(here.filter((slug) => before.includes(slug))),
        joined: slugs(here.filter((slug) => !before.includes(slug))),
        missing: before
          .filter((slug) => !here.includes(slug))
          .map((slug) => ({ signatory: { slug }, ...standsTo(world, slug, id) })),
        didNotSign: sortedBy(parties, ({ name }) => name).flatMap(({ slug }) =>
          refusalsOf(world, slug, id).map(({ row, manner }) => ({
            manner,
            status: upper(row.status),
            signatory: { slug },
          })),
        ),
      };
    }),
  };
};

/** 16: the risks of the page that nothing works against which a company signed. */
export const gaps = (world: World) => {
  const { rows } = byId(world.tables, 'risks-addressed');
  const open = (company: string) => {
    const covered = signedBy(world, company).some(({ instrument }) => MITIGATING.includes(instrument.id));
    return covered
      ? []
      : sortedBy(rows, ([risk = '']) => risk).map(([risk = '']) => ({
          slug: risk.toLowerCase().replaceAll(' ', '-'),
          name: risk,
        }));
  };
  return { tencent: open('tencent'), anthropic: open('anthropic') };
};
