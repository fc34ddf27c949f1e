import type { Day } from '../../../kernel/day.ts';
import { type WorkingCalendar, workingDaysBetween } from '../../../kernel/working-days.ts';
import type { State } from '../../../modules/applications/index.ts';
import { dayHtml } from '../../shared/dates.ts';
import { type Tone, tag } from '../../shared/forms/parts.ts';
import { type Html, html, ltr } from '../../shared/html.ts';
import type { Words } from '../../shared/words.ts';
import type { ConsoleAsk } from '../route.ts';

const TONES: Partial<Record<State, Tone>> = {
  submitted: 'info',
  'agency-review': 'info',
  deficient: 'caution',
  decision: 'info',
  'refusal-proposed': 'caution',
  'licence-fee-due': 'good',
  granted: 'good',
  refused: 'bad',
};

export function stateTag(words: Words, state: State): Html {
  return tag(words.say(`application-state-${state}`), TONES[state]);
}

/** The day on which an agency's time ends, and how far off it is in working days; in a column of such days, the day alone. */
export function dueHtml(words: Words, due: Day, today: Day, calendar: WorkingCalendar, alone = false): Html {
  const shown = dayHtml(due, words.language);
  const day = alone ? shown : words.rich('application-due', { day: shown });
  if (due === today) return html`${day} ${tag(words.say('application-due-today'), 'caution')}`;
  const over = due < today;
  const days = over ? workingDaysBetween(due, today, calendar) : workingDaysBetween(today, due, calendar);
  return html`${day} ${tag(words.say(over ? 'application-overdue' : 'application-days-left', { days }), over ? 'bad' : 'plain')}`;
}

/** An agency's short name; an agency that the country no longer has keeps its code. */
export function agencyHtml({ words, deps }: Pick<ConsoleAsk, 'words' | 'deps'>, agency: string): Html {
  const known = deps.country.agencies.agencies.find((entry) => entry.id === agency);
  return known ? html`<bdi>${words.of(known.short)}</bdi>` : ltr(agency);
}

export function districtHtml({ words, deps }: ConsoleAsk, code: string): Html {
  const known = deps.country.districts.find((entry) => entry.code === code);
  return known ? html`<bdi>${words.of(known.name)}</bdi>` : ltr(code);
}
