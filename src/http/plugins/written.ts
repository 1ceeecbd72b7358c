import type { Plugin } from 'graphql-yoga';
import { isOver, nextTurn } from '../../store/turns.js';

/** Most values, and most characters of their texts, of what is written at once. */
const VALUES = 1_000;
const CHARACTERS = 20_000;

/** Whether data are so small that they are written at once. */
const isSmall = (data: unknown): boolean => {
  let [values, characters] = [0, 0];
  const fits = (value: unknown): boolean => {
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (values > VALUES || characters > CHARACTERS) return false;
    if (typeof value !== 'object' || value === null) return true;
    for (const inner of Array.isArray(value) ? value : Object.values(value)) if (!fits(inner)) return false;
    return true;
  };
  return fits(data);
};

/** The JSON of data, piece by piece: what is small, and what stands between that, is a piece. */
function* pieces(value: unknown): Generator<string, void> {
  if (typeof value !== 'object' || value === null || isSmall(value)) {
    yield JSON.stringify(value);
    return;
  }
  const isList = Array.isArray(value);
  let before = isList ? '[' : '{';
  for (const [key, inner] of Object.entries(value)) {
    yield isList ? before : `${before}${JSON.stringify(key)}:`;
    yield* pieces(inner);
    before = ',';
  }
  yield isList ? ']' : '}';
}

/** How many pieces are put together before others may have their turn. */
const PIECES = 1_000;

/** The JSON of data; lets others have their turn while a large one is written. */
export const written = async (data: unknown, signal: AbortSignal): Promise<string> => {
  const parts: string[] = [];
  let held: string[] = [];
  for (const piece of pieces(data)) {
    if (isOver()) await nextTurn(signal);
    // Text that grew by millions of pieces would be put together at once where it is read.
    if (held.push(piece) < PIECES) continue;
    parts.push(held.join(''));
    held = [];
  }
  return [...parts, ...held].join('');
};

/** The JSON of data, as text or as bytes of UTF-8. */
export type Written = string | Uint8Array;

/** Under this data hold their JSON, where it is there already. */
const JSON_OF = Symbol('JSON');

type Known = Record<string, unknown> & { [JSON_OF]?: Written };

/** Stands in an answer for data of which the JSON is there already. */
export const writtenAs = (json: Written): Known => ({ [JSON_OF]: json });

const knownOf = (data: Known): Written | undefined => data[JSON_OF];

/** The length of the JSON of an answer's data, where it is there already. */
export const lengthOf = (data: Known): number | undefined => knownOf(data)?.length;

/** Writes an answer of which the JSON of its data is there. */
const stringifyWith =
  (json: Written) =>
  (whole: object): string => {
    const data = typeof json === 'string' ? json : Buffer.from(json).toString();
    const members: string[] = [];
    for (const [key, value] of Object.entries(whole)) {
      const text = key === 'data' ? data : JSON.stringify(value);
      if (key !== 'stringify' && text !== undefined) members.push(`"${key}":${text}`);
    }
    return `{${members.join(',')}}`;
  };

/** Writes large answers in turns with others, as they would be written at once. */
export const useTurns = (): Plugin => ({
  onResultProcess: ({ request, result, setResult }) => {
    if (Array.isArray(result) || Symbol.asyncIterator in result || !result.data) return;
    const use = (json: Written): void => setResult({ ...result, stringify: stringifyWith(json) });
    const known = knownOf(result.data);
    return known === undefined ? written(result.data, request.signal).then(use) : use(known);
  },
});
