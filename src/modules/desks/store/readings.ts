import type { Reading } from '../../../platform/ledger/registry.ts';
import { joins, type Reader, type Sql } from '../../../platform/postgres/sql.ts';
import { applicationsChapter } from '../../applications/index.ts';
import { searchWords } from '../../licences/rules/search-words.ts';

const OF_APPLICATIONS = new Set<string>(applicationsChapter.facts);
const OF_ASSIGNMENTS = new Set(['AssignmentMade', 'AssignmentEnded']);

/** What waits at the desks, for what a fact of an application or of its assignment touched. */
export const deskItemReading: Reading = {
  name: 'desk_item',
  touchedBy(fact) {
    if (OF_APPLICATIONS.has(fact.type)) return [fact.subject];
    return OF_ASSIGNMENTS.has(fact.type) ? [(fact.data as { application: string }).application] : [];
  },
  recompute: recomputeDeskItems,
};

async function recomputeDeskItems(_: Reader, ids: readonly string[]): Promise<Sql[]> {
  return [
    // an act on the application and an assignment may be recorded at once, each blind to the other: the second waits
    joins('lists')`select 1 from application where id = any(${ids}::uuid[]) order by id for update`,
    joins('lists')`delete from desk_item where application = any(${ids}::uuid[])`,
    joins('lists')`insert into desk_item (application, agency, due, officer, work)
        select a.id, w.agency, min(w.due), (array_agg(w.officer) filter (where w.officer is not null))[1], min(w.work)
        from application a cross join lateral (
          select coalesce(clock->>'office', clock->>'agency') as agency, (clock->>'dueOn')::date as due, null::uuid as officer,
            case when clock->>'office' is null then 'opinion' else clock->>'agency' end as work
          from jsonb_array_elements(a.clocks) as clock where clock->>'status' = 'running'
          union all select agency, 'infinity'::date, officer, null from assignment where application = a.id and officer is not null) w
        where a.id = any(${ids}::uuid[]) and (a.state not in ('licence-fee-due', 'granted', 'refused', 'withdrawn', 'lapsed') or (a.state = 'granted' and w.work is not null))
        group by a.id, w.agency`,
  ];
}

// What ends a proposal, as `evolve` of applications has it.
const ENDS_PROPOSAL = [
  'VersionSubmitted',
  'ProposalDeclined',
  'GrantApproved',
  'RefusalDropped',
  'RefusalApproved',
  'ApplicationWithdrawn',
];

/** Proposals that wait for a second officer. */
export const proposalReading: Reading = {
  name: 'proposal',
  touchedBy: (fact) =>
    fact.type === 'DecisionProposed' || ENDS_PROPOSAL.includes(fact.type) ? [fact.subject] : [],
  recompute: recomputeProposals,
};

async function recomputeProposals(_: Reader, ids: readonly string[]): Promise<Sql[]> {
  return [
    joins('lists')`delete from proposal where application = any(${ids}::uuid[])`,
    joins('lists')`insert into proposal (application, what, officer, submitted_at)
        select a.id, f.data::jsonb->>'what', (f.data::jsonb->>'officer')::uuid, a.submitted_at
        from application a join lateral (
          select type, data from ledger.fact where subject = a.id and type = any(${['DecisionProposed', ...ENDS_PROPOSAL]}::text[])
          order by subject_version desc limit 1) f on f.type = 'DecisionProposed'
        where a.id = any(${ids}::uuid[])`,
  ];
}

/** The words of company names, by which officers search. */
export const companyWordsReading: Reading = {
  name: 'company_word',
  touchedBy: (fact) => (fact.type === 'CompanyDeclared' ? [fact.subject] : []),
  recompute: recomputeCompanyWords,
};

interface Named {
  readonly id: string;
  readonly name: string | null;
  readonly nameUrdu: string | null;
  readonly tradeNames: readonly string[] | null;
}

async function recomputeCompanyWords(tx: Reader, ids: readonly string[]): Promise<Sql[]> {
  const companies = await tx.rows<Named>(
    joins(
      'read',
    )`select c.id, f.data::jsonb->>'name' as name, f.data::jsonb->>'nameUrdu' as "nameUrdu", f.data::jsonb->'tradeNames' as "tradeNames"
        from company c join ledger.fact f on f.id = c.fact where c.id = any(${ids}::uuid[])`,
  );
  const words = companies.flatMap(({ id, name, nameUrdu, tradeNames }) =>
    searchWords([name, nameUrdu, ...(tradeNames ?? [])].join(' ')).map((word) => ({ id, word })),
  );
  return [
    joins('lists')`delete from company_word where company = any(${ids}::uuid[])`,
    joins('lists')`insert into company_word (company, word)
        select * from unnest(${words.map(({ id }) => id)}::uuid[], ${words.map(({ word }) => word)}::text[])`,
  ];
}
