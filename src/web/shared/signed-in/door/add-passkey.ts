import type { Actor } from '../../../../kernel/actor.ts';
import { isRefusal, type Refusal } from '../../../../kernel/refusal.ts';
import { addPasskey, askForNewPasskey } from '../../../../modules/accounts/index.ts';
import type { FormFault } from '../../forms/faults.ts';
import { textField } from '../../forms/fields.ts';
import type { Html } from '../../html.ts';
import { cookiesOf } from '../cookies.ts';
import type { Admitted, Answer, Ask, Route } from '../route.ts';
import { passkeyForm, responseOf } from './passkey.ts';
import { letIn, type Place } from './place.ts';

/** Creates a passkey on this device. `at` is the page that it stands on. */
export function addPasskeyForm(ask: Ask<Actor>, at: string, faults: readonly FormFault[]): Html {
  const { words, form } = ask;
  return passkeyForm(ask, {
    kind: 'create',
    options: `${at}/passkey/options`,
    action: `${at}/passkey`,
    button: words.say('set-up-passkey-button'),
    more: textField(words, {
      name: 'label',
      label: words.say('set-up-passkey-label'),
      value: form.text('label') || words.say('set-up-passkey-default'),
      faults,
    }),
  });
}

/** Adding a passkey, in an enrolment or to what one has. `again` shows its page with what was refused. */
export function addPasskeyRoutes(
  place: Place,
  at: string,
  who: Admitted,
  again: (ask: Ask<Actor>, refusal: Refusal) => Answer | Promise<Answer>,
): Route[] {
  const fresh = who === 'enrolling' ? {} : ({ fresh: true } as const);
  return [
    {
      method: 'post',
      path: `${at}/passkey/options`,
      who,
      ...fresh,
      raw: true,
      handle: async ({ deps, session }) => ({
        data: await askForNewPasskey(deps.acting, deps.gate, session),
      }),
    },
    {
      method: 'post',
      path: `${at}/passkey`,
      who,
      ...fresh,
      form: { fields: ['challenge', 'response', 'label', 'next'] },
      unkept: true,
      handle: async (ask) => {
        const { deps, form, visitor, session } = ask;
        const answer = await addPasskey(deps.acting, deps.gate, visitor, session, {
          challenge: form.text('challenge'),
          response: responseOf(ask),
          label: form.text('label'),
        });
        if (isRefusal(answer)) return again(ask, answer);
        const { completed } = answer;
        if (who === 'enrolling' && completed) return letIn(completed, ask, place);
        return {
          location: `${place.security}?done=passkey`,
          cookies: completed ? cookiesOf(completed) : [],
        };
      },
    },
  ];
}
