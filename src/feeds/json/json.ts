const isIterable = (value: object): value is Iterable<unknown> => Symbol.iterator in value;

/** Writes plain data as JSON, piece by piece: what is iterable and no array becomes a list, an item at a time. */
export function* json(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield JSON.stringify(value);
    return;
  }
  let before = '';
  if (isIterable(value)) {
    yield '[';
    for (const item of value) {
      yield `${before}\n${JSON.stringify(item)}`;
      before = ',';
    }
    yield ']';
    return;
  }
  yield '{';
  for (const [name, member] of Object.entries(value)) {
    yield `${before}${JSON.stringify(name)}:`;
    yield* json(member);
    before = ',';
  }
  yield '}';
}
