import { lexicographicSortSchema, printSchema } from 'graphql';
import { builder } from './builder.js';
import './fields/entities.js';
import './fields/relations.js';
import './questions/roots.js';
import './questions/nodes.js';
import './questions/in-common.js';
import './questions/changes.js';
import './questions/drawing/co-signatures.js';
import './questions/co-signatures.js';
import './questions/dataset.js';
import './questions/gaps.js';
import './questions/drawing/subgraph.js';
import './questions/drawing/neighborhood.js';
import './questions/paths.js';
import './questions/search.js';
import './questions/signed.js';
import './questions/survival.js';
import './questions/who-signed.js';

/** The GraphQL schema, built once when this module is first read. */
export const schema = builder.toSchema();

/** The schema as text, sorted, as it stands in `schema/schema.graphql`. */
export const printedSchema = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
