import type { Graph } from '../../src/graph/graph.js';
import { type StoredEdge, type StoredNode, storedGraph } from '../../src/graph/stored.js';
import type { NodeOf } from '../../src/model/kinds.js';

/** Where the centre of a box stands, how wide and high it is, and what its colours say that it is. */
type Box = { x: number; y: number; w: number; h: number; kind: string; lines: string[] };

const STYLE = `
    .card { fill: #fbfcfe; stroke: #d5dbe5 }
    text { font-family: ui-sans-serif, system-ui, "Segoe UI", Helvetica, Arial, sans-serif; text-anchor: middle }
    .box text { fill: #fff; font-size: 13px }
    .box .title { font-weight: 600 }
    .box rect { stroke: none }
    .Summit rect { fill: #1f5fbf } .Instrument rect { fill: #6d3fb5 } .Country rect { fill: #a8480f }
    .Company rect { fill: #0d7048 } .Source rect { fill: #566172 }
    .edge { fill: none; stroke: #69758a; stroke-width: 1.5 } .signed { stroke: #0d7048; stroke-width: 2.5 }
    .refused { stroke: #b3261e; stroke-dasharray: 6 4 } .cites { stroke-dasharray: 2 4 }
    .label, .fact { font-size: 12px; fill: #3c475a } .label { paint-order: stroke; stroke: #fbfcfe; stroke-width: 5 }
    .facts rect { fill: #fff; stroke: #0d7048; stroke-width: 1.5 } .facts text { text-anchor: start }
    .facts .title { font-size: 14px; font-weight: 600; fill: #0d7048 }
    .arrow { fill: #69758a }
    @media (prefers-color-scheme: dark) {
      .card { fill: #11161f; stroke: #2b3444 } .edge { stroke: #8592a8 } .arrow { fill: #8592a8 }
      .signed { stroke: #3fbf8a } .refused { stroke: #ff8a80 }
      .label, .fact { fill: #c7d0de } .label { stroke: #11161f }
      .facts rect { fill: #172231; stroke: #3fbf8a } .facts .title { fill: #5fd3a3 }
    }`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const drawBox = ({ x, y, w, h, kind, lines }: Box): string => {
  const top = y - (lines.length - 1) * 9 + 5;
  const texts = lines.map(
    (line, i) =>
      `<text${i === 0 || i < lines.length - 1 ? ' class="title"' : ''} x="${x}" y="${top + i * 18}">${escaped(line)}</text>`,
  );
  const round = kind === 'Instrument' || kind === 'Source' ? 6 : h / 2;
  return [
    `<g class="box ${kind}">`,
    `<rect x="${x - w / 2}" y="${y - h / 2}" width="${w}" height="${h}" rx="${round}"/>`,
    ...texts,
    '</g>',
  ].join('');
};

const drawEdge = (path: string, sort = ''): string =>
  `<path class="edge${sort === '' ? '' : ` ${sort}`}" d="${path}" marker-end="url(#arrow)"/>`;

const label = (x: number, y: number, text: string): string =>
  `<text class="label" x="${x}" y="${y}">${escaped(text)}</text>`;

/** The names of the picture, in lines that fit their boxes; the rest of each box comes from the data. */
const LINES: Record<string, string[]> = {
  'bletchley-declaration': ['Bletchley', 'Declaration'],
  'seoul-declaration': ['Seoul', 'Declaration'],
  'frontier-ai-safety-commitments': ['Frontier AI Safety', 'Commitments'],
  'paris-statement': ['Paris', 'Statement'],
  'new-delhi-declaration': ['New Delhi', 'Declaration'],
  'us-white-house-voluntary-commitments': ['White House', 'AI Commitments'],
};

