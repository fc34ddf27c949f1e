import type { Change, Fact } from '../../platform/ledger/fact.ts';
import type { Chapter } from '../../platform/ledger/registry.ts';
import { CONDUCT_FACTS, type ConductSays } from './rules/facts.ts';

/** The row of a complaint after a fact; its words stay in the ledger, sealed under the complaint's own key. */
export function applyConduct(fact: Fact): readonly Change[] {
  const { type, data } = fact as unknown as ConductSays;
  const set = (to: Record<string, unknown>): Change[] => [
    {
      set: 'complaint',
      key: { id: fact.subject },
      to: { ...to, version: fact.version, changed_at: fact.recordedAt },
    },
  ];
  switch (type) {
    case 'ComplaintMade':
      return [
        {
          put: 'complaint',
          row: {
            id: fact.subject,
            version: fact.version,
            reference: data.reference,
            complainant: data.complainant,
            organisation: data.organisation,
            agency: data.agency,
            officer: data.officer,
            application: data.application,
            kind: data.kind,
            happened_on: data.happenedOn,
            evidence: data.evidence,
            made_at: fact.recordedAt,
            acknowledge_by: data.acknowledgeBy,
            answer_by: data.answerBy,
            due_on: data.acknowledgeBy,
            state: 'made',
            assigned_to: null,
            outcome: null,
            changed_at: fact.recordedAt,
          },
        },
      ];
    case 'ComplaintAcknowledged':
      return set({ state: 'acknowledged', due_on: data.due });
    case 'ComplaintAssigned':
      return set({ assigned_to: data.to });
    case 'ComplaintTakenBack':
      return set({ assigned_to: null });
    case 'ComplainantAsked':
      return set({ state: 'asked', due_on: null });
    case 'ComplainantReplied':
      return set({ state: 'acknowledged', due_on: data.due, evidence: data.evidence });
    case 'ComplaintAnswered':
      return set({ state: 'answered', due_on: null, outcome: data.outcome });
    case 'ComplaintClosed':
      return set({ state: 'closed', due_on: null });
    case 'ComplaintWithdrawn':
      return set({ state: 'withdrawn', due_on: null });
    case 'ComplaintRead':
      return [{ set: 'complaint', key: { id: fact.subject }, to: { version: fact.version } }];
    default:
      return type satisfies never;
  }
}

export const conductChapter: Chapter = { module: 'conduct', facts: CONDUCT_FACTS, apply: applyConduct };
