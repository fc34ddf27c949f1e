import type { Change, Fact } from '../../platform/ledger/fact.ts';
import type { Chapter } from '../../platform/ledger/registry.ts';
import { COURTS_FACTS, type CourtsFact } from './rules/facts.ts';

/** The row a court's word writes; one row a stay. */
export function applyCourts(fact: Fact): readonly Change[] {
  const { type, data } = fact as unknown as CourtsFact;
  const set = (to: Record<string, unknown>): Change[] => [
    { set: 'stay', key: { id: fact.subject }, to: { ...to, version: fact.version } },
  ];
  switch (type) {
    case 'StayGranted':
      return [
        {
          put: 'stay',
          row: {
            id: fact.subject,
            version: fact.version,
            licence: data.licence,
            court: data.court,
            case_number: data.caseNumber,
            nature: data.nature,
            covers: data.covers,
            from_at: data.from,
            lapse_on: data.lapseOn,
            lapse_at: data.lapseAt,
            next_date: data.nextDate,
            status: 'claimed',
            ended_how: null,
            ended_at: null,
          },
        },
      ];
    case 'StayVerified':
      return set({ status: 'verified' });
    case 'StayExtended':
      return set({ next_date: data.nextDate, lapse_on: data.lapseOn, lapse_at: data.lapseAt });
    case 'StayFoundForged':
      return set({ status: 'forged' });
    case 'StayEnded':
      return set({ ended_how: data.how, ended_at: data.until });
    default:
      return type satisfies never;
  }
}

export const courtsChapter: Chapter = { module: 'courts', facts: COURTS_FACTS, apply: applyCourts };
