import { frameworksOf, policyOf, versionsOf } from './policies.js';
import { dated, known, NOW, partial, slugify, sortedBy, strongest, upper } from './rules.js';
import { cite, inForce, nameOf, signedBy, type World } from './world.js';

const FRONTIER = 'frontier-ai-safety-commitments';

/** Where a company has its headquarters; without sources of their own they have those of the company. */
const headquartersOf = (world: World, slug: string) => {
  const { hq, source } = known(
    world.companies.find(({ id }) => id === slug),
    slug,
  );
  const country = world.place(known(hq.iso2, `headquarters of ${slug}`));
  return { status: upper(known(hq.status, slug)), country, sources: cite(world, hq.source ?? source) };
};

/** 01: companies that signed the commitments of Seoul and one of their own government. */
export const seoulAndHome = (world: World) => {
  const nodes = inForce(world)
    .filter(({ instrument }) => instrument.id === FRONTIER)
    .map(({ party }) => party)
    .filter(({ slug }) => signedBy(world, slug).some(({ jurisdiction }) => jurisdiction === 'HOME'));
  return {
    companies: {
      totalCount: nodes.length,
      nodes: sortedBy(nodes, ({ name }) => name).map(({ slug, name }) => {
        const { status, country } = headquartersOf(world, slug);
        const signed = signedBy(world, slug);
        return {
          slug,
          name,
          headquarters: { status, country: { slug: country.slug, name: country.name } },
          seoul: {
            edges: signed
              .filter(({ instrument }) => instrument.id === FRONTIER)
              .map(({ row, joined, start }) => ({
                signature: {
                  joined,
                  status: upper(row.status),
                  dateStatus: upper(row.dateStatus ?? row.status),
                  signedOn: dated(start),
                  sources: cite(world, row.source, 'publisher'),
                },
              })),
          },
          home: {
            edges: signed
              .filter(({ jurisdiction }) => jurisdiction === 'HOME')
              .map(({ instrument, row, start, jurisdiction, jurisdictionStatus }) => ({
                node: { slug: instrument.id, name: nameOf(instrument) },
                signature: {
                  status: upper(row.status),
                  jurisdiction,
                  jurisdictionStatus: upper(jurisdictionStatus),
                  signedOn: dated(start),
                  sources: cite(world, row.source, 'publisher'),
                },
              })),
          },
        };
      }),
    },
  };
};

/** 19: the policies of a company and their versions. */
export const policiesOfACompany = (world: World, company = 'anthropic') => {
  const about = policyOf(world, company);
  const [versions, frameworks] = [versionsOf(about), frameworksOf(about)];
  const slug = `${company}-policy`;
  const sources = [...new Set(frameworks.flatMap(({ source }) => source))];
  return {
    company: {
      name: known(
        world.companies.find(({ id }) => id === company),
        company,
      ).name,
      policies: {
        totalCount: 1,
        edges: [
          {
            node: {
              slug,
              name: about.policy,
              status: upper(strongest(versions.map(({ status }) => status))),
              versions: {
                totalCount: versions.length,
                edges: versions.map((version) => ({
                  node: {
                    slug: `${slug}-${slugify(version.version)}`,
                    version: version.version,
                    form: upper(version.form),
                    published: { text: version.date, precision: partial(version.date).precision },
                    url: version.url,
                  },
                  versioning: {
                    status: upper(version.status),
                    sources: cite(world, version.source, 'publisher'),
                  },
                })),
              },
            },
            publishing: {
              validFrom: dated(known(frameworks.at(0), slug).date),
              status: upper(strongest(frameworks.map(({ status }) => status))),
              sources: cite(world, sources),
            },
          },
        ],
      },
    },
  };
};

/** 20: countries with at least five companies. */
export const companiesPerCountry = (world: World) => {
  const codes = new Set(world.companies.map(({ hq }) => hq.iso2).filter((code) => code !== null));
  const nodes = sortedBy([...codes].map(world.place), ({ name }) => name)
    .map(({ slug, name, iso2 }) => ({
      slug,
      name,
      iso2,
      at: sortedBy(
        world.companies.filter(({ hq }) => hq.iso2 === iso2),
        (company) => company.name,
      ),
    }))
    .filter(({ at }) => at.length >= 5)
    .map(({ at, ...country }) => {
      const confirmed = at.filter(({ hq }) => hq.status === 'confirmed');
      return {
        ...country,
        companies: {
          totalCount: at.length,
          pageInfo: { hasNextPage: at.length > 3 },
          edges: at.slice(0, 3).map(({ id, name }) => {
            const { status, sources } = headquartersOf(world, id);
            return { node: { slug: id, name }, headquarters: { status, sources } };
          }),
        },
        confirmed: { totalCount: confirmed.length, nodes: confirmed.map(({ id }) => ({ slug: id })) },
      };
    });
  return { countries: { totalCount: nodes.length, nodes } };
};

/** 06: companies that signed something, and nothing but commitments of their own government; ten from the end. */
export const homeOnly = (world: World) => {
  const all = sortedBy(world.companies, ({ name }) => name)
    .reverse()
    .map(({ id, name }) => ({ id, name, signed: signedBy(world, id, NOW) }))
    .filter(({ signed }) => signed.length > 0 && signed.every(({ jurisdiction }) => jurisdiction === 'HOME'));
  return {
    companies: {
      totalCount: all.length,
      pageInfo: { hasNextPage: all.length > 10 },
      nodes: all.slice(0, 10).map(({ id, name, signed }) => {
        const { status, country, sources } = headquartersOf(world, id);
        return {
          slug: id,
          name,
          headquarters: { status, country: { iso2: country.iso2 }, sources },
          signed: {
            totalCount: signed.length,
            edges: signed.map(({ instrument, row, joined, start, jurisdictionStatus }) => ({
              node: { slug: instrument.id },
              signature: {
                joined,
                status: upper(row.status),
                jurisdictionStatus: upper(jurisdictionStatus),
                signedOn: dated(start),
                sources: cite(world, row.source),
              },
            })),
          },
        };
      }),
    },
  };
};
