import type { Attack } from './attack.js';
import { EXPENSIVE } from './expensive.js';
import { filling } from './memory.js';
import { PERMITTED } from './permitted.js';

/** The attacks by theme: each theme meets a server of its own. */
export const THEMES: Readonly<Record<string, readonly Attack[]>> = {
  expensive: EXPENSIVE,
  permitted: PERMITTED,
  memory: filling(300),
};
