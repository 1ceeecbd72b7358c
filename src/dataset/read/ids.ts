/** What the ids of a file lead to: the slug of a node, null where it has none. */
export type Ids = {
  /** Learns the id of a node. */
  learn(id: string, slug: string | null): void;
  /** What this file says of an id, or else the others say: nothing, one thing or several. */
  led(id: string): readonly (string | null)[];
};

const NOTHING: readonly string[] = [];

/**
 * The slugs of nodes by the ids that relationships use, where these differ, for each of some files: exports of
 * different databases give the same ids to different nodes.
 */
export const idsOfFiles = (): ((file: string) => Ids) => {
  const files = new Map<string, Map<string, string | null>>();
  return (file) => {
    const own = files.get(file) ?? new Map<string, string | null>();
    files.set(file, own);
    return {
      learn: (id, slug) => own.set(id, slug),
      led: (id) => {
        const said = own.get(id);
        if (said !== undefined) return [said];
        const others = [...files.values()].filter((other) => other.has(id));
        return others.length === 0 ? NOTHING : [...new Set(others.map((other) => other.get(id) ?? null))];
      },
    };
  };
};
