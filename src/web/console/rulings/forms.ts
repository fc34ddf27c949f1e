import { OUTCOMES, type Ruling, type RulingTexts } from '../../../modules/rulings/index.ts';
import { choiceField, selectField } from '../../shared/forms/choices.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import { textArea, textField } from '../../shared/forms/fields.ts';
import { insetText, submitButton, warning } from '../../shared/forms/parts.ts';
import { type Html, html, id } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import { seenField } from '../overtaken.ts';
import type { ConsoleAsk } from '../route.ts';
import { RULINGS } from './list.ts';

/** What the page of a ruling is made over: it changes with whatever is done about it. */
export const rulingMark = ({ version }: Pick<Ruling, 'version'>): string => String(version);

const action = ({ words }: ConsoleAsk, ruling: Ruling, what: string) => ({
  action: words.href(`${RULINGS}/${ruling.id}/${what}`),
});
/** What was typed into the form of one act; another act's words never stand in it. */
const typedFor = ({ path, form }: ConsoleAsk, what: string, name: string) =>
  path.endsWith(`/${what}`) ? form.text(name) : '';
const seen = (ruling: Ruling) => seenField(rulingMark(ruling));
const heading = ({ words }: ConsoleAsk, key: string) =>
  html`<h2 class="govuk-heading-m">${words.say(key)}</h2>`;

/** The first officer writes the ruling; nothing is chosen for him, whatever the questions advise. */
export function proposeForm(
  ask: ConsoleAsk,
  ruling: Ruling,
  { sentBack }: RulingTexts,
  faults: readonly FormFault[],
): Html {
  const { words, deps, language } = ask;
  const typed = (name: string) => ({ name, value: typedFor(ask, 'propose', name), faults });
  const fields = html`${choiceField(words, { ...typed('outcome'), label: words.say('ruling-says'), choices: OUTCOMES.map((value) => ({ value, label: words.say(`ruling-outcome-${value}`) })) })}
    ${selectField(words, { ...typed('class'), label: words.say('ruling-class'), hint: words.say('ruling-class-hint'), choices: deps.country.rulings.classes.map(({ code, name }) => ({ value: code, label: words.of(name) })) })}
    ${textField(words, { ...typed('instrument'), label: words.say('ruling-instrument') })}
    ${textArea(words, { ...typed('reasons'), label: words.say('ruling-reasons'), hint: words.say('ruling-reasons-hint'), rows: 6 })}`;
  const back =
    ruling.sentBack > 0 &&
    sentBack &&
    insetText(html`<strong>${words.say('ruling-sent-back')}</strong><br>${nameHtml(sentBack, language)}`);
  return html`${heading(ask, 'ruling-propose')}${back}${ask.formHtml(html`${seen(ruling)}${fields}${submitButton(words.say('ruling-propose-submit'))}`, action(ask, ruling, 'propose'))}`;
}

/** The second officer approves or sends back; who proposed reads that another one does. */
export function secondForms(ask: ConsoleAsk, ruling: Ruling, faults: readonly FormFault[]): Html {
  const { words, actor } = ask;
  if (ruling.proposedBy === actor.officer)
    return html`${heading(ask, 'ruling-second')}<p class="govuk-body">${words.say('ruling-second-other')}</p>`;
  const reasons = textArea(words, {
    name: 'reasons',
    label: words.say('ruling-back-reasons'),
    hint: words.say('ruling-back-hint'),
    value: typedFor(ask, 'send-back', 'reasons'),
    rows: 3,
    faults,
  });
  return html`${heading(ask, 'ruling-second')}${warning(words, words.say('ruling-second-about'))}
    ${ask.formHtml(html`${seen(ruling)}${submitButton(words.say('ruling-approve'))}`, action(ask, ruling, 'approve'))}
    ${ask.formHtml(html`${seen(ruling)}${reasons}${submitButton(words.say('ruling-back-submit'), { kind: 'second' })}`, action(ask, ruling, 'send-back'))}`;
}

export function appealForm(
  ask: ConsoleAsk,
  ruling: Ruling,
  ours: boolean,
  faults: readonly FormFault[],
): Html {
  const { words, form } = ask;
  const { appeal, appealedAt } = ruling;
  if (appeal !== null && appealedAt)
    return html`${heading(ask, 'ruling-appeal')}<p class="govuk-body">${words.rich('ruling-appeal-noted', { appeal: id(appeal), day: ask.day(appealedAt) })}</p>`;
  if (!ours) return html``;
  const field = textField(words, {
    name: 'appeal',
    label: words.say('ruling-appeal-number'),
    value: form.text('appeal'),
    width: 20,
    ltr: true,
    faults,
  });
  return html`${heading(ask, 'ruling-appeal')}${ask.formHtml(html`${seen(ruling)}${field}${submitButton(words.say('ruling-appeal-submit'), { kind: 'second' })}`, action(ask, ruling, 'appeal'))}`;
}
