import { isRefusal } from '../../../kernel/refusal.ts';
import { requirePower } from '../../../modules/agencies/index.ts';
import { applicationById } from '../../../modules/applications/index.ts';
import { type MatchView, phoenixQueue } from '../../../modules/screening/index.ts';
import { askedOf } from '../../../modules/screening/rules/decision.ts';
import { restsOf } from '../../../modules/screening/rules/evidence.ts';
import type { ScreeningFact } from '../../../modules/screening/rules/facts.ts';
import { factsOf } from '../../../platform/ledger/read.ts';
import { type Html, html, id, ltr, NOTHING } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { stateTag } from '../application/parts.ts';
import { isUuid } from '../queues/address.ts';
import type { ConsoleAsk } from '../route.ts';
import { askedTag, labelHtml, percent, sayHtml, signed } from './parts.ts';
import { matchPath } from './sight.ts';

const QUEUE_AT = '/console/screening';
const SHOWN = 20;
/** So many are looked through for one page of what is open or decided. */
const SCANNED_MAX = 200;
const REASONS = 3;
const SHOWS = ['open', 'decided', 'all'] as const;
type Shows = (typeof SHOWS)[number];

type Row = Exclude<Awaited<ReturnType<typeof phoenixQueue>>, { refused: unknown }>[number];
type After = Parameters<typeof phoenixQueue>[4];

interface Queued {
  readonly row: Row;
  readonly asked: MatchView['asked'];
}

interface Page {
  readonly rows: readonly Queued[];
  /** Where the next page begins; null where there is none. */
  readonly next: After;
}

const afterOf = ({ bits, application }: Row): NonNullable<After> => ({ bits, application });

function askedFrom(query: URLSearchParams): { readonly show: Shows; readonly after: After } {
  const [, bits, application] =
    /^(-?[\d.]{1,25}(?:e-?\d{1,3})?)~([0-9a-f-]{36})$/.exec(query.get('after') ?? '') ?? [];
  const place = application && isUuid(application) && Number.isFinite(Number(bits));
  return {
    show: SHOWS.find((one) => one === query.get('show')) ?? 'open',
    after: place ? { bits: Number(bits), application } : null,
  };
}

/** Applications that may come from a shut centre, page by page along their score; looked through until a page is full. */
async function pageOf(ask: ConsoleAsk, show: Shows, from: After): Promise<Page> {
  const { reader, deps, actor, at } = ask;
  const found: Queued[] = [];
  let after = from;
  for (let scanned = 0; scanned < SCANNED_MAX; scanned += SHOWN) {
    const rows = await phoenixQueue(reader, deps.country.agencies, actor, at, after, SHOWN + 1);
    if (isRefusal(rows)) return { rows: found, next: null };
    const some = rows.slice(0, SHOWN);
    const asked = await askedIn(ask, some);
    for (const [i, row] of some.entries()) {
      after = afterOf(row);
      const waits = asked[i]!.state !== 'decided';
      if (show === 'all' || (show === 'open') === waits) found.push({ row, asked: asked[i]! });
      const last = i === some.length - 1 && rows.length <= SHOWN;
      if (found.length === SHOWN) return { rows: found, next: last ? null : after };
    }
    if (rows.length <= SHOWN) return { rows: found, next: null };
  }
  return { rows: found, next: after };
}

/** Whether the likeliest match of each waits for a person. */
async function askedIn({ reader }: ConsoleAsk, rows: readonly Row[]): Promise<MatchView['asked'][]> {
  const facts = (await factsOf(
    reader,
    rows.map(({ match }) => match.match),
  )) as unknown as ScreeningFact[];
  const decided = new Map(
    facts.flatMap((fact) =>
      fact.type === 'MatchDecided' ? [[fact.subject as string, fact.data] as const] : [],
    ),
  );
  return rows.map(({ match }) => askedOf(match.evidence, restsOf(match.traces), decided.get(match.match)));
}

