import type { Instant } from '../../../kernel/instant.ts';
import type { FoundView } from '../../../modules/applications/index.ts';
import type { InspectionOutcome } from '../../../modules/applications/rules/facts.ts';
import { insetText, summaryList, tag } from '../../shared/forms/parts.ts';
import { type Html, html, ltr, NOTHING } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { ConsoleAsk } from '../route.ts';
import { photographPath } from './address.ts';
import type { OpenVisit } from './desk.ts';

interface OnRecord extends FoundView {
  readonly outcome: InspectionOutcome;
}

/** What is on record of this place: the outcome, and beside it what somebody else found who could not know of it. */
export function recordsHtml(ask: ConsoleAsk, visit: OpenVisit): Html {
  const { words, actor } = ask;
  const { outcome, found, further } = visit.inspection;
  if (!outcome || !found) return NOTHING;
  const all: OnRecord[] = [{ ...found, outcome }, ...further];
  const mine = all.some(({ officer }) => officer === actor.officer);
  const differ = further.some((one) => one.outcome !== outcome);
  const first = found.officer === actor.officer;
  return html`${!mine && insetText(words.say('inspect-record-by-other'))}
    ${mine && !first && insetText(words.say('inspect-record-first'))}
    ${differ && insetText(words.say('inspect-record-differs'))}
    ${all.map((one) => recordHtml(ask, visit, one))}`;
}

function recordHtml(ask: ConsoleAsk, visit: OpenVisit, record: OnRecord): Html {
  const { words, language, actor } = ask;
  const mine = record.officer === actor.officer;
  const none = words.say('inspect-none');
  const row = (key: string, value: Html | string) => ({ key: words.say(key), value });
  const good = record.outcome === 'satisfactory';
  const { checklist } = ask.deps.country.applications.inspections;
  const items = record.checklist.map(({ item, answer, note }) => ({
    key: words.of(checklist.find(({ code }) => code === item)?.text ?? { en: item, ur: item }),
    value: html`${tag(words.say(`inspect-${answer}`), answer === 'yes' ? 'good' : answer === 'no' ? 'bad' : 'caution')} ${note !== '' && nameHtml(note, language)}`,
  }));
  const photographs =
    record.photographs.length === 0
      ? none
      : html`${record.photographs.map((hash, i) => html`<a class="govuk-link" href="${words.href(photographPath(visit.id, hash))}">${words.say('inspect-photograph', { n: i + 1 })}</a> `)}`;
  return html`<section class="sanad-found"><h2 class="govuk-heading-m">${words.say(mine ? 'inspect-record-mine' : 'inspect-record-other')}</h2>
    ${summaryList(words, [
      row(
        'inspect-outcome',
        html`${tag(words.say(`inspect-outcome-${record.outcome}`), good ? 'good' : 'bad')} ${record.note !== '' && nameHtml(record.note, language)}`,
      ),
      row('inspect-seen-at', ask.moment(record.seenAt as Instant)),
      row('inspect-met', record.met === '' ? none : nameHtml(record.met, language)),
      row('inspect-seats', record.seats === null ? none : ltr(String(record.seats))),
      row('inspect-photographs', photographs),
      ...items,
    ])}</section>`;
}
