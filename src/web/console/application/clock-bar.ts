import { type Day, dayAt } from '../../../kernel/day.ts';
import { workingDaysBetween } from '../../../kernel/working-days.ts';
import type { Clock, Span } from '../../../modules/applications/rules/snapshot.ts';
import { type Html, html, raw } from '../../shared/html.ts';
import type { ConsoleAsk } from '../route.ts';

const WIDTH = 100;
const COLOURS = { ample: '#0b6b47', short: '#8a5a00', over: '#a61e23', stopped: '#7b8b88' } as const;

/** How much of its time an agency, or an office of the Authority, has used, as a bar; the same stands beside it in words. */
export function clockBar(ask: ConsoleAsk, clock: Clock, spans: readonly Span[], today: Day): Html {
  const { calendar, zone } = ask.deps.country.applications;
  const own = spans.filter(({ holder }) => holder === clock.agency);
  // the Authority may have it in hand again: its time is counted from the last beginning
  // after a provisional grant nobody has it in hand: the time to inspect is counted from then
  const begun = own.at(clock.office === undefined ? 0 : -1)?.from ?? spans.at(-1)?.until;
  const until = clock.stoppedAt ? dayAt(clock.stoppedAt, zone) : today;
  const from = begun ? dayAt(begun, zone) : until;
  const whole = Math.max(1, workingDaysBetween(from, clock.dueOn, calendar));
  const used = Math.min(whole, workingDaysBetween(from, until, calendar));
  const width = Math.round((used / whole) * WIDTH);
  const colour =
    clock.status === 'stopped'
      ? 'stopped'
      : until > clock.dueOn
        ? 'over'
        : used / whole > 0.75
          ? 'short'
          : 'ample';
  const x = ask.language === 'ur' ? WIDTH - width : 0;
  const label = ask.words.say('review-clock-bar', { used, whole });
  return html`<span class="sanad-clock" role="img" aria-label="${label}">${raw(
    `<svg viewBox="0 0 ${WIDTH} 6" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="${WIDTH}" height="6" fill="#dbe5e2"/><rect x="${x}" width="${width}" height="6" fill="${COLOURS[colour]}"/></svg>`,
  )}</span>`;
}
