import type { Role } from '../../../kernel/actor.ts';
import { dayAt } from '../../../kernel/day.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { recoveriesOf } from '../../../modules/accounts/index.ts';
import { officer as officerById, type Power, requirePower } from '../../../modules/agencies/index.ts';
import { complaintCounts } from '../../../modules/conduct/index.ts';
import {
  COUNT_MAX,
  NO_FILTER,
  QUEUES,
  type Queue,
  type QueueRow,
  queueCount,
  queuePage,
} from '../../../modules/desks/index.ts';
import { longJobsOf } from '../../../platform/long-jobs.ts';
import { worded } from '../../shared/forms/faults.ts';
import { mixed } from '../../shared/forms/mixed.ts';
import { done } from '../../shared/forms/parts.ts';
import { type Html, html, ltr, NOTHING } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { inWords } from '../../shared/signed-in/sheets.ts';
import { companyNames } from '../company-names.ts';
import { deskOf, queuePath } from '../queues/address.ts';
import { colleaguesOf } from '../queues/colleagues.ts';
import { handForm, queueTable } from '../queues/table.ts';
import { whoCanInstead } from '../refused.ts';
import { registerLine } from '../register/waiting.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { visitsFree, visitsHtml, visitWork } from './visits.ts';

const AT = '/console';
const SHOWN = 25;
const ENDS_SOON_DAYS = 14;
const SAID = ['taken', 'returned'] as const;

async function workPage(ask: ConsoleAsk): Promise<Answer> {
  const { words, reader, deps, actor, at } = ask;
  const denied = await requirePower(reader, deps.country.agencies, actor, 'see-applications', at);
  if (denied) return sheet(ask, html`${await elsewhereHtml(ask, denied)}${await alsoHtml(ask)}`);
  const desk = deskOf(ask);
  const queues = await ownQueues(ask);
  const visits = visitWork(ask);
  const [colleagues, also, visiting, ...lists] = await Promise.all([
    colleaguesOf(ask),
    visits.then((work) => alsoHtml(ask, visitsFree(ask, work))),
    visits,
    ...queues.map(async (queue) => ({
      queue,
      count: await queueCount(reader, queue, desk, NO_FILTER),
      rows: (await queuePage(reader, queue, desk, NO_FILTER, null, SHOWN)).rows,
    })),
  ]);
  const merged = firstDue(lists.flatMap(({ queue, rows }) => rows.map((row) => ({ queue, row }))));
  const said = SAID.find((one) => one === ask.query.get('done'));
  const rows = merged.slice(0, SHOWN);
  const all = lists.reduce((sum, { count }) => sum + count.all, 0);
  const tiles = lists.map(
    ({ queue, count }) =>
      html`<li><a class="sanad-tile" href="${words.href(queuePath(queue))}"><span class="sanad-tile__name">${words.say(`queue-${queue.name}`)}</span>
      <strong class="sanad-tile__count">${ltr(count.all > COUNT_MAX ? `${COUNT_MAX.toLocaleString('en-GB')}+` : count.all.toLocaleString('en-GB'))}</strong>
      <span class="sanad-tile__more${count.overdue ? ' sanad-tile__more--bad' : ''}">${tileText(ask, count)}</span></a></li>`,
  );
  const table =
    rows.length > 0
      ? html`<p class="govuk-body sanad-count">${words.say('work-first')}${all > rows.length && html` ${words.say('work-more', { shown: rows.length })}`}</p>${handForm(ask, 'work', queueTable(ask, rows, { caption: words.say('work-title'), colleagues, today: desk.today, named: await companyNames(ask, rows) }))}`
      : visiting.own.length === 0 && html`<p class="govuk-body">${words.say('work-empty')}</p>`;
  const own = await visitsHtml(ask, visiting, desk.today);
  const between =
    visiting.own.length > 0 &&
    rows.length > 0 &&
    html`<h2 class="govuk-heading-m">${words.say('work-applications')}</h2>`;
  return sheet(
    ask,
    html`${said && done(words.say(`queue-done-${said}`))}<nav aria-label="${words.say('work-tiles')}"><ul class="sanad-tiles">${tiles}</ul></nav>${own}${between}${table}${also}`,
  );
}

/** The pages of a role that works on other things than applications, as the line of pages names them. */
const PLACES: Partial<Record<Role, readonly (readonly [path: string, key: string])[]>> = {
  oversight: [
    ['/console/oversight', 'nav-oversight'],
    ['/console/oversight/process', 'oversight-process'],
    ['/console/oversight/looks', 'oversight-looks'],
  ],
  administrator: [
    ['/console/users', 'users-title'],
    ['/console/recoveries', 'recover-title'],
    ['/console/settings', 'settings-title'],
  ],
};

