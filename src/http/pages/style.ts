/** The style of every page that is ours, in either theme. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1b2733; --soft: #556270; --back: #fbfaf7; --line: #dfdcd3; --link: #00598c; --card: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6e8ea; --soft: #a3adb8; --back: #14191f; --line: #2d3640; --link: #7cc4f0; --card: #1b2229; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--back); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
code { font: 0.9em ui-monospace, monospace; overflow-wrap: anywhere; }
header, main, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 1.5rem; padding-top: 1rem; padding-bottom: 1rem; }
header .name { font-weight: 700; color: var(--text); text-decoration: none; margin-right: auto; }
header .name svg { width: 1.4em; height: 1.4em; margin-right: 0.4em; vertical-align: -0.3em; }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
.skip { position: absolute; left: -99rem; background: var(--card); padding: 0.5rem 1rem; }
.skip:focus { left: 1rem; top: 0.5rem; z-index: 1; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 1.5rem 0 0.75rem; text-wrap: balance; }
h2 { font-size: 1.15rem; margin: 2.25rem 0 0.5rem; }
p { max-width: 44rem; margin: 0.5rem 0; }
.soft { color: var(--soft); }
.first { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 0.9rem 1.1rem; margin: 1.25rem 0; }
.first p { margin: 0 0 0.35rem; font-size: 1.1rem; }
ul { list-style: none; margin: 0; padding: 0; }
.questions li, .feeds li { display: flex; flex-wrap: wrap; gap: 0.1rem 1.5rem; padding: 0.5rem 0; border-top: 1px solid var(--line); }
.questions li > :first-child, .feeds li > :first-child { flex: 1 1 26rem; }
.ways { display: flex; flex-wrap: wrap; gap: 0.1rem 1rem; align-items: baseline; }
.questions .ways { min-width: 14.5rem; }
.feeds .ways { flex: 1 1 24rem; }
figure { margin: 1.25rem 0; }
figure img { display: block; width: 100%; height: auto; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
footer { color: var(--soft); font-size: 0.9rem; padding-top: 2rem; padding-bottom: 3rem; }
@media (max-width: 40rem) {
  h1 { font-size: 1.5rem; }
  .ways a { padding: 0.2rem 0; }
  figure { overflow-x: auto; }
  figure img { width: auto; max-width: none; height: 18rem; }
}
`;
