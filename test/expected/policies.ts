import type { Facts, Status } from './facts.js';
import { known, sortedBy, weakest } from './rules.js';

type Policy = Facts['policies'][number];

/**
 * What a policy that reads “none …” has instead of a framework; what a company said before its first one is a statement
 * too.
 */
const formOf = ({ policy }: Policy, version: string, early: boolean): string => {
  if (version === 'blog') return 'post';
  return early || policy?.startsWith('none') ? 'statement' : 'framework';
};

/** A month of which the days after one are ruled out. */
const publishedOn = (date: string, note: string): string => {
  const [, day] = /^existed by (\d+) Feb 2025;/.exec(note) ?? [];
  return date === '2025-02' && day !== undefined ? `${date}-01/${date}-${day}` : date;
};

/** Every note on a version is a doubt about its day; null where there is none, and the version itself is sure. */
const doubtOf = (status: Status, note: string): Status | null => {
  const doubt = /general knowledge/.test(note) ? 'unconfirmed' : note === '' ? 'confirmed' : 'uncertain';
  const weaker = weakest([status, doubt]);
  return weaker === 'confirmed' ? null : weaker;
};

/** The versions of a policy in their order, each with its form and when it was published. */
export const versionsOf = (policy: Policy) => {
  const all = [
    ...policy.earlier.map((version) => ({ ...version, early: true })),
    ...policy.versions.map((version) => ({ ...version, early: false })),
  ].map(({ early, ...version }) => ({
    ...version,
    form: formOf(policy, version.version, early),
    date: publishedOn(version.date, version.note ?? ''),
    dateStatus: doubtOf(version.status, version.note ?? ''),
  }));
  return sortedBy(all, ({ date }) => date);
};

/** The versions that are frameworks: a company published a policy from the first of them on. */
export const frameworksOf = (policy: Policy) => versionsOf(policy).filter(({ form }) => form === 'framework');

/** What is said of the framework of a company. */
export const policyOf = ({ policies }: Pick<Facts, 'policies'>, company: string): Policy =>
  known(
    policies.find(({ companyId }) => companyId === company),
    company,
  );