/** Why no application is listed here, and where the work of this role is; complaints with what is due of them. */
async function elsewhereHtml(ask: ConsoleAsk, denied: Refusal): Promise<Html> {
  const { words, reader, deps, actor, at } = ask;
  const places = PLACES[actor.role];
  if (!places) {
    const who = whoCanInstead(ask, denied);
    return html`<p class="govuk-body">${mixed(worded(words, inWords(words, denied)))}</p>${who && html`<p class="govuk-body">${who}</p>`}`;
  }
  const hears =
    (await requirePower(reader, deps.country.agencies, actor, 'hear-complaints', at)) === undefined;
  const count = hears && (await complaintCounts(reader, actor, dayAt(at, deps.country.applications.zone)));
  const complaints =
    count &&
    html`<li><a class="sanad-tile" href="${words.href('/console/oversight/complaints')}"><span class="sanad-tile__name">${words.say('oversight-complaints')}</span>
      <strong class="sanad-tile__count">${ltr(count.open.toLocaleString('en-GB'))}</strong><span class="sanad-tile__more${count.overdue ? ' sanad-tile__more--bad' : ''}">${words.say('work-tile', { overdue: count.overdue })}</span></a></li>`;
  const tiles = places.map(
    ([path, key]) =>
      html`<li><a class="sanad-tile" href="${words.href(path)}"><span class="sanad-tile__name">${words.say(key)}</span></a></li>`,
  );
  return html`<p class="govuk-body">${words.say('work-elsewhere')}</p><nav aria-label="${words.say('work-tiles')}"><ul class="sanad-tiles">${complaints}${tiles}</ul></nav>`;
}

/** Of a list that was not counted to its end, what is overdue is told as far as it was counted. */
function tileText({ words }: ConsoleAsk, { all, overdue }: { all: number; overdue: number }): string {
  if (all <= COUNT_MAX) return words.say('work-tile', { overdue });
  return overdue > 0 ? words.say('work-tile-many', { overdue: Math.min(overdue, COUNT_MAX) }) : '';
}

function sheet({ words }: ConsoleAsk, inside: Html): Sheet {
  const title = words.say('work-title');
  return { title, section: 'nav-work', body: html`<h1 class="govuk-heading-xl">${title}</h1>${inside}` };
}

/** What waits for this officer follows from the powers he holds now, not from the name of his role. */
async function ownQueues({ reader, deps, actor, at }: ConsoleAsk): Promise<Queue[]> {
  const may = async (power: Power) =>
    (await requirePower(reader, deps.country.agencies, actor, power, at)) === undefined;
  const waits = await Promise.all(
    QUEUES.map(async ({ powers }) => (await Promise.all(powers.map(may))).includes(true)),
  );
  return QUEUES.filter((_, i) => waits[i]);
}

/** One line an application, the earliest due first, then the longest waiting. */
function firstDue(found: readonly { readonly queue: Queue; readonly row: QueueRow }[]): QueueRow[] {
  const lines = new Map<string, QueueRow>();
  for (const { queue, row } of found)
    if (queue.name !== 'overdue' && !lines.has(row.id)) lines.set(row.id, row);
  const order = ({ due, submittedAt, id }: QueueRow) => `${due ?? '9999-99-99'} ${submittedAt} ${id}`;
  return [...lines.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** What else an officer should know: colleagues who cannot sign in, delegations that end, long work. */
async function alsoHtml(ask: ConsoleAsk, first: readonly Html[] = []): Promise<Html> {
  const { words, reader, actor, at, language } = ask;
  const [register, recoveries, office, jobs] = await Promise.all([
    registerLine(ask),
    recoveriesOf(reader, actor.agency, at),
    officerById(reader, actor.officer),
    longJobsOf(reader, actor.principal, 1),
  ]);
  const soon = plusMs(at, ENDS_SOON_DAYS * DAY_MS);
  const waiting = recoveries.filter(
    ({ approvedAt, askedBy, principal }) =>
      !approvedAt && askedBy !== actor.principal && principal !== actor.principal,
  );
  const link = (path: string, text: Html | string) =>
    html`<li><a class="govuk-link" href="${words.href(path)}">${text}</a></li>`;
  const ending = (office?.delegations ?? []).flatMap(({ until, instrument, from }) =>
    until !== null && from <= at && until > at && until < soon
      ? [
          html`<li>${words.rich('work-delegation-ends', { instrument: nameHtml(instrument, language), day: ask.day(plusMs(until, -1)) })}</li>`,
        ]
      : [],
  );
  const lines = [
    ...first,
    ...(register ? [register] : []),
    ...(waiting.length
      ? [link('/console/recoveries', words.say('work-recoveries', { count: waiting.length }))]
      : []),
    ...ending,
    ...(jobs.length ? [link('/console/jobs', words.say('work-jobs'))] : []),
  ];
  return lines.length
    ? html`<h2 class="govuk-heading-m">${words.say('work-also')}</h2><ul class="govuk-list">${lines}</ul>`
    : NOTHING;
}

export const workRoutes: readonly ConsoleRoute[] = [{ method: 'get', path: AT, handle: workPage }];
