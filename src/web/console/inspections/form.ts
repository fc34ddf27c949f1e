import { randomUUID } from 'node:crypto';
import { choiceField } from '../../shared/forms/choices.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import { fileField, hidden, numberField, textArea, textField } from '../../shared/forms/fields.ts';
import { attribute, describedBy, fieldset, group, hasFault } from '../../shared/forms/group.ts';
import { buttonRow, submitButton } from '../../shared/forms/parts.ts';
import { type Html, html, ltr } from '../../shared/html.ts';
import type { ConsoleAsk } from '../route.ts';
import { photographPath, visitPath } from './address.ts';
import type { OpenVisit } from './desk.ts';
import { PHOTOGRAPHS_MAX } from './findings.ts';

/** What stands in the form: typed just now, or saved before. */
export interface Filled {
  readonly answers: Readonly<Record<string, string>>;
  readonly photographs: readonly string[];
}

/** Everything an inspector notes at one place, in the order in which he walks through it. */
export function visitForm(
  ask: ConsoleAsk,
  visit: OpenVisit,
  filled: Filled,
  faults: readonly FormFault[],
): Html {
  const { words } = ask;
  const value = (name: string) => filled.answers[name] ?? '';
  const declared = seatsDeclared(visit);
  const seats = words.rich('inspect-seats-hint', { seats: ltr(declared === null ? '–' : String(declared)) });
  const accept = 'image/jpeg,image/png,image/webp';
  const most = words.say('inspect-photographs-hint', { most: PHOTOGRAPHS_MAX });
  return ask.formHtml(
    html`${hidden('record', value('record') || randomUUID())}
    <h2 class="govuk-heading-m">${words.say('inspect-checklist')}</h2>
    ${ask.deps.country.applications.inspections.checklist.map((item) => itemHtml(ask, item, value, faults))}
    ${numberField(words, { name: 'seats', label: words.say('inspect-seats'), hint: seats, value: value('seats'), optional: true, faults })}
    ${textField(words, { name: 'met', label: words.say('inspect-met'), hint: words.say('inspect-met-hint'), value: value('met'), faults })}
    <h2 class="govuk-heading-m">${words.say('inspect-photographs')}</h2>
    <p class="govuk-hint" id="photographs-about">${most}</p>
    ${keptHtml(ask, visit, filled.photographs)}
    <ul class="sanad-shots" data-shots hidden></ul>
    ${fileField(words, { name: 'photographs', label: words.say('inspect-camera'), accept, capture: 'environment', several: true, faults })}
    ${group(words, { name: 'pictures', label: words.say('inspect-gallery') }, html`<input class="govuk-file-upload sanad-file" id="pictures" name="photographs" type="file" accept="${accept}" multiple aria-describedby="photographs-about">`)}
    ${choiceField(words, {
      name: 'outcome',
      label: words.say('inspect-outcome'),
      choices: ['satisfactory', 'unsatisfactory'].map((one) => ({
        value: one,
        label: words.say(`inspect-outcome-${one}`),
      })),
      value: value('outcome'),
      faults,
    })}
    ${textArea(words, { name: 'why', label: words.say('inspect-why'), hint: words.say('inspect-why-hint'), value: value('why'), rows: 3, faults })}
    <p class="govuk-body">${words.say('inspect-send-about')}</p>
    ${buttonRow(submitButton(words.say('inspect-send'), { name: 'step', value: 'send' }), submitButton(words.say('inspect-save'), { name: 'step', value: 'save', kind: 'second' }))}`,
    {
      action: words.href(visitPath(visit.id)),
      multipart: true,
      classes: 'sanad-form sanad-field',
      // its own script keeps it, on the telephone
      unkept: ['*'],
      attributes: html` data-visit-form`,
    },
  );
}

/** One item of the list; what is to be explained is asked for where it is not simply in order. */
function itemHtml(
  { words }: ConsoleAsk,
  { code, text }: ConsoleAsk['deps']['country']['applications']['inspections']['checklist'][number],
  value: (name: string) => string,
  faults: readonly FormFault[],
): Html {
  const name = `item/${code}`;
  const note = { name: `note/${code}`, label: words.say('inspect-note'), faults };
  const radios = ['yes', 'no', 'not-seen'].map((answer, i) => {
    const at = i === 0 ? name : `${name}-${i + 1}`;
    return html`<div class="govuk-radios__item"><input class="govuk-radios__input" id="${at}" name="${name}" type="radio" value="${answer}"${value(name) === answer && html` checked`}>
      <label class="govuk-label govuk-radios__label" for="${at}">${words.say(`inspect-${answer}`)}</label></div>`;
  });
  // the placeholder lets the style sheet see whether something is written there
  const why = html`<textarea class="govuk-textarea ${hasFault(note) && 'govuk-textarea--error'}" id="${note.name}" name="${note.name}" rows="2" dir="auto" placeholder=" "${attribute('aria-describedby', describedBy(note))}${attribute('aria-invalid', hasFault(note) && 'true')}>
${value(note.name)}</textarea>`;
  return html`<div class="sanad-item">${fieldset(words, { name, label: words.of(text), faults }, html`<div class="govuk-radios govuk-radios--inline sanad-item__answers">${radios}</div><div class="sanad-item__note">${group(words, note, why)}</div>`)}</div>`;
}

/** Photographs of the draft that are at the office already. */
function keptHtml({ words }: ConsoleAsk, visit: OpenVisit, photographs: readonly string[]): Html | false {
  const boxes = photographs.map((hash, i) => {
    const at = i === 0 ? 'kept' : `kept-${i + 1}`;
    const link = html`<a class="govuk-link" href="${words.href(photographPath(visit.id, hash))}">${words.say('inspect-kept-one', { n: i + 1 })}</a>`;
    return html`<div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="${at}" name="kept" type="checkbox" value="${hash}" checked>
      <label class="govuk-label govuk-checkboxes__label" for="${at}">${link}</label></div>`;
  });
  return (
    boxes.length > 0 &&
    fieldset(
      words,
      { name: 'kept', label: words.say('inspect-kept'), hint: words.say('inspect-kept-hint') },
      html`<div class="govuk-checkboxes">${boxes}</div>`,
    )
  );
}

export function seatsDeclared({ app, inspection }: OpenVisit): number | null {
  return app.content.premises?.find(({ id }) => id === inspection.premises)?.seats ?? null;
}
