import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  parse,
  specifiedRules,
  type ValidationContext,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { schema } from '../../graphql/schema.js';
import { isOver, nextTurn, taken } from '../../store/turns.js';
import type { Documents } from './documents.js';
import { validating } from './validating.js';

/**
 * Most tokens of a document, eight times a long question: what a selection is compared with itself while it is validated, which
 * nothing interrupts, grows with their square.
 */
export const MAX_TOKENS = 2_000;

/** Most characters of a document that is read in no time, where it was read before, and of one that is read at once. */
const SHORT = 2_000;

/** Refuses operations of a type that the schema has not, before they are executed. */
const onlyQueries = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition: (node) => {
    if (schema.getRootType(node.operation)) return;
    const message = `There is nothing to ask by ${node.operation}; everything is asked by query.`;
    context.reportError(new GraphQLError(message, { nodes: node }));
  },
});

const RULES = [...specifiedRules, onlyQueries];

/** A document that was read for one request, and what is wrong with it. */
type Read = { document: DocumentNode; errors: GraphQLError[] };

/**
 * Parses documents of so many tokens, and validates none twice that is valid. New ones are read in turns with others, and
 * long ones are validated in as many turns as that takes, before Yoga would do so at once.
 */
export const useReading = (documents: Documents): Plugin => {
  const valid = new WeakSet<DocumentNode>();
  const read = new WeakMap<Request, Read>();
  /** None where it does not parse: Yoga says why. */
  const parsed = (query: string): DocumentNode | undefined => {
    try {
      return documents.peek(query) ?? parse(query, { maxTokens: MAX_TOKENS });
    } catch {
      return undefined;
    }
  };
  return {
    onParams: async ({ request, params: { query = '' } }) => {
      // Of many that come at once each would find that there is time still.
      if (isOver() || query.length > SHORT || documents.peek(query) === undefined) await nextTurn(request.signal);
      if (query.length <= SHORT) return;
      const document = parsed(query);
      if (document === undefined) return;
      if (!valid.has(document)) await nextTurn(request.signal);
      const errors = valid.has(document) ? [] : await taken(validating(schema, document, RULES), request.signal);
      read.set(request, { document, errors });
    },
    onParse: ({ context: { request }, setParseFn }) =>
      setParseFn(
        (source, options) => read.get(request)?.document ?? parse(source, { ...options, maxTokens: MAX_TOKENS }),
      ),
    onValidate: ({ context: { request }, params: { documentAST }, addValidationRule, setResult }) => {
      const errors = valid.has(documentAST) ? [] : read.get(request)?.errors;
      if (errors === undefined) addValidationRule(onlyQueries);
      else setResult(errors);
      return ({ valid: isValid }) => {
        if (isValid) valid.add(documentAST);
      };
    },
  };
};
