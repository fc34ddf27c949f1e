import { dayAt } from '../../kernel/day.ts';
import { type Html, html, id } from '../shared/html.ts';
import { phoneHtml } from '../shared/phone-text.ts';
import { field } from './parts.ts';
import type { InputFault } from './question.ts';
import type { Ask } from './site.ts';

/** The day asked for: `at`, as the form sends it, or `on`, as people write it into an address. */
export function dateIn(query: URLSearchParams): string {
  return query.get('at') ?? query.get('on') ?? '';
}

/** The form that every visit begins with; what was typed stays in it. */
export function searchForm({ tell, country, query, now }: Ask, faults: readonly InputFault[] = []): Html {
  const { zone, label } = country.time;
  const { number, licence } = country.example;
  const [at, time] = [dateIn(query), query.get('time') ?? ''];
  const open = at !== '' || time !== '';
  return html`<form class="sanad-search" action="${tell.href('/check')}" method="get" role="search">
    <div class="sanad-search__row">
    ${field(tell, faults, {
      name: 'q',
      label: tell.say('check-field'),
      value: query.get('q') ?? '',
      hint: tell.rich('check-hint', { number: phoneHtml(number), licence: id(licence) }),
    })}
    <button class="sanad-button" type="submit">${tell.say('check-button')}</button></div>
    <details class="govuk-details"${open && html` open`}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${tell.say('check-past')}</span></summary>
    <div class="govuk-details__text"><p class="govuk-hint">${tell.say('check-past-hint', { zone: tell.of(label) })}</p><div class="sanad-search__row">
    ${field(tell, faults, {
      name: 'at',
      label: tell.say('check-date'),
      value: at.slice(0, 10),
      type: 'date',
      max: dayAt(now, zone),
      classes: 'govuk-form-group--short',
    })}
    ${field(tell, faults, { name: 'time', label: tell.say('check-time'), value: time, type: 'time', classes: 'govuk-form-group--short' })}
    </div></div></details></form>`;
}
