import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getEnterLeaveForKind,
  TypeInfo,
  ValidationContext,
  type ValidationRule,
  visit,
  visitInParallel,
  visitWithTypeInfo,
} from 'graphql';
import { isOver } from '../../store/turns.js';

/** Most errors that are told of a document. */
const MAX_ERRORS = 100;

const TOO_MANY = 'Too many validation errors, error limit reached. Validation aborted.';

/** What a visitor is shown of a document, step by step, as `validate` shows it at once. */
const stepsOf = (document: DocumentNode, visitor: ASTVisitor): (() => void)[] => {
  const steps: (() => void)[] = [];
  visit(document, {
    enter: (node, key, parent, path, ancestors) => {
      if (key === 'description') return false;
      const [along, above] = [[...path], [...ancestors]];
      const { enter } = getEnterLeaveForKind(visitor, node.kind);
      steps.push(() => enter?.call(visitor, node, key, parent, along, above));
      return undefined;
    },
    leave: (node, key, parent, path, ancestors) => {
      const [along, above] = [[...path], [...ancestors]];
      const { leave } = getEnterLeaveForKind(visitor, node.kind);
      steps.push(() => leave?.call(visitor, node, key, parent, along, above));
    },
  });
  return steps;
};

/** Finds the same errors as `validate`, in the same order, and pauses wherever others should have their turn. */
export function* validating(
  schema: GraphQLSchema,
  document: DocumentNode,
  rules: readonly ValidationRule[],
): Generator<void, GraphQLError[]> {
  const errors: GraphQLError[] = [];
  const types = new TypeInfo(schema);
  const context = new ValidationContext(schema, document, types, (error) => {
    if (errors.length >= MAX_ERRORS) throw new GraphQLError(TOO_MANY);
    errors.push(error);
  });
  const visitor = visitWithTypeInfo(types, visitInParallel(rules.map((rule) => rule(context))));
  try {
    for (const step of stepsOf(document, visitor)) {
      if (isOver()) yield;
      step();
    }
  } catch (error) {
    // Too many errors, or more to compare than a rule compares.
    if (!(error instanceof GraphQLError)) throw error;
    errors.push(error);
  }
  return errors;
}
