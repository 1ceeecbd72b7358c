/** One line on standard error. */
export const note = (line: string): void => {
  process.stderr.write(`Neo4j for tests: ${line}\n`);
};

/** What went wrong, in one line. */
export const reason = (error: unknown): string => {
  const text = error instanceof Error && error.message !== '' ? error.message : String(error);
  return text.trim().replace(/\s+/g, ' ').slice(0, 400);
};
