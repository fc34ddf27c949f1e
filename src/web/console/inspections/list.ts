import { parseId } from '../../../kernel/id.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import { requirePower } from '../../../modules/agencies/index.ts';
import {
  announceVisit,
  applicationInspected,
  type InspectionToTake,
  type OwnVisit,
  visitsGivenTo,
  visitsToTake,
} from '../../../modules/applications/index.ts';
import { notNow } from '../../../modules/applications/rules/allowed.ts';
import type { VisitedPlace } from '../../../modules/applications/rules/facts.ts';
import { submitButton, type Tone, tag } from '../../shared/forms/parts.ts';
import { type Html, html, id } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { districtHtml } from '../application/parts.ts';
import { companyNames } from '../company-names.ts';
import type { ConsoleAsk } from '../route.ts';
import { visitPath } from './address.ts';
import { telephoneHtml, wipeHtml } from './telephone.ts';
import { SCRIPTS } from './visit.ts';

const SHOWN_AFTER_DAYS = 14;

/** An inspector's own visits, the soonest over first, and those he may take. */
export async function listPage(ask: ConsoleAsk): Promise<Answer> {
  const { words, reader, deps, actor, at } = ask;
  const denied = await requirePower(reader, deps.country.agencies, actor, 'record-inspection', at);
  if (denied) return denied;
  const [own, waiting] = await Promise.all([
    visitsGivenTo(reader, actor.officer, plusMs(at, -SHOWN_AFTER_DAYS * DAY_MS)),
    visitsToTake(reader, deps.country, actor, at),
  ]);
  const [due, recorded] = [own.filter((one) => !one.seenAt), own.filter((one) => one.seenAt)];
  const title = words.say('inspect-list-title');
  const named = await companyNames(
    ask,
    [...own, ...waiting].map(({ companyId }) => ({ company: companyId })),
  );
  const list = (visits: readonly OwnVisit[]) =>
    html`<ul class="sanad-visits">${visits.map((one) => visitHtml(ask, one, named(one.companyId, one.company)))}</ul>`;
  return {
    title,
    section: 'nav-inspections',
    scripts: SCRIPTS,
    body: html`<h1 class="govuk-heading-xl">${title}</h1>${telephoneHtml(ask, null)}
      <h2 class="govuk-heading-m">${words.say('inspect-due')}</h2>
      ${due.length > 0 ? list(due) : html`<p class="govuk-body">${words.say('inspect-list-empty')}</p>`}
      ${due.length > 0 && html`<div data-phone-keep hidden><button type="button" class="sanad-button" data-keep>${words.say('inspect-phone-keep')}</button><p class="govuk-hint">${words.say('inspect-phone-keep-about')}</p></div>`}
      <h2 class="govuk-heading-m">${words.say('inspect-waiting')}</h2>
      ${waiting.length > 0 ? html`<ul class="sanad-visits">${waiting.map((one) => waitingHtml(ask, one, named(one.companyId, one.company)))}</ul>` : html`<p class="govuk-body">${words.say('inspect-waiting-none')}</p>`}
      ${recorded.length > 0 && html`<h2 class="govuk-heading-m">${words.say('inspect-done')}</h2>${list(recorded)}`}
      ${wipeHtml(ask)}`,
  };
}

/** Where a visit goes; of a home its city and district alone. */
export function placeHtml(ask: ConsoleAsk, place: VisitedPlace): Html {
  const line = [place.unit, place.line, place.area, place.city].filter(Boolean).join(', ');
  return html`${line !== '' && html`${nameHtml(line, ask.language)} · `}${districtHtml(ask, place.district)}`;
}

function stateOf({ seenAt, state, from, until }: OwnVisit, at: string): readonly [string, Tone] {
  if (seenAt) return ['recorded', 'good'];
  if (notNow(state, 'record-inspection')) return ['closed', 'plain'];
  if (until <= at) return ['over', 'bad'];
  return from > at ? ['later', 'plain'] : ['open', 'info'];
}

function visitHtml(ask: ConsoleAsk, visit: OwnVisit, company: Html): Html {
  const { words, at } = ask;
  const [state, tone] = stateOf(visit, at);
  const code = `${visit.code.slice(0, 4)} ${visit.code.slice(4)}`;
  const shows = state === 'open' || state === 'later';
  return html`<li data-row data-visit="${visit.inspection}" data-visit-state="${state}"><p class="sanad-visits__head"><a class="govuk-link" href="${words.href(visitPath(visit.inspection))}">${company}</a> ${tag(words.say(`inspect-state-${state}`), tone)} <span data-phone-of="${visit.inspection}"></span></p>
    <p>${placeHtml(ask, visit.place)}</p>
    <p>${words.rich('inspect-until', { until: ask.moment(visit.until) })}${shows && html` · ${words.say('inspect-code')} ${id(code)}`} · ${id(visit.reference)}</p></li>`;
}

function waitingHtml(ask: ConsoleAsk, one: InspectionToTake, company: Html): Html {
  const { words } = ask;
  const take = ask.formHtml(
    submitButton(html`${words.say('inspect-take')}<span class="govuk-visually-hidden"> ${company}</span>`, {
      kind: 'second',
    }),
    { action: words.href(`${visitPath(one.inspection)}/take`) },
  );
  return html`<li data-row><p class="sanad-visits__head">${company} · ${id(one.reference)}</p>
    <p>${placeHtml(ask, one.place)}</p><p>${words.rich('inspect-ordered-on', { day: ask.day(one.orderedAt) })}</p>${take}</li>`;
}

/** An inspector announces his own visit: one that nobody has, or his own whose days are over. */
export async function take(ask: ConsoleAsk): Promise<Answer> {
  const { params, actor, deps } = ask;
  const inspection = parseId(params.inspection ?? '');
  const answer = await ask.act(async (act) => {
    const denied = await requirePower(act, deps.country.agencies, actor, 'record-inspection', act.at);
    if (denied) return denied;
    const application = inspection && (await applicationInspected(act, inspection));
    if (!application) return refuse('not-found', 'no-such-inspection');
    const own = await visitsGivenTo(act, actor.officer, act.at);
    const free = await visitsToTake(act, deps.country, actor, act.at);
    if (![...own, ...free].some((one) => one.inspection === inspection && !('seenAt' in one && one.seenAt)))
      return refuse('not-found', 'no-such-inspection');
    const taken = await announceVisit(act, deps.country, {
      application,
      inspection,
      officer: actor.officer,
    });
    return isRefusal(taken) ? taken : { taken: inspection };
  });
  return isRefusal(answer) ? answer : { location: `${visitPath(inspection!)}?done=taken` };
}
