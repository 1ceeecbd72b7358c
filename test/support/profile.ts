import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import type { Compiled } from '../../src/store/neo4j/compile.js';
import { toParameters } from '../../src/store/neo4j/run.js';

/** What a statement cost: its operators, its database hits and the rows that it returned. */
export type Profile = { operators: string[]; hits: number; plan: ProfiledPlan };

const walk = (plan: ProfiledPlan): ProfiledPlan[] => [plan, ...plan.children.flatMap(walk)];

/** Runs a statement with PROFILE. */
export const profile = async (driver: Driver, database: string, { cypher, params }: Compiled): Promise<Profile> => {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const { summary } = await session.run(`PROFILE ${cypher}`, toParameters(params));
    if (summary.profile === false) throw new Error('the database sent no profile');
    const plans = walk(summary.profile);
    return {
      operators: plans.map(({ operatorType }) => operatorType.replace('@neo4j', '')),
      hits: plans.reduce((sum, { dbHits }) => sum + dbHits, 0),
      plan: summary.profile,
    };
  } finally {
    await session.close();
  }
};
