import { isRefusal } from '../../../kernel/refusal.ts';
import { agenciesWithSignOn, signInWithEnrolmentCode } from '../../../modules/accounts/index.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { textField } from '../../shared/forms/fields.ts';
import { backLink, buttonLink, buttonRow, done, submitButton } from '../../shared/forms/parts.ts';
import { html, id } from '../../shared/html.ts';
import { PASSKEY_SCRIPT, passkeyForm } from '../../shared/signed-in/door/passkey.ts';
import { letIn, nextField, nextOf, type Place, withNext } from '../../shared/signed-in/door/place.ts';
import type { Sheet } from '../../shared/signed-in/route.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { agencyLinks } from './agency.ts';

export const PLACE: Place = {
  side: 'officer',
  signIn: '/console/sign-in',
  home: '/console',
  security: '/console/security',
};
const ENROL = '/console/sign-in/enrol';
const LOST = '/console/sign-in/lost';

/** The ways in of officers. */
export async function doorSheet(ask: ConsoleAsk, faults: readonly FormFault[] = []): Promise<Sheet> {
  const { words, query } = ask;
  const agencies = await agenciesWithSignOn(ask.reader);
  const title = words.say('console-door-title');
  const at = '/console/sign-in/passkey';
  const body = html`${query.has('out') && faults.length === 0 && done(words.say('door-signed-out'))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-xl">${title}</h1><p class="govuk-body">${words.say(nextOf(ask) ? 'door-first' : 'console-door-about')}</p>
    <div class="sanad-panel sanad-panel--main"><h2 class="govuk-heading-m">${words.say('passkey-heading')}</h2><p class="govuk-body">${words.say('passkey-about')}</p>
    ${passkeyForm(ask, { kind: 'get', options: `${at}/options`, action: at, button: words.say('passkey-use') })}</div>
    ${agencyLinks(ask, agencies, 'sign-in')}
    <div class="sanad-panel"><h2 class="govuk-heading-m">${words.say('password-heading')}</h2>
    ${buttonLink(words.say('password-link'), words.href(withNext(ask, '/console/sign-in/password')), 'second')}</div>
    <div class="sanad-panel"><h2 class="govuk-heading-m">${words.say('console-enrol-heading')}</h2><p class="govuk-body">${words.say('console-enrol-about')}</p>
    ${buttonRow(buttonLink(words.say('console-enrol-link'), words.href(ENROL), 'second'), buttonLink(words.say('console-lost-link'), words.href(LOST), 'plain'))}</div>
    <p class="govuk-body"><a class="govuk-link" href="${words.href('/sign-in')}">${words.say('console-applicant-link')}</a></p>`;
  const status = faults.length ? 422 : 200;
  // who signs out takes along what his telephone keeps of his visits, and what he did not save
  const scripts = query.has('out')
    ? ([...PASSKEY_SCRIPT, 'telephone.js', 'unsaved.js'] as const)
    : PASSKEY_SCRIPT;
  return { title: titleWith(words, title, faults), body, status, scripts };
}

function enrolSheet(ask: ConsoleAsk, faults: readonly FormFault[] = []): Sheet {
  const { words } = ask;
  const title = words.say('console-enrol-title');
  const code = textField(words, {
    name: 'code',
    label: words.say('console-enrol-field'),
    hint: words.rich('console-enrol-hint', { example: id('7K2M-9QXR-4TWB-HD3V') }),
    width: 20,
    autocomplete: 'one-time-code',
    ltr: true,
    faults,
  });
  const body = html`${backLink(words.say('door-back'), words.href('/console/sign-in'))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${title}</h1>${ask.formHtml(html`${nextField(ask)}${code}${submitButton(words.say('console-enrol-submit'))}`)}`;
  return { title: titleWith(words, title, faults), body, status: faults.length ? 422 : 200 };
}

function lostSheet({ words }: ConsoleAsk): Sheet {
  const title = words.say('console-lost-title');
  const steps = [1, 2, 3, 4].map((n) => html`<li>${words.say(`console-lost-${n}`)}</li>`);
  const body = html`${backLink(words.say('door-back'), words.href('/console/sign-in'))}<h1 class="govuk-heading-l">${title}</h1>
    <ol class="govuk-list govuk-list--number sanad-prose">${steps}</ol>${buttonRow(buttonLink(words.say('console-enrol-link'), words.href(ENROL)))}`;
  return { title, body };
}

export const doorRoutes: readonly ConsoleRoute[] = [
  {
    method: 'get',
    path: '/console/sign-in',
    who: 'anybody',
    handle: (ask) => doorSheet(ask),
  },
  { method: 'get', path: LOST, who: 'anybody', handle: lostSheet },
  { method: 'get', path: ENROL, who: 'anybody', handle: (ask) => enrolSheet(ask) },
  {
    method: 'post',
    path: ENROL,
    who: 'anybody',
    form: { fields: ['code', 'next'], secret: ['code'] },
    handle: async (ask) => {
      const { deps, form, visitor } = ask;
      const input = { code: form.text('code') };
      const answer = await signInWithEnrolmentCode(deps.acting, deps.gate, visitor, input);
      return isRefusal(answer) ? enrolSheet(ask, ask.faults(answer)) : letIn(answer, ask, PLACE);
    },
  },
];
