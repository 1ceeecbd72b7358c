import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { note } from './report.js';

const POM = fileURLToPath(new URL('pom.xml', import.meta.url));

/**
 * The folder with the jars of a Neo4j server, fetched from Maven Central if it is not there yet. It appears whole or
 * not at all: Maven fills a folder of this run alone, which is then renamed. Of two runs at once, the second takes what
 * the first made.
 */
export const neo4jJars = (): Promise<string> => {
  jars ??= fetched();
  return jars;
};

/** One for all servers of a run. */
let jars: Promise<string> | undefined;

const fetched = async (): Promise<string> => {
  const version = await neo4jVersion();
  const { XDG_CACHE_HOME } = process.env;
  const cache = join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'summitgraph-test', `neo4j-${version}`);
  const lib = join(cache, 'lib');
  if (await exists(lib)) return lib;
  note(`fetching Neo4j ${version} from Maven Central, about 120 MB, once`);
  await mkdir(cache, { recursive: true });
  const part = await mkdtemp(join(cache, 'part-'));
  try {
    await copyDependencies(part);
    await rename(part, lib);
  } catch (error) {
    if (!(await exists(lib))) throw error;
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  note(`fetched Neo4j ${version}`);
  return lib;
};

const neo4jVersion = async (): Promise<string> => {
  const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(await readFile(POM, 'utf8'))?.[1];
  if (version === undefined) throw new Error(`${POM} names no neo4j.version`);
  return version;
};

const copyDependencies = async (folder: string): Promise<void> => {
  const options = ['--batch-mode', '--quiet', '-Dstyle.color=never', '-f', POM];
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
  try {
    await promisify(execFile)('mvn', [...options, ...goal], { maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    throw new Error(mavenFault(error), { cause: error });
  }
};

const mavenFault = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT') return 'mvn (Apache Maven) was not found';
  const output = 'stdout' in error && 'stderr' in error ? `${error.stdout}\n${error.stderr}` : error.message;
  const fault = /\[ERROR\] (\S.*)/.exec(output)?.[1] ?? output.trim().split('\n').at(-1);
  return `mvn failed: ${fault || error.message}`;
};

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
