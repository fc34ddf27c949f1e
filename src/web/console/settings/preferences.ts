import { isRefusal } from '../../../kernel/refusal.ts';
import { preferKeys, wantsKeys } from '../../../modules/desks/index.ts';
import { choiceField } from '../../shared/forms/choices.ts';
import { done, submitButton } from '../../shared/forms/parts.ts';
import { html, raw } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ConsoleAsk } from '../route.ts';

/** Keys that pages answer to, and their names: each is worded `keys-<name>`. */
export const KEYS = [
  ['Ctrl K', 'palette'],
  ['/', 'search'],
  ['J', 'next'],
  ['K', 'previous'],
  ['Enter', 'open'],
  ['1 2 3', 'choose'],
  ['G Q', 'queue'],
  ['?', 'help'],
] as const;

/** How an officer likes to work: kept here, and his on every machine. */
export async function preferenceSheet(ask: ConsoleAsk): Promise<Answer> {
  const { words, reader, actor, query } = ask;
  const keys = await wantsKeys(reader, actor.principal);
  const title = words.say('preferences-title');
  const field = choiceField(words, {
    name: 'keys',
    label: words.say('preferences-keys'),
    hint: words.say('preferences-keys-hint'),
    choices: [
      { value: 'on', label: words.say('preferences-on') },
      { value: 'off', label: words.say('preferences-off') },
    ],
    value: keys ? 'on' : 'off',
  });
  const list = KEYS.map(
    ([key, name]) =>
      html`<div><dt>${raw(`<kbd><bdi dir="ltr">${key}</bdi></kbd>`)}</dt><dd>${words.say(`keys-${name}`)}</dd></div>`,
  );
  return {
    title,
    body: html`${query.get('done') === 'yes' && done(words.say('preferences-done'))}<h1 class="govuk-heading-xl">${title}</h1>
    ${ask.formHtml(html`${field}${submitButton(words.say('preferences-save'))}`)}<h2 class="govuk-heading-m">${words.say('keys-title')}</h2><dl class="sanad-keys">${list}</dl>`,
  };
}

export async function preferenceAct(ask: ConsoleAsk): Promise<Answer> {
  const keys = ask.form.text('keys') !== 'off';
  const answer = await ask.act((act) => preferKeys(act, { keys }));
  return isRefusal(answer) ? answer : { location: '/console/preferences?done=yes' };
}
