import type { Change, Fact } from '../../platform/ledger/fact.ts';
import type { Chapter } from '../../platform/ledger/registry.ts';
import { RULINGS_FACTS, type RulingsFact } from './rules/facts.ts';

const NOT_PROPOSED = {
  agency: null,
  outcome: null,
  class: null,
  instrument: null,
  proposed_by: null,
  proposed_at: null,
};

/** The row of a question; what was written and why stays in the ledger, sealed under the question's own key. */
export function applyRulings(ledgerFact: Fact): readonly Change[] {
  const fact = ledgerFact as RulingsFact;
  const { subject, version, at } = fact;
  const set = (to: Record<string, unknown>): Change[] => [
    { set: 'ruling', key: { id: subject }, to: { ...to, version } },
  ];
  switch (fact.type) {
    case 'RulingAsked': {
      const { reference, organisation, company, answers, advised } = fact.data;
      const row = {
        id: subject,
        version,
        reference,
        organisation,
        company,
        answers,
        advised,
        state: 'asked',
        asked_at: at,
        ...NOT_PROPOSED,
        approved_by: null,
        given_at: null,
        sent_back: 0,
        appealed_at: null,
        appeal: null,
        licence: null,
        licence_number: null,
      };
      return [{ put: 'ruling', row }];
    }
    case 'RulingWithdrawn':
      return set({ state: 'withdrawn' });
    case 'RulingProposed': {
      const { agency, outcome, class: code, instrument, proposedBy } = fact.data;
      const proposed = { proposed_by: proposedBy, proposed_at: at };
      return set({ state: 'proposed', agency, outcome, class: code, instrument, ...proposed });
    }
    case 'RulingSentBack':
      return set({ state: 'asked', ...NOT_PROPOSED, sent_back: fact.data.times });
    case 'RulingGiven': {
      const { outcome, class: code, instrument, proposedBy, approvedBy, licence, number } = fact.data;
      const given = { proposed_by: proposedBy, approved_by: approvedBy, given_at: at };
      return set({
        state: 'given',
        outcome,
        class: code,
        instrument,
        ...given,
        licence,
        licence_number: number,
      });
    }
    case 'RulingAppealed':
      return set({ appealed_at: at, appeal: fact.data.appeal });
    default:
      return fact satisfies never;
  }
}

export const rulingsChapter: Chapter = { module: 'rulings', facts: RULINGS_FACTS, apply: applyRulings };
