import { createHash } from 'node:crypto';
import { type Html, html } from './html.js';
import { STYLE } from './style.js';

/** The sign of the pages: three joined nodes. */
export const SIGN = html`<svg viewBox="0 0 32 32" aria-hidden="true"><path d="M7 25 16 7l9 18z" fill="none" stroke="#0072b2" stroke-width="2"/><circle cx="16" cy="7" r="5" fill="#d55e00"/><circle cx="7" cy="25" r="5" fill="#0072b2"/><circle cx="25" cy="25" r="5" fill="#009e73"/></svg>`;

/** The address of the sign itself, for the tab of a browser. */
export const ICON = `data:image/svg+xml,${encodeURIComponent(SIGN.html.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'))}`;

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** What pages that are ours may load: their own style, pictures of this server, and nothing that runs. */
export const PAGE_POLICY = POLICY.join('; ');

/** Links are relative, so that they lead on behind a proxy that serves all of this under a path of its own. */
const LINKS = [
  ['questions', 'Questions'],
  ['graphiql', 'GraphiQL'],
  ['feeds', 'Feeds'],
  ['schema.graphql', 'Schema'],
] as const;

const STYLED: Html = { html: `<style>${STYLE}</style>` };

/** A whole page around its main part. */
export const page = (title: string, description: string, main: Html): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<link rel="icon" href="${ICON}">
${STYLED}
</head>
<body>
<a class="skip" href="#main">Skip to the questions</a>
<header>
<a class="name" href="./">${SIGN}Summitgraph</a>
<nav aria-label="Places">${LINKS.map(([address, name]) => html`<a href="${address}">${name}</a> `)}</nav>
</header>
<main id="main">
${main}
</main>
</body>
</html>
`.html;
