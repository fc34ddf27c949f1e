import { parseId } from '../../../kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import {
  type FieldVisit,
  fieldVisit,
  type InspectionDraft,
  inspectionDraft,
} from '../../../modules/applications/index.ts';
import { notNow } from '../../../modules/applications/rules/allowed.ts';
import { grantedForGood } from '../../../modules/applications/rules/inspection.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { noteRead } from '../../shared/read-log.ts';
import type { ConsoleAsk } from '../route.ts';

/** A visit in the hands of its inspector, with what he has saved at the office. */
export interface OpenVisit extends FieldVisit {
  readonly id: string;
  readonly draft: InspectionDraft | undefined;
}

/** The visit of the address, decided by the module's rule; `send` also for who was sent before somebody else. */
export async function visitOf(
  reader: Reader,
  ask: ConsoleAsk,
  reason: 'see' | 'send',
): Promise<OpenVisit | Refusal> {
  const { actor, deps, params, at } = ask;
  // an address that is none is refused as one that nothing has: after the power was asked
  const id = parseId(params.inspection ?? '') ?? '00000000-0000-0000-0000-000000000000';
  const found = await fieldVisit(reader, deps.country, actor, id, { for: reason, at });
  return isRefusal(found) ? found : { ...found, id, draft: await inspectionDraft(reader, id, actor.officer) };
}

/** The same to look at: the look at whose place it is stands on record first. */
export function visitSeen(ask: ConsoleAsk): Promise<OpenVisit | Refusal> {
  return ask.act<OpenVisit>(
    async (act) => {
      const visit = await visitOf(act, ask, 'see');
      if (isRefusal(visit)) return visit;
      await noteRead(act, { what: 'visit', about: visit.id, application: visit.app.id });
      return visit;
    },
    { forgotten: true },
  );
}

/** Why nothing can be recorded for it now; undefined while it can. */
export function whyClosed({ app, inspection }: FieldVisit): Refusal | undefined {
  if (inspection.outcome) return refuse('conflict', 'inspection-recorded-already');
  return notNow(app.state, 'record-inspection') ?? grantedForGood(app);
}

/** Who this is, for a script that must not mix up two officers on one telephone; it names nobody. */
export function markOf({ deps, actor }: Pick<ConsoleAsk, 'deps' | 'actor'>): string {
  return deps.gate.key.fingerprint('telephone', actor.principal).slice(0, 16);
}
