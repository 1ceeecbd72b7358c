import { describe, expect, it } from 'vitest';
import { derivedProperties } from '../../src/graph/properties.js';
import { ownFields } from '../../src/model/fields/reserved.js';
import { KINDS, kinds } from '../../src/model/kinds.js';
import { RELATIONS, relations } from '../../src/model/relations.js';

describe('the name of a field', () => {
  it.each([
    ['hash', 'is a name that the stores use themselves'],
    ['orderKey', 'is a name that the stores use themselves'],
    ['_mine', 'begins with _'],
    ['name_folded', 'ends like what the stores keep'],
    ['status', 'is a field that all have'],
  ])('%s is refused: it %s', (name, says) => {
    expect(() => ownFields('Treaty', { status: 0 }, { opened: 0, [name]: 0 })).toThrow(
      `Treaty: the field ${name} ${says}`,
    );
  });

  it('is refused where a store keeps something under it', () => {
    const kept = [
      ...KINDS.flatMap((kind) => [...derivedProperties(kind)]),
      ...RELATIONS.flatMap((relation) => {
        const derived = Object.keys(relations[relation].derived.fields);
        return [...derivedProperties(relation)].filter((name) => !derived.includes(name));
      }),
    ];
    for (const name of kept) expect(() => ownFields('Treaty', {}, { [name]: 0 }), name).toThrow(name);
  });

  it('is free where the model uses it', () => {
    for (const kind of KINDS) {
      const { kind: _, ...fields } = kinds[kind].schema.shape;
      expect(ownFields(kind, {}, fields)).toBe(fields);
    }
  });
});
