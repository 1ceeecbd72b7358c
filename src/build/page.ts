/** How GraphiQL lies in its page: in all of it, on a narrow one with the answer below the question. */
export const PAGE = `
html, body { height: 100%; margin: 0; overflow: hidden; }
body { display: flex; flex-direction: column; }
main { flex: 1; min-height: 0; overflow: hidden; }
#data { margin: 0; padding: 0.3rem 1rem; background: #fff; color: #1b2733; border-top: 1px solid #dfdcd3; font: 14px/1.4 system-ui, sans-serif; }
#data a { color: #00598c; }
#data.changed { background: #ffe9b8; }
#data[hidden] { display: none; }
.graphiql-container .graphiql-logo a { color: hsl(var(--color-neutral)); text-decoration: none; }
.graphiql-container .graphiql-logo a:is(:hover, :focus-visible) { text-decoration: underline; }
.graphiql-logo svg { width: 28px; height: 28px; }
.skip { position: absolute; left: -99rem; z-index: 10; padding: 0.5rem 1rem; background: #fff; color: #00598c; font: 16px system-ui, sans-serif; }
.skip:focus { left: 0.5rem; top: 0.5rem; }
@media (max-width: 48rem) {
  .graphiql-container #graphiql-session { flex-direction: column; padding: 0; }
  .graphiql-container #graphiql-session > :first-child { flex: 1 1 50% !important; min-height: 0; }
  .graphiql-container #graphiql-session > :last-child { flex: 1 1 50% !important; min-height: 0; }
  .graphiql-container #graphiql-session > .graphiql-horizontal-drag-bar { display: none; }
  .graphiql-container .graphiql-logo svg { display: none; }
}
`;
