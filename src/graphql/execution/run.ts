import type { GraphQLResolveInfo, OperationDefinitionNode } from 'graphql';
import type { Failed, Path } from './faults.js';
import type { Asked, Planned } from './plan.js';

/** One execution of an operation. */
export type Run = Asked & {
  operation: OperationDefinitionNode;
  rootValue: unknown;
  context: unknown;
  /** What to wait for before another object is made; null while there is time. */
  next: () => Promise<void> | null;
  /** What failed and is null therefore. */
  failed: Failed[];
};

/** What a field is resolved with. */
export type Info = GraphQLResolveInfo;

/** Says of a field what it is resolved with: most ask for nothing of that, so none of it is made before. */
export class Of implements Info {
  readonly #field: Planned;
  readonly #above: Path | undefined;
  readonly #run: Run;

  constructor(field: Planned, above: Path | undefined, run: Run) {
    this.#field = field;
    this.#above = above;
    this.#run = run;
  }

  get fieldName() {
    return this.#field.name;
  }
  get fieldNodes() {
    return this.#field.nodes;
  }
  get returnType() {
    return this.#field.type;
  }
  get parentType() {
    return this.#field.parent;
  }
  get path(): Path {
    return { prev: this.#above, key: this.#field.key, typename: this.#field.parent.name };
  }
  get schema() {
    return this.#run.schema;
  }
  get fragments() {
    return this.#run.fragments;
  }
  get rootValue() {
    return this.#run.rootValue;
  }
  get operation() {
    return this.#run.operation;
  }
  get variableValues() {
    return this.#run.variables;
  }
}
