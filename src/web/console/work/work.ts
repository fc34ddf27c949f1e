import { type Day, dayAt, parseDay } from '../../../kernel/day.ts';
import { type Power, requirePower } from '../../../modules/agencies/index.ts';
import {
  type Desk,
  type State,
  type WaitingRow,
  waitingAt,
  waitingCount,
} from '../../../modules/applications/index.ts';
import { worded } from '../../shared/forms/faults.ts';
import { mixed } from '../../shared/forms/mixed.ts';
import { pagination } from '../../shared/forms/parts.ts';
import { type Html, html, id } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import { type Answer, everyone, type Sheet } from '../../shared/signed-in/route.ts';
import { districtHtml, dueHtml, stateTag } from '../application/parts.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';

const AT = '/console';
const SHOWN = 25;

/** Whoever may do this is waited for while an application is in these states. */
const WAITS_FOR: readonly (readonly [readonly Power[], readonly State[]])[] = [
  [['find-complete'], ['submitted']],
  [
    ['propose-decision', 'approve-decision'],
    ['decision', 'refusal-proposed'],
  ],
];

async function workPage(ask: ConsoleAsk): Promise<Answer> {
  const { words, reader, deps, actor, at } = ask;
  const denied = await requirePower(reader, deps.country.agencies, actor, 'see-applications', at);
  if (denied) return sheet(ask, html`<p class="govuk-body">${mixed(worded(words, denied))}</p>`);
  const after = afterOf(ask.query.get('after'));
  if (after === undefined) return { location: AT };
  const desk = await deskOf(ask);
  const today = dayAt(at, deps.country.applications.zone);
  const [count, found] = await Promise.all([
    waitingCount(reader, desk, today),
    waitingAt(reader, desk, after, SHOWN + 1),
  ]);
  if (count.all === 0) return sheet(ask, html`<p class="govuk-body">${words.say('work-empty')}</p>`);
  const rows = found.slice(0, SHOWN);
  const last = found.length > SHOWN ? rows.at(-1) : undefined;
  return sheet(
    ask,
    html`<p class="govuk-body">${words.say('work-count', count)} ${words.say('work-order')}</p>
    ${rows.length > 0 ? html`<ul class="sanad-list">${rows.map((row) => line(ask, row, today))}</ul>` : html`<p class="govuk-body">${words.say('work-no-more')}</p>`}
    ${pagination(words, {
      first: after ? words.href(AT) : undefined,
      next: last && words.href(`${AT}?after=${last.due ?? 'none'}~${last.id}`),
    })}`,
  );
}

function sheet({ words }: ConsoleAsk, inside: Html): Sheet {
  const title = words.say('work-title');
  return { title, section: 'nav-work', body: html`<h1 class="govuk-heading-xl">${title}</h1>${inside}` };
}

function line(ask: ConsoleAsk, row: WaitingRow, today: Day): Html {
  const { words, language, deps } = ask;
  const since = words.rich('work-since', { day: ask.day(row.submittedAt) });
  return html`<li><div class="sanad-list__what"><p class="sanad-list__name"><a class="govuk-link" href="${words.href(`${AT}/applications/${row.id}`)}">${id(row.reference)}</a> ${nameHtml(row.companyName, language)}</p>
    <p>${words.rich('work-district', { district: districtHtml(ask, row.district) })}</p></div>
    <div>${stateTag(words, row.state)}<p>${row.due ? dueHtml(words, row.due, today, deps.country.applications.calendar) : since}</p></div></li>`;
}

/** What waits for this officer follows from the powers he holds now, not from the name of his role. */
async function deskOf({ reader, deps, actor, at }: ConsoleAsk): Promise<Desk> {
  const may = async (power: Power) =>
    (await requirePower(reader, deps.country.agencies, actor, power, at)) === undefined;
  const states = await Promise.all(
    WAITS_FOR.map(async ([powers, waiting]) =>
      (await Promise.all(powers.map(may))).includes(true) ? waiting : [],
    ),
  );
  return { agency: actor.agency, states: states.flat() };
}

function afterOf(text: string | null): { due: Day | null; id: string } | null | undefined {
  if (text === null) return null;
  const [, due = '', last = ''] =
    /^(none|[0-9-]{10})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
  if (due === 'none') return { due: null, id: last };
  const day = parseDay(due);
  return day && { due: day, id: last };
}

export const workRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: AT, access: everyone, handle: workPage },
];
