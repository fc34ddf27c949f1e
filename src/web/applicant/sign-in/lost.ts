import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { askForRecovery, recoverWithCodes } from '../../../modules/accounts/index.ts';
import { CODE_MINUTES } from '../../../modules/accounts/rules/one-time-code.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { hidden, textField } from '../../shared/forms/fields.ts';
import { backLink, submitButton } from '../../shared/forms/parts.ts';
import { html } from '../../shared/html.ts';
import { letIn } from '../../shared/signed-in/door/place.ts';
import type { Sheet } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { PLACE } from './door.ts';

function askSheet(ask: ApplicantAsk, faults: readonly FormFault[] = []): Sheet {
  const { words, form, deps } = ask;
  const title = words.say('lost-title');
  const address = textField(words, {
    name: 'address',
    label: words.say('password-address'),
    value: form.text('address'),
    autocomplete: 'username',
    ltr: true,
    faults,
  });
  const hours = deps.gate.pack.recoveryWaitHours;
  const body = html`${backLink(words.say('door-back'), words.href('/sign-in'))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${words.say('lost-about')}</p><p class="govuk-body">${words.say('lost-wait', { hours })}</p><p class="govuk-body">${words.say('lost-counter')}</p>
    ${ask.formHtml(html`${address}${submitButton(words.say('lost-submit'))}`)}`;
  return { title: titleWith(words, title, faults), body, status: faults.length ? 422 : 200 };
}

function codesSheet(ask: ApplicantAsk, asked: string, faults: readonly FormFault[] = []): Sheet {
  const { words } = ask;
  const title = words.say('lost-codes-title');
  const field = (name: string, label: string) =>
    textField(words, {
      name,
      label: words.say(label),
      inputmode: 'numeric',
      autocomplete: 'one-time-code',
      width: 10,
      ltr: true,
      faults,
    });
  const body = html`${backLink(words.say('code-again'), words.href('/sign-in/lost'))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${words.say('code-sent', { minutes: CODE_MINUTES })}</p>
    ${ask.formHtml(html`${hidden('asked', asked)}${field('mailCode', 'lost-mail-code')}${field('smsCode', 'lost-sms-code')}${submitButton(words.say('code-submit'))}`, { action: words.href('/sign-in/lost/codes') })}`;
  return { title: titleWith(words, title, faults), body, status: faults.length ? 422 : 200 };
}

function waitingSheet({ words, moment }: ApplicantAsk, until: Instant): Sheet {
  const title = words.say('lost-waiting-title');
  const body = html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${words.rich('lost-waiting', { moment: moment(until) })}</p>`;
  return { title, body };
}

export const lostRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: '/sign-in/lost', who: 'anybody', handle: (ask) => askSheet(ask) },
  {
    method: 'post',
    path: '/sign-in/lost',
    who: 'anybody',
    form: { fields: ['address'] },
    handle: async (ask) => {
      const { deps, form, visitor, language } = ask;
      const input = { address: form.text('address'), language };
      const answer = await askForRecovery(deps.acting, deps.gate, visitor, input);
      if (isRefusal(answer)) return askSheet(ask, ask.faults(answer));
      return { location: `/sign-in/lost/codes?asked=${answer.asked}` };
    },
  },
  {
    method: 'get',
    path: '/sign-in/lost/codes',
    who: 'anybody',
    handle: (ask) => codesSheet(ask, ask.query.get('asked') ?? ''),
  },
  {
    method: 'post',
    path: '/sign-in/lost/codes',
    who: 'anybody',
    form: { fields: ['asked', 'mailCode', 'smsCode'], secret: ['mailCode', 'smsCode'] },
    handle: async (ask) => {
      const { deps, form, visitor } = ask;
      const asked = form.text('asked');
      const input = { asked, mailCode: form.text('mailCode'), smsCode: form.text('smsCode') };
      const answer = await recoverWithCodes(deps.acting, deps.gate, visitor, input);
      if (isRefusal(answer)) return codesSheet(ask, asked, ask.faults(answer));
      return 'waiting' in answer ? waitingSheet(ask, answer.waiting) : letIn(answer, ask, PLACE);
    },
  },
];
