/**
 * A word of the data or the name of a field as questions write it: `low-moderate` is `LOW_MODERATE`, `listAsOf` is
 * `LIST_AS_OF`. What is written so already stays as it is.
 */
export const screaming = (word: string): string =>
  word
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase();
