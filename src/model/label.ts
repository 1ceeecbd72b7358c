/** How large the letters of labels are in pictures. */
export const FONT = 12;

/** Most letters of a label in a picture. */
const LONGEST = 40;

/** A label as a picture shows it: cut where it is long. */
export const shortened = (label: string): string => {
  const letters = [...label];
  if (letters.length <= LONGEST) return label;
  return `${letters
    .slice(0, LONGEST - 1)
    .join('')
    .trimEnd()}…`;
};

/** How wide letters are in a wide font of that size; those beyond Europe's are as wide as they are high. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,:;'|! ]/, 4],
  [/[frt()[\]/-]/, 5.2],
  [/[mwMW@%…—]/, 11.8],
  [/[A-Z]/, 8.6],
  [/[\u1100-\u{10ffff}]/u, FONT],
];

/** How wide text is drawn, about. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, letter) => width + (WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 7.5), 0);
