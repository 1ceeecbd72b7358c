/** What a page shows of the code. */
const CODE = `id
  signatories(first: 1) {
    totalCount
    edges { node { id slug signed { totalCount } } signature { id key signatory { id signed { totalCount } } } }
  }`;

/** What pages of a client ask, each by the name that Relay wants of a document of the module `App`. */
export const DOCUMENTS = {
  /** Two views of one entity beside each other. */
  AppBothQuery: `
    query AppBothQuery {
      december: commitment(slug: "eu-gpai-code-of-practice", asOf: "2025-12-31", holds: POSSIBLY) { ${CODE} }
      august: commitment(slug: "eu-gpai-code-of-practice", asOf: "2026-08-01") { ${CODE} }
      today: commitment(slug: "eu-gpai-code-of-practice") { ${CODE} }
    }
  `,
  /** One view, as a slider chooses it. */
  AppOnQuery: `
    query AppOnQuery($day: Date, $holds: Holds) {
      commitment(slug: "eu-gpai-code-of-practice", asOf: $day, holds: $holds) {
        id
        signatories { totalCount nodes { id nameOn } edges { signature { id to { id } } } }
      }
    }
  `,
  /** An entity or a relation again. */
  AppNodeQuery: `
    query AppNodeQuery($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on Commitment { signatories { totalCount } }
        ... on Signature { instrument { id signatories { totalCount } } }
      }
    }
  `,
  /** Several again. */
  AppNodesQuery: `
    query AppNodesQuery($ids: [ID!]!) {
      nodes(ids: $ids) { id ... on Commitment { signatories { totalCount } } }
    }
  `,
  /** Two drawings that share nodes, which have other degrees in each. */
  AppDrawnQuery: `
    query AppDrawnQuery {
      near: neighborhood(of: ["seoul-2024"], depth: 1) { nodes { key degree entity { id } } edges { key source target } }
      far: neighborhood(of: ["seoul-2024"], depth: 2) { nodes { key degree entity { id } } edges { key source target } }
    }
  `,
  /** The same facts where their dates are obeyed and where they are not: paths and changes hold at any time. */
  AppEverQuery: `
    query AppEverQuery {
      paths(from: "mistral-ai", to: "kenya", maxPaths: 1, asOf: "2024-06-01", timeRespecting: true) {
        paths { nodes { id ... on Company { signed { totalCount } } } }
      }
      company(slug: "mistral-ai", asOf: "2024-06-01") { id signed { totalCount } }
    }
  `,
} as const;

/** The name of a document. */
export type DocumentName = keyof typeof DOCUMENTS;

/** A list that Relay pages through, which asks its compiler for a refetch by id. */
export const PAGINATION = [
  `query AppQuery { commitment(slug: "eu-gpai-code-of-practice") { ...App_commitment } }`,
  `fragment App_commitment on Commitment
  @refetchable(queryName: "AppCommitmentRefetch")
  @argumentDefinitions(count: { type: "Int", defaultValue: 5 }, cursor: { type: "String" }) {
    name
    signatories(first: $count, after: $cursor) @connection(key: "App_commitment_signatories") {
      totalCount
      edges { node { __typename slug } }
    }
  }`,
] as const;
