/** The question with which GraphiQL opens: the first of them all, in its short form. */
export const HEADLINE = `# Which companies signed the Seoul commitments and also a commitment of their own government, and what proves it?
# Run it with Ctrl-Enter. More questions: /questions
query SeoulAndHome {
  whoSigned(first: 20, allOf: [{ instrument: "frontier-ai-safety-commitments" }, { jurisdiction: HOME }]) {
    totalCount
    edges {
      node { name }
      reason
    }
  }
}
`;
