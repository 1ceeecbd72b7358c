import { printedSchema } from '../graphql/schema.js';

/** Prints the GraphQL schema. */
export const printSchema = (): void => {
  process.stdout.write(printedSchema());
};
