import { dated, EVER, inView, known, NOW, partial, slugify, upper, type View } from './rules.js';
import { byId, kindOf, nameOf, statusOf, type World } from './world.js';

/** An edge of the facts, with its dates, or else that of what it begins with. */
type Edge = {
  key: string;
  relation: string;
  from: string;
  to: string;
  start: string;
  end: string | null;
  status: string;
};

/** A node of the facts: its kind, its name, and by what it is ordered. */
type Node = { kind: string; name: string; order: string };

type Drawn = { nodes: ReadonlyMap<string, Node>; edges: readonly Edge[] };

/** The later of two dates. */
const later = (a: string, b: string): string => (partial(a).earliest > partial(b).earliest ? a : b);

const key = (relation: string, from: string, to: string): string =>
  [relation.toLowerCase().replaceAll('_', '-'), from, to].join(':');

/** Summits, what was adopted there, who signed it and who issued it, as a graph. */
const drawn = (world: World): Drawn => {
  const nodes = new Map<string, Node>();
  const add = (slug: string, kind: string, name: string, order = slugify(name).replaceAll('-', ' ')) =>
    nodes.set(slug, { kind: upper(kind), name, order });
  const edges: Edge[] = [];
  const link = (relation: string, from: string, to: string, status: string, start: string, end: string | null = null) =>
    edges.push({ key: key(relation, from, to), relation, from, to, start, end, status });
  /** What was adopted at a summit was so once both were there. */
  const adopt = (adopted: string, date: string, summit: string, status: string) =>
    link('ADOPTED_AT', adopted, summit, status, later(date, byId(world.summits, summit).start));
  for (const { id, name, start, hosts, predecessor, status } of world.summits) {
    add(id, 'summit', name.charAt(0).toUpperCase() + name.slice(1), partial(start).earliest);
    for (const host of hosts.map(world.place)) {
      add(host.slug, host.kind, host.name);
      link('HOSTED', host.slug, id, status, start);
    }
    if (predecessor !== null) link('PRECEDES', predecessor, id, status, start);
  }
  for (const instrument of world.instruments) {
    const { id, date, summit, jurisdiction, predecessor } = instrument;
    add(id, kindOf(instrument), nameOf(instrument));
    const status = statusOf(world, instrument);
    if (summit !== null) adopt(id, date, summit, status);
    if (jurisdiction !== null) {
      const issuer = world.place(jurisdiction);
      add(issuer.slug, issuer.kind, issuer.name);
      link('ISSUED_BY', id, issuer.slug, status, date);
    }
    if (predecessor !== undefined) link('PRECEDES', predecessor.instrument, id, predecessor.status, date);
  }
  for (const { id, name, published, relatedSummit } of world.reports) {
    add(id, 'report', name, partial(published).earliest);
    adopt(id, published, relatedSummit, 'confirmed');
  }
  for (const { party, instrument, start, end, row } of world.signatures) {
    add(party.slug, party.kind, party.name);
    link('SIGNED', party.slug, instrument.id, row.status, start, end);
  }
  return { nodes, edges };
};

/** The edges of some relations in view. */
const counting = ({ edges }: Drawn, relations: readonly string[], view: View): Edge[] =>
  edges.filter(({ relation, start, end }) => relations.includes(relation) && inView(start, end, view));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Way = { slugs: string[]; hops: Edge[] };

/** Every path without a repeated entity, the shortest first. */
const ways = (edges: readonly Edge[], from: string, to: string, maxLength: number): Way[] => {
  const go = ({ slugs, hops }: Way): Way[] => {
    const here = slugs.at(-1) ?? '';
    if (here === to) return [{ slugs, hops }];
    if (hops.length === maxLength) return [];
    return edges
      .filter((edge) => edge.from === here || edge.to === here)
      .flatMap((edge) => {
        const next = edge.from === here ? edge.to : edge.from;
        return slugs.includes(next) ? [] : go({ slugs: [...slugs, next], hops: [...hops, edge] });
      });
  };
  return go({ slugs: [from], hops: [] }).sort(
    (a, b) => a.hops.length - b.hops.length || compare(a.slugs.join('\t'), b.slugs.join('\t')),
  );
};

const bySlug = (slugs: readonly string[]) => slugs.map((slug) => ({ slug }));

