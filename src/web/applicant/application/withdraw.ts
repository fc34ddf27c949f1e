import { isRefusal } from '../../../kernel/refusal.ts';
import {
  type ApplicationView,
  reopenApplication,
  withdrawApplication,
} from '../../../modules/applications/index.ts';
import { notNow } from '../../../modules/applications/rules/allowed.ts';
import { feeState, feesAbout } from '../../../modules/payments/index.ts';
import { amountHtml } from '../../shared/amount.ts';
import { check } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { backLink, buttonLink, buttonRow, submitButton, warning } from '../../shared/forms/parts.ts';
import { html, id, isolated, ltr } from '../../shared/html.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { viewHere } from './notice.ts';

/** Taking an application back: what ends with it, and what of the fees comes back. */
async function withdrawSheet(
  ask: ApplicantAsk,
  view: ApplicationView,
  faults: readonly FormFault[] = [],
): Promise<Sheet> {
  const { words, deps, reader, form } = ask;
  const { application } = view;
  const why = application.reviewBegun ? 'withdrawn-in-review' : 'withdrawn-before-review';
  const paid = (await feesAbout(reader, application.id)).filter((fee) => feeState(fee) === 'paid');
  const refunds = paid.map(({ purpose, amount }) => {
    const percent = deps.country.payments.refundPercent[purpose]?.[why] ?? 0;
    return html`<li>${words.rich('withdraw-refund', { fee: html`${words.say(`my-fee-${purpose}`)} (${amountHtml(amount)})`, percent: ltr(String(percent)) })}</li>`;
  });
  const kept = application.licence !== null && (application.kind === 'renewal' || application.kind === 'new');
  const title = words.say('withdraw-title', { reference: isolated(application.reference) });
  const own = `/my/applications/${application.id}`;
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-home',
    status: faults.length ? 422 : 200,
    body: html`${backLink(words.say('asked-back'), words.href(own))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${words.rich('withdraw-title', { reference: id(application.reference) })}</h1>
    ${warning(words, words.say('withdraw-warning'))}
    <ul class="govuk-list govuk-list--bullet"><li>${words.say('withdraw-ends')}</li>${kept && html`<li>${words.say('withdraw-kept')}</li>`}${refunds}</ul>
    ${ask.formHtml(html`${check(words, { name: 'sure', label: words.say('withdraw-sure'), checked: form.text('sure') === 'yes', faults })}${buttonRow(submitButton(words.say('withdraw-submit'), { kind: 'danger' }), buttonLink(words.say('withdraw-keep'), words.href(own), 'second'))}`)}`,
  };
}

async function withdrawPage(ask: ApplicantAsk): Promise<Answer> {
  const view = await viewHere(ask);
  if (isRefusal(view)) return view;
  return notNow(view.application.state, 'withdraw') ?? withdrawSheet(ask, view);
}

async function withdraw(ask: ApplicantAsk): Promise<Answer> {
  const view = await viewHere(ask);
  if (isRefusal(view)) return view;
  const { words, form, deps } = ask;
  const application = view.application.id;
  if (form.text('sure') !== 'yes')
    return withdrawSheet(ask, view, [{ field: 'sure', text: words.say('withdraw-unsure') }]);
  const gone = await ask.act(async (act) => {
    const app = await withdrawApplication(act, deps.country, { application });
    return isRefusal(app) ? app : { application };
  });
  return isRefusal(gone) ? gone : { location: `/my/applications/${application}?withdrawn=1` };
}

/** A lapsed application is taken up again: the licence fee is demanded anew. */
async function reopen(ask: ApplicantAsk): Promise<Answer> {
  const view = await viewHere(ask);
  if (isRefusal(view)) return view;
  const application = view.application.id;
  const taken = await ask.act(async (act) => {
    const app = await reopenApplication(act, ask.deps.country, { application });
    return isRefusal(app) ? app : { application };
  });
  return isRefusal(taken) ? taken : { location: `/my/applications/${application}?reopened=1` };
}

export const withdrawRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: '/my/applications/:application/withdraw', handle: withdrawPage },
  {
    method: 'post',
    path: '/my/applications/:application/withdraw',
    fresh: true,
    form: { fields: ['sure'] },
    handle: withdraw,
  },
  {
    method: 'post',
    path: '/my/applications/:application/reopen',
    form: { fields: [] },
    handle: reopen,
  },
];
