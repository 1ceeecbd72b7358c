import { createHash } from 'node:crypto';
import type { Feed } from '../feed.js';
import { svg } from '../svg/svg.js';
import { titleOf } from '../svg/words.js';
import { xml } from '../xml/escape.js';

/** Moves and zooms the picture: by wheel, by dragging, and by the keys + - 0 and arrows. */
const SCRIPT = `
const svg = document.querySelector('svg');
const box = svg.viewBox.baseVal;
const { x, y, width, height } = box;
const scale = () => 1 / svg.getScreenCTM().a;
const move = (dx, dy) => { box.x += dx; box.y += dy; };
const zoom = (by, at) => {
  box.x = at.x - (at.x - box.x) * by;
  box.y = at.y - (at.y - box.y) * by;
  box.width *= by;
  box.height *= by;
};
const middle = () => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
const step = () => box.width / 10;
svg.addEventListener('wheel', (event) => {
  event.preventDefault();
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  zoom(Math.exp(event.deltaY / 600), at);
}, { passive: false });
svg.addEventListener('pointermove', ({ buttons, movementX, movementY }) => {
  if (buttons === 1) move(-movementX * scale(), -movementY * scale());
});
svg.addEventListener('dragstart', (event) => event.preventDefault());
const KEYS = {
  '+': () => zoom(0.8, middle()),
  '-': () => zoom(1.25, middle()),
  0: () => Object.assign(box, { x, y, width, height }),
  ArrowLeft: () => move(-step(), 0),
  ArrowRight: () => move(step(), 0),
  ArrowUp: () => move(0, -step()),
  ArrowDown: () => move(0, step()),
};
document.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
  if (!ctrlKey && !metaKey) KEYS[key]?.();
});
`;

/** Nothing but this page's own script runs, and nothing is fetched. */
const POLICY = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-${createHash('sha256')
  .update(SCRIPT)
  .digest('base64')}'`;

const STYLE =
  'html, body { margin: 0; height: 100%; overflow: hidden } svg { width: 100%; height: 100%; touch-action: none }';

/** The picture as a page of one file, which asks for no other, to move and to zoom. */
export function* html(feed: Feed): Generator<string> {
  yield `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n`;
  yield '<meta name="viewport" content="width=device-width">\n<link rel="icon" href="data:,">\n';
  yield `<title>${xml(titleOf(feed))}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`;
  yield* svg(feed);
  yield `<script>${SCRIPT}</script>\n</body>\n</html>\n`;
}
