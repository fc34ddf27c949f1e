import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { requirePower } from '../../../modules/agencies/index.ts';
import { complaintsAboutUs, OUTCOMES, TOLD_FROM, type ToldToAgency } from '../../../modules/conduct/index.ts';
import {
  COUNT_MAX,
  clockBands,
  daysByHolder,
  loadOf,
  NO_FILTER,
  type Queue,
  type QueueFilter,
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
import { printedHtml } from '../printed.ts';
import { deskOf, queuePath, runningPath } from '../queues/address.ts';
import { type Colleague, colleaguesOf } from '../queues/colleagues.ts';
import { countText } from '../queues/queue.ts';
import { handForm, queueTable } from '../queues/table.ts';
import type { ConsoleAsk } from '../route.ts';
import { agenciesWithWork, clockPicture, durationPicture, funnelPicture, loadPicture } from './pictures.ts';
import { drawForm, samplesHtml } from './sample.ts';

const SHOWN = 8;
const SAMPLES = 5;
const YEAR_MS = 365 * DAY_MS;

/** A supervisor's view of his agency: who has what, what is late, what waits for a second officer, and samples. */
export async function boardSheet(ask: ConsoleAsk): Promise<Answer> {
  const { words, reader, deps, actor, at } = ask;
  const denied = await requirePower(reader, deps.country.agencies, actor, 'assign-work', at);
  if (denied) return denied;
  const desk = deskOf(ask);
  const [colleagues, load, free, bands, held, far, samples, late, approvals, about] = await Promise.all([
    colleaguesOf(ask),
    loadOf(reader, actor.agency, desk.today),
    freeOf(ask),
    clockBands(reader, agenciesWithWork(ask), desk.today),
    daysByHolder(reader),
    reached(reader),
    samplesOf(reader, actor.agency, SAMPLES),
    firstOf(ask, queueNamed('running')!, { agency: actor.agency, overdue: true }),
    firstOf(ask, queueNamed('approvals')!, {}),
    complaintsAboutUs(reader, actor, plusMs(at, -YEAR_MS)),
  ]);
  const title = words.say('board-title');
  const authority = actor.agency === deps.country.agencies.authority;
  return {
    title,
    section: 'nav-board',
    body: html`${await printedHtml(ask, 'agency')}<h1 class="govuk-heading-xl">${title}</h1>
    <div class="sanad-split"><div>
    <h2 class="govuk-heading-m">${words.say('board-officers')}</h2>${loadTable(
      ask,
      colleagues.filter(({ sees }) => sees),
      load,
    )}
    ${freeHtml(ask, free)}</div>
    <div><h2 class="govuk-heading-m">${words.say('sample-title')}</h2>${samplesHtml(ask, samples, colleagues)}${drawForm(ask)}${aboutUsHtml(ask, about)}</div></div>
    ${await listHtml(ask, colleagues, 'board-late', late, runningPath({ agency: actor.agency, overdue: true }))}
    ${authority && (await listHtml(ask, colleagues, 'board-approvals', approvals, queuePath(queueNamed('approvals')!)))}
    <div class="sanad-pictures">${load.length > 0 && loadPicture(ask, colleagues, load)}${clockPicture(ask, bands, true)}${funnelPicture(ask, far)}${durationPicture(ask, held)}</div>`,
  };
}

/** What came of complaints about this agency: numbers alone, for oversight of another agency hears them. */
function aboutUsHtml({ words }: ConsoleAsk, told: ToldToAgency | undefined): Html {
  const said = told
    ? html`${words.say('board-about-us-answered', { answered: told.answered })} ${OUTCOMES.map((outcome, i) => html`${i > 0 && ' · '}${words.say(`conduct-outcome-${outcome}`)}: ${ltr(String(told.outcomes[outcome]))}`)}`
    : words.say('board-about-us-few', { few: TOLD_FROM });
  return html`<h2 class="govuk-heading-m">${words.say('board-about-us')}</h2><p class="govuk-body">${said}</p><p class="govuk-body sanad-quiet">${words.say('board-about-us-why')}</p>`;
}

/** What time runs for in this agency and nobody has in hand, and how much of it is overdue. */
async function freeOf(ask: ConsoleAsk) {
  const [running, desk] = [queueNamed('running')!, deskOf(ask)];
  const filter = { ...NO_FILTER, agency: desk.agency, hand: 'nobody' };
  const [all, late] = await Promise.all([
    queueCount(ask.reader, running, desk, filter),
    queueCount(ask.reader, running, desk, { ...filter, overdue: true }),
  ]);
  return { all: all.all, overdue: late.all };
}

function freeHtml(ask: ConsoleAsk, free: Awaited<ReturnType<typeof freeOf>>): Html {
  const { words, actor } = ask;
  const link = (n: number, key: string, overdue: boolean) =>
    html`<a class="govuk-link" href="${words.href(runningPath({ agency: actor.agency, hand: 'nobody', overdue }))}">${words.say(n > COUNT_MAX ? `${key}-more` : key, { n, max: COUNT_MAX })}</a>`;
  return html`<p class="govuk-body">${words.rich('board-free', { all: link(free.all, 'board-free-all', false), overdue: link(free.overdue, 'board-free-overdue', true) })}</p>`;
}

async function firstOf(ask: ConsoleAsk, queue: Queue, asked: Partial<QueueFilter>) {
  const [desk, filter] = [deskOf(ask), { ...NO_FILTER, ...asked }];
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
  const hand = (officer: string, n: number, overdue: boolean) =>
    n === 0
      ? ltr('0')
      : html`<a class="govuk-link" href="${words.href(queuePath(queueNamed('mine')!, { hand: officer, overdue }))}">${ltr(String(n))}</a>`;
  const line = (who: Html, role: string, officer: string) => {
    const own = load.find((one) => one.officer === officer);
    return html`<tr class="govuk-table__row" data-row><th scope="row" class="govuk-table__header" data-label="${words.say('board-officer')}">${who}</th>
      ${cell('board-role', role)}${cell('board-in-hand', hand(officer, own?.inHand ?? 0, false), true)}${cell('board-overdue', hand(officer, own?.overdue ?? 0, true), true)}${cell('board-next', own?.nextDue ? dayHtml(own.nextDue, language) : html`<span class="sanad-quiet">${own ? words.say('queue-no-day') : '—'}</span>`)}</tr>`;
  };
  const here = new Set<string>(colleagues.map(({ officer }) => officer));
  const lines = [
    ...colleagues.map(({ officer, name, role }) =>
      line(nameHtml(name, language), words.say(`role-${role}`), officer),
    ),
    // what somebody who left still has in hand waits for whoever gives it to another
    ...load
      .filter(({ officer }) => !here.has(officer))
      .map(({ officer }) => line(html`${words.say('queue-left')}`, '—', officer)),
  ];
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
