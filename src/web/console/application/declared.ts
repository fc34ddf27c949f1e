import type { ApplicationView } from '../../../modules/applications/index.ts';
import { summaryList, tag } from '../../shared/forms/parts.ts';
import { type Html, html, id, ltr } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { ConsoleAsk } from '../route.ts';
import { districtHtml } from './parts.ts';

/** Which version this is, who applies for what, with how many numbers. */
export function gistHtml(ask: ConsoleAsk, { application }: ApplicationView): Html {
  const { words, language, deps } = ask;
  const { company, channels } = application.content;
  const licenceClass = deps.country.applications.classes.find(({ code }) => code === application.class);
  const none = words.say('application-not-stated');
  const row = (key: string, value: Html | string) => ({ key: words.say(`application-${key}`), value });
  return summaryList(words, [
    row('kind', words.say(`application-kind-${application.kind}`)),
    row('class', licenceClass ? words.of(licenceClass.name) : ltr(application.class)),
    row('version', ltr(String(application.version))),
    row('hash', html`<code>${ltr(application.hash)}</code>`),
    row('submitted', ask.moment(application.submittedAt)),
    row(
      'company',
      html`${company?.name ? nameHtml(company.name, language) : none}${company?.nameUrdu && html`<br>${nameHtml(company.nameUrdu, language)}`}`,
    ),
    row('incorporation', company?.incorporationNumber ? id(company.incorporationNumber) : none),
    row('tax', company?.taxNumber ? id(company.taxNumber) : none),
    row(
      'numbers',
      words.say('application-numbers-count', {
        numbers: channels?.numbers?.length ?? 0,
        ranges: channels?.ranges?.length ?? 0,
      }),
    ),
  ]);
}

export function peopleHtml({ words, language }: ConsoleAsk, { application, people }: ApplicationView): Html {
  return html`<ul class="sanad-list">${application.people.map(({ person, roles, sharePercent }) => {
    const details = people[person];
    return html`<li><div class="sanad-list__what"><p class="sanad-list__name">${details ? nameHtml(details.nameLatin, language) : words.say('application-erased')}</p>
      <p>${(roles ?? []).map((role) => words.say(`application-role-${role}`)).join(words.say('application-and'))}${sharePercent !== undefined && html` · ${words.rich('application-share', { share: ltr(String(sharePercent)) })}`}</p></div>
      ${details && html`<p>${ending(words, 'national-id', details.nationalId)} ${ending(words, 'passport', details.passport)}</p>`}</li>`;
  })}</ul>`;
}

/** What an overview needs of a document: enough to tell two people apart, too little to copy. */
function ending(words: ConsoleAsk['words'], which: 'national-id' | 'passport', text: string | null) {
  if (!text) return false;
  return words.rich(`application-${which}-ending`, { digits: id(text.slice(-3)) });
}

export function premisesHtml(ask: ConsoleAsk, { application, places }: ApplicationView): Html {
  const { words, language } = ask;
  return html`<ul class="sanad-list">${(application.content.premises ?? []).map((place) => {
    const details = place.id ? places[place.id] : undefined;
    const where = [details?.unit, details?.line, details?.area, details?.city ?? place.city]
      .filter(Boolean)
      .join(', ');
    return html`<li><div class="sanad-list__what"><p class="sanad-list__name">${nameHtml(where, language)}</p>
      <p>${words.rich('review-district', { district: districtHtml(ask, place.district ?? '') })} · ${words.say('application-seats', { seats: place.seats ?? 0 })}</p></div>
      <div>${place.mainOffice && tag(words.say('application-main-office'), 'info')} ${place.residential && tag(words.say('application-home'))}</div></li>`;
  })}</ul>`;
}
