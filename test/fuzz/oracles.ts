import type { Graph } from '../../src/graph/graph.js';
import type { Store } from '../../src/store/store.js';
import { changes } from '../oracle/changes.js';
import { coSignatures } from '../oracle/co-signatures.js';
import { common } from '../oracle/common.js';
import { graph as graphQuestion } from '../oracle/graph.js';
import { entityGroups, signatureGroups } from '../oracle/groups.js';
import { neighborhood } from '../oracle/neighborhood.js';
import { type Oracle, type Plain, plainOf } from '../oracle/oracle.js';
import { paths } from '../oracle/paths.js';
import { signed } from '../oracle/signed.js';
import { survival } from '../oracle/survival.js';
import { whoSigned } from '../oracle/who-signed.js';
import { graph } from '../store/arbitrary.js';
import { asker } from '../support/ask.js';
import { type Ask, type Comparison, Differs, requireSame } from './comparison.js';

/** Every question that is compared with a plain reading of random graphs. */
export const ORACLES: readonly Oracle[] = [
  changes,
  coSignatures,
  common,
  entityGroups,
  graphQuestion,
  neighborhood,
  paths,
  signatureGroups,
  signed,
  survival,
  whoSigned,
];

/** How often each question is asked of a graph. */
export const TIMES = 10;

/** Compares what a store answers over HTTP with a plain reading; each question that is answered alike is counted. */
export const withPlainReading = (
  name: string,
  store: Store,
  count: (question: string) => void,
  times = TIMES,
): Comparison => {
  const unexpected: unknown[] = [];
  const ask = asker(store, unexpected);
  const plains = new WeakMap<Graph, Plain>();
  const readPlainly = (graph: Graph): Plain => {
    const plain = plains.get(graph) ?? plainOf(graph);
    plains.set(graph, plain);
    return plain;
  };
  const asking =
    (question: string, query: string, variables: object, expected: (plain: Plain) => object): Ask =>
    async (graph) => {
      const { data, errors } = await ask(query, { ...variables });
      const asked = `${query}\n\nwith the variables ${JSON.stringify(variables)}`;
      const logged = unexpected.splice(0).map(String);
      const plain = expected(readPlainly(graph));
      if (errors !== undefined || logged.length > 0) {
        const answers = { 'a plain reading': plain, [name]: { errors, logged } };
        throw new Differs({ asked, answers }, String(errors?.[0]?.extensions?.code ?? 'logged'));
      }
      requireSame(asked, { 'a plain reading': plain, [name]: data });
      count(question);
    };
  return {
    name: `${name} and a plain reading`,
    graphs: graph.map((graph) => [graph]),
    fill: async (graph) => {
      await store.import(graph);
    },
    questions: (graph) =>
      ORACLES.map(({ name: question, query, cases }) =>
        cases(readPlainly(graph)).map(({ variables, expected }) => asking(question, query, variables, expected)),
      ),
    times,
  };
};
