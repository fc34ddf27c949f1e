import { isRefusal } from '../../../kernel/refusal.ts';
import { askForCode, signInWithCode } from '../../../modules/accounts/index.ts';
import { CODE_MINUTES } from '../../../modules/accounts/rules/one-time-code.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { hidden, textField } from '../../shared/forms/fields.ts';
import { backLink, buttonLink, done, submitButton } from '../../shared/forms/parts.ts';
import { html } from '../../shared/html.ts';
import { PASSKEY_SCRIPT, passkeyForm } from '../../shared/signed-in/door/passkey.ts';
import { letIn, nextField, nextOf, type Place, withNext } from '../../shared/signed-in/door/place.ts';
import type { Sheet } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';

export const PLACE: Place = { side: 'applicant', signIn: '/sign-in', home: '/my', security: '/my/security' };

/** The ways in of applicants. */
export function doorSheet(ask: ApplicantAsk, faults: readonly FormFault[] = []): Sheet {
  const { words, query } = ask;
  const title = words.say('door-title');
  const panel = { kind: 'get', options: '/sign-in/passkey/options', action: '/sign-in/passkey' } as const;
  const body = html`${query.has('out') && faults.length === 0 && done(words.say('door-signed-out'))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-xl">${title}</h1><p class="sanad-lead">${words.say(nextOf(ask) ? 'door-first' : 'applicant-door-about')}</p>
    <div class="sanad-panel sanad-panel--main"><h2 class="govuk-heading-m">${words.say('passkey-heading')}</h2><p class="govuk-body">${words.say('passkey-about')}</p>
    ${passkeyForm(ask, { ...panel, button: words.say('passkey-use') })}</div>
    <div class="sanad-panel"><h2 class="govuk-heading-m">${words.say('password-heading')}</h2>
    ${buttonLink(words.say('password-link'), words.href(withNext(ask, '/sign-in/password')), 'second')}</div>
    <div class="sanad-panel"><h2 class="govuk-heading-m">${words.say('applicant-new-heading')}</h2><p class="govuk-body">${words.say('applicant-new-about')}</p>
    ${buttonLink(words.say('applicant-new-link'), words.href(withNext(ask, '/sign-in/new')), 'second')}</div>
    <p class="govuk-body"><a class="govuk-link" href="${words.href('/sign-in/lost')}">${words.say('applicant-lost-link')}</a></p>
    <p class="govuk-body"><a class="govuk-link" href="${words.href('/console/sign-in')}">${words.say('applicant-officer-link')}</a></p>`;
  const status = faults.length ? 422 : 200;
  // who signs out takes along what he did not save
  const scripts = query.has('out') ? ([...PASSKEY_SCRIPT, 'unsaved.js'] as const) : PASSKEY_SCRIPT;
  return { title: titleWith(words, title, faults), body, status, scripts };
}

function newSheet(ask: ApplicantAsk, faults: readonly FormFault[] = []): Sheet {
  const { words, form } = ask;
  const title = words.say('new-title');
  const name = textField(words, {
    name: 'name',
    label: words.say('new-name'),
    hint: words.say('new-name-hint'),
    value: form.text('name'),
    autocomplete: 'name',
    faults,
  });
  const address = textField(words, {
    name: 'address',
    label: words.say('password-address'),
    hint: words.say('new-address-hint'),
    value: form.text('address'),
    autocomplete: 'email',
    ltr: true,
    faults,
  });
  const body = html`${backLink(words.say('door-back'), words.href(withNext(ask, '/sign-in')))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${title}</h1>${ask.formHtml(html`${nextField(ask)}${name}${address}${submitButton(words.say('new-submit'))}`)}`;
  return { title: titleWith(words, title, faults), body, status: faults.length ? 422 : 200 };
}

function codeSheet(ask: ApplicantAsk, asked: string, faults: readonly FormFault[] = []): Sheet {
  const { words } = ask;
  const title = words.say('code-title');
  const field = textField(words, {
    name: 'code',
    label: words.say('code-field'),
    hint: words.say('code-hint'),
    inputmode: 'numeric',
    autocomplete: 'one-time-code',
    width: 10,
    ltr: true,
    faults,
  });
  const body = html`${backLink(words.say('code-again'), words.href(withNext(ask, '/sign-in/new')))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${words.say('code-sent', { minutes: CODE_MINUTES })}</p>
    ${ask.formHtml(html`${nextField(ask)}${hidden('asked', asked)}${field}${submitButton(words.say('code-submit'))}`, { action: words.href('/sign-in/code') })}`;
  return { title: titleWith(words, title, faults), body, status: faults.length ? 422 : 200 };
}

export const doorRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: '/sign-in', who: 'anybody', handle: (ask) => doorSheet(ask) },
  { method: 'get', path: '/sign-in/new', who: 'anybody', handle: (ask) => newSheet(ask) },
  {
    method: 'post',
    path: '/sign-in/new',
    who: 'anybody',
    form: { fields: ['name', 'address', 'next'] },
    handle: async (ask) => {
      const { deps, form, visitor, language } = ask;
      const input = { address: form.text('address'), name: form.text('name'), language };
      const answer = await askForCode(deps.acting, deps.gate, visitor, input);
      if (isRefusal(answer)) return newSheet(ask, ask.faults(answer));
      return { location: withNext(ask, `/sign-in/code?asked=${answer.asked}`) };
    },
  },
  {
    method: 'get',
    path: '/sign-in/code',
    who: 'anybody',
    handle: (ask) => codeSheet(ask, ask.query.get('asked') ?? ''),
  },
  {
    method: 'post',
    path: '/sign-in/code',
    who: 'anybody',
    form: { fields: ['asked', 'code', 'next'], secret: ['code'] },
    handle: async (ask) => {
      const { deps, form, visitor } = ask;
      const input = { asked: form.text('asked'), code: form.text('code') };
      const answer = await signInWithCode(deps.acting, deps.gate, visitor, input);
      return isRefusal(answer) ? codeSheet(ask, input.asked, ask.faults(answer)) : letIn(answer, ask, PLACE);
    },
  },
];
