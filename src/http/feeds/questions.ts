import { type GraphQLArgument, GraphQLBoolean, getNamedType, isObjectType, isRequiredArgument } from 'graphql';
import { schema } from '../../graphql/schema.js';

/** What a feed can be asked for besides the arguments of its root field. */
const CENTRALITY: GraphQLArgument = {
  name: 'centrality',
  description: 'Whether nodes say their `betweenness` and `pageRank`, which take long to work out for large graphs.',
  type: GraphQLBoolean,
  defaultValue: false,
  deprecationReason: null,
  extensions: {},
  astNode: null,
};

/** Which root field draws what a feed of this name shows. */
const FIELDS: Readonly<Record<string, string>> = {
  graph: 'graph',
  neighborhood: 'neighborhood',
  'co-signatures': 'coSignatureGraph',
  paths: 'paths',
};

/** A question that draws: a root field, and the selection in it that is the graph. */
export type Drawing = {
  name: string;
  field: string;
  description: string;
  /** Its arguments, those that must be given first. */
  args: readonly GraphQLArgument[];
  inner: string | null;
};

const drawingOf = ([name, root]: [string, string]): Drawing => {
  const field = schema.getQueryType()?.getFields()[root];
  if (field === undefined) throw new Error(`there is no root field ${root}`);
  const type = getNamedType(field.type);
  const args = [...field.args, CENTRALITY].toSorted(
    (a, b) => Number(isRequiredArgument(b)) - Number(isRequiredArgument(a)),
  );
  const inner = isObjectType(type) && type.name !== 'Graph' ? 'graph' : null;
  return { name, field: root, description: field.description ?? '', args, inner };
};

/** Every question that draws, by the name of its feeds. */
export const DRAWINGS: ReadonlyMap<string, Drawing> = new Map(
  Object.entries(FIELDS).map((entry) => [entry[0], drawingOf(entry)]),
);

const drawn = (centrality: boolean): string => /* GraphQL */ `
  fragment cited on Source { slug name publisher url }
  fragment pictured on Entity { slug name summary status url identifiers sources { ...cited } }
  fragment drawn on Graph {
    nodes {
      key label kind degree inDegree outDegree x y size color letter community distance start
      ${centrality ? 'betweenness pageRank' : ''}
      entity { ...pictured } members { ...pictured }
    }
    edges {
      key source target relation label directed weight status firstDay lastDay
      validFrom { text earliest latest } validTo { text earliest latest }
      facts { key note sources { ...cited } }
    }
    guides { label x y } totalNodes totalEdges truncated leftOut { reason count } version
  }
`;

/** The operation that asks for a drawing, all of it, with some of its arguments, and what to cite. */
export const operationOf = ({ field, args: all, inner }: Drawing, given: Record<string, unknown>): string => {
  const args = all.filter((arg) => arg !== CENTRALITY && arg.name in given);
  const variables = args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = inner === null ? '{ ...drawn }' : `{ ${inner} { ...drawn } }`;
  const operation = `query Feed${variables && `(${variables})`} {
    answer: ${field}${passed && `(${passed})`} ${selection}
    dataset { title licence version date }
  }`;
  return `${operation}${drawn(given[CENTRALITY.name] === true)}`;
};
