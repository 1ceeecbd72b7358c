import { type FieldNode, Kind, parse, type SelectionNode, valueFromASTUntyped } from 'graphql';
import { parametersOf } from '../feeds/arguments.js';
import { DRAWINGS, type Drawing } from '../feeds/questions.js';

const isField = (selection: SelectionNode): selection is FieldNode => selection.kind === Kind.FIELD;

/** The feed that draws what an operation asks: a question and its parameters; undefined where it asks nothing to draw. */
export const pictureOf = (operation: string): { drawing: Drawing; parameters: string } | undefined => {
  const fields = parse(operation)
    .definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? one.selectionSet.selections : []))
    .filter(isField);
  const drawings = [...DRAWINGS.values()];
  for (const { name, arguments: given = [] } of fields) {
    const drawing = drawings.find(({ field }) => field === name.value);
    if (drawing === undefined) continue;
    const values = given.flatMap((one) => {
      const argument = drawing.args.find((arg) => arg.name === one.name.value);
      return argument === undefined ? [] : [[argument.name, valueFromASTUntyped(one.value)] as const];
    });
    return { drawing, parameters: parametersOf(Object.fromEntries(values)) };
  }
  return undefined;
};
