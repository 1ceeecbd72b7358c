/**
 * Names that GraphQL and the stores give to what they know of every row themselves; `row`, `hash` and `search` are what
 * older databases had, whose exports are read too.
 */
const RESERVED: ReadonlySet<string> = new Set([
  ...['id', 'kind', 'relation', 'key', 'row', 'hash', 'names', 'search', 'orderKey', 'nameKey', 'fromKey', 'toKey'],
  ...['possiblyFrom', 'certainlyFrom', 'certainlyUntil', 'possiblyUntil', 'knownFrom', 'listKnownFrom', 'begun'],
  ...['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'],
]);

/** Suffixes of what is stored beside a field, so that it can be filtered and ordered, or was in older databases. */
const SUFFIXES = /(_folded|_earliest|_latest|Earliest|Latest)$/;

/** The fields that a kind or relation declares beside those that all have. Throws where a name is not free. */
export const ownFields = <S extends object>(of: string, common: object, fields: S): S => {
  for (const name of Object.keys(fields)) {
    const wrong = RESERVED.has(name)
      ? 'is a name that the stores use themselves'
      : name.startsWith('_')
        ? 'begins with _, as what the stores use themselves does'
        : SUFFIXES.test(name)
          ? 'ends like what the stores keep beside a field'
          : Object.hasOwn(common, name)
            ? 'is a field that all have'
            : undefined;
    if (wrong !== undefined) throw new Error(`${of}: the field ${name} ${wrong}; give it another name`);
  }
  return fields;
};
