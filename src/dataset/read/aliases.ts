import { type Document, isAlias, isCollection, isMap, isNode, isPair, isScalar, isSeq, type Node } from 'yaml';

/** Most values that an alias may stand for, so that a small file cannot unfold into a huge one. */
const MAX_VALUES = 100;
/** Most anchors and aliases of a file: each alias is looked up among them. */
const MAX_NAMES = 20_000;

/** What is wrong with the aliases and merge keys of a YAML document, if anything; at an offset of its text. */
export type WrongAlias = { offset: number; message: string };

/**
 * Looks through a document for the first alias that stands for too much, and the first merge key that merges no
 * mapping.
 */
export const wrongAlias = ({ contents }: Document): WrongAlias | undefined => {
  const anchored = new Map<string, { node: Node; values: number }>();
  let names = 0;
  let first: number | undefined;
  let wrong: WrongAlias | undefined;
  const isMapping = (value: unknown, inList = false): boolean => {
    const target = isAlias(value) ? anchored.get(value.source)?.node : value;
    return isMap(target) || (!inList && isSeq(target) && target.items.every((item) => isMapping(item, true)));
  };
  const valuesOf = (node: unknown): number => {
    if (isAlias(node)) {
      first ??= offsetOf(node);
      names += 1;
      const values = anchored.get(node.source)?.values ?? 1;
      if (values > MAX_VALUES) {
        wrong ??= { offset: first, message: `aliases stand for more than ${MAX_VALUES} values; write the values out` };
      }
      return values;
    }
    if (isPair(node)) {
      if (isMergeKey(node.key) && !isMapping(node.value)) {
        wrong ??= { offset: offsetOf(node.value), message: '<<: is no mapping; must be one, or an alias of one' };
      }
      return valuesOf(node.value);
    }
    let values = 1;
    if (isCollection(node)) for (const item of node.items) values += valuesOf(item);
    if (isNode(node) && !isAlias(node) && 'anchor' in node && typeof node.anchor === 'string') {
      names += 1;
      anchored.set(node.anchor, { node, values });
    }
    return values;
  };
  valuesOf(contents);
  if (names > MAX_NAMES) {
    const message = `has more than ${MAX_NAMES} anchors and aliases; \`defaults\` say once what most rows share`;
    wrong ??= { offset: first ?? 0, message };
  }
  return wrong;
};

const isMergeKey = (key: unknown): boolean => isScalar(key) && typeof key.value === 'symbol';

const offsetOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);
