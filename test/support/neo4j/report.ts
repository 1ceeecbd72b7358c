const noted = new Set<string>();

/** One line on standard error, once for the servers of a run. */
export const note = (line: string): void => {
  if (noted.has(line)) return;
  noted.add(line);
  process.stderr.write(`Neo4j for tests: ${line}\n`);
};

/** What went wrong, in one line. */
export const reason = (error: unknown): string => {
  const text = error instanceof Error && error.message !== '' ? error.message : String(error);
  return text.trim().replace(/\s+/g, ' ').slice(0, 400);
};
