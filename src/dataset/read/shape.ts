import { isRecord } from './row.js';

/** What lines are to be, as a message says it. */
export const SHAPE =
  'each line must be an object such as {"type":"node","id":"france","labels":["Country"],"properties":{"slug":"france",…}}';

/** What lines of ours have beside their type. */
const PARTS = ['labels', 'label', 'properties'];

const TYPES: ReadonlySet<unknown> = new Set(['node', 'relationship']);

const isElement = (value: unknown): boolean => isRecord(value) && TYPES.has(value.type);

/**
 * Why a file, by its first lines, is none of ours: another of the shapes in which APOC writes JSON, or no graph at all.
 * Undefined where it begins like one, well or badly.
 */
export const otherShape = (beginning: string): string | undefined => {
  if (/^\[/.test(beginning)) return `is a list; ${SHAPE}: export with jsonFormat JSON_LINES`;
  if (/^\{\s*"(nodes|rels|relationships)"\s*:/.test(beginning)) {
    return `is one object with all nodes and relationships; ${SHAPE}: export with jsonFormat JSON_LINES`;
  }
  const [first = ''] = beginning.split('\n');
  if (first.trim() === '{') return `is JSON over several lines; ${SHAPE}`;
  const value = parsed(first);
  if (!isRecord(value) || value.type !== undefined) return undefined;
  if (Object.values(value).some((column) => [column].flat().some(isElement))) {
    return 'has the columns of a query on each line; export with apoc.export.json.all or apoc.export.json.data instead';
  }
  return PARTS.some((part) => Object.hasOwn(value, part))
    ? undefined
    : 'type: is missing; must be node or relationship';
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
