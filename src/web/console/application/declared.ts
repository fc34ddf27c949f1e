import { endingHtml } from '../../shared/forms/ending.ts';
import { tag } from '../../shared/forms/parts.ts';
import { type Html, html, id, ltr } from '../../shared/html.ts';
import { nameHtml, namesHtml } from '../../shared/signed-in/name.ts';
import type { ConsoleAsk } from '../route.ts';
import { pathOf, type ReadDesk } from './desk.ts';
import { type Flags, SECTIONS } from './flags.ts';
import { districtHtml } from './parts.ts';
import { rolesHtml } from './people-section.ts';

/** Which version this is, who applies for what, with how many seats, agents and numbers. */
export function gistHtml({ words, language }: ConsoleAsk, { app }: ReadDesk): Html {
  const { company, channels, business, premises = [] } = app.content;
  const none = html`<span class="sanad-none">${words.say('application-not-stated')}</span>`;
  const pair = (key: string, value: Html | string, wide = false) =>
    html`<div${wide && html` class="sanad-pairs__wide"`}><dt>${words.say(`application-${key}`)}</dt><dd>${value}</dd></div>`;
  const seats = premises.reduce((sum, place) => sum + (place.seats ?? 0), 0);
  return html`<dl class="sanad-pairs">${pair('company', html`${company?.name ? nameHtml(company.name, language) : none}${company?.nameUrdu && html` · ${nameHtml(company.nameUrdu, language)}`}`, true)}
    ${pair('incorporation', company?.incorporationNumber ? id(company.incorporationNumber) : none)}${pair('tax', company?.taxNumber ? id(company.taxNumber) : none)}
    ${pair('size', words.say('application-size-of', { seats, agents: business?.agents ?? 0, places: premises.length }))}
    ${pair('numbers', words.say('application-numbers-count', { numbers: channels?.numbers?.length ?? 0, ranges: channels?.ranges?.length ?? 0 }))}
    ${pair('hash', html`<code>${ltr(app.hash)}</code>`, true)}</dl>`;
}

/** Everything that somebody should look at twice, each leading to its section. */
export function flagsHtml({ words }: ConsoleAsk, { app }: ReadDesk, flags: Flags): Html {
  const all = SECTIONS.flatMap((section) => (flags.get(section) ?? []).map((flag) => ({ section, ...flag })));
  if (all.length === 0) return html`<p class="govuk-body">${words.say('review-no-flags')}</p>`;
  return html`<ul class="sanad-flags">${all.map(({ section, text, tone }) => html`<li><a class="govuk-link" href="${words.href(`${pathOf(app.id)}?section=${section}`)}">${words.say(`review-section-${section}`)}</a> ${tag(text, tone)}</li>`)}</ul>`;
}

const SHOWN = 6;

function more({ words }: ConsoleAsk, { app }: ReadDesk, section: string, count: number): Html | false {
  return (
    count > SHOWN &&
    html`<li><a class="govuk-link" href="${words.href(`${pathOf(app.id)}?section=${section}`)}">${words.say('review-more', { count: count - SHOWN })}</a></li>`
  );
}

export function peopleHtml(ask: ConsoleAsk, desk: ReadDesk): Html {
  const { words, language } = ask;
  const { app, view } = desk;
  return html`<ul class="sanad-lines">${app.people.slice(0, SHOWN).map((one) => {
    const details = view.people[one.person];
    const number = details?.nationalId ?? details?.passport;
    return html`<li><strong>${details ? namesHtml(details.nameLatin, details.nameUrdu, language) : words.say('application-erased')}</strong> ${rolesHtml(ask, one)}${number && html` · ${endingHtml(number)}`}</li>`;
  })}${more(ask, desk, 'people', app.people.length)}</ul>`;
}

export function premisesHtml(ask: ConsoleAsk, desk: ReadDesk): Html {
  const { words, language } = ask;
  const { app, view } = desk;
  const places = app.content.premises ?? [];
  return html`<ul class="sanad-lines">${places.slice(0, SHOWN).map((place) => {
    const details = place.id ? view.places[place.id] : undefined;
    const where = [details?.unit, details?.line, details?.area, details?.city ?? place.city]
      .filter(Boolean)
      .join(', ');
    return html`<li><strong>${nameHtml(where, language)}</strong> ${words.rich('review-district', { district: districtHtml(ask, place.district ?? '') })} · ${words.say('application-seats', { seats: place.seats ?? 0 })}
      ${place.mainOffice && tag(words.say('application-main-office'), 'info')} ${place.residential && tag(words.say('application-home'))}</li>`;
  })}${more(ask, desk, 'premises', places.length)}</ul>`;
}
