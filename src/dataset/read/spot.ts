import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** The way to a value: keys of mappings and indexes of lists. */
export type FieldPath = readonly (string | number)[];

/** A place in a text. Lines and columns count from 1. */
export type Spot = { line: number; column: number };

type Read = { text: string; document: Document; lines: LineCounter };

let last: Read | undefined;

/** Reads a text as YAML, of which JSON is a part; asked for the same text again, it gives the same. */
export const readYaml = (text: string): Read => {
  if (last?.text === text) return last;
  const lines = new LineCounter();
  const options = { lineCounter: lines, version: '1.2', merge: true, uniqueKeys: true, prettyErrors: false } as const;
  const document = parseDocument(text, options);
  last = { text, document, lines };
  return last;
};

const spotAt = (lines: LineCounter, offset: number): Spot => {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
};

/** Where the deepest part of a path that exists begins in a text; the key of its last step, if asked for. */
export const spotOf = (text: string, path: FieldPath, ofKey = false): Spot => {
  const { document, lines } = readYaml(text);
  return spotAt(lines, (ofKey ? keyOffset(document, path) : undefined) ?? offsetOf(document, path));
};

/** Where the first alias of a text stands. */
export const spotOfAlias = (text: string): Spot => {
  const { document, lines } = readYaml(text);
  let offset = 0;
  visit(document, (_, node) => {
    if (!isAlias(node)) return undefined;
    offset = node.range?.[0] ?? 0;
    return visit.BREAK;
  });
  return spotAt(lines, offset);
};

/** Where in a text the fault of a YAML parser stands. */
export const spotAtOffset = (text: string, offset: number): Spot => spotAt(readYaml(text).lines, offset);

const keyOffset = (document: Document, path: FieldPath): number | undefined => {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(
    ({ key }) => (isScalar(key) ? String(key.value) : String(key)) === String(path.at(-1)),
  );
  return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
};

const offsetOf = (document: Document, path: FieldPath): number => {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const found = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(found) && found.range) return found.range[0];
  }
  return 0;
};
