import type { Label } from '../../model/labels.js';
import type { RelationName } from '../../model/relations.js';

/** A statement with its parameters. */
export type Compiled = { cypher: string; params: Record<string, unknown> };

/**
 * A variable, which the statement calls by the first free name of its sort: an `instrument` beside another one is
 * `instrument2`.
 */
export type Name = { is: 'name'; hint: string };

/** A parameter. Those of one source are one; others with its name get a number. */
export type Param = { is: 'param'; hint: string; value: unknown; source: unknown };

/** What sees no variable of the statement around it: its names are its own. */
type Apart = { is: 'apart'; pieces: readonly Piece[] };

type Piece = string | Name | Param | Apart;

/** A part of a statement; of a condition also what it joins, from which follows where it needs parentheses. */
export type Fragment = {
  is: 'fragment';
  pieces: readonly Piece[];
  joins?: { by: 'AND' | 'OR'; conditions: readonly Fragment[] };
};

/** What may stand in a statement: no string but a label or a relation of the model. */
type Part = Fragment | Name | Param | Label | RelationName | undefined;

const fragment = (pieces: readonly Piece[]): Fragment => ({ is: 'fragment', pieces });

/** A new variable of some sort. */
export const name = (hint: string): Name => ({ is: 'name', hint });

/** A parameter of which a statement has one. */
export const param = (hint: string, value: unknown): Param => ({ is: 'param', hint, value, source: hint });

/** A parameter of which a statement may have many; the same one wherever the statement says again what it is from. */
export const value = (hint: string, value: unknown, source: object): Param => ({ is: 'param', hint, value, source });

const IDENTIFIER = /^[A-Za-z_]\w*$/;

/** A key of a map or a row. Throws where it is more than a word. */
export const identifier = (word: string): Fragment => {
  if (!IDENTIFIER.test(word)) throw new Error(`'${word}' is no name of a property`);
  return fragment([word]);
};

/** A whole number where Cypher takes no parameter: how long a pattern may be. */
export const whole = (number: number): Fragment => fragment([number.toFixed()]);

const piecesOf = (part: Part): readonly Piece[] => {
  if (part === undefined) return [];
  if (typeof part === 'string') return [part];
  return part.is === 'fragment' ? part.pieces : [part];
};

/** The text of pieces before names are given, which is about as long. */
const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return piece.is === 'apart' ? textOf(piece.pieces) : piece.hint;
    })
    .join('');

/** A part as text, about as long as it will be. */
export const roughly = ({ pieces }: Fragment): string => textOf(pieces);

const indented = (pieces: readonly Piece[], indent: string): readonly Piece[] => {
  if (indent === '') return pieces;
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece.replaceAll('\n', `\n${indent}`);
    return piece.is === 'apart' ? { is: 'apart', pieces: indented(piece.pieces, indent) } : piece;
  });
};

/** Parts between texts, each indented like the line that it begins in. */
const laid = (texts: readonly string[], parts: readonly Part[]): Fragment => {
  const pieces: Piece[] = [];
  let indent = '';
  let begun = false;
  const follow = (text: string): void => {
    const begin = text.lastIndexOf('\n') + 1;
    if (begin > 0) [indent, begun] = ['', false];
    for (let i = begin; i < text.length && !begun; i += 1) {
      if (text[i] === ' ') indent += ' ';
      else begun = true;
    }
  };
  const add = (added: readonly Piece[]): void => {
    for (const piece of added) {
      if (typeof piece !== 'string') {
        pieces.push(piece);
        if (piece.is === 'apart') follow(textOf(piece.pieces));
        else begun = true;
      } else if (piece !== '') {
        follow(piece);
        const last = pieces.at(-1);
        if (typeof last === 'string') pieces[pieces.length - 1] = last + piece;
        else pieces.push(piece);
      }
    }
  };
  for (const [i, text] of texts.entries()) {
    add([text]);
    add(indented(piecesOf(parts[i]), indent));
  }
  return fragment(pieces);
};

/** The texts of each template without the indent of its first line, made once. */
const dedented = new WeakMap<TemplateStringsArray, readonly string[]>();

const withoutIndent = (text: TemplateStringsArray): readonly string[] => {
  const known = dedented.get(text);
  if (known !== undefined) return known;
  const [indent = ''] = /^\n */.exec(text[0] ?? '') ?? [];
  const [first = '', ...rest] = text.map((piece) => (indent === '' ? piece : piece.replaceAll(indent, '\n')));
  const made = [first.replace(/^\n/, ''), ...rest];
  dedented.set(text, made);
  return made;
};

