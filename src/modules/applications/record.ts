import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts';
import type { Act } from '../../platform/act.ts';
import type { NewFact, Says } from '../../platform/ledger/fact.ts';
import { factsOf } from '../../platform/ledger/read.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import { asWrittenNow } from './rules/as-written-now.ts';
import { applicationFrom, evolve } from './rules/evolve.ts';
import type { ApplicationFact, Decided } from './rules/facts.ts';
import { snapshotOf } from './rules/snapshot.ts';
import type { Application } from './rules/state.ts';

/** The facts of one application, personal payloads opened. */
export async function factsOfApplication(reader: Reader, id: string): Promise<ApplicationFact[]> {
  const facts = (await factsOf(reader, [id])) as unknown as ApplicationFact[];
  return facts.map((fact) =>
    fact.type === 'VersionSubmitted'
      ? { ...fact, data: { ...fact.data, content: asWrittenNow(fact.data.content) } }
      : fact,
  );
}

export async function applicationById(reader: Reader, id: string): Promise<Application | Refusal> {
  return (
    applicationFrom(id, await factsOfApplication(reader, id)) ?? refuse('not-found', 'no-such-application')
  );
}

/** The facts to append for what was decided, and the application after them. */
export function factsFor(
  act: Act,
  before: Application | undefined,
  id: string,
  decided: readonly Decided[],
): { facts: NewFact[]; after: Application } {
  let app = before;
  const facts = decided.map((one): NewFact => {
    const version = app?.facts ?? 0;
    const bare = { type: one.type, data: one.data, at: act.at } as unknown as Parameters<typeof evolve>[2];
    app = evolve(app, id, bare);
    const says = {
      type: one.type,
      data: { ...one.data, after: snapshotOf(app) },
      personal: one.personal ?? null,
    } satisfies Says<string, unknown, unknown>;
    return { subject: id, after: version, says, keyedTo: one.personal ? id : undefined };
  });
  if (!app) throw new Error('nothing was decided');
  return { facts, after: app };
}

/** Records a decision on an application, or passes the refusal on. */
export async function record(
  act: Act,
  app: Application,
  decided: Decided | Refusal,
): Promise<Application | Refusal> {
  if (isRefusal(decided)) return decided;
  const { facts, after } = factsFor(act, app, app.id, [decided]);
  await act.append(facts);
  return after;
}
