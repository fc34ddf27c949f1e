import { requirePower } from '../../../modules/agencies/index.ts';
import {
  clockBands,
  daysByHolder,
  inNobodysHands,
  loadOf,
  NO_FILTER,
  type Queue,
  queueCount,
  queueNamed,
  queuePage,
  reached,
  samplesOf,
} from '../../../modules/desks/index.ts';
import { dayHtml } from '../../shared/dates.ts';
import { type Html, html, ltr } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { companyNames } from '../company-names.ts';
import { deskOf, queuePath } from '../queues/address.ts';
import { type Colleague, colleaguesOf } from '../queues/colleagues.ts';
import { countText } from '../queues/queue.ts';
import { handForm, queueTable } from '../queues/table.ts';
import type { ConsoleAsk } from '../route.ts';
import { clockPicture, durationPicture, funnelPicture, loadPicture } from './pictures.ts';
import { drawForm, samplesHtml } from './sample.ts';

const SHOWN = 8;
const SAMPLES = 5;

/** A supervisor's view of his agency: who has what, what is late, what waits for a second officer, and samples. */
export async function boardSheet(ask: ConsoleAsk): Promise<Answer> {
  const { words, reader, deps, actor, at } = ask;
  const denied = await requirePower(reader, deps.country.agencies, actor, 'assign-work', at);
  if (denied) return denied;
  const desk = deskOf(ask);
  const [colleagues, load, free, bands, held, far, samples, late, approvals] = await Promise.all([
    colleaguesOf(ask),
    loadOf(reader, actor.agency, desk.today),
    inNobodysHands(reader, actor.agency, desk.today),
    clockBands(reader, desk.today),
    daysByHolder(reader),
    reached(reader),
    samplesOf(reader, actor.agency, SAMPLES),
    firstOf(ask, queueNamed('opinions')!, true),
    firstOf(ask, queueNamed('approvals')!, false),
  ]);
  const title = words.say('board-title');
  const authority = actor.agency === deps.country.agencies.authority;
  return {
    title,
    section: 'nav-board',
    body: html`<h1 class="govuk-heading-xl">${title}</h1>
    <div class="sanad-split"><div>
    <h2 class="govuk-heading-m">${words.say('board-officers')}</h2>${loadTable(
      ask,
      colleagues.filter(({ sees }) => sees),
      load,
    )}
    <p class="govuk-body">${words.rich('board-free', { link: html`<a class="govuk-link" href="${words.href(queuePath(queueNamed('opinions')!, { hand: 'nobody' }))}">${words.say('board-free-count', free)}</a>` })}</p>
    ${await listHtml(ask, colleagues, 'board-late', late, queuePath(queueNamed('opinions')!, { overdue: true }))}
    ${authority && (await listHtml(ask, colleagues, 'board-approvals', approvals, queuePath(queueNamed('approvals')!)))}</div>
    <div><h2 class="govuk-heading-m">${words.say('sample-title')}</h2>${samplesHtml(ask, samples, colleagues)}${drawForm(ask)}</div></div>
    <div class="sanad-pictures">${load.length > 0 && loadPicture(ask, colleagues, load)}${clockPicture(ask, bands)}${funnelPicture(ask, far)}${durationPicture(ask, held)}</div>`,
  };
}

async function firstOf(ask: ConsoleAsk, queue: Queue, overdue: boolean) {
  const [desk, filter] = [deskOf(ask), { ...NO_FILTER, overdue }];
  const [{ rows }, count] = await Promise.all([
    queuePage(ask.reader, queue, desk, filter, null, SHOWN),
    queueCount(ask.reader, queue, desk, filter),
  ]);
  return { rows, count };
}

function loadTable(
  ask: ConsoleAsk,
  colleagues: readonly Colleague[],
  load: Awaited<ReturnType<typeof loadOf>>,
): Html {
  const { words, language } = ask;
  const head = ['board-officer', 'board-role', 'board-in-hand', 'board-overdue', 'board-next'];
  const cell = (key: string, inside: Html | string, number = false) =>
    html`<td class="govuk-table__cell${number && ' sanad-num'}" data-label="${words.say(key)}">${inside}</td>`;
  const lines = colleagues.map(({ officer, name, role }) => {
    const own = load.find((one) => one.officer === officer);
    const list = words.href(queuePath(queueNamed('mine')!, { hand: officer }));
    return html`<tr class="govuk-table__row" data-row><th scope="row" class="govuk-table__header" data-label="${words.say('board-officer')}">${own ? html`<a class="govuk-link" href="${list}">${nameHtml(name, language)}</a>` : nameHtml(name, language)}</th>
      ${cell('board-role', words.say(`role-${role}`))}${cell('board-in-hand', ltr(String(own?.inHand ?? 0)), true)}${cell('board-overdue', ltr(String(own?.overdue ?? 0)), true)}${cell('board-next', own?.nextDue ? dayHtml(own.nextDue, language) : html`<span class="sanad-quiet">${own ? words.say('queue-no-day') : '—'}</span>`)}</tr>`;
  });
  return html`<table class="govuk-table sanad-rows"><caption class="govuk-visually-hidden">${words.say('board-officers')}</caption><thead><tr>${head.map((key) => html`<th scope="col" class="govuk-table__header${(key === 'board-in-hand' || key === 'board-overdue') && ' sanad-num'}">${words.say(key)}</th>`)}</tr></thead><tbody>${lines}</tbody></table>`;
}

async function listHtml(
  ask: ConsoleAsk,
  colleagues: readonly Colleague[],
  key: string,
  { rows, count }: Awaited<ReturnType<typeof firstOf>>,
  path: string,
): Promise<Html> {
  const { words } = ask;
  const { today } = deskOf(ask);
  const table =
    rows.length > 0
      ? html`${handForm(ask, 'work', queueTable(ask, rows, { caption: words.say(key), colleagues, today, named: await companyNames(ask, rows) }))}<p class="govuk-body"><a class="govuk-link" href="${words.href(path)}">${words.say('board-reassign')}</a></p>`
      : html`<p class="govuk-body">${words.say(`${key}-none`)}</p>`;
  return html`<h2 class="govuk-heading-m">${words.say(key)}</h2>${rows.length > 0 && html`<p class="govuk-body sanad-count">${countText(ask, count)}</p>`}${table}`;
}
