import { type Day, dayAt } from '../../../kernel/day.ts';
import { parseId } from '../../../kernel/id.ts';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import { viewApplication } from '../../../modules/applications/index.ts';
import {
  type Fee,
  feeState,
  feesAbout,
  isOverdue,
  referenceInGroups,
} from '../../../modules/payments/index.ts';
import { amountHtml } from '../../shared/amount.ts';
import { dayHtml } from '../../shared/dates.ts';
import { hidden } from '../../shared/forms/fields.ts';
import { submitButton, tag } from '../../shared/forms/parts.ts';
import { type Html, html, id, ltr, NOTHING } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';

const demoPath = (application: string) => `/my/applications/${application}/fees/demo`;

/** What was demanded, what is still to pay and under which reference; of what was paid its receipt. */
export async function feesSection(ask: ApplicantAsk, application: string): Promise<Html> {
  const { words, reader, at, deps } = ask;
  const fees = await feesAbout(reader, application);
  if (fees.length === 0) return NOTHING;
  const today = dayAt(at, deps.country.time.zone);
  return html`<h2 class="govuk-heading-m" id="fees">${words.say('my-fees')}</h2>
    <ul class="sanad-list">${fees.map((fee) => feeItem(ask, application, fee, today))}</ul>`;
}

function feeItem(ask: ApplicantAsk, application: string, fee: Fee, today: Day): Html {
  const { words } = ask;
  const state = feeState(fee);
  const late = isOverdue(fee, today);
  const pay = words.rich(late ? 'my-fee-overdue' : 'my-fee-pay', {
    reference: id(referenceInGroups(fee.reference)),
    until: dayHtml(fee.dueOn, words.language),
  });
  const tone = state === 'due' ? (late ? 'bad' : 'caution') : state === 'paid' ? 'good' : 'plain';
  return html`<li><div class="sanad-list__what"><p class="sanad-list__name">${words.say(`my-fee-${fee.purpose}`)}: ${amountHtml(fee.amount)}</p>${state === 'due' && html`<p>${pay}</p>${demoHtml(ask, application, fee)}`}${receiptHtml(ask, fee)}</div>${tag(words.say(`my-fee-is-${state}`), tone)}</li>`;
}

/** What proves the payment, and what went back of it. */
function receiptHtml(ask: ApplicantAsk, { settled, refund, reference }: Fee): Html {
  if (!settled) return NOTHING;
  const { words } = ask;
  const proof = settled.receipt ?? settled.bankReference;
  const paid = words.rich('my-fee-receipt', {
    moment: ask.moment(settled.paidAt),
    reference: id(referenceInGroups(reference)),
  });
  const said = (key: string, value: Html) => html`<br>${words.rich(key, { value })}`;
  return html`<p>${paid}${proof !== null && said(settled.receipt ? 'my-fee-receipt-office' : 'my-fee-receipt-bank', ltr(proof))}${refund && said('my-fee-refund', amountHtml(refund.amount))}${refund?.receipt && said('my-fee-receipt-office', ltr(refund.receipt))}</p>`;
}

function demoHtml({ words, deps, formHtml }: ApplicantAsk, application: string, fee: Fee): Html {
  if (!deps.demonstration || !deps.demoBank) return NOTHING;
  return formHtml(
    html`${hidden('fee', fee.id)}${submitButton(words.say('draft-pay-demo-button'), { kind: 'second' })}`,
    { action: words.href(demoPath(application)) },
  );
}

/** The made-up bank pays one fee of one's own application, as a bank does: by its signed notification. */
async function demoPay(ask: ApplicantAsk): Promise<Answer> {
  const { reader, actor, params, deps, form } = ask;
  const application = parseId<'application'>(params.application ?? '');
  if (!application) return refuse('not-found', 'no-such-application');
  const view = await viewApplication(reader, actor, application);
  if (isRefusal(view)) return view;
  const due = (await feesAbout(reader, application)).find(
    (fee) => fee.id === form.text('fee') && feeState(fee) === 'due',
  );
  const told = due && (await deps.demoBank?.({ reference: due.reference, amount: due.amount }));
  return isRefusal(told) ? told : { location: `/my/applications/${application}#fees` };
}

export const feeRoutes: readonly ApplicantRoute[] = [
  {
    method: 'post',
    path: demoPath(':application'),
    demonstration: true,
    form: { fields: ['fee'] },
    handle: demoPay,
  },
];
