import type { Actor } from '../../../../kernel/actor.ts';
import { isRefusal, type Refusal } from '../../../../kernel/refusal.ts';
import {
  actFor,
  PROVEN_MINUTES,
  revokeSession,
  signInForDemonstration,
  signInWithPasskey,
  signInWithPassword,
  waysInOf,
} from '../../../../modules/accounts/index.ts';
import { errorSummary, type FormFault, titleWith } from '../../forms/faults.ts';
import { submitButton } from '../../forms/parts.ts';
import { type Html, html } from '../../html.ts';
import type { Ask, Route, Sheet } from '../route.ts';
import { PASSKEY_FIELDS, PASSKEY_SCRIPT, passkeyForm, passkeyOptions, responseOf } from './passkey.ts';
import { PASSWORD_FORM, passwordFields } from './password.ts';
import { letIn, nextField, type Place } from './place.ts';

/** Proving anew who one is, before a decision, an export or a reveal. `more`: what else this audience has. */
export function againRoutes(place: Place, more?: (ask: Ask<Actor>) => Html | Promise<Html>): Route[] {
  const { side, signIn } = place;
  const path = `${signIn}/again`;
  const sheet = async (ask: Ask<Actor>, faults: readonly FormFault[] = []): Promise<Sheet> => {
    const { words, session } = ask;
    const ways = await waysInOf(ask.reader, session.principal);
    const title = words.say('again-title');
    const body = html`${errorSummary(words, faults)}<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">${words.say('again-why', { minutes: PROVEN_MINUTES })}</p>
      ${ways.passkeys > 0 && html`<div class="sanad-panel sanad-panel--main">${passkeyForm(ask, { kind: 'get', options: `${path}/passkey/options`, action: `${path}/passkey`, button: words.say('passkey-use') })}</div>`}
      ${more && (await more(ask))}
      ${ways.password && ways.totp && html`<h2 class="govuk-heading-m">${words.say('password-heading')}</h2>${ask.formHtml(passwordFields(ask, faults), { action: ask.href(path) })}`}
      ${session.how === 'demonstration' && ask.formHtml(html`${nextField(ask)}${submitButton(words.say('again-demonstration'))}`, { action: ask.href(`${path}/demonstration`) })}`;
    const status = faults.length ? 422 : 200;
    return { title: titleWith(words, title, faults), body, status, scripts: PASSKEY_SCRIPT };
  };
  const failed = (ask: Ask<Actor>, refusal: Refusal) => sheet(ask, ask.faults(refusal));
  return [
    { method: 'get', path, who: 'person', handle: (ask) => sheet(ask) },
    {
      method: 'post',
      path,
      who: 'person',
      form: PASSWORD_FORM,
      unkept: true,
      handle: async (ask) => {
        const { deps, form, visitor, session } = ask;
        const answer = await signInWithPassword(deps.acting, deps.gate, visitor, {
          address: form.text('address'),
          password: form.raw('password'),
          code: form.text('code'),
          audience: side,
          current: session,
        });
        return isRefusal(answer) ? failed(ask, answer) : letIn(answer, ask, place);
      },
    },
    {
      method: 'post',
      path: `${path}/passkey/options`,
      who: 'person',
      raw: true,
      handle: (ask) => passkeyOptions(ask, side),
    },
    {
      method: 'post',
      path: `${path}/passkey`,
      who: 'person',
      form: PASSKEY_FIELDS,
      unkept: true,
      handle: async (ask) => {
        const { deps, form, visitor, session } = ask;
        const answer = await signInWithPasskey(deps.acting, deps.gate, visitor, {
          challenge: form.text('challenge'),
          response: responseOf(ask),
          audience: side,
          current: session,
        });
        return isRefusal(answer) ? failed(ask, answer) : letIn(answer, ask, place);
      },
    },
    {
      method: 'post',
      path: `${path}/demonstration`,
      who: 'person',
      demonstration: true,
      form: { fields: ['next'] },
      unkept: true,
      handle: async (ask) => {
        const { deps, visitor, session } = ask;
        const { principal, organisation } = session;
        const input = { principal, audience: side };
        const answer = await signInForDemonstration(deps.acting, deps.gate, visitor, input);
        if (isRefusal(answer)) return failed(ask, answer);
        if (organisation) await actFor(deps.acting, answer.session, organisation);
        await revokeSession(deps.acting, session, session.session);
        return letIn(answer, ask, place);
      },
    },
  ];
}
