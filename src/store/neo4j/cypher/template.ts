import Cypher from '@neo4j/cypher-builder';

type Part = Parameters<Cypher.RawCypherContext['compile']>[0];

/** Cypher as text around elements of the builder: for what the builder has no words for. */
export const cypher = (text: TemplateStringsArray, ...parts: Part[]): Cypher.Raw =>
  new Cypher.Raw((context) =>
    text.map((piece, i) => piece + (parts[i] === undefined ? '' : context.compile(parts[i]))).join(''),
  );

/** `first`, then `next` for each further part. */
export const joined = (parts: readonly Part[], separator: string): Cypher.Raw =>
  new Cypher.Raw((context) => parts.map((part) => context.compile(part)).join(separator));

/** What stands for nothing. */
export const NOTHING = new Cypher.Raw('');

/** A match with a condition, if there is one. */
export const matching = (path: Cypher.Pattern, where: Cypher.Predicate | undefined): Cypher.Match => {
  const match = new Cypher.Match(path);
  return where === undefined ? match : match.where(where);
};

/** `ORDER BY` these terms. */
export const orderBy = (terms: readonly [Cypher.Expr, 'ASC' | 'DESC'][]): Cypher.Raw =>
  joined(
    terms.map(([value, direction]) => cypher`${value} ${new Cypher.Raw(direction)}`),
    ', ',
  );
