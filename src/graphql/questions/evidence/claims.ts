import { claimsOfRelation } from '../../../questions/claims/claims-of-relation.js';
import { builder } from '../../builder.js';
import { objectOf, RelationInterface } from '../../fields/refs.js';

builder.interfaceField(RelationInterface, 'claims', (t) =>
  t.field({
    type: [objectOf('Claim')],
    description: 'What sources state of this relation, by name: that China signed, for one.',
    resolve: (parent, _, context) => claimsOfRelation(parent, context),
  }),
);
