import type { Driver, Session } from 'neo4j-driver';

/**
 * What statements cost so far: how many there were, in how many round trips, of which statements that wait for none of
 * each other share one, and their database hits.
 */
export type Costs = { statements: number; trips: number; hits: number };

type Planned = { dbHits: number; children: Planned[] };

const hitsOf = ({ dbHits, children }: Planned): number => children.reduce((sum, child) => sum + hitsOf(child), dbHits);

/** The same driver, which while `costs` is set profiles each statement and adds up what it cost. */
export const profiling = (
  driver: Driver,
): { driver: Driver; costsOf: (work: () => Promise<unknown>) => Promise<Costs> } => {
  let costs: Costs | null = null;
  let inFlight = 0;
  const profiled = (session: Session): Session =>
    new Proxy(session, {
      get: (target, name) => {
        if (name !== 'run' || costs === null) {
          const member: unknown = Reflect.get(target, name);
          return typeof member === 'function' ? member.bind(target) : member;
        }
        const sum = costs;
        return (...[cypher, ...rest]: Parameters<Session['run']>) => {
          if (inFlight === 0) sum.trips += 1;
          inFlight += 1;
          const result = target.run(`PROFILE ${String(cypher)}`, ...rest);
          result.then(
            ({ summary }) => {
              inFlight -= 1;
              sum.statements += 1;
              if (summary.profile !== false) sum.hits += hitsOf(summary.profile);
            },
            // Whoever asked is told.
            () => {
              inFlight -= 1;
            },
          );
          return result;
        };
      },
    });
  return {
    driver: new Proxy(driver, {
      get: (target, name) => {
        if (name === 'session') return (...args: Parameters<Driver['session']>) => profiled(target.session(...args));
        const member: unknown = Reflect.get(target, name);
        return typeof member === 'function' ? member.bind(target) : member;
      },
    }),
    costsOf: async (work) => {
      const sum = { statements: 0, trips: 0, hits: 0 };
      costs = sum;
      try {
        await work();
      } finally {
        costs = null;
      }
      return sum;
    },
  };
};
