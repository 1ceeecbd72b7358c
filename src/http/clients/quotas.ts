import { LRUCache } from 'lru-cache';

/** What one client may ask for in a minute; null for as much as it likes. */
export type Quotas = { requests: number | null; price: number | null };

/** What a client has used since its minute began. */
export type Use = { until: number; requests: number; price: number };

const MINUTE = 60_000;

/** Most clients that are remembered; of more, those are forgotten that have not asked for longest. */
const MAX_CLIENTS = 10_000;

/** Remembers what clients use. Their minute begins with their first request. */
export const counting = (now: () => number = () => performance.now()) => {
  const uses = new LRUCache<string, Use>({ max: MAX_CLIENTS });
  return {
    /** What a client has used in its minute. */
    of: (client: string): Use => {
      const known = uses.get(client);
      if (known !== undefined && known.until > now()) return known;
      const use = { until: now() + MINUTE, requests: 0, price: 0 };
      uses.set(client, use);
      return use;
    },
    /** Whole seconds until a minute is over. */
    secondsLeft: ({ until }: Use): number => Math.max(1, Math.ceil((until - now()) / 1_000)),
  };
};

/** The policies and what is left of them, as the fields `RateLimit-Policy` and `RateLimit` of HTTP. */
export const fieldsOf = ({ requests, price }: Quotas, use: Use, seconds: number): Record<string, string> => {
  const policies = [
    { name: 'requests', quota: requests, used: use.requests, unit: '' },
    { name: 'price', quota: price, used: use.price, unit: ';qu="price"' },
  ].flatMap(({ quota, ...rest }) => (quota === null ? [] : [{ quota, ...rest }]));
  const left = (quota: number, used: number): number => Math.max(0, Math.floor(quota - used));
  return {
    'ratelimit-policy': policies.map(({ name, quota, unit }) => `"${name}";q=${quota};w=60${unit}`).join(', '),
    ratelimit: policies.map(({ name, quota, used }) => `"${name}";r=${left(quota, used)};t=${seconds}`).join(', '),
  };
};
