import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type About, about } from '../model/graph.js';
import { type Node, nodeRow } from '../model/kinds.js';
import { type Edge, edgeRow, RELATIONS } from '../model/relations.js';
import { KINDS } from '../model/vocabulary.js';
import type { Fault } from './fault.js';

/** A row with the place in a file that it was read from. */
export type Placed<T> = { row: T; at: (...path: (string | number)[]) => Omit<Fault, 'message'> };

/** What a file of a data set holds. */
export type Parsed = { about: Placed<About>[]; nodes: Placed<Node>[]; edges: Placed<Edge>[]; faults: Fault[] };

/** Most aliases that a file may resolve, so that a small file cannot unfold into a huge one. */
const MAX_ALIASES = 100;

const isKind = (section: string) => KINDS.some((kind) => kind === section);
const isRelation = (section: string) => RELATIONS.some((relation) => relation === section);

/**
 * Reads a YAML file of a data set: a mapping from kinds and relations to lists of rows, and `about` in one file. All faults are
 * collected; a row with a fault is left out.
 */
export const parseYaml = (file: string, text: string): Parsed => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', uniqueKeys: true });
  const at = (path: readonly (string | number)[]): Omit<Fault, 'message'> => {
    const { line, col } = lines.linePos(offsetOf(document, path));
    return { file, line, column: col };
  };
  const parsed: Parsed = { about: [], nodes: [], edges: [], faults: [] };
  const fault = (path: readonly (string | number)[], message: string) => parsed.faults.push({ ...at(path), message });

  for (const { pos, message } of document.errors) {
    const { line, col } = lines.linePos(pos[0]);
    parsed.faults.push({ file, line, column: col, message: message.split('\n')[0] ?? message });
  }
  if (parsed.faults.length > 0) return parsed;

  const sections = z.record(z.string(), z.unknown()).safeParse(document.toJS({ maxAliasCount: MAX_ALIASES }));
  if (!sections.success) {
    fault([], 'must be a mapping from kinds and relations to lists of rows');
    return parsed;
  }
  const read = <T>(schema: z.ZodType<T>, value: unknown, path: (string | number)[]): Placed<T>[] => {
    const result = schema.safeParse(value);
    if (result.success) return [{ row: result.data, at: (...more) => at([...path, ...more]) }];
    for (const issue of result.error.issues) fault([...path, ...issue.path.map(toStep)], messageOf(issue));
    return [];
  };
  const rowsOf = (section: string, value: unknown): Record<string, unknown>[] => {
    const rows = z.array(z.record(z.string(), z.unknown())).safeParse(value);
    if (rows.success) return rows.data;
    for (const { path } of rows.error.issues)
      fault([section, ...path.map(toStep)], `${section} must be a list of rows`);
    return [];
  };
  for (const [section, value] of Object.entries(sections.data)) {
    if (section === 'about') {
      parsed.about.push(...read(about, value, [section]));
    } else if (isKind(section)) {
      rowsOf(section, value).forEach((row, i) => {
        parsed.nodes.push(...read(nodeRow, { ...row, kind: section }, [section, i]));
      });
    } else if (isRelation(section)) {
      rowsOf(section, value).forEach((row, i) => {
        parsed.edges.push(...read(edgeRow, { ...row, relation: section }, [section, i]));
      });
    } else {
      fault([section], `unknown kind or relation ${section}; known are about, ${[...KINDS, ...RELATIONS].join(', ')}`);
    }
  }
  return parsed;
};

const toStep = (step: PropertyKey): string | number => (typeof step === 'number' ? step : String(step));

const messageOf = (issue: z.core.$ZodIssue): string => {
  const field = issue.path.at(-1);
  return field === undefined ? issue.message : `${String(field)}: ${issue.message}`;
};

/** Where in the text the deepest part of a path that exists begins. */
const offsetOf = (document: Document, path: readonly (string | number)[]): number => {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const found = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(found) && found.range) return found.range[0];
  }
  return 0;
};
