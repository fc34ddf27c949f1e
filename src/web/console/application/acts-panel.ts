import { details } from '../../shared/forms/parts.ts';
import { type Html, html } from '../../shared/html.ts';
import { ACTS } from '../decision/acts.ts';
import type { ConsoleAsk } from '../route.ts';
import { type Desk, pathOf } from './desk.ts';
import { whyNot } from './who-can.ts';

/** What this officer can do now; below it everything else, each with the reason and who can. */
export function actsHtml(ask: ConsoleAsk, desk: Desk): Html {
  const { words } = ask;
  const judged = ACTS.map((act) => ({ ...act, no: act.hindrance(ask, desk) }));
  const now = judged.filter(({ no }) => no === undefined);
  const later = judged.filter(({ no }) => no !== undefined);
  return html`${
    now.length === 0
      ? html`<p class="govuk-body">${words.say('act-none-now')}</p>`
      : html`<ul class="sanad-acts">${now.map(({ code }) => html`<li><a class="govuk-link" href="${words.href(`${pathOf(desk.app.id)}/acts/${code}`)}" data-act="${code}">${words.say(`act-${code}`)}</a></li>`)}</ul>`
  }
    ${later.length > 0 && details(words.say('act-not-now-list', { count: later.length }), html`<dl class="sanad-later">${later.map(({ code, power, no }) => html`<div><dt>${words.say(`act-${code}`)}</dt><dd>${whyNot(ask, no!, power)}</dd></div>`)}</dl>`)}`;
}
