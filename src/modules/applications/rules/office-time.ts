import type { Day } from '../../../kernel/day.ts';
import type { Decided } from './facts.ts';
import { dueOfDecision, dueOfIntake } from './intake.ts';
import type { ApplicationsPack } from './pack.ts';
import type { Due } from './snapshot.ts';
import type { Application } from './state.ts';

/**
 * The time of intake, or of the Authority, where the application came into its hands before that time was counted.
 * It begins on the day it is begun, never before: nobody was late by a day that nobody had named. A notice of refusal
 * that may still be answered is waited for first.
 */
export function beginOfficeTime(
  app: Application,
  today: Day,
  pack: Pick<ApplicationsPack, 'authority' | 'periods' | 'calendar'>,
): Extract<Decided, { type: 'OfficeTimeBegun' }> | undefined {
  const due = dueOfOffice(app, today, pack);
  if (!due || app.clocks.some((clock) => clock.agency === due.agency)) return undefined;
  return { type: 'OfficeTimeBegun', data: { dues: [due] } };
}

function dueOfOffice(
  app: Application,
  today: Day,
  pack: Pick<ApplicationsPack, 'authority' | 'periods' | 'calendar'>,
): Due | undefined {
  if (app.state === 'submitted') return dueOfIntake(today, pack);
  if (app.state === 'decision') return dueOfDecision(today, pack);
  if (app.state !== 'refusal-proposed') return undefined;
  const answerBy = app.notice && !app.notice.answered ? app.notice.answerBy : today;
  return dueOfDecision(answerBy > today ? answerBy : today, pack);
}
