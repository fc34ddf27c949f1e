import type { Id } from '../../../kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import type { NewFact } from '../../../platform/ledger/fact.ts';
import { officer as officerById, requireNoConflict, requirePower } from '../../agencies/index.ts';
import { type AgenciesPack, rolePowers } from '../../agencies/rules/pack.ts';
import { assignmentSubject } from '../assignment-subject.ts';
import { assignRefusal, type Receiver } from '../rules/assignment.ts';
import type { DesksSays } from '../rules/facts.ts';
import { applicationOutline, assignmentOf } from '../store/assignments.ts';

export interface AssignInput {
  readonly applications: readonly string[];
  readonly officer: Id<'officer'>;
}

/** Whoever assigns work in an agency gives applications to one of its officers, in place of whoever had them. */
export async function assignWork(
  act: Act,
  pack: AgenciesPack,
  input: AssignInput,
): Promise<{ assigned: number } | Refusal> {
  const denied = await requirePower(act, pack, act.by, 'assign-work', act.at);
  if (denied || act.by.kind !== 'officer') return denied ?? refuse('not-allowed', 'officers-only');
  const wanted = [...new Set(input.applications)].sort();
  if (wanted.length === 0) return refuse('invalid', 'nothing-chosen', { field: '/applications' });
  const facts: NewFact<DesksSays>[] = [];
  for (const application of wanted) {
    const fact = await assignmentTo(act, pack, act.by.agency, application, input.officer);
    if (isRefusal(fact)) return fact;
    if (fact) facts.push(fact);
  }
  if (facts.length) await act.append(facts);
  return { assigned: facts.length };
}

async function assignmentTo(
  act: Act,
  pack: AgenciesPack,
  agency: string,
  application: string,
  officer: Id<'officer'>,
): Promise<NewFact<DesksSays> | Refusal | undefined> {
  const outline = await applicationOutline(act, application);
  if (!outline) return refuse('not-found', 'no-such-application');
  const found = await officerById(act, officer);
  const about = [outline.organisation, outline.company];
  const to: Receiver | undefined = found && {
    agency: found.agency,
    relieved: found.relievedAt !== null,
    seesApplications: rolePowers(pack, found.agency, found.role)?.includes('see-applications') ?? false,
    tied: (await requireNoConflict(act, { kind: 'officer', ...found }, about)) !== undefined,
  };
  const refusal = assignRefusal(act.by, to, outline.open);
  if (refusal) return refusal;
  const held = await assignmentOf(act, application, agency);
  const before = held?.officer ?? null;
  if (before === officer) return undefined;
  const data = { application, agency, officer, before, instead: before !== null };
  return {
    subject: assignmentSubject(application, agency),
    after: held?.version ?? 0,
    says: { type: 'AssignmentMade', data },
  };
}
