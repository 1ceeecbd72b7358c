import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { LICENCE } from '../src/build/licences.js';

// Prints the licences of what goes out with the program, and fails where one is not permissive: `npm run licences`.

/** Licences that ask for no more than that they and the names of the authors are kept. */
const PERMISSIVE = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string(), license: z.string().default('none'), dev: z.boolean().default(false) }),
  ),
});

/** The names of the packages that the build put into the program. */
export const bundled = (): string[] =>
  readFileSync(new URL('../dist/licences.txt', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => LICENCE.exec(line)?.[1] ?? []);

/**
 * What goes out with the program by its licence, as a lock file says it, and what of it must not: the packages that are
 * installed with it, and those of these names, which are bundled.
 */
export const licences = (
  lock: unknown,
  names: readonly string[],
): { byLicence: Map<string, string[]>; refused: string[] } => {
  const byLicence = new Map<string, string[]>();
  for (const [path, { version, license, dev }] of Object.entries(lockFile.parse(lock).packages)) {
    const name = path.replace(/^.*node_modules\//, '');
    if (path === '' || (dev && !names.includes(name))) continue;
    byLicence.set(license, [...(byLicence.get(license) ?? []), `${name}@${version}`]);
  }
  const refused = [...byLicence].flatMap(([licence, names]) =>
    PERMISSIVE.includes(licence) ? [] : names.map((name) => `${name}: ${licence}`),
  );
  return { byLicence, refused };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock: unknown = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  const { byLicence, refused } = licences(lock, bundled());
  for (const [licence, names] of byLicence) process.stdout.write(`${licence} (${names.length}): ${names.join(', ')}\n`);
  if (refused.length > 0) {
    process.stderr.write(`not permissive, or not known to be:\n${refused.join('\n')}\n`);
    process.exitCode = 1;
  }
}
