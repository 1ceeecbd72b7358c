import type { Driver, Session } from 'neo4j-driver';

/** What statements cost so far: how many there were, and their database hits. */
type Costs = { statements: number; hits: number };

type Planned = { dbHits: number; children: Planned[] };

const hitsOf = ({ dbHits, children }: Planned): number => children.reduce((sum, child) => sum + hitsOf(child), dbHits);

/** The same driver, which while `costs` is set profiles each statement and adds up what it cost. */
export const profiling = (
  driver: Driver,
): { driver: Driver; costsOf: (work: () => Promise<unknown>) => Promise<Costs> } => {
  let costs: Costs | null = null;
  const profiled = (session: Session): Session =>
    new Proxy(session, {
      get: (target, name) => {
        if (name !== 'run' || costs === null) {
          const member: unknown = Reflect.get(target, name);
          return typeof member === 'function' ? member.bind(target) : member;
        }
        const sum = costs;
        return (...[cypher, ...rest]: Parameters<Session['run']>) => {
          const result = target.run(`PROFILE ${String(cypher)}`, ...rest);
          result.then(
            ({ summary }) => {
              sum.statements += 1;
              if (summary.profile !== false) sum.hits += hitsOf(summary.profile);
            },
            // Whoever asked is told.
            () => undefined,
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
      const sum = { statements: 0, hits: 0 };
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
