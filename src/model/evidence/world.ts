import type { Kind } from '../kinds.js';
import { keysOf } from '../lists.js';
import { RELATIONS, type RelationName } from '../relations.js';
import { evidence } from './kinds.js';

/** The kinds of what documents say, beside what the world is. */
export const EVIDENCE: readonly Kind[] = keysOf(evidence);

/** The relations of the world: all but those that join what documents say to it. */
export const WORLD_RELATIONS: readonly RelationName[] = RELATIONS.filter(
  (relation) => relation !== 'STATES' && relation !== 'ABOUT',
);
