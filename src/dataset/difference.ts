/** A row by its slug or key, with a hash of all that is stored of it. */
export type Hashed = { id: string; hash: string };

/** What has to be added, changed and removed so that the rows present become the rows wanted. */
export const difference = <W extends Hashed, P extends Hashed>(
  wanted: readonly W[],
  present: readonly P[],
): { added: W[]; changed: W[]; removed: P[] } => {
  const hashes = new Map(present.map(({ id, hash }) => [id, hash]));
  const ids = new Set(wanted.map(({ id }) => id));
  return {
    added: wanted.filter(({ id }) => !hashes.has(id)),
    changed: wanted.filter(({ id, hash }) => hashes.has(id) && hashes.get(id) !== hash),
    removed: present.filter(({ id }) => !ids.has(id)),
  };
};
