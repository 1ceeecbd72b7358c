import type { Driver } from 'neo4j-driver';

/** How many sessions are open: now, and at most so far. */
type Sessions = { now: number; most: number };

/** The same driver, and how many of its sessions are open; with those of others where their count is given. */
export const countingSessions = (
  driver: Driver,
  sessions: Sessions = { now: 0, most: 0 },
): { driver: Driver; sessions: Sessions } => {
  const opened = (...args: Parameters<Driver['session']>) => {
    const session = driver.session(...args);
    sessions.now += 1;
    sessions.most = Math.max(sessions.most, sessions.now);
    const close = session.close.bind(session);
    let closing: Promise<void> | undefined;
    session.close = () => {
      closing ??= close().finally(() => {
        sessions.now -= 1;
      });
      return closing;
    };
    return session;
  };
  const counting = new Proxy(driver, {
    get: (target, name) => {
      if (name === 'session') return opened;
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
  return { driver: counting, sessions };
};
