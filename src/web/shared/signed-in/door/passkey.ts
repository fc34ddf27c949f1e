import type { Actor } from '../../../../kernel/actor.ts';
import { isRefusal, type Refusal } from '../../../../kernel/refusal.ts';
import { askForPasskey, signInWithPasskey, takePasskeyAsk } from '../../../../modules/accounts/index.ts';
import { hidden } from '../../forms/fields.ts';
import { submitButton } from '../../forms/parts.ts';
import { type Html, html, NOTHING } from '../../html.ts';
import type { Answer, Ask, Route } from '../route.ts';
import { letIn, nextField, type Place } from './place.ts';

export const PASSKEY_SCRIPT = ['passkey.js'] as const;

interface PasskeyForm {
  readonly kind: 'get' | 'create';
  /** Where the script gets its options, and where the answer goes; without language. */
  readonly options: string;
  readonly action: string;
  readonly button: string;
  readonly more?: Html;
}

/** A form that a script fills with the authenticator's answer; without a script it stays hidden and says so. */
export function passkeyForm(
  ask: Ask<Actor>,
  { kind, options, action, button, more = NOTHING }: PasskeyForm,
): Html {
  const { words } = ask;
  const body = html`${nextField(ask)}${hidden('challenge', '')}${hidden('response', '')}${more}
    <p class="govuk-error-message" data-trouble role="alert" tabindex="-1" hidden>${words.say('passkey-trouble')}</p>
    ${submitButton(button)}`;
  const form = ask.formHtml(body, {
    action: ask.href(action),
    attributes: html` hidden data-passkey="${kind}" data-options="${ask.href(options)}"`,
  });
  return html`${form}<p class="sanad-noscript"><noscript>${words.say('passkey-no-script')}</noscript></p>`;
}

/** What the authenticator is asked; a network that asks without end waits. */
export async function passkeyOptions({ deps, visitor }: Ask<Actor>, side: Place['side']): Promise<Answer> {
  const wait = await takePasskeyAsk(deps.acting, deps.gate, visitor);
  if (wait) return { data: { wait: wait.values?.seconds ?? null }, status: 429 };
  return { data: await askForPasskey(deps.acting, deps.gate, side) };
}

export const PASSKEY_FIELDS = { fields: ['challenge', 'response', 'next'] } as const;

/** What the authenticator said, as the script put it into the form. */
export function responseOf(ask: Ask<Actor>): unknown {
  try {
    return JSON.parse(ask.form.raw('response'));
  } catch {
    return null;
  }
}

/** Signing in with a passkey. `failed` shows the page it was tried on again. */
export function passkeyRoutes(
  place: Place,
  failed: (ask: Ask<Actor>, refusal: Refusal) => Answer | Promise<Answer>,
): Route[] {
  const { side, signIn } = place;
  return [
    {
      method: 'post',
      path: `${signIn}/passkey/options`,
      who: 'anybody',
      raw: true,
      handle: (ask) => passkeyOptions(ask, side),
    },
    {
      method: 'post',
      path: `${signIn}/passkey`,
      who: 'anybody',
      form: PASSKEY_FIELDS,
      handle: async (ask) => {
        const { deps, form, visitor } = ask;
        const input = { challenge: form.text('challenge'), response: responseOf(ask), audience: side };
        const answer = await signInWithPasskey(deps.acting, deps.gate, visitor, input);
        return isRefusal(answer) ? failed(ask, answer) : letIn(answer, ask, place);
      },
    },
  ];
}
