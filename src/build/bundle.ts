import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../root.js';

/** Those that find files of their own beside them. */
const APART = ['piscina'];

/**
 * What CommonJS modules among the dependencies expect to be there. Its names are no others' in the modules that are put
 * together.
 */
const COMMONJS = [
  "import { createRequire as __requireOf } from 'node:module';",
  "import { fileURLToPath as __pathOf } from 'node:url';",
  'const require = __requireOf(import.meta.url);',
  'const __filename = __pathOf(import.meta.url);',
  "const __dirname = __pathOf(new URL('.', import.meta.url));",
].join('\n');

/**
 * Puts modules of the project, by the names that they are to have, and all that they import into few files of a folder:
 * a program of a thousand modules takes half as long again to start. Returns the paths of what was put in, from the
 * folder of the project. Types are not checked.
 */
export const bundle = async (modules: Record<string, string>, folder: string): Promise<string[]> => {
  const { metafile } = await build({
    absWorkingDir: fileURLToPath(ROOT),
    entryPoints: modules,
    outdir: folder,
    bundle: true,
    splitting: true,
    metafile: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    // Node keeps the text of all that it loads. Names and lines stay, for whoever reads where an error came from.
    minifyWhitespace: true,
    lineLimit: 160,
    // They stand with the licences.
    legalComments: 'none',
    // The modules of a package rather than its CommonJS, of which nothing that is not needed can be left out.
    mainFields: ['module', 'main'],
    external: APART,
    banner: { js: COMMONJS },
    logLevel: 'warning',
  });
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  return [...new Set(used)].sort();
};
