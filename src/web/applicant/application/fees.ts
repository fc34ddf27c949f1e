import type { Day } from '../../../kernel/day.ts';
import { type Fee, feeState, isOverdue, referenceInGroups } from '../../../modules/payments/index.ts';
import { amountHtml } from '../../shared/amount.ts';
import { dayHtml } from '../../shared/dates.ts';
import { tag } from '../../shared/forms/parts.ts';
import { type Html, html, id, NOTHING } from '../../shared/html.ts';
import type { Words } from '../../shared/words.ts';

/** What was demanded, what is still to pay and under which reference. */
export function feesSection(words: Words, fees: readonly Fee[], today: Day): Html {
  if (fees.length === 0) return NOTHING;
  return html`<h2 class="govuk-heading-m">${words.say('my-fees')}</h2>
    <ul class="sanad-list">${fees.map((fee) => feeItem(words, fee, today))}</ul>`;
}

function feeItem(words: Words, fee: Fee, today: Day): Html {
  const state = feeState(fee);
  const late = isOverdue(fee, today);
  const pay = words.rich(late ? 'my-fee-overdue' : 'my-fee-pay', {
    reference: id(referenceInGroups(fee.reference)),
    until: dayHtml(fee.dueOn, words.language),
  });
  const tone = state === 'due' ? (late ? 'bad' : 'caution') : state === 'paid' ? 'good' : 'plain';
  return html`<li><div class="sanad-list__what"><p class="sanad-list__name">${words.say(`my-fee-${fee.purpose}`)}: ${amountHtml(fee.amount)}</p>${state === 'due' && html`<p>${pay}</p>`}</div>${tag(words.say(`my-fee-is-${state}`), tone)}</li>`;
}
