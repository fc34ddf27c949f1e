import type { Change, Fact } from '../../platform/ledger/fact.ts';
import type { Chapter } from '../../platform/ledger/registry.ts';
import { type Holding, NUMBERS_FACTS, type NumbersFact } from './rules/facts.ts';

/**
 * The rows a fact of this module writes. A released holding is two rows: the one known until now, and the same with
 * its end. What was declared and released in one moment was never known otherwise, and is one row.
 */
export function applyNumbers(given: Fact): readonly Change[] {
  const fact = given as NumbersFact;
  const { version, recordedAt } = fact;
  const book: Change =
    version === 1
      ? { put: 'number_book', row: { id: fact.subject, licence: fact.data.licence, version } }
      : { set: 'number_book', key: { id: fact.subject }, to: { version } };
  switch (fact.type) {
    case 'NumbersDeclared':
      return [...fact.data.holdings.map((one) => rowOf(fact, one, null)), book];
    case 'NumbersReleased': {
      const [corrected, known] = [
        fact.data.holdings.filter((one) => one.knownFrom === recordedAt),
        fact.data.holdings.filter((one) => one.knownFrom !== recordedAt),
      ];
      // every old row ends before any new one starts, so that one holder at a time holds after each statement
      return [
        ...corrected.map(
          ({ id, until }): Change => ({
            set: 'number_holding',
            key: { id, known_from: recordedAt },
            to: { until_at: until },
          }),
        ),
        ...known.map(
          ({ id, knownFrom }): Change => ({
            set: 'number_holding',
            key: { id, known_from: knownFrom },
            to: { known_until: recordedAt },
          }),
        ),
        ...known.map((one) => rowOf(fact, one, one.until)),
        book,
      ];
    }
    default:
      return fact satisfies never;
  }
}

function rowOf(fact: NumbersFact, one: Holding, until: string | null): Change {
  return {
    put: 'number_holding',
    row: {
      id: one.id,
      known_from: fact.recordedAt,
      subject: fact.subject,
      licence: fact.data.licence,
      number: one.number,
      carrier: one.carrier,
      use: one.use,
      kind: one.kind,
      home: one.home,
      foreign_authority: one.foreignAuthority,
      back_ends: one.backEnds,
      from_at: one.from,
      until_at: until,
      known_until: null,
    },
  };
}

export const numbersChapter: Chapter = { module: 'numbers', facts: NUMBERS_FACTS, apply: applyNumbers };
