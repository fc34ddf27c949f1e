import type { Day } from '../../../kernel/day.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { notNow } from './allowed.ts';
import type { Decided } from './facts.ts';
import { type Hand, recusedHand } from './hand.ts';
import type { ApplicationsPack } from './pack.ts';
import type { Clock, SilenceStep } from './snapshot.ts';
import type { Application } from './state.ts';

type Pack = Pick<ApplicationsPack, 'periods' | 'calendar'>;

/**
 * The ladder for an agency's silence, which never grants or refuses: a reminder before the due date, then the
 * agency's head, then the regulator's Authority; for the Authority's own silence, at intake or over its decision,
 * oversight in its place. Steps already taken for this due date are not repeated.
 */
export function silenceSteps(
  app: Application,
  today: Day,
  pack: Pack,
): Extract<Decided, { type: 'SilenceMarked' }>[] {
  if (notNow(app.state, 'mark-silence')) return [];
  return app.clocks.flatMap((clock) =>
    stepsDue(clock, today, pack).map((step) => ({
      type: 'SilenceMarked' as const,
      data: { agency: clock.agency, step, dueOn: clock.dueOn },
    })),
  );
}

function stepsDue(clock: Clock, today: Day, { periods, calendar }: Pack): SilenceStep[] {
  if (clock.status !== 'running') return [];
  const steps: [SilenceStep, boolean][] = [
    ['reminder', plusWorkingDays(today, periods.remindBefore, calendar) >= clock.dueOn],
    ['head', today >= plusWorkingDays(clock.dueOn, periods.escalateToHead, calendar)],
    [
      clock.office ? 'oversight' : 'authority',
      today >= plusWorkingDays(clock.dueOn, periods.escalateToAuthority, calendar),
    ],
  ];
  return steps.filter(([step, due]) => due && !clock.marked.includes(step)).map(([step]) => step);
}

/**
 * Only the Authority gives more time, with reasons, and only to a later day. Its own, at intake or over its decision,
 * it extends once, by no more than the whole time once again, and the applicant reads why.
 */
export function extendTime(
  app: Application,
  input: { agency: string; dueOn: Day; reason: string },
  hand: Hand,
  pack: Pick<ApplicationsPack, 'authority' | 'periods' | 'calendar'>,
): Decided | Refusal {
  const no = notNow(app.state, 'extend-time') ?? recusedHand(app, hand);
  if (no) return no;
  if (hand.agency !== pack.authority) return refuse('not-allowed', 'authority-only');
  const clock = app.clocks.find((c) => c.agency === input.agency && c.status === 'running');
  if (!clock) return refuse('conflict', 'no-clock-runs', { field: '/agency' });
  if (clock.extended) return refuse('conflict', 'own-time-extended-already', { field: '/agency' });
  if (input.dueOn <= clock.dueOn || input.dueOn <= hand.today)
    return refuse('invalid', 'not-a-later-day', { field: '/dueOn', values: { dueOn: clock.dueOn } });
  const latest = clock.office === undefined ? null : latestOfOwn(clock, hand.today, pack);
  if (latest && input.dueOn > latest)
    return refuse('invalid', 'own-time-too-long', { field: '/dueOn', values: { latest } });
  return {
    type: 'TimeExtended',
    data: { agency: input.agency, dueOn: input.dueOn, officer: hand.officer },
    personal: { reason: input.reason },
  };
}

/** Until when the Authority may extend a time of its own: the whole time once again, from the day due or, past it, from today. */
export function latestOfOwn({ agency, dueOn }: Clock, today: Day, { periods, calendar }: Pack): Day {
  const days = agency === 'intake' ? periods.completeness : periods.decision;
  return plusWorkingDays(dueOn > today ? dueOn : today, days, calendar);
}
