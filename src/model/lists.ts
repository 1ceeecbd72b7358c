/** The same list, known not to be empty. */
export const nonEmpty = <T>(items: readonly T[]): [T, ...T[]] => {
  const [first, ...rest] = items;
  if (first === undefined) throw new Error('a list of the model is empty');
  return [first, ...rest];
};

/** The keys of a declaration, in its order. */
export const keysOf = <T extends object>(declared: T): (keyof T & string)[] =>
  Object.keys(declared).filter((key): key is keyof T & string => key in declared);
