import fc from 'fast-check';
import { parsePartialDate } from '../../src/model/dates.js';
import { compareText } from '../../src/model/text.js';
import { DAYS } from '../store/values.js';
import { oracle, type Plain } from './oracle.js';

const day = fc.constantFrom(...DAYS);

/** Sets of relations and kinds, few of them: a database plans each anew. */
const relations = fc.constantFrom<string[] | null>(
  null,
  ['NAMED'],
  ['NAMED', 'SIGNED'],
  ['SIGNED', 'MEMBER_OF', 'PRECEDES'],
  [],
);
const kinds = fc.constantFrom<string[] | null>(null, null, ['COMPANY', 'NAME'], ['COUNTRY'], []);

/** What began, ended or was renamed in a period, the first twenty of it. */
export const changes = oracle(
  'changes',
  `query ($from: Date!, $to: Date!, $relations: [RelationName!], $kinds: [Kind!], $knownBy: Date) {
    changes(first: 20, from: $from, to: $to, relations: $relations, kinds: $kinds, knownBy: $knownBy) {
      totalCount nodes { what certain on { text earliest latest } fact { key from { slug } to { slug } } }
    }
  }`,
  () =>
    fc
      .record({ one: day, other: day, relations, kinds, knownBy: fc.option(day, { nil: null, freq: 2 }) })
      .map(({ one, other, ...rest }) => ({
        ...rest,
        ...(one < other ? { from: one, to: other } : { from: other, to: one }),
      })),
  (plain: Plain, { from, to, relations, kinds }) => {
    const kindOf = (slug: string) =>
      plain.nodes
        .get(slug)
        ?.kind.replace(/([a-z])([A-Z])/, '$1_$2')
        .toUpperCase() ?? '';
    const named = plain.edges.filter(({ relation }) => relation === 'NAMED');
    const found = plain.edges
      .filter(
        (edge) =>
          (relations === null || relations.includes(edge.relation)) &&
          (kinds === null || kinds.includes(kindOf(edge.from)) || kinds.includes(kindOf(edge.to))),
      )
      .flatMap((edge) => {
        const others = edge.relation === 'NAMED' ? named.filter((other) => other.from === edge.from) : [];
        const renames = others.some((other) => other.possiblyFrom < edge.possiblyFrom);
        const renamed = others.some(
          (other) => other.validFrom === edge.validTo && other.possiblyFrom > edge.possiblyFrom,
        );
        return [
          { edge, text: edge.validFrom, what: renames ? 'RENAMED' : 'BEGAN' },
          ...(renamed ? [] : [{ edge, text: edge.validTo, what: 'ENDED' }]),
        ];
      })
      .flatMap(({ edge, text, what }) => {
        const date = text === null ? undefined : parsePartialDate(text);
        if (date === undefined || date.latest < from || to < date.earliest) return [];
        const { earliest, latest } = date;
        return [
          {
            what,
            certain: [earliest, latest].every((day) => from <= day && day <= to),
            on: { text, earliest, latest },
            fact: { key: edge.key, from: { slug: edge.from }, to: { slug: edge.to } },
          },
        ];
      })
      .sort(
        (a, b) =>
          compareText(a.on.earliest, b.on.earliest) ||
          compareText(a.on.latest, b.on.latest) ||
          compareText(a.what, b.what) ||
          compareText(a.fact.key, b.fact.key),
      );
    return { changes: { totalCount: found.length, nodes: found.slice(0, 20) } };
  },
);
