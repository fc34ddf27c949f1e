import type { Change, Fact } from '../../platform/ledger/fact.ts';
import type { Chapter } from '../../platform/ledger/registry.ts';
import { SCREENING_FACTS, type ScreeningFact } from './rules/facts.ts';

const NOTHING_YET = {
  decision: null,
  evidence: null,
  rests: null,
  bits: null,
  officer: null,
  decided_at: null,
  disclosed_evidence: null,
  disclosed_at: null,
  answer_by: null,
  answered_at: null,
  sealed: false,
};

/** Rows of screenings, matches and lists. Names and reasons stay in the ledger, sealed. */
export function applyScreening(ledgerFact: Fact): readonly Change[] {
  const fact = ledgerFact as ScreeningFact;
  const { subject: id, version, at } = fact;
  const put = (table: string, row: Record<string, unknown>): Change[] =>
    version === 1
      ? [{ put: table, row: { id, version, ...row } }]
      : [{ set: table, key: { id }, to: { version, ...row } }];
  /** The row of a match begins with whatever is said of it first. */
  const ofMatch = (of: { application: string; other: string }, to: Record<string, unknown>): Change[] =>
    version === 1
      ? [
          {
            put: 'screening_match',
            row: { id, version, application: of.application, other: of.other, ...NOTHING_YET, ...to },
          },
        ]
      : [{ set: 'screening_match', key: { id }, to: { version, ...to } }];
  switch (fact.type) {
    case 'ScreeningMade': {
      const { application, reference, organisation, company, hash, models, counts, matches } = fact.data;
      const { licence = null } = fact.data;
      const shut = licence ? matches[0] : matches.find(({ kind }) => kind === 'shut');
      return put('screening', {
        application,
        reference,
        organisation,
        company,
        app_version: fact.data.version,
        hash,
        licence,
        made_at: at,
        fact: fact.id,
        models,
        counts,
        matches,
        bits: shut?.bits ?? null,
        probability: shut?.probability ?? null,
        shut_match: shut?.match ?? null,
        shut_evidence: shut?.evidence ?? null,
        ended_as: null,
      });
    }
    case 'ScreeningEnded':
      return [{ set: 'screening', key: { id }, to: { version, ended_as: fact.data.state } }];
    case 'MatchDecided': {
      const { decision, evidence, rests, bits, officer } = fact.data;
      return ofMatch(fact.data, { decision, evidence, rests, bits, officer, decided_at: at });
    }
    case 'MatchDisclosed': {
      const { evidence, answerBy } = fact.data;
      return ofMatch(fact.data, {
        disclosed_evidence: evidence,
        disclosed_at: at,
        answer_by: answerBy,
        answered_at: null,
      });
    }
    case 'MatchSealed':
      return ofMatch(fact.data, { sealed: true });
    case 'MatchAnswered':
      return ofMatch(fact.data, { answered_at: at });
    case 'WatchListImported': {
      const { officer: _, ...list } = fact.data;
      return put('watch_list', { ...list, imported_at: at });
    }
    case 'OwnEntryRecorded': {
      const { list, role, outcome, from, dropsOn } = fact.data;
      return [
        {
          put: 'own_entry',
          row: {
            id,
            version,
            list,
            role,
            outcome,
            from_at: from,
            drops_on: dropsOn,
            fact: fact.id,
            erased_at: null,
          },
        },
      ];
    }
    case 'OwnEntryOutcomeNoted':
      return [{ set: 'own_entry', key: { id }, to: { version, outcome: fact.data.outcome } }];
    case 'OwnEntryErased':
      return [{ set: 'own_entry', key: { id }, to: { version, erased_at: at } }];
    case 'CalibrationSet': {
      const { slope, same, different } = fact.data;
      return put('calibration', { slope, same, different, at });
    }
    default:
      return fact satisfies never;
  }
}

export const screeningChapter: Chapter = {
  module: 'screening',
  facts: SCREENING_FACTS,
  apply: applyScreening,
};
