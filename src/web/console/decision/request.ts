import { plusDays } from '../../../kernel/day.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { requestInformation } from '../../../modules/applications/index.ts';
import type { AskedItem } from '../../../modules/applications/rules/review.ts';
import * as rule from '../../../modules/applications/rules/review.ts';
import { askedHtml } from '../../shared/asked/asked.ts';
import { selectField } from '../../shared/forms/choices.ts';
import { textArea } from '../../shared/forms/fields.ts';
import { details } from '../../shared/forms/parts.ts';
import { html } from '../../shared/html.ts';
import type { ActPage } from './act-page.ts';
import { namedContent, placeChoices } from './places.ts';
import { Reading } from './typed.ts';

interface Asked {
  readonly items: readonly AskedItem[];
  readonly justification: string | null;
}

// one request an agency: it holds whatever the agency wants to know, and shows as much of it as is usual
const ROWS = 12;
const ROWS_SHOWN = 4;
const rows = Array.from({ length: ROWS }, (_, i) => i);
const TEXT_MAX = 2_000;
const JUSTIFICATION_MAX = 4_000;

/** One request an agency; what the applicant will read is shown before it leaves, in both languages. */
export const request: ActPage<Asked> = {
  code: 'request',
  power: 'request-information',
  fresh: true,
  form: { fields: [...rows.flatMap((i) => [`place${i}`, `text${i}`]), 'justification'] },
  notNow: (ask, { app, hand }) => {
    const asked = { request: app.id, items: [{ field: '/', text: '' }], justification: 'x' };
    const decided = rule.requestInformation(app, asked, hand, ask.deps.country.applications);
    return isRefusal(decided) ? decided : undefined;
  },
  async inputs(ask, desk, faults) {
    const { words, form } = ask;
    const choices = await placeChoices(ask, desk);
    const later = desk.app.requests.some(({ agency }) => agency === desk.hand.agency);
    const row = (i: number) =>
      html`<div class="sanad-row">${selectField(words, { name: `place${i}`, label: words.say('act-request-place', { n: i + 1 }), choices, value: form.text(`place${i}`), faults, optional: i > 0 })}
        ${textArea(words, { name: `text${i}`, label: words.say('act-request-text', { n: i + 1 }), value: form.text(`text${i}`), faults, rows: 2, optional: i > 0 })}</div>`;
    const [shown, more] = [rows.slice(0, ROWS_SHOWN), rows.slice(ROWS_SHOWN)];
    const used = more.some((i) => form.text(`place${i}`) !== '' || form.text(`text${i}`) !== '');
    return html`${shown.map(row)}${details(words.say('act-request-more', { count: more.length }), html`${more.map(row)}`, used)}${later && textArea(words, { name: 'justification', label: words.say('act-request-later'), hint: words.say('act-office-reads'), value: form.text('justification'), faults, rows: 2 })}`;
  },
  read(ask, { app, hand }) {
    const { form } = ask;
    const reading = new Reading(ask);
    const items = rows.flatMap((i): AskedItem[] => {
      const [field, text] = [form.text(`place${i}`), form.text(`text${i}`)];
      if (field === '' && text === '' && i > 0) return [];
      if (!/^(\/[a-zA-Z0-9]{1,60}){1,3}$/.test(field)) reading.fault(`place${i}`, 'act-choose');
      if (text === '') reading.fault(`text${i}`, 'say-what-is-asked');
      if (text.length > TEXT_MAX) reading.fault(`text${i}`, 'act-too-long', { most: TEXT_MAX });
      return [{ field, text }];
    });
    const later = app.requests.some(({ agency }) => agency === hand.agency);
    const justification = reading.optional('justification', JUSTIFICATION_MAX);
    if (later && !justification) reading.fault('justification', 'later-request-needs-justification');
    return reading.faults.length ? reading.faults : { items, justification };
  },
  async look(ask, { app, hand }, { items }) {
    const { words, deps } = ask;
    const agency = deps.country.agencies.agencies.find(({ id }) => id === hand.agency);
    const answerBy = plusDays(hand.today, deps.country.applications.periods.answerDays);
    const content = await namedContent(ask, app);
    const asked = { agency: agency?.name ?? { en: hand.agency, ur: hand.agency }, answerBy, items, content };
    return html`<p class="govuk-body">${words.say('act-request-preview')}</p><div class="sanad-halves">${(['en', 'ur'] as const).map((language) => html`<div class="sanad-panel sanad-as-read" lang="${language}" dir="${language === 'ur' ? 'rtl' : 'ltr'}">${askedHtml(language, asked)}</div>`)}</div>`;
  },
  perform: (act, ask, { app }, input) =>
    requestInformation(act, ask.deps.country, { application: app.id, ...input }),
  nameOf: (pointer) => (pointer === '/justification' ? 'justification' : 'place0'),
};
