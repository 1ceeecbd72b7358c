/** The question with which GraphiQL opens: the first of them all, in its short form. */
export const HEADLINE = `# Which companies signed the Seoul commitments and also
# a commitment of their own government?
# Ctrl-Enter asks; more questions are at /questions
query WhoSigned {
  whoSigned(
    first: 20
    allOf: [
      { instrument: "frontier-ai-safety-commitments" }
      { jurisdiction: HOME }
    ]
  ) {
    totalCount
    edges {
      node { name }
      reason
    }
  }
}
`;
