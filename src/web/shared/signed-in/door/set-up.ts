import type { Actor } from '../../../../kernel/actor.ts';
import { errorSummary, type FormFault, titleWith } from '../../forms/faults.ts';
import { buttonLink } from '../../forms/parts.ts';
import { html } from '../../html.ts';
import type { Ask, Route, Sheet } from '../route.ts';
import { addPasskeyForm, addPasskeyRoutes } from './add-passkey.ts';
import { ownPasswordRoutes } from './own-password.ts';
import { PASSKEY_SCRIPT } from './passkey.ts';
import { nextOf, type Place, withNext } from './place.ts';

/** The enrolment: a code opened it, and it ends with a passkey, or with a password and an authenticator. */
export function setUpRoutes(place: Place): Route[] {
  const at = `${place.signIn}/set-up`;
  const sheet = (ask: Ask<Actor>, faults: readonly FormFault[] = []): Sheet => {
    const { words } = ask;
    const title = words.say('set-up-title');
    const body = html`${errorSummary(words, faults)}<h1 class="govuk-heading-l">${title}</h1>
      <p class="sanad-lead">${words.say('set-up-why')}</p>
      <div class="sanad-panel sanad-panel--main"><h2 class="govuk-heading-m">${words.say('passkey-heading')}</h2><p class="govuk-body">${words.say('set-up-passkey-about')}</p>
      ${addPasskeyForm(ask, at, faults)}</div>
      <div class="sanad-panel"><h2 class="govuk-heading-m">${words.say('password-heading')}</h2><p class="govuk-body">${words.say('set-up-password-about')}</p>
      ${buttonLink(words.say('set-up-password-button'), words.href(withNext(ask, `${at}/password`)), 'second')}</div>`;
    return {
      title: titleWith(words, title, faults),
      body,
      status: faults.length ? 422 : 200,
      scripts: PASSKEY_SCRIPT,
    };
  };
  return [
    {
      method: 'get',
      path: at,
      who: 'enrolling',
      handle: (ask) => (ask.session.enrolling ? sheet(ask) : { location: nextOf(ask) ?? place.home }),
    },
    ...addPasskeyRoutes(place, at, 'enrolling', (ask, refusal) => sheet(ask, ask.faults(refusal))),
    ...ownPasswordRoutes(place, at, 'enrolling'),
  ];
}
