/** How GraphiQL's page lies around it: all of the window, and a way past its buttons. */
export const PAGE = `
html, body, main { height: 100%; margin: 0; overflow: hidden; }
.graphiql-container a { color: inherit; text-decoration: none; }
.skip { position: absolute; left: -99rem; z-index: 10; padding: 0.5rem 1rem; background: #fff; color: #00598c; font: 16px system-ui, sans-serif; }
.skip:focus { left: 0.5rem; top: 0.5rem; }
.graphiql-logo svg { width: 28px; height: 28px; }
`;