/** Who may be a shut centre under another name, the likeliest first. A score orders the list and decides nothing. */
export async function phoenixSheet(ask: ConsoleAsk): Promise<Answer> {
  const { words, reader, deps, actor, at, query } = ask;
  const denied = await requirePower(reader, deps.country.agencies, actor, 'see-applications', at);
  if (denied) return denied;
  const { show, after } = askedFrom(query);
  const { rows, next } = await pageOf(ask, show, after);
  const lines = await Promise.all(rows.map((one) => lineHtml(ask, one)));
  const title = words.say('scr-queue');
  const tab = (one: Shows) =>
    html`<li><a class="govuk-link" href="${words.href(`${QUEUE_AT}?show=${one}`)}"${one === show && html` aria-current="page"`}>${words.say(`scr-show-${one}`)}</a></li>`;
  const to = (mark: NonNullable<After>) =>
    words.href(`${QUEUE_AT}?show=${show}&after=${mark.bits}~${mark.application}`);
  const counted = next
    ? words.say('scr-queue-more', { count: rows.length })
    : after
      ? words.say('scr-queue-last', { count: rows.length })
      : words.say('scr-queue-count', { count: rows.length });
  const heads = ['likelihood', 'application', 'resembles', 'reasons', 'state', 'screened'];
  return {
    title,
    section: 'nav-screening',
    body: html`<h1 class="govuk-heading-xl">${title}</h1><p class="govuk-body">${words.say('scr-queue-about')} <a class="govuk-link" href="${words.href(`${QUEUE_AT}/lists`)}">${words.say('scr-lists')}</a></p>
    <nav aria-label="${words.say('scr-queue-show')}"><ul class="sanad-tabs">${SHOWS.map(tab)}</ul></nav>
    ${
      lines.length > 0
        ? html`<p class="govuk-body sanad-count">${counted}</p><table class="govuk-table sanad-rows sanad-dense sanad-queue"><caption class="govuk-visually-hidden">${title}</caption><thead><tr>${heads.map((key) => html`<th scope="col" class="govuk-table__header">${words.say(`scr-head-${key}`)}</th>`)}</tr></thead><tbody>${lines}</tbody></table>`
        : html`<p class="govuk-body">${words.say(next ? 'scr-queue-scanned' : after ? 'scr-queue-end' : `scr-queue-empty-${show}`)}</p>`
    }
    ${next || after ? html`<nav class="sanad-next" aria-label="${words.say('form-pages')}">${after && html`<a class="govuk-link" rel="first" href="${words.href(`${QUEUE_AT}?show=${show}`)}">${words.say('form-first')}</a>`}${next && html`<a class="govuk-link" rel="next" href="${to(next)}">${words.say('form-next')}</a>`}</nav>` : NOTHING}`,
  };
}

async function lineHtml(ask: ConsoleAsk, { row, asked }: Queued): Promise<Html> {
  const { words, language, reader } = ask;
  const { application, reference, match, reasons } = row;
  const app = await applicationById(reader, application);
  const known = isRefusal(app) ? undefined : app;
  const cell = (key: string, inside: Html) =>
    html`<td class="govuk-table__cell" data-label="${words.say(`scr-head-${key}`)}">${inside}</td>`;
  const told = reasons.filter(({ bits }) => bits > 0).slice(0, REASONS);
  return html`<tr data-row>${cell('likelihood', html`<strong>${ltr(percent(row.probability))}</strong> <span class="sanad-quiet">${ltr(signed(row.bits))}</span>`)}
    ${cell('application', html`<a class="govuk-link" href="${words.href(matchPath({ application }, match.match))}">${id(reference)}</a> ${known && html`${nameHtml(known.content.company?.name ?? '', language)} ${stateTag(words, known.state)}`}`)}
    ${cell('resembles', html`${labelHtml(ask, match.label)}${match.shutAt && html`<br><span class="sanad-quiet sanad-nowrap">${words.say('scr-shut-on')}: ${ask.day(match.shutAt)}</span>`}`)}
    ${cell('reasons', told.length > 0 ? html`<ol class="sanad-reasons">${told.map((reason) => html`<li>${words.of(reason.name)} ${ltr(signed(reason.bits))}: ${sayHtml(ask, reason.say)}</li>`)}</ol>` : html`<span class="sanad-none">${words.say('scr-sentence-nothing')}</span>`)}
    ${cell('state', askedTag(ask, asked))}${cell('screened', ask.day(row.madeAt))}</tr>`;
}
