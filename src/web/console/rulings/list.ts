import type { Refusal } from '../../../kernel/refusal.ts';
import { requirePower } from '../../../modules/agencies/index.ts';
import { COUNT_MAX } from '../../../modules/desks/index.ts';
import {
  type ListedRuling,
  rulingCounts,
  rulingsGiven,
  rulingsWaiting,
} from '../../../modules/rulings/index.ts';
import { listCount, pagination, tag } from '../../shared/forms/parts.ts';
import { type Html, html, id } from '../../shared/html.ts';
import { momentMark, momentMarkIn, pageOf } from '../../shared/keyset.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';

export const RULINGS = '/console/rulings';
const SHOWN = 25;
const GIVEN_SHOWN = 10;

/** Who sees applications sees what is asked about them. */
export function mayNotSee({ reader, deps, actor, at }: ConsoleAsk): Promise<Refusal | undefined> {
  return requirePower(reader, deps.country.agencies, actor, 'see-applications', at);
}

async function listPage(ask: ConsoleAsk): Promise<Answer> {
  const { words, reader, query } = ask;
  const denied = await mayNotSee(ask);
  if (denied) return denied;
  const [after, before] = [momentMarkIn(query.get('after')), momentMarkIn(query.get('given'))];
  const [waiting, given, counts] = await Promise.all([
    rulingsWaiting(reader, after && { askedAt: after.at, id: after.id }, SHOWN + 1),
    rulingsGiven(reader, before && { givenAt: before.at, id: before.id }, GIVEN_SHOWN + 1),
    rulingCounts(reader, COUNT_MAX + 1),
  ]);
  const { shown, last } = pageOf(waiting, SHOWN);
  const { shown: ruled, last: lastRuled } = pageOf(given, GIVEN_SHOWN);
  const title = words.say('rulings-title');
  const body = html`<h1 class="govuk-heading-xl">${title}</h1>
    <h2 class="govuk-heading-m">${words.say('rulings-waiting')}</h2>
    ${listCount(words, counts.waiting, COUNT_MAX)}${shown.length ? table(ask, shown, words.say('rulings-waiting')) : html`<p class="govuk-body">${words.say('rulings-waiting-none')}</p>`}
    ${pagination(words, {
      first: after ? words.href(RULINGS) : undefined,
      next: last && words.href(`${RULINGS}?after=${momentMark(last.askedAt, last.id)}`),
    })}
    <h2 class="govuk-heading-m">${words.say('rulings-given')}</h2>
    ${listCount(words, counts.given, COUNT_MAX)}${ruled.length ? table(ask, ruled, words.say('rulings-given')) : html`<p class="govuk-body">${words.say('rulings-given-none')}</p>`}
    ${pagination(words, {
      first: before ? words.href(RULINGS) : undefined,
      next: lastRuled?.givenAt
        ? words.href(`${RULINGS}?given=${momentMark(lastRuled.givenAt, lastRuled.id)}`)
        : undefined,
    })}`;
  return { title, section: 'nav-rulings', body };
}

function table(ask: ConsoleAsk, rulings: readonly ListedRuling[], label: string): Html {
  const { words, language } = ask;
  const head = ['reference', 'organisation', 'asked', 'advised', 'state'].map(
    (key) => html`<th scope="col" class="govuk-table__header">${words.say(`rulings-${key}`)}</th>`,
  );
  const cell = (key: string, inside: Html | string) =>
    html`<td class="govuk-table__cell" data-label="${words.say(`rulings-${key}`)}">${inside}</td>`;
  return html`<div class="sanad-scroll" tabindex="0" role="region" aria-label="${label}"><table class="govuk-table sanad-rows"><thead><tr>${head}</tr></thead><tbody>${rulings.map(
    ({ id: of, reference, organisationName, askedAt, advised, state, outcome }) =>
      html`<tr data-row>${cell('reference', html`<a class="govuk-link" href="${words.href(`${RULINGS}/${of}`)}">${id(reference)}</a>`)}${cell('organisation', nameHtml(organisationName, language))}${cell('asked', ask.day(askedAt))}${cell('advised', words.say(`ruling-outcome-${advised.outcome}`))}${cell('state', html`${tag(words.say(`ruling-state-${state}`), state === 'given' ? 'good' : 'info')}${state === 'given' && outcome && html` ${words.say(`ruling-outcome-${outcome}`)}`}`)}</tr>`,
  )}</tbody></table></div>`;
}

export const rulingListRoutes: readonly ConsoleRoute[] = [{ method: 'get', path: RULINGS, handle: listPage }];
