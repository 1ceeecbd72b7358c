/**
 * The colours of Okabe and Ito, which people who see few colours can tell apart too, and their grey. Kinds that stand
 * close to each other share one and differ by their letter.
 */
export const PALETTE = {
  orange: '#e69f00',
  skyBlue: '#56b4e9',
  green: '#009e73',
  yellow: '#f0e442',
  blue: '#0072b2',
  vermillion: '#d55e00',
  purple: '#cc79a7',
  grey: '#999999',
} as const;

export type Color = keyof typeof PALETTE;
