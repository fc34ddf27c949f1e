import { dayAt } from '../../../kernel/day.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { requirePower } from '../../../modules/agencies/index.ts';
import {
  type ClockNear,
  clocksNear,
  type NoticeRow,
  noticesFor,
  parseMark,
  queueNamed,
  readNotices,
} from '../../../modules/desks/index.ts';
import { hidden } from '../../shared/forms/fields.ts';
import { done, submitButton, tag } from '../../shared/forms/parts.ts';
import { type Html, html, id, NOTHING } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { pathOf } from '../application/desk.ts';
import { dueHtml, stateTag } from '../application/parts.ts';
import { companyNames } from '../company-names.ts';
import { LIST } from '../inspections/address.ts';
import { queuePath } from '../queues/address.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { NOTICES_AT, soonDay, toldTo } from './news.ts';

type Named = Awaited<ReturnType<typeof companyNames>>;

const SHOWN = 30;
const NEAR = 10;

/** What concerns an officer: clocks that run out in his hands, and below them what happened, page by page. */
async function noticesPage(ask: ConsoleAsk): Promise<Answer> {
  const { words, reader, deps, actor, at, query } = ask;
  const denied = await requirePower(reader, deps.country.agencies, actor, 'see-applications', at);
  if (denied) return denied;
  const mark = parseMark(query.get('at') ?? '');
  const before = mark?.key.includes('T') ? { at: mark.key as typeof at, fact: mark.id } : null;
  const soon = soonDay(deps, at);
  const [found, near] = await Promise.all([
    noticesFor(reader, toldTo(actor, at), before, SHOWN + 1),
    before ? [] : clocksNear(reader, actor.officer, soon, NEAR),
  ]);
  const rows = found.slice(0, SHOWN);
  const named = await companyNames(ask, [...rows, ...near]);
  const title = words.say('notices-title');
  const last = rows.at(-1);
  const older =
    found.length > SHOWN &&
    last &&
    html`<a class="govuk-link" rel="next" href="${words.href(`${NOTICES_AT}?at=after~${last.at}~${last.fact}`)}">${words.say('notices-older')}</a>`;
  const latest =
    before && html`<a class="govuk-link" href="${words.href(NOTICES_AT)}">${words.say('notices-latest')}</a>`;
  return {
    title,
    section: 'nav-work',
    body: html`${query.get('done') === 'read' && done(words.say('notices-read-done'))}<h1 class="govuk-heading-xl">${title}</h1>
    <p class="govuk-body">${words.say('notices-about')}</p>${near.length > 0 && nearHtml(ask, near, named)}
    ${rows.length > 0 ? html`${!before && readForm(ask, rows[0]!)}${noticesTable(ask, rows, named)}` : html`<p class="govuk-body">${words.say(before ? 'notices-no-more' : 'notices-none')}</p>`}
    ${older || latest ? html`<nav class="sanad-next" aria-label="${words.say('form-pages')}">${latest}${older}</nav>` : NOTHING}`,
  };
}

function nearHtml(ask: ConsoleAsk, near: readonly ClockNear[], named: Named): Html {
  const { words, deps, at } = ask;
  const { zone, calendar } = deps.country.applications;
  const today = dayAt(at, zone);
  const all = queuePath(queueNamed('mine')!);
  return html`<h2 class="govuk-heading-m">${words.say('notices-near')}</h2><ul class="sanad-notices">${near.map(
    (one) =>
      html`<li data-row><a class="govuk-link" href="${words.href(pathOf(one.application))}">${id(one.reference)}</a> ${named(one.company, one.companyName)} · ${dueHtml(words, one.due, today, calendar, true)}</li>`,
  )}</ul><p class="govuk-body"><a class="govuk-link" href="${words.href(all)}">${words.say('notices-near-all')}</a></p>`;
}

/** Marks as far as this page shows, so that nothing is marked which nobody saw. */
function readForm(ask: ConsoleAsk, { at, fact }: NoticeRow): Html {
  const { words } = ask;
  return ask.formHtml(
    html`${hidden('upTo', `after~${at}~${fact}`)}${submitButton(words.say('notices-read'), { kind: 'second' })}`,
    { action: words.href(`${NOTICES_AT}/read`) },
  );
}

function noticesTable(ask: ConsoleAsk, rows: readonly NoticeRow[], named: Named): Html {
  const { words } = ask;
  const cell = (key: string, inside: Html) =>
    html`<td class="govuk-table__cell" data-label="${words.say(key)}">${inside}</td>`;
  // whoever is sent on a visit works in the list of his visits
  const path = (row: NoticeRow) => (row.what === 'visit' ? LIST : pathOf(row.application));
  return html`<table class="govuk-table sanad-rows"><caption class="govuk-visually-hidden">${words.say('notices-title')}</caption>
    <thead class="govuk-table__head"><tr>${['notices-when', 'notices-happened', 'queue-col-application', 'queue-filter-state'].map((key) => html`<th scope="col" class="govuk-table__header">${words.say(key)}</th>`)}</tr></thead>
    <tbody>${rows.map(
      (row) =>
        html`<tr class="govuk-table__row${row.fresh && ' sanad-fresh'}" data-row>${cell('notices-when', ask.moment(row.at))}${cell('notices-happened', html`${words.say(`notice-${row.what}`)}${row.fresh && html` ${tag(words.say('notices-fresh'), 'info')}`}`)}
        ${cell('queue-col-application', html`<a class="govuk-link" href="${words.href(path(row))}">${id(row.reference)}</a> ${named(row.company, row.companyName)}`)}${cell('queue-filter-state', stateTag(words, row.state))}</tr>`,
    )}</tbody></table>`;
}

async function readAct(ask: ConsoleAsk): Promise<Answer> {
  const { form, deps, at, reader, actor } = ask;
  const denied = await requirePower(reader, deps.country.agencies, actor, 'see-applications', at);
  if (denied) return denied;
  const mark = parseMark(form.text('upTo'));
  if (!mark?.key.includes('T')) return { location: NOTICES_AT };
  const upTo = { at: mark.key as typeof at, fact: mark.id };
  const answer = await ask.act((act) => readNotices(act, { upTo, dueBefore: soonDay(deps, at) }));
  return isRefusal(answer) ? answer : { location: `${NOTICES_AT}?done=read` };
}

export const noticeRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: NOTICES_AT, handle: noticesPage },
  {
    method: 'post',
    path: `${NOTICES_AT}/read`,
    form: { fields: ['upTo'] },
    handle: readAct,
  },
];
