import { lexicographicSortSchema, printSchema } from 'graphql';
import { builder } from './builder.js';
import { sayWeights } from './price/said.js';
import './fields/entities.js';
import './fields/relations.js';
import './questions/roots.js';
import './questions/nodes.js';
import './questions/in-common.js';
import './questions/changes.js';
import './questions/cite.js';
import './questions/drawing/co-signatures.js';
import './questions/co-signatures.js';
import './questions/dataset.js';
import './questions/evidence/quantities.js';
import './questions/evidence/disagreements.js';
import './questions/evidence/tables.js';
import './questions/evidence/claims.js';
import './questions/gaps.js';
import './questions/drawing/subgraph.js';
import './questions/drawing/neighborhood.js';
import './questions/paths.js';
import './questions/search.js';
import './questions/quality.js';
import './questions/signed.js';
import './questions/survival.js';
import './questions/who-signed.js';

const WHERE_TO_BEGIN = `The governance of AI safety as a graph: summits, declarations, commitments, countries, companies, institutes and risks,
with a date, a status and a source on every edge.

Begin with one of these fields of \`Query\`:

- \`search\` finds an entity by any of its names, and its \`slug\`, by which all other fields name it;
- \`company\`, \`country\`, \`declaration\`, \`commitment\` and so on are one entity, and their plurals lists of them with \`where\` and \`orderBy\`;
- \`whoSigned\` combines tests of signatures, and \`signed\` says how one signatory stands to one instrument, with reason and witnesses;
- \`paths\`, \`common\` and \`coSignatures\` are about connections; \`graph\` and \`neighborhood\` are to be drawn;
- \`survival\`, \`changes\` and \`gaps\` are about what changes and what is missing.

All root fields take \`asOf\`, a day, \`holds\`, and \`knownBy\`, a day by which a source must have said so; what stands below is of the same view. Questions to open and to change are at /questions.`;

/** The GraphQL schema, built once when this module is first read. */
export const schema = sayWeights(Object.assign(builder.toSchema(), { description: WHERE_TO_BEGIN }));

/** The schema as text, sorted, as it stands in `schema/schema.graphql`. */
export const printedSchema = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