/** The graph around the Seoul summit as a picture: every date, count, status and source in it is read from the data. */
export const picture = (graph: Graph): string => {
  const { nodes, edges } = storedGraph(graph);
  const node = (slug: string): StoredNode => {
    const found = nodes.find((each) => each.slug === slug);
    if (found === undefined) throw new Error(`no ${slug} to draw`);
    return found;
  };
  const edge = (key: string): StoredEdge => {
    const found = edges.find((each) => each.key === key);
    if (found === undefined) throw new Error(`no ${key} to draw`);
    return found;
  };
  const summit = (slug: string, city: string, x: number): string => {
    const drawn = node(slug);
    if (drawn.kind !== 'Summit') throw new Error(`${slug} is no summit`);
    return drawBox({ x, y: 66, w: 196, h: 56, kind: 'Summit', lines: [drawn.name, `${city}, ${drawn.start}`] });
  };
  const instrument = (slug: string, x: number, y = 204): string => {
    const drawn = node(slug);
    if (drawn.kind !== 'Declaration' && drawn.kind !== 'Commitment') throw new Error(`${slug} is no instrument`);
    return drawBox({
      x,
      y,
      w: 164,
      h: 72,
      kind: 'Instrument',
      lines: [...(LINES[slug] ?? [drawn.name]), count(drawn)],
    });
  };
  const count = ({ slug }: NodeOf<'Declaration'> | NodeOf<'Commitment'>): string => {
    const day = graph.about.date;
    const signed = edges.filter(({ relation, to }) => relation === 'SIGNED' && to === slug);
    const held = signed.filter(({ certainlyFrom, certainlyUntil }) => certainlyFrom <= day && day < certainlyUntil);
    return `${held.length} signatories`;
  };
  const chain = [
    ['bletchley-2023', 'Bletchley', 112],
    ['seoul-2024', 'Seoul', 374],
    ['paris-2025', 'Paris', 636],
    ['new-delhi-2026', 'New Delhi', 858],
  ] as const;
  for (const [i, [to]] of chain.slice(1).entries()) edge(`precedes:${chain[i]?.[0]}:${to}`);
  for (const adoption of [
    'bletchley-declaration:bletchley-2023',
    'seoul-declaration:seoul-2024',
    'frontier-ai-safety-commitments:seoul-2024',
    'paris-statement:paris-2025',
    'new-delhi-declaration:new-delhi-2026',
  ]) {
    edge(`adopted-at:${adoption}`);
  }
  edge('headquartered-in:openai:united-states');
  edge('issued-by:us-white-house-voluntary-commitments:united-states');

  const seoul = edge('signed:openai:frontier-ai-safety-commitments');
  const home = edge('signed:openai:us-white-house-voluntary-commitments');
  const refused = edge('did-not-sign:united-states:paris-statement');
  const source = node(seoul.sources[0] ?? '');
  if (source.kind !== 'Source') throw new Error(`${source.slug} is no source`);
  const facts = [
    `date  ${seoul.validFrom}`,
    `status  ${seoul.status}`,
    `jurisdiction  ${seoul.jurisdiction}`,
    `sources  ${seoul.sources.join(', ')}`,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 970 570" role="img" aria-labelledby="title desc">
  <title id="title">The graph around the AI Seoul Summit</title>
  <desc id="desc">Four summits in a chain; under each the instruments adopted there; OpenAI, which signed the Frontier AI Safety Commitments and a commitment of its own country, with the facts that the first signature carries.</desc>
  <style>${STYLE}
  </style>
  <defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class="arrow" d="M0 0 8 4 0 8z"/></marker></defs>
  <rect class="card" x="1" y="1" width="968" height="568" rx="14"/>
  ${[
    drawEdge('M210 66H274'),
    drawEdge('M472 66H536'),
    drawEdge('M734 66H758'),
    label(242, 56, 'PRECEDES'),
    label(504, 56, 'PRECEDES'),
    drawEdge('M112 168V96'),
    drawEdge('M300 168 350 96'),
    drawEdge('M466 168 402 96'),
    drawEdge('M646 168 638 96'),
    drawEdge('M858 168V96'),
    label(112, 136, 'ADOPTED_AT'),
    label(374, 136, 'ADOPTED_AT'),
    label(641, 136, 'ADOPTED_AT'),
    label(858, 136, 'ADOPTED_AT'),
    drawEdge('M482 384V242', 'signed'),
    drawEdge('M554 410H742'),
    label(648, 400, 'HEADQUARTERED_IN'),
    drawEdge('M516 436 592 476', 'signed'),
    label(456, 470, `SIGNED ${home.validFrom}, ${home.jurisdiction}`),
    drawEdge('M730 476 800 438'),
    label(812, 464, 'ISSUED_BY'),
    drawEdge('M820 382 680 242', 'refused'),
    label(766, 312, `DID_NOT_SIGN ${refused.validFrom}`),
    drawEdge('M246 366V398', 'cites'),
    label(246, 386, 'source'),
    drawEdge('M360 310H478', 'cites'),
    ...chain.map(([slug, city, x]) => summit(slug, city, x)),
    instrument('bletchley-declaration', 112),
    instrument('seoul-declaration', 290),
    instrument('frontier-ai-safety-commitments', 482),
    instrument('paris-statement', 660),
    instrument('new-delhi-declaration', 858),
    instrument('us-white-house-voluntary-commitments', 660, 512),
    drawBox({ x: 482, y: 410, w: 144, h: 52, kind: 'Company', lines: [node('openai').name] }),
    drawBox({ x: 828, y: 410, w: 164, h: 52, kind: 'Country', lines: [node('united-states').name] }),
    drawBox({ x: 246, y: 428, w: 176, h: 58, kind: 'Source', lines: [source.slug, source.publisher] }),
    `<g class="facts"><rect x="132" y="258" width="228" height="108" rx="6"/><text class="title" x="148" y="280">SIGNED</text>${facts
      .map((fact, i) => `<text class="fact" x="148" y="${300 + i * 19}">${escaped(fact)}</text>`)
      .join('')}</g>`,
  ].join('\n  ')}
</svg>
`;
};
