import { type Html, html, id, NOTHING } from '../../shared/html.ts';
import type { Page } from '../../shared/layout.ts';
import { checkedAt, errorSummary, field, summary } from '../parts.ts';
import type { InputFault } from '../question.ts';
import type { Visit } from '../reads.ts';
import type { Ask } from '../site.ts';
import { ICONS } from '../verdict.ts';

const CODE_LENGTH_MAX = 60;

/** The owner of a place types the code that an inspector shows, and learns whether the visit is real. */
export async function visitPage(ask: Ask): Promise<Page> {
  const { tell, reads, query, now } = ask;
  const typed = (query.get('code') ?? '').trim();
  const asked = query.has('code');
  const title = tell.say('visit-title');
  const page = (body: Html, status?: number): Page => ({
    title: status === 422 ? `${tell.say('error-title-prefix')}: ${title}` : title,
    body,
    path: '/visit',
    indexed: !asked,
    ...(status && { status }),
  });
  const form = (faults: readonly InputFault[]) => formHtml(ask, typed, faults);
  if (!asked)
    return page(
      html`<h1 class="govuk-heading-xl">${title}</h1><p class="sanad-lead">${tell.say('visit-lead')}</p>${form([])}${advice(ask)}`,
    );
  if (typed === '' || typed.length > CODE_LENGTH_MAX) {
    const faults = [{ field: 'code', text: 'visit-code-empty' }];
    return page(
      html`${errorSummary(tell, faults)}<h1 class="govuk-heading-xl">${title}</h1>${form(faults)}`,
      422,
    );
  }
  const wait = ask.waitToTry();
  if (wait > 0)
    return page(
      html`<h1 class="govuk-heading-xl">${title}</h1><p class="sanad-lead">${tell.rich('visit-wait', { seconds: html`<bdi dir="ltr">${wait}</bdi>` })}</p>${advice(ask)}`,
      429,
    );
  const visit = await reads.visit(typed, now);
  return page(
    html`${visit ? realHtml(ask, visit) : unknownHtml(ask, typed)}${visit ? NOTHING : advice(ask)}${checkedAt(ask)}
    <h2 class="govuk-heading-m sanad-noprint">${tell.say('visit-again')}</h2>${formHtml(ask, '', [])}`,
  );
}

function formHtml({ tell }: Ask, typed: string, faults: readonly InputFault[]): Html {
  return html`<form class="sanad-search" method="get" action="${tell.href('/visit')}"><div class="sanad-search__row">
    ${field(tell, faults, { name: 'code', label: tell.say('visit-code'), value: typed.slice(0, CODE_LENGTH_MAX), hint: tell.rich('visit-code-hint', { example: id('7K2M 9XQ4') }) })}
    <button class="sanad-button" type="submit">${tell.say('visit-check')}</button></div></form>`;
}

/** The visit is real: by whom, of whom, where, from when until when. */
function realHtml({ tell, country }: Ask, visit: Visit): Html {
  const { premises, officer } = visit;
  const agency = country.agencyNames.find((one) => one.id === visit.agency);
  const street = [premises.unit, premises.line, premises.area].filter((part) => part !== null).join(', ');
  const comma = tell.language === 'ur' ? '، ' : ', ';
  const place = html`${street && html`${tell.foreign(street)}${comma}`}${premises.city !== null && html`${tell.city(premises.city)}${comma}`}${tell.district(premises.district)}`;
  return html`<div class="sanad-verdict sanad-verdict--good">${ICONS.good}<div><h1>${tell.say('visit-real')}</h1><p>${tell.say('visit-real-means')}</p></div></div>
    ${summary([
      [
        tell.say('visit-agency'),
        agency ? html`<bdi>${tell.of(agency.name)}</bdi>` : tell.foreign(visit.agency),
      ],
      officer.name === null ? undefined : [tell.say('visit-officer'), tell.foreign(officer.name)],
      [tell.say('visit-card'), id(officer.number)],
      [tell.say('visit-place'), place],
      [
        tell.say('visit-when'),
        tell.rich('from-until', { from: tell.moment(visit.from), until: tell.moment(visit.until) }),
      ],
    ])}
    <ul class="govuk-list govuk-list--bullet">${['card', 'place', 'record'].map((what) => html`<li>${tell.say(`visit-real-${what}`)}</li>`)}</ul>`;
}

function unknownHtml({ tell }: Ask, typed: string): Html {
  return html`<div class="sanad-verdict sanad-verdict--bad">${ICONS.bad}<div><h1>${tell.say('visit-unknown')}</h1><p>${tell.say('visit-unknown-means')}</p><p class="sanad-verdict__of">${tell.rich('visit-typed', { code: id(typed.slice(0, 20)) })}</p></div></div>`;
}

/** What to do at a door. */
function advice({ tell, country }: Ask): Html {
  return html`<h2 class="govuk-heading-m">${tell.say('visit-advice')}</h2>
    <ol class="govuk-list govuk-list--number"><li>${tell.say('visit-advice-shut')}</li><li>${tell.rich('visit-advice-call', { authority: html`<bdi>${tell.of(country.authority)}</bdi>` })}</li><li>${tell.say('visit-advice-money')}</li></ol>`;
}
