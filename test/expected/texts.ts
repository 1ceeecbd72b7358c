import { compare, dated, partial, sortedBy, upper } from './rules.js';
import { byId, cite, inForce, kindOf, nameOf, signatoriesOf, statusOf, type World } from './world.js';

const FRONTIER = 'frontier-ai-safety-commitments';
const SEOUL = 'seoul-declaration';

type Summit = World['summits'][number];

/** The name of a summit; one that has none yet is described, and begins like a name. */
const summitName = ({ name }: Summit): string => name.charAt(0).toUpperCase() + name.slice(1);

/** By their adoption; those of one day by name. */
const byAdoption = (instruments: World['instruments']): World['instruments'] =>
  sortedBy(instruments, nameOf).sort((a, b) => compare(partial(a.date).earliest, partial(b.date).earliest));

/** 10: the chain of summits. */
export const summitChain = (world: World) => {
  const reference = (id: string | null) => {
    if (id === null) return null;
    const summit = byId(world.summits, id);
    return { slug: id, name: summitName(summit) };
  };
  return {
    summits: {
      totalCount: world.summits.length,
      nodes: [...world.summits]
        .sort((a, b) => compare(partial(a.start).earliest, partial(b.start).earliest))
        .map((summit, index) => {
          const predecessor = reference(summit.predecessor);
          const successor = reference(summit.successor);
          const adopted = byAdoption(world.instruments.filter((instrument) => instrument.summit === summit.id));
          return {
            slug: summit.id,
            name: summitName(summit),
            edition: index + 1,
            start: { text: summit.start, precision: partial(summit.start).precision },
            end: dated(summit.end),
            place: summit.place,
            status: upper(summit.status),
            predecessor: predecessor && { predecessor },
            successor: successor && {
              status: upper(byId(world.summits, successor.slug).status),
              successor,
            },
            hosts: {
              nodes: sortedBy(summit.hosts.map(world.place), ({ name }) => name).map(({ slug, name }) => ({
                slug,
                name,
              })),
            },
            instruments: {
              totalCount: adopted.length,
              nodes: adopted.map((instrument) => ({
                kind: kindOf(instrument).toUpperCase(),
                slug: instrument.id,
                name: nameOf(instrument),
                adopted: dated(instrument.date),
              })),
            },
            reports: {
              nodes: world.reports
                .filter(({ relatedSummit }) => relatedSummit === summit.id)
                .map(({ id, name, published }) => ({ slug: id, name, published: dated(published) })),
            },
            sources: cite(world, summit.source),
          };
        }),
    },
  };
};

/** 15: the risks of the page and what it says that the texts of Seoul do about them. */
export const risksAndSeoul = (world: World) => {
  const { rows } = byId(world.tables, 'risks-addressed');
  const texts = [FRONTIER, SEOUL].map((id) => byId(world.instruments, id));
  return {
    risks: {
      totalCount: rows.length,
      nodes: sortedBy(rows, ([risk = '']) => risk).map(([risk = '', mechanism = '', rated = '']) => {
        const [effectiveness = '', effectivenessText = ''] = rated.split(': ');
        return {
          slug: risk.toLowerCase().replaceAll(' ', '-'),
          name: risk,
          mitigatedBy: {
            edges: texts.map((instrument) => ({
              node: { slug: instrument.id, name: nameOf(instrument) },
              mitigation: {
                mechanism,
                effectiveness: upper(effectiveness),
                effectivenessText,
                status: 'UNCERTAIN',
                sources: cite(world, ['S-SEED'], 'publisher', 'tier'),
              },
            })),
          },
        };
      }),
    },
  };
};

/** 11: what the Frontier AI Safety Commitments ask for. */
export const frontierProvisions = (world: World) => {
  const { outcomes, commitments } = world.frontierAiSafetyCommitmentsText;
  const { title, date, summit, source } = byId(world.instruments, FRONTIER);
  const signatories = signatoriesOf(world, FRONTIER);
  return {
    commitment: {
      name: title,
      adopted: dated(date),
      adoption: summit && { summit: { slug: summit, name: summitName(byId(world.summits, summit)) } },
      provisions: {
        nodes: outcomes.map(({ id, summary }) => {
          const parts = commitments.filter(({ outcome }) => outcome === id);
          return {
            code: id,
            form: 'OUTCOME',
            summary,
            provisions: {
              totalCount: parts.length,
              nodes: parts.map((part) => ({
                slug: `${FRONTIER}-${part.id.toLowerCase()}`,
                code: part.id,
                form: 'COMMITMENT',
                summary: part.paraphrase,
                partOf: { whole: { slug: `${FRONTIER}-${id.toLowerCase()}` } },
              })),
            },
          };
        }),
      },
      signatories: { totalCount: signatories.length },
      original: { totalCount: signatories.filter(({ joined }) => joined === 'ORIGINAL').length },
      sources: cite(world, source, 'name', 'publisher', 'url'),
    },
  };
};

/** 12: the five latest instruments. */
export const latestInstruments = (world: World) => ({
  instruments: {
    totalCount: world.instruments.length,
    pageInfo: { hasNextPage: world.instruments.length > 5, hasPreviousPage: false },
    nodes: byAdoption(world.instruments)
      .reverse()
      .slice(0, 5)
      .map((instrument) => {
        const { id, date, list, summit, jurisdiction, predecessor } = instrument;
        const issuer = jurisdiction === null ? null : world.place(jurisdiction);
        const signatories = inForce(world).filter((signature) => signature.instrument.id === id);
        return {
          __typename: kindOf(instrument),
          slug: id,
          name: nameOf(instrument),
          status: upper(statusOf(world, instrument)),
          adopted: dated(date),
          listComplete: list.complete,
          listAsOf: list.asOf === null ? null : { text: list.asOf, precision: partial(list.asOf).precision },
          adoption: summit && { summit: { slug: summit } },
          issuers: {
            nodes:
              issuer === null
                ? []
                : [
                    issuer.kind === 'ORGANIZATION'
                      ? { __typename: 'Organization', name: issuer.name }
                      : { __typename: 'Country', name: issuer.name, iso2: issuer.iso2 },
                  ],
          },
          predecessors: {
            edges: predecessor
              ? [
                  {
                    node: { slug: predecessor.instrument },
                    succession: { status: upper(predecessor.status), note: predecessor.note },
                  },
                ]
              : [],
          },
          signatories: {
            totalCount: signatories.length,
            nodes: sortedBy(signatories, ({ party }) => party.name)
              .slice(0, 3)
              .map(({ party }) => ({ name: party.name })),
          },
        };
      }),
  },
});
