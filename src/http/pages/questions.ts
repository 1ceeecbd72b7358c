import { stripIgnoredCharacters } from 'graphql';
import { FORMATS } from '../../feeds/formats.js';
import { HEADLINE } from './headline.js';
import { type Html, html } from './html.js';
import { page } from './layout.js';
import { pictureOf } from './picture.js';
import { type Asked, themes } from './themes.js';

const DESCRIPTION =
  'Who signed which declaration or commitment on the safety of AI, and what proves it: questions to a knowledge graph.';

/** The picture of the page: which text was adopted at which summit, in time. */
const TIMELINE = 'graph.svg?kinds=SUMMIT,DECLARATION,COMMITMENT&relations=PRECEDES,ADOPTED_AT&layout=TIME';

/** Where GraphiQL opens with an operation. */
const opened = (operation: string): string => `graphiql?${new URLSearchParams({ query: operation })}`;

const link = (address: string, name: string, words: string): Html =>
  html`<a href="${address}" aria-label="${name}: ${words}">${name}</a> `;

const ways = ({ words, operation }: Asked): Html[] => {
  const asked = new URLSearchParams({ query: stripIgnoredCharacters(operation) });
  const picture = pictureOf(operation);
  return [
    link(opened(operation), 'open', words),
    link(`answer.json?${asked}`, 'answer', words),
    link(`table.csv?${asked}`, 'CSV', words),
    ...(picture === undefined ? [] : [link(`${picture.drawing.name}.svg${picture.parameters}`, 'picture', words)]),
  ];
};

const rowOf = (asked: Asked): Html =>
  html`<li><span>${asked.words}</span><span class="ways">${ways(asked)}</span></li>
`;

/** The picture of each question that draws, in every format. */
const feeds = (operations: readonly string[]): Html[] => {
  const drawn = operations.map(pictureOf).filter((picture) => picture !== undefined);
  const named = new Map(drawn.map((picture) => [picture.drawing.name, picture]));
  return [...named.values()].map(({ drawing: { name, description }, parameters }) => {
    const [first = ''] = description.split(/(?<=\.) /);
    const formats = Object.entries(FORMATS).map(
      ([format, { name: what }]) => html`<a href="${name}.${format}${parameters}" title="${what}">${format}</a> `,
    );
    return html`<li><span><code>/${name}.&hellip;</code> ${first}</span><span class="ways">${formats}</span></li>
`;
  });
};

/** The page of all questions, each with the ways to ask it. */
export const questionsPage = (): string => {
  const all = themes();
  const operations = all.flatMap(({ questions }) => questions.map(({ operation }) => operation));
  return page(
    'Summitgraph: questions on the governance of AI safety',
    DESCRIPTION,
    html`<h1>Who signed what on the safety of AI, and what proves it?</h1>
<p>Summits, declarations, commitments, countries, companies, institutes and risks, with a date, a status and a source on
every edge, asked by GraphQL. Each question below can be opened and changed, and its answer taken away.</p>
<div class="first"><p>Which companies signed the Seoul commitments and also a commitment of their own government?</p>
<a href="${opened(HEADLINE)}">Ask it in GraphiQL</a></div>
<figure><a href="${TIMELINE.replace('.svg', '.html')}"><img src="${TIMELINE}" width="1423" height="480"
alt="Summits in their order, and the declarations and commitments of each"></a></figure>
<p class="soft"><b>open</b>: in GraphiQL, to change it. <b>answer</b>: as JSON. <b>CSV</b>: as a table. <b>picture</b>: drawn.</p>
${all.map(
  ({ name, questions }) => html`<section><h2>${name}</h2>
<ul class="questions">
${questions.map(rowOf)}</ul></section>
`,
)}<section><h2>Pictures for other programs</h2>
<p>A question that draws, and a format behind the dot: the address is all that Gephi, a notebook or a page needs.
<a href="feeds">/feeds</a> lists every question, argument and format.</p>
<ul class="feeds">
${feeds(operations)}</ul></section>`,
  );
};
