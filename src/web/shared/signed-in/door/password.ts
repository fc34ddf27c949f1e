import type { Actor } from '../../../../kernel/actor.ts';
import { isRefusal } from '../../../../kernel/refusal.ts';
import { signInWithPassword } from '../../../../modules/accounts/index.ts';
import { errorSummary, type FormFault, titleWith } from '../../forms/faults.ts';
import { textField } from '../../forms/fields.ts';
import { backLink, submitButton } from '../../forms/parts.ts';
import { type Html, html } from '../../html.ts';
import type { Ask, Route, Sheet } from '../route.ts';
import { letIn, nextField, type Place, withNext } from './place.ts';

export const PASSWORD_FORM = {
  fields: ['address', 'password', 'code', 'next'],
  secret: ['password', 'code'],
} as const;

/** Address, password and code together: the answer tells not which of them was wrong. */
export function passwordFields(ask: Ask<Actor>, faults: readonly FormFault[]): Html {
  const { words, form } = ask;
  return html`${nextField(ask)}${textField(words, {
    name: 'address',
    label: words.say('password-address'),
    value: form.text('address'),
    autocomplete: 'username',
    ltr: true,
    faults,
  })}${textField(words, {
    name: 'password',
    label: words.say('password-field'),
    type: 'password',
    autocomplete: 'current-password',
    ltr: true,
    faults,
  })}${textField(words, {
    name: 'code',
    label: words.say('password-code'),
    hint: words.say('password-code-hint'),
    inputmode: 'numeric',
    autocomplete: 'one-time-code',
    width: 10,
    ltr: true,
    faults,
  })}${submitButton(words.say('password-submit'))}`;
}

/** Signing in with password and authenticator; it needs no script. */
export function passwordRoutes(place: Place): Route[] {
  const { side, signIn } = place;
  const path = `${signIn}/password`;
  const sheet = (ask: Ask<Actor>, faults: readonly FormFault[] = []): Sheet => {
    const { words } = ask;
    const title = words.say('password-title');
    const body = html`${backLink(words.say('door-back'), words.href(withNext(ask, signIn)))}${errorSummary(words, faults)}
      <h1 class="govuk-heading-l">${title}</h1>${ask.formHtml(passwordFields(ask, faults))}`;
    return { title: titleWith(words, title, faults), body, status: faults.length ? 422 : 200 };
  };
  return [
    { method: 'get', path, who: 'anybody', handle: (ask) => sheet(ask) },
    {
      method: 'post',
      path,
      who: 'anybody',
      form: PASSWORD_FORM,
      handle: async (ask) => {
        const { deps, form, visitor } = ask;
        const input = {
          address: form.text('address'),
          password: form.raw('password'),
          code: form.text('code'),
          audience: side,
        };
        const answer = await signInWithPassword(deps.acting, deps.gate, visitor, input);
        return isRefusal(answer) ? sheet(ask, ask.faults(answer)) : letIn(answer, ask, place);
      },
    },
  ];
}
