import { OUTCOMES, type Ruling, type RulingTexts } from '../../../modules/rulings/index.ts';
import { choiceField, selectField } from '../../shared/forms/choices.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import { textArea, textField } from '../../shared/forms/fields.ts';
import { insetText, submitButton, warning } from '../../shared/forms/parts.ts';
import { type Html, html, id } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { ConsoleAsk } from '../route.ts';
import { RULINGS } from './list.ts';

const action = ({ words }: ConsoleAsk, ruling: Ruling, what: string) => ({
  action: words.href(`${RULINGS}/${ruling.id}/${what}`),
});
const heading = ({ words }: ConsoleAsk, key: string) =>
  html`<h2 class="govuk-heading-m">${words.say(key)}</h2>`;

/** The first officer writes the ruling; nothing is chosen for him, whatever the questions advise. */
export function proposeForm(
  ask: ConsoleAsk,
  ruling: Ruling,
  { sentBack }: RulingTexts,
  faults: readonly FormFault[],
): Html {
  const { words, form, deps, language } = ask;
  const typed = (name: string) => ({ name, value: form.text(name), faults });
  const fields = html`${choiceField(words, { ...typed('outcome'), label: words.say('ruling-says'), choices: OUTCOMES.map((value) => ({ value, label: words.say(`ruling-outcome-${value}`) })) })}
    ${selectField(words, { ...typed('class'), label: words.say('ruling-class'), hint: words.say('ruling-class-hint'), choices: deps.country.rulings.classes.map(({ code, name }) => ({ value: code, label: words.of(name) })) })}
    ${textField(words, { ...typed('instrument'), label: words.say('ruling-instrument') })}
    ${textArea(words, { ...typed('reasons'), label: words.say('ruling-reasons'), hint: words.say('ruling-reasons-hint'), rows: 6 })}`;
  const back =
    ruling.sentBack > 0 &&
    sentBack &&
    insetText(html`<strong>${words.say('ruling-sent-back')}</strong><br>${nameHtml(sentBack, language)}`);
  return html`${heading(ask, 'ruling-propose')}${back}${ask.formHtml(html`${fields}${submitButton(words.say('ruling-propose-submit'))}`, action(ask, ruling, 'propose'))}`;
}

/** The second officer approves or sends back; who proposed reads that another one does. */
export function secondForms(ask: ConsoleAsk, ruling: Ruling, faults: readonly FormFault[]): Html {
  const { words, actor, form } = ask;
  if (ruling.proposedBy === actor.officer)
    return html`${heading(ask, 'ruling-second')}<p class="govuk-body">${words.say('ruling-second-other')}</p>`;
  const reasons = textArea(words, {
    name: 'reasons',
    label: words.say('ruling-back-reasons'),
    hint: words.say('ruling-back-hint'),
    value: form.text('reasons'),
    rows: 3,
    faults,
  });
  return html`${heading(ask, 'ruling-second')}${warning(words, words.say('ruling-second-about'))}
    ${ask.formHtml(submitButton(words.say('ruling-approve')), action(ask, ruling, 'approve'))}
    ${ask.formHtml(html`${reasons}${submitButton(words.say('ruling-back-submit'), { kind: 'second' })}`, action(ask, ruling, 'send-back'))}`;
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
  return html`${heading(ask, 'ruling-appeal')}${ask.formHtml(html`${field}${submitButton(words.say('ruling-appeal-submit'), { kind: 'second' })}`, action(ask, ruling, 'appeal'))}`;
}
