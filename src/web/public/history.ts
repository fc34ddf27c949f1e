import { type Day, dayAt, parseDay } from '../../kernel/day.ts';
import { parseInstant, plusMs } from '../../kernel/instant.ts';
import type { HistoryEvent } from '../../modules/licences/index.ts';
import { dayHtml } from '../shared/dates.ts';
import { type Html, html, ltr } from '../shared/html.ts';
import type { Ask } from './site.ts';

/** The history of a licence as a list, latest first: what happened, when it took effect, when it was recorded. */
export function historyList(ask: Ask, events: readonly HistoryEvent[]): Html {
  const { tell, country } = ask;
  const { zone } = country.time;
  return html`<ol class="sanad-timeline" reversed>${events.toReversed().map((event) => {
    const recorded = dayAt(event.recordedAt, zone);
    const late = recorded !== dayAt(event.at, zone);
    return html`<li><span class="sanad-when">${tell.day(event.at)}${late && html` · ${tell.rich('history-recorded', { day: dayHtml(recorded, tell.language) })}`}</span>
      ${tell.say(`history-${event.what}`)}${detailsOf(ask, event).map((line) => html`<p>${line}</p>`)}</li>`;
  })}</ol>`;
}

function detailsOf({ tell, country }: Ask, { what, values }: HistoryEvent): Html[] {
  const say = (key: string) => html`${tell.say(key)}`;
  const dated = (key: string, day: Day | undefined): Html[] =>
    day ? [tell.rich(key, { day: dayHtml(day, tell.language) })] : [];
  // an end is the moment after the last day
  const lastDay = (until: string | undefined): Day | undefined => {
    const at = until === undefined ? undefined : parseInstant(until);
    return at && dayAt(plusMs(at, -1), country.time.zone);
  };
  const worded = (prefix: string, text: string | undefined): Html[] =>
    text !== undefined && tell.has(`${prefix}-${text}`) ? [say(`${prefix}-${text}`)] : [];
  switch (what) {
    case 'order-made':
      return [
        tell.rich(`history-order-${values.kind}`, { ground: html`${tell.ground(values.ground ?? '')}` }),
        ...worded('history-scope', values.scope),
        ...dated('history-order-until', lastDay(values.until)),
      ];
    case 'order-lifted':
      return worded('lift', values.how);
    case 'stay-granted':
      return [
        html`${tell.court(values.court ?? '')} · ${tell.rich('court-order-case', { case: ltr(values.caseNumber ?? '') })}`,
        ...worded('court-order-nature', values.nature),
      ];
    case 'stay-extended':
      return dated('history-next-date', parseDay(values.nextDate ?? ''));
    case 'stay-ended':
      return worded('stay-end', values.how);
    case 'transition-ended':
      return worded('transition', values.why);
    case 'imported':
      return values.instrument
        ? [tell.rich('history-instrument', { text: tell.foreign(values.instrument) })]
        : [];
    case 'exempted':
      return values.ruling ? [tell.rich('history-ruling', { text: tell.foreign(values.ruling) })] : [];
    default:
      return [
        ...dated('history-valid-until', lastDay(values.validUntil)),
        ...dated('history-provisional-until', lastDay(values.provisionalUntil)),
      ];
  }
}
