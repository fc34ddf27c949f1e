import { contactsOf } from '../../../modules/accounts/index.ts';
import { type Look, looks } from '../../../modules/desks/index.ts';
import { backLink } from '../../shared/forms/parts.ts';
import { type Html, html, id } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { agencyHtml } from '../application/parts.ts';
import { isUuid } from '../queues/address.ts';
import type { ConsoleAsk } from '../route.ts';
import { ledgerMark, ledgerPage } from './ledger-pages.ts';
import { mayOversee, OVERSIGHT_AT } from './overview.ts';

const AT = `${OVERSIGHT_AT}/looks`;
const SHOWN = 50;

/** Who looked at what about people, the latest first; one officer's where his name was followed. */
export async function looksSheet(ask: ConsoleAsk): Promise<Answer> {
  const { words, language, reader, query, actor } = ask;
  const denied = await mayOversee(ask);
  if (denied) return denied;
  const asked = query.get('by') ?? '';
  const by = isUuid(asked) ? asked : null;
  const mark = ledgerMark(ask);
  const found = await looks(reader, { by, ...mark, reader: actor }, SHOWN + 1);
  const { rows, ways } = ledgerPage(ask, found, SHOWN, mark, `${AT}?${by ? `by=${by}&` : ''}`);
  const contacts = await contactsOf(reader, [...new Set(rows.map((row) => row.by))]);
  const title = words.say('oversight-looks');
  const cell = (key: string, inside: Html | string) =>
    html`<td class="govuk-table__cell" data-label="${words.say(key)}">${inside}</td>`;
  const line = ({ by: who, at, agency, what, application, reference }: Look) =>
    html`<tr class="govuk-table__row" data-row>${cell('looks-when', ask.moment(at))}${cell('looks-who', html`<a class="govuk-link" href="${words.href(`${AT}?by=${who}`)}">${nameHtml(contacts.get(who)?.name ?? words.say('looks-unknown'), language)}</a>`)}
    ${cell('queue-col-agency', agency ? agencyHtml(ask, agency) : html``)}${cell('looks-what', words.has(`looks-what-${what}`) ? words.say(`looks-what-${what}`) : words.say('looks-what-other'))}
    ${cell('looks-where', application && reference ? html`<a class="govuk-link" href="${words.href(`${OVERSIGHT_AT}/process/${application}`)}">${id(reference)}</a>` : html`<span class="sanad-quiet">${words.say('looks-nowhere')}</span>`)}</tr>`;
  const head = ['looks-when', 'looks-who', 'queue-col-agency', 'looks-what', 'looks-where'];
  return {
    title,
    section: 'nav-oversight',
    body: html`${backLink(words.say('oversight-title'), words.href(OVERSIGHT_AT))}<h1 class="govuk-heading-xl">${title}</h1><p class="govuk-body">${words.say('looks-about')}</p>
    ${by !== null && html`<p class="govuk-body"><a class="govuk-link" href="${words.href(AT)}">${words.say('looks-of-all')}</a></p>`}
    ${rows.length > 0 ? html`<table class="govuk-table sanad-rows"><caption class="govuk-visually-hidden">${title}</caption><thead><tr>${head.map((key) => html`<th scope="col" class="govuk-table__header">${words.say(key)}</th>`)}</tr></thead><tbody>${rows.map(line)}</tbody></table>` : html`<p class="govuk-body">${words.say('looks-none')}</p>`}
    ${ways}`,
  };
}
