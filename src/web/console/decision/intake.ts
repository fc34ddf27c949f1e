import { type Fault, isRefusal } from '../../../kernel/refusal.ts';
import { findComplete, findDeficient } from '../../../modules/applications/index.ts';
import * as rule from '../../../modules/applications/rules/intake.ts';
import { checks } from '../../shared/forms/choices.ts';
import { textArea } from '../../shared/forms/fields.ts';
import { details } from '../../shared/forms/parts.ts';
import { html } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import { placeHtml } from '../application/field-words.ts';
import type { ActPage } from './act-page.ts';
import { placesOf } from './places.ts';
import { Reading } from './typed.ts';

export const complete: ActPage<true> = {
  code: 'complete',
  power: 'find-complete',
  fresh: true,
  form: { fields: [] },
  notNow: (ask, { app, hand }) => {
    const decided = rule.findComplete(app, app.hash, hand, ask.deps.country.applications);
    return isRefusal(decided) ? decided : undefined;
  },
  inputs: (ask) => html`<p class="govuk-body">${ask.words.say('act-complete-then')}</p>`,
  read: () => true,
  perform: (act, ask, { app }) =>
    findComplete(act, ask.deps.country, { application: app.id, hash: app.hash }),
};

interface Deficiency {
  readonly missing: readonly Fault[];
  readonly note: string;
}

const NOTE_MAX = 10_000;

export const deficient: ActPage<Deficiency> = {
  code: 'deficient',
  power: 'find-complete',
  fresh: true,
  form: { fields: ['missing', 'note'], several: ['missing'] },
  notNow: (ask, { app, hand }) => {
    const decided = rule.findDeficient(
      app,
      [{ field: '/', code: 'required' }],
      '',
      hand,
      ask.deps.country.applications,
    );
    return isRefusal(decided) ? decided : undefined;
  },
  // sections fold up, so that all of them stand on one screen; one that was chosen from stays open
  async inputs(ask, desk, faults) {
    const { words, form, deps } = ask;
    const chosen = form.all('missing');
    const sections = await placesOf(ask, desk);
    const papers = deps.country.applications.documents.map(({ code, name }) => ({
      value: `document:${code}`,
      label: words.of(name),
    }));
    const boxes = sections.map(({ name, label, places }) => {
      const choices = [
        ...places.map((place, i) => ({
          value: place.pointer,
          label:
            i === 0
              ? words.say('act-whole-section', { section: label })
              : place.named
                ? nameHtml(place.label, words.language)
                : place.label,
        })),
        ...(name === 'documents' ? papers : []),
      ];
      const open = choices.some(({ value }) => chosen.includes(value));
      return details(
        label,
        checks(words, {
          name: 'missing',
          label: html`<span class="govuk-visually-hidden">${label}</span>`,
          choices,
          chosen,
        }),
        open,
      );
    });
    return html`<fieldset class="govuk-fieldset" id="missing"><legend class="govuk-fieldset__legend">${words.say('act-deficient-what')}</legend>
      ${faults.filter(({ field }) => field === 'missing').map(({ text }) => html`<p class="govuk-error-message">${text}</p>`)}<div class="sanad-folds">${boxes}</div></fieldset>
      ${textArea(words, { name: 'note', label: words.say('act-deficient-note'), hint: words.say('act-applicant-reads'), value: form.text('note'), faults })}`;
  },
  read(ask) {
    const reading = new Reading(ask);
    const missing = ask.form.all('missing').flatMap((value): Fault[] => {
      const [, document] = /^document:([a-z-]+)$/.exec(value) ?? [];
      if (document)
        return [{ field: '/documents', code: 'document-missing', values: { document, about: 'company' } }];
      return /^(\/[a-zA-Z0-9]{1,60}){1,3}$/.test(value) ? [{ field: value, code: 'required' }] : [];
    });
    if (missing.length === 0) reading.fault('missing', 'say-what-is-missing');
    const note = reading.prose('note', NOTE_MAX);
    return reading.faults.length ? reading.faults : { missing, note };
  },
  look: (ask, _desk, { missing, note }) =>
    html`<div class="sanad-panel">${html`<p class="sanad-typed" dir="auto">${nameHtml(note, ask.language)}</p>`}
      <ul class="govuk-list govuk-list--bullet">${missing.map(({ field, values }) => html`<li>${placeHtml(ask, field)}${values?.document !== undefined && html`: ${ask.words.of(ask.deps.country.applications.documents.find(({ code }) => code === values.document)?.name ?? { en: String(values.document), ur: String(values.document) })}`}</li>`)}</ul></div>`,
  perform: (act, ask, { app }, input) =>
    findDeficient(act, ask.deps.country, { application: app.id, ...input }),
};
