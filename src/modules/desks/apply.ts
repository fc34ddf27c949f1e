import type { Change, Fact } from '../../platform/ledger/fact.ts';
import type { Chapter } from '../../platform/ledger/registry.ts';
import { DESKS_FACTS, type DesksFact } from './rules/facts.ts';
import { noticeReading } from './store/notices.ts';
import { companyWordsReading, deskItemReading, proposalReading } from './store/readings.ts';

/** Which rows a fact of the desks writes. */
export function applyDesks(ledgerFact: Fact): readonly Change[] {
  const fact = ledgerFact as DesksFact;
  const { subject, version, at } = fact;
  switch (fact.type) {
    case 'AssignmentMade': {
      const { application, agency, officer } = fact.data;
      if (version > 1)
        return [{ set: 'assignment', key: { id: subject }, to: { version, officer, since: at } }];
      return [{ put: 'assignment', row: { id: subject, version, application, agency, officer, since: at } }];
    }
    case 'AssignmentEnded':
      return [{ set: 'assignment', key: { id: subject }, to: { version, officer: null, since: at } }];
    case 'SampleDrawn': {
      const { agency, officer, from, until, seed, population, applications } = fact.data;
      const row = {
        id: subject,
        version,
        agency,
        drawn_by: officer,
        drawn_at: at,
        from_at: from,
        until_at: until,
        seed,
        population,
      };
      const item = { outcome: null, reviewed_by: null, reviewed_at: null };
      return [
        { put: 'sample', row },
        ...applications.map(
          (application): Change => ({ put: 'sample_item', row: { sample: subject, application, ...item } }),
        ),
      ];
    }
    case 'SampleReviewed': {
      const { application, officer, outcome } = fact.data;
      return [
        { set: 'sample', key: { id: subject }, to: { version } },
        {
          set: 'sample_item',
          key: { sample: subject, application },
          to: { outcome, reviewed_by: officer, reviewed_at: at },
        },
      ];
    }
    case 'ListExported':
      return []; // oversight reads it in the ledger
    default:
      return fact satisfies never;
  }
}

export const desksChapter: Chapter = {
  module: 'desks',
  facts: DESKS_FACTS,
  apply: applyDesks,
  readings: [deskItemReading, proposalReading, companyWordsReading, noticeReading],
};
