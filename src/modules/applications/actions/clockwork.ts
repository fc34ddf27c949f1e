import type { Day } from '../../../kernel/day.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import type { Act } from '../../../platform/act.ts';
import type { Message } from '../../../platform/outbox.ts';
import { contactOf, membersOf } from '../../accounts/index.ts';
import { officersOf } from '../../agencies/index.ts';
import { applicationById, factsFor } from '../record.ts';
import type { Decided } from '../rules/facts.ts';
import { type LapseStep, lapseStep } from '../rules/intake.ts';
import { extendTime as decideExtension, silenceSteps } from '../rules/silence.ts';
import type { SilenceStep } from '../rules/snapshot.ts';
import type { Application } from '../rules/state.ts';
import { applicationsWithClocks } from '../store.ts';
import { type DeskPack, officerAct, todayOf } from './desk.ts';
import { endWithoutLicence } from './ending.ts';

/** Ids on which the clockwork may have something to do today. */
export function applicationsToTick(act: Pick<Act, 'at' | 'rows' | 'row'>, pack: DeskPack): Promise<string[]> {
  const today = todayOf(act, pack);
  return applicationsWithClocks(
    act,
    plusWorkingDays(today, pack.applications.periods.remindBefore, pack.applications.calendar),
    today,
  );
}

/** The daily clockwork on one application: reminders, the ladder for silence, notice of lapse, lapse. */
export async function tickApplication(
  act: Act,
  pack: DeskPack,
  id: string,
): Promise<{ steps: number } | Refusal> {
  const app = await applicationById(act, id);
  if (isRefusal(app)) return app;
  const today = todayOf(act, pack);
  const lapse = lapseStep(app, today, pack.applications);
  const silence = silenceSteps(app, today, pack.applications);
  const decided: Decided[] = [
    ...(lapse ? [lapse] : []),
    ...(lapse?.type === 'ApplicationLapsed' ? [] : silence),
  ];
  if (decided.length === 0) return { steps: 0 };
  const { facts, after } = factsFor(act, app, app.id, decided);
  await act.append(facts);
  if (after.state === 'lapsed') await endWithoutLicence(act, pack, after, 'lapsed');
  if (lapse) await act.send(await lapseLetters(act, app, lapse));
  for (const step of silence) await act.send(await reminders(act, pack, app, step.data));
  return { steps: decided.length };
}

export function extendTime(
  act: Act,
  pack: DeskPack,
  input: { application: string; agency: string; dueOn: Day; reason: string },
): Promise<Application | Refusal> {
  return officerAct(act, pack, 'extend-time', input.application, (app, hand) =>
    decideExtension(app, input, hand, pack.applications),
  );
}

const LADDER = {
  reminder: 'examiner',
  head: 'supervisor',
  authority: 'supervisor',
} as const satisfies Record<SilenceStep, string>;

async function reminders(
  act: Act,
  pack: DeskPack,
  app: Application,
  step: { agency: string; step: SilenceStep; dueOn: Day },
): Promise<Message[]> {
  const agency = step.step === 'authority' ? pack.applications.authority : step.agency;
  const officers = (await officersOf(act, agency)).filter((o) => o.role === LADDER[step.step]);
  const subject = `${app.reference}: ${step.agency}, ${step.dueOn}`;
  const body = `${app.reference}\n${step.agency} (${step.step}): ${step.dueOn}`;
  return mailTo(
    act,
    officers.map((o) => o.principal),
    subject,
    body,
  );
}

async function lapseLetters(act: Act, app: Application, step: LapseStep): Promise<Message[]> {
  const members = await membersOf(act, app.organisation, act.at);
  const when = step.type === 'LapseNoticed' ? step.data.lapseOn : '';
  return mailTo(
    act,
    members.map((m) => m.principal),
    app.reference,
    `${app.reference} ${step.type === 'LapseNoticed' ? `lapses on ${when}` : 'has lapsed'}\n${app.reference} ${step.type === 'LapseNoticed' ? `کی میعاد ${when} کو ختم ہو گی` : 'کی میعاد ختم ہو گئی'}`,
  );
}

async function mailTo(
  act: Act,
  principals: readonly string[],
  subject: string,
  body: string,
): Promise<Message[]> {
  const contacts = await Promise.all(
    principals.map(async (p) => ({ principal: p, contact: await contactOf(act, p) })),
  );
  return contacts.flatMap(({ principal, contact }) =>
    contact?.email ? [{ channel: 'mail' as const, to: contact.email, subject, body, about: principal }] : [],
  );
}