/**
 * Cypher around parts: as deeply indented as its first line, and without the lines on which nothing is left. Values go
 * into it as parameters. Names that it writes itself are given to no variable.
 */
export const cypher = (text: TemplateStringsArray, ...parts: Part[]): Fragment => laid(withoutIndent(text), parts);

type Separator =
  | ''
  | ', '
  | ',\n  '
  | '|'
  | ' AND '
  | ' OR '
  | '\n'
  | '\n  AND '
  | '\n  OR '
  | '\n  + '
  | '\nUNION ALL\n';

/** Parts one after the other. */
export const joined = (parts: readonly Part[], separator: Separator): Fragment =>
  laid(
    parts.map((_, i) => (i === 0 ? '' : separator)),
    parts,
  );

/** A part that sees no variable of the statement around it, as CALL () does not, and so may use the same names. */
export const apart = (part: Fragment): Fragment => fragment([{ is: 'apart', pieces: part.pieces }]);

/** Words of the text that may be variables: no property, parameter, label, key of a map or function. */
const WRITTEN = /(?<![\w.$:|])[a-z]\w*\b(?!\(|: )/g;

/** The words of the last texts that may be variables: most statements are like others. */
const reservations = new Map<string, readonly string[]>();

const reservedIn = (written: string): readonly string[] => {
  const known = reservations.get(written);
  if (known !== undefined) return known;
  const found = [...new Set(written.match(WRITTEN))];
  if (reservations.size >= 200) reservations.clear();
  reservations.set(written, found);
  return found;
};

/** Hands out names, the same one for the same key, and none that is taken. */
const handing = (reserved: Iterable<string>) => {
  const taken = new Set(reserved);
  const given = new Map<unknown, string>();
  return (key: unknown, hint: string): string => {
    const known = given.get(key);
    if (known !== undefined) return known;
    identifier(hint);
    let free = hint;
    for (let n = 2; taken.has(free); n += 1) free = `${hint}${n}`;
    taken.add(free);
    given.set(key, free);
    return free;
  };
};

/** All pieces, those of the parts that stand apart among them. */
const every = (pieces: readonly Piece[]): Exclude<Piece, Apart>[] => {
  const all: Exclude<Piece, Apart>[] = [];
  for (const piece of pieces) {
    if (typeof piece !== 'string' && piece.is === 'apart') all.push(...every(piece.pieces));
    else all.push(piece);
  }
  return all;
};

/** Where a variable of a pattern stands: what follows a word and a parenthesis is an argument. */
const PATTERN = /(?<!\w)[([]$/;

/** A fragment as a whole statement. A variable of a pattern that is said nowhere else has no name. */
export const compiled = ({ pieces }: Fragment): Compiled => {
  const all = every(pieces);
  const given = all.flatMap((piece) => (typeof piece !== 'string' && piece.is === 'param' ? [piece] : []));
  const paramOf = handing(given.flatMap(({ hint, source }) => (source === hint ? [hint] : [])));
  const params: Record<string, unknown> = {};
  const parameter = ({ hint, value, source }: Param): string => {
    const key = source === hint ? hint : paramOf(source, hint);
    params[key] = value;
    return `$${key}`;
  };
  const written = all.map((piece) => (typeof piece === 'string' ? piece : '$')).join('');
  const reserved = reservedIn(written);
  const rendered = (pieces: readonly Piece[]): string => {
    const nameOf = handing(reserved);
    const uses = new Map<Piece, number>();
    for (const piece of pieces) uses.set(piece, (uses.get(piece) ?? 0) + 1);
    const texts: string[] = [];
    for (const piece of pieces) {
      if (typeof piece === 'string') texts.push(piece);
      else if (piece.is === 'param') texts.push(parameter(piece));
      else if (piece.is === 'apart') texts.push(rendered(piece.pieces));
      else if (uses.get(piece) !== 1 || !PATTERN.test(texts.at(-1) ?? '')) texts.push(nameOf(piece, piece.hint));
    }
    return texts.join('');
  };
  const lines = rendered(pieces).split('\n');
  return {
    cypher: lines
      .filter((line) => line.trim() !== '')
      .map((line) => line.trimEnd())
      .join('\n'),
    params,
  };
};
