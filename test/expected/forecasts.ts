import { cell, tableOf } from './page.js';
import { dated, known, sortedBy } from './rules.js';
import { countsOf, numbersIn } from './stated.js';

/** A range as a cell states it. */
const range = (words: string) => {
  const [low, high] = numbersIn(words);
  return { words, low: known(low, words), high: known(high, words) };
};

/** What a cell lists. */
const listIn = (words: string): string[] => words.split('; ');

/** 35: the scenarios, and what their probabilities make together. */
export const scenariosTogether = () => {
  const scenarios = tableOf('Medium-Term Evolution (2026-2029)').rows.map(
    ([name = '', probability = '', conditions = '', implications = '']) => ({
      name,
      exclusive: true,
      conditions: listIn(conditions),
      implications: listIn(implications),
      claims: { nodes: [{ ...range(probability), unit: '%' }] },
    }),
  );
  const sum = (side: 'low' | 'high') =>
    scenarios.flatMap(({ claims }) => claims.nodes).reduce((total, claim) => total + claim[side], 0);
  return {
    source: { value: { quantity: { unit: '%' }, derived: { low: sum('low'), high: sum('high'), basis: 'TABLE' } } },
    forecasts: { nodes: sortedBy(scenarios, ({ name }) => name) },
  };
};

const NEAR = 'Near-Term Trajectory (2025-2026)';
const DELHI = 'new-delhi-declaration';

/** Words for a time, read as the months that they can mean; the other milestones of the table are not due yet. */
const READ: Readonly<Record<string, string>> = { 'Mid-2025': '2025-05/2025-08', 'Late 2025': '2025-10/2025-12' };

/** 36: the forecasts that have fallen due. */
export const forecastsDue = () => {
  const said = (quantity: string, words: string, low: number | null, high: number | null, source = 's-seed') => ({
    quantity,
    words,
    low,
    high,
    statedBy: { source: { slug: source } },
  });
  const milestone = (slug: string, row: number) => {
    const due = cell(NEAR, row, 2);
    const { words, low, high } = range(cell(NEAR, row, 3));
    return {
      slug,
      due: dated(known(READ[due], due)),
      claims: { nodes: [said('probability', words, low, high), said('due', due, null, null)] },
      outcome: null,
      outcomeOn: null,
    };
  };
  const count = known(
    countsOf()
      .find(({ id }) => id === DELHI)
      ?.laterOrConflictingCounts.find(({ source }) => source.includes('S-INDIA-92')),
    DELHI,
  );
  const parties = Number(count.value);
  const projected = cell('AI Safety Summit Progression', 4, 4);
  const nodes = [
    milestone('forecast-harmonized-evaluation-standards', 1),
    milestone('forecast-systematic-incident-reporting', 2),
    {
      slug: 'forecast-new-delhi-30-countries',
      due: dated('2026-02'),
      claims: {
        nodes: [
          said('parties', `${parties} countries and organizations`, parties, parties, 's-india-92'),
          said('signatory-countries', projected, known(numbersIn(projected)[0], projected), null),
        ],
      },
      outcome: `${parties} countries and organizations endorsed the declaration`,
      outcomeOn: dated(known(count.asOf, DELHI)),
    },
  ];
  return { forecasts: { totalCount: nodes.length, nodes } };
};
