import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import {
  publishSealingKey,
  retireSealingKey,
  type SealingKey,
  sealingKeysOf,
} from '../../../modules/agencies/index.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { hidden, textField } from '../../shared/forms/fields.ts';
import { done, submitButton, tag } from '../../shared/forms/parts.ts';
import { type Html, html, ltr } from '../../shared/html.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { tableHtml } from '../application/tables.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';

const PATH = '/console/sealing-keys';
const DONE = ['made', 'changed', 'retired'];

/** An officer's own keys: what is sealed to them opens with a passphrase that only he knows. */
async function sheet(ask: ConsoleAsk, faults: readonly FormFault[] = []): Promise<Sheet> {
  const { words, reader, actor, query } = ask;
  const keys = await sealingKeysOf(reader, actor.officer);
  const title = words.say('seal-title');
  const did = DONE.find((one) => one === query.get('done'));
  const password = (name: string, label: string, autocomplete: string, hint?: string) =>
    textField(words, {
      name,
      type: 'password',
      label: words.say(label),
      hint: hint && words.say(hint),
      autocomplete,
      faults,
    });
  const make = ask.formHtml(
    html`<h2 class="govuk-heading-m">${words.say('seal-make')}</h2>${password('passphrase', 'seal-passphrase', 'new-password', 'seal-passphrase-hint')}${password('again', 'seal-again', 'new-password')}${submitButton(words.say('seal-make'))}`,
    { action: words.href(PATH) },
  );
  return {
    title: titleWith(words, title, faults),
    status: faults.length ? 422 : undefined,
    body: html`${errorSummary(words, faults)}${did && done(words.say(`seal-${did}`))}<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${words.say('seal-why')}</p>
      ${keys.length === 0 ? html`<p class="govuk-body">${words.say('seal-none')}</p>` : keysTable(ask, keys)}${make}`,
  };
}

function keysTable(ask: ConsoleAsk, keys: readonly SealingKey[]): Html {
  const { words } = ask;
  return tableHtml<SealingKey>(
    words.say('seal-title'),
    [
      { head: words.say('seal-key'), cell: ({ keyId }) => html`<code>${ltr(keyId)}</code>` },
      { head: words.say('seal-since'), cell: ({ publishedAt }) => ask.moment(publishedAt) },
      {
        head: words.say('office-state'),
        cell: ({ retiredAt }) =>
          tag(words.say(retiredAt ? 'seal-is-retired' : 'seal-in-use'), retiredAt ? 'plain' : 'good'),
      },
      {
        head: words.say('office-follow'),
        cell: ({ keyId, retiredAt }) =>
          retiredAt
            ? '—'
            : html`<span class="sanad-links"><a class="govuk-link" href="${words.href(`${PATH}/${keyId}`)}">${words.say('seal-change')}</a>${ask.formHtml(html`${hidden('key', keyId)}${submitButton(words.say('seal-retire'), { kind: 'plain' })}`, { action: words.href(`${PATH}/retire`), classes: 'sanad-inline' })}</span>`,
      },
    ],
    keys,
  );
}

async function make(ask: ConsoleAsk): Promise<Answer> {
  const { form, deps, actor, words } = ask;
  const passphrase = form.raw('passphrase');
  if (passphrase !== form.raw('again'))
    return sheet(ask, [{ field: 'again', text: words.say('seal-unlike') }]);
  const made = await deps.vault.create(passphrase);
  if (isRefusal(made)) return sheet(ask, ask.faults(made));
  const answer = await ask.act(
    (act) => publishSealingKey(act, { officer: actor.officer, publicKey: made.publicKey }),
    { forgotten: true },
  );
  return isRefusal(answer) ? sheet(ask, ask.faults(answer)) : { location: `${PATH}?done=made` };
}

async function ownKey(ask: ConsoleAsk): Promise<SealingKey | undefined> {
  return (await sealingKeysOf(ask.reader, ask.actor.officer)).find(({ keyId }) => keyId === ask.params.key);
}

async function changeSheet(ask: ConsoleAsk, faults: readonly FormFault[] = []): Promise<Answer> {
  const { words } = ask;
  const key = await ownKey(ask);
  if (!key) return refuse('not-found', 'sealing-key-not-found');
  const title = words.say('seal-change');
  const field = (name: string, label: string, autocomplete: string) =>
    textField(words, { name, type: 'password', label: words.say(label), autocomplete, faults });
  return {
    title: titleWith(words, title, faults),
    status: faults.length ? 422 : undefined,
    body: html`${errorSummary(words, faults)}<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body"><code>${ltr(key.keyId)}</code></p>
      ${ask.formHtml(html`${field('passphrase', 'seal-present', 'current-password')}${field('next', 'seal-next', 'new-password')}${field('again', 'seal-again', 'new-password')}${submitButton(title)}`)}`,
  };
}

async function change(ask: ConsoleAsk): Promise<Answer> {
  const { form, deps, words } = ask;
  const key = await ownKey(ask);
  if (!key) return refuse('not-found', 'sealing-key-not-found');
  if (form.raw('next') !== form.raw('again'))
    return changeSheet(ask, [{ field: 'again', text: words.say('seal-unlike') }]);
  const changed = await deps.vault.rewrap(key.keyId, form.raw('passphrase'), form.raw('next'));
  return isRefusal(changed) ? changeSheet(ask, ask.faults(changed)) : { location: `${PATH}?done=changed` };
}

async function retire(ask: ConsoleAsk): Promise<Answer> {
  const { form, deps, actor } = ask;
  const answer = await ask.act((act) =>
    retireSealingKey(act, deps.country.agencies, { officer: actor.officer, keyId: form.text('key') }),
  );
  return isRefusal(answer) ? answer : { location: `${PATH}?done=retired` };
}

const SECRET = ['passphrase', 'next', 'again'];

export const sealingKeyRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: PATH, handle: (ask) => sheet(ask) },
  {
    method: 'post',
    path: PATH,
    fresh: true,
    unkept: true,
    form: { fields: ['passphrase', 'again'], secret: SECRET },
    handle: make,
  },
  {
    method: 'post',
    path: `${PATH}/retire`,
    fresh: true,
    form: { fields: ['key'] },
    handle: retire,
  },
  { method: 'get', path: `${PATH}/:key`, handle: (ask) => changeSheet(ask) },
  {
    method: 'post',
    path: `${PATH}/:key`,
    fresh: true,
    unkept: true,
    form: { fields: SECRET, secret: SECRET },
    handle: change,
  },
];
