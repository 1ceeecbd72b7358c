import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import { toParameters } from '../../src/store/neo4j/run.js';
import type { Compiled } from '../../src/store/neo4j/template.js';

/** What a statement cost: its operators, its database hits, and the most memory that the database counted for it, in bytes. */
export type Profile = { operators: string[]; hits: number; memory: number; plan: ProfiledPlan };

const walk = (plan: ProfiledPlan): ProfiledPlan[] => [plan, ...plan.children.flatMap(walk)];

const named = ({ operatorType }: ProfiledPlan): string => operatorType.replace('@neo4j', '');

const SEEKS = ['NodeUniqueIndexSeek', 'NodeUniqueIndexSeek(Locking)'];

/** Whether an operator has all of its rows from one seek in a unique index, filtered at most. */
const seeks = (plan: ProfiledPlan): boolean => {
  const [only, ...more] = plan.children;
  if (only === undefined) return SEEKS.includes(named(plan));
  return named(plan) === 'Filter' && more.length === 0 && seeks(only);
};

/**
 * The operators of a plan that no question may need: scans of everything, and products but those of two unique index
 * seeks.
 */
export const forbidden = (plan: ProfiledPlan): string[] =>
  walk(plan)
    .filter((operator) => {
      const name = named(operator);
      return name === 'CartesianProduct' ? !operator.children.every(seeks) : /AllNodesScan|AllRelationships/.test(name);
    })
    .map(named);

/** Runs a statement with PROFILE. */
export const profile = async (driver: Driver, database: string, { cypher, params }: Compiled): Promise<Profile> => {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const { summary } = await session.run(`PROFILE ${cypher}`, toParameters(params));
    if (summary.profile === false) throw new Error('the database sent no profile');
    const plans = walk(summary.profile);
    return {
      operators: plans.map(named),
      hits: plans.reduce((sum, { dbHits }) => sum + dbHits, 0),
      memory: Number(summary.profile.arguments.GlobalMemory),
      plan: summary.profile,
    };
  } finally {
    await session.close();
  }
};
