import { type Day, dayAt } from '../../../kernel/day.ts';
import { plusMs } from '../../../kernel/instant.ts';
import { requirePower } from '../../../modules/agencies/index.ts';
import { type OwnVisit, visitsGivenTo, visitsToTake } from '../../../modules/applications/index.ts';
import { notNow } from '../../../modules/applications/rules/allowed.ts';
import { type Html, html, id, NOTHING } from '../../shared/html.ts';
import { dueHtml } from '../application/parts.ts';
import { companyNames } from '../company-names.ts';
import { LIST, visitPath } from '../inspections/address.ts';
import { placeHtml } from '../inspections/list.ts';
import type { ConsoleAsk } from '../route.ts';

/** An inspector's own visits that wait, and how many of his agency nobody is sent on. */
export interface VisitWork {
  readonly own: readonly OwnVisit[];
  readonly free: number;
}

export async function visitWork({ reader, deps, actor, at }: ConsoleAsk): Promise<VisitWork> {
  if (await requirePower(reader, deps.country.agencies, actor, 'record-inspection', at))
    return { own: [], free: 0 };
  const [own, free] = await Promise.all([
    visitsGivenTo(reader, actor.officer, at),
    visitsToTake(reader, deps.country, actor, at),
  ]);
  const waiting = own.filter(({ seenAt, state }) => !seenAt && !notNow(state, 'record-inspection'));
  return { own: waiting, free: free.length };
}

/** Visits to be made and findings that are due, the soonest first: why, and until when. */
export async function visitsHtml(ask: ConsoleAsk, { own }: VisitWork, today: Day): Promise<Html> {
  const { words, deps, at } = ask;
  const { calendar, zone } = deps.country.applications;
  if (own.length === 0) return NOTHING;
  const named = await companyNames(
    ask,
    own.map(({ companyId }) => ({ company: companyId })),
  );
  const cell = (key: string, inside: Html | string) =>
    html`<td class="govuk-table__cell" data-label="${words.say(key)}">${inside}</td>`;
  const why = ({ from, until }: OwnVisit) => (until <= at ? 'findings' : from > at ? 'later' : 'now');
  const lines = own.map((visit) => {
    const { until, inspection, reference, companyId, company, place, from } = visit;
    const due = dueHtml(words, dayAt(plusMs(until, -1), zone), today, calendar, true);
    return html`<tr class="govuk-table__row" data-row>${cell('queue-col-due', due)}${cell('queue-col-why', words.rich(`work-visit-${why(visit)}`, { day: ask.day(from) }))}
      ${cell('queue-col-application', html`<a class="govuk-link" href="${words.href(visitPath(inspection))}">${id(reference)}</a> ${named(companyId, company)}`)}${cell('inspect-where', placeHtml(ask, place))}</tr>`;
  });
  const head = ['queue-col-due', 'queue-col-why', 'queue-col-application', 'inspect-where'].map(
    (key) => html`<th scope="col" class="govuk-table__header">${words.say(key)}</th>`,
  );
  return html`<h2 class="govuk-heading-m">${words.say('work-visits')}</h2><table class="govuk-table sanad-rows"><caption class="govuk-visually-hidden">${words.say('work-visits')}</caption>
    <thead class="govuk-table__head"><tr>${head}</tr></thead><tbody>${lines}</tbody></table>`;
}

/** Where an inspector takes what nobody is sent on. */
export function visitsFree({ words }: ConsoleAsk, { free }: VisitWork): Html[] {
  if (free === 0) return [];
  const text = words.say('work-visits-free', { count: free });
  return [html`<li><a class="govuk-link" href="${words.href(LIST)}">${text}</a></li>`];
}
