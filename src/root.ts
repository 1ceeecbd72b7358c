/** The folder of the project, or of the package: of sources and of the built program alike it is the next one up. */
export const ROOT = new URL('../', import.meta.url);

/** Sources are run as they are where there is no built program, as in tests. */
const AS_SOURCES = import.meta.url.endsWith('.ts');

/** The modules that threads run, by the names that they have in the built program. */
export const THREADS = { layout: 'src/questions/layout/worker.ts', check: 'src/commands/checking/worker.ts' };

/** What a thread is started with: its module, and what reads TypeScript where that is needed. */
export const threadOf = (name: keyof typeof THREADS): { filename: string; execArgv: string[] } => ({
  filename: new URL(AS_SOURCES ? THREADS[name] : `dist/${name}.js`, ROOT).href,
  execArgv: AS_SOURCES ? ['--import', 'tsx'] : [],
});