/** 27: how a company and a country are connected. */
export const howConnected = (world: World) => {
  const edges = counting(drawn(world), ['SIGNED', 'ISSUED_BY', 'HOSTED', 'ADOPTED_AT'], NOW);
  const found = ways(edges, 'openai', 'south-korea', 3);
  return {
    paths: {
      paths: found.slice(0, 20).map(({ slugs, hops }) => ({
        length: hops.length,
        nodes: bySlug(slugs),
        hops: hops.map(({ key, status }) => ({ key, status: upper(status) })),
      })),
      ties: false,
      truncated: found.length > 20,
    },
  };
};

/** 28: two companies that were on one list at the same time, as far as it is known when. */
export const atTheSameTime = (world: World) => {
  const edges = counting(drawn(world), ['SIGNED'], EVER);
  const common = (hops: readonly Edge[]) => ({
    from:
      hops
        .map(({ start }) => partial(start).earliest)
        .sort()
        .at(-1) ?? '',
    until: hops.flatMap(({ end }) => (end === null ? [] : [partial(end).latest])).sort()[0] ?? null,
  });
  const found = ways(edges, 'lawise', 'openai', 2).filter(({ hops }) => {
    const { from, until } = common(hops);
    return until === null || from < until;
  });
  return {
    paths: {
      paths: found.map(({ slugs, hops }) => ({
        nodes: bySlug(slugs),
        hops: hops.map(({ key, start, end }) => ({ key, validFrom: dated(start), validTo: dated(end) })),
        ...common(hops),
      })),
      truncated: false,
    },
  };
};

/** What lies among entities in their order, of which the first `limit` are shown. */
const shown = ({ nodes }: Drawn, slugs: readonly string[], edges: readonly Edge[], limit: number) => {
  const kept = slugs.slice(0, limit);
  const among = (some: readonly string[]) => edges.filter(({ from, to }) => some.includes(from) && some.includes(to));
  const between = among(kept).sort((a, b) => compare(a.key, b.key));
  return {
    nodes: kept.map((id) => {
      const { kind, name } = known(nodes.get(id), id);
      return {
        key: id,
        label: name,
        kind,
        degree: between.filter(({ from }) => from === id).length + between.filter(({ to }) => to === id).length,
      };
    }),
    edges: between.map(({ key, from, to, relation }) => ({
      key,
      source: from,
      target: to,
      relation,
      label: relation.toLowerCase().replaceAll('_', ' '),
    })),
    totalNodes: slugs.length,
    totalEdges: among(slugs).length,
    truncated: kept.length < slugs.length,
  };
};

const ordered = ({ nodes }: Drawn, slugs: readonly string[]): string[] => {
  const place = (slug: string): string => `${known(nodes.get(slug), slug).order}\t${slug}`;
  return [...slugs].sort((a, b) => compare(place(a), place(b)));
};

/** 29: what lay around the summit of Seoul. */
export const aroundSeoul = (world: World) => {
  const graph = drawn(world);
  const edges = counting(graph, ['ADOPTED_AT', 'HOSTED', 'SIGNED', 'ISSUED_BY'], {
    asOf: '2024-06-01',
    holds: 'CERTAINLY',
  });
  const beside = (near: readonly string[]) =>
    edges.flatMap(({ from, to }) => [...(near.includes(from) ? [to] : []), ...(near.includes(to) ? [from] : [])]);
  const rings = [['seoul-2024']];
  for (const _ of [1, 2]) {
    const inside = rings.flat();
    const next = new Set(beside(inside).filter((slug) => !inside.includes(slug)));
    rings.push(ordered(graph, [...next]));
  }
  const { nodes, edges: drawnEdges, ...rest } = shown(graph, rings.flat(), edges, 60);
  return {
    neighborhood: {
      nodes: nodes.map(({ key, kind, degree }) => ({ key, kind, degree })),
      edges: drawnEdges.map(({ key, source, target, label }) => ({ key, source, target, label })),
      ...rest,
    },
  };
};

/** 30: summits and what was adopted there, each with what came before it. */
export const summitsAndTexts = (world: World) => {
  const graph = drawn(world);
  const kinds = ['SUMMIT', 'DECLARATION', 'COMMITMENT'];
  const slugs = [...graph.nodes].filter(([, { kind }]) => kinds.includes(kind)).map(([slug]) => slug);
  const edges = counting(graph, ['PRECEDES', 'ADOPTED_AT'], NOW);
  const { edges: drawnEdges, ...rest } = shown(graph, ordered(graph, slugs), edges, 500);
  return {
    graph: {
      ...rest,
      edges: drawnEdges.map(({ source, target, relation, label }) => ({ source, target, relation, label })),
    },
  };
};
