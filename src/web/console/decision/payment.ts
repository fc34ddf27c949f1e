import { startOfDay } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { receivePayment } from '../../../modules/applications/index.ts';
import { type Fee, feeState, feesAbout, referenceInGroups } from '../../../modules/payments/index.ts';
import { amountHtml } from '../../shared/amount.ts';
import { choiceField } from '../../shared/forms/choices.ts';
import { dateField, textField } from '../../shared/forms/fields.ts';
import { html, id } from '../../shared/html.ts';
import type { Desk } from '../application/desk.ts';
import type { ConsoleAsk } from '../route.ts';
import type { ActPage } from './act-page.ts';
import { Reading } from './typed.ts';

const RECEIPT_MAX = 100;

async function due(ask: ConsoleAsk, { app }: Desk): Promise<Fee[]> {
  return (await feesAbout(ask.reader, app.id)).filter((fee) => feeState(fee) === 'due');
}

interface Paid {
  readonly fee: Fee;
  readonly receipt: string;
  readonly paidAt: Instant;
}

/** A payment at the counter, with its receipt: exactly what was demanded, no part and no change. */
export const payment: ActPage<Paid> = {
  code: 'payment',
  power: 'record-payment',
  fresh: true,
  form: { fields: ['fee', 'receipt', 'paidOn'] },
  notNow: (_ask, { app }) => (app.state === 'licence-fee-due' ? undefined : refuse('conflict', 'no-fee-due')),
  async inputs(ask, desk, faults) {
    const { words, form } = ask;
    const fees = await due(ask, desk);
    if (fees.length === 0) return html`<p class="govuk-body">${words.say('no-fee-due')}</p>`;
    const choices = fees.map((fee, i) => ({
      value: fee.id as string,
      label: html`${words.say(`act-fee-${fee.purpose}`)}: ${amountHtml(fee.amount)} · ${id(referenceInGroups(fee.reference))}`,
      key: String(i + 1),
    }));
    return html`${choiceField(words, { name: 'fee', label: words.say('act-payment-which'), choices, value: form.text('fee'), faults })}
      <div class="sanad-row">${textField(words, { name: 'receipt', label: words.say('act-payment-receipt'), value: form.text('receipt'), faults, width: 20, ltr: true })}
      ${dateField(words, { name: 'paidOn', label: words.say('act-payment-day'), value: form.text('paidOn') || desk.hand.today, faults })}</div>`;
  },
  async read(ask, desk) {
    const reading = new Reading(ask);
    const fees = await due(ask, desk);
    const chosen = reading.choice(
      'fee',
      fees.map((fee) => fee.id as string),
    );
    const receipt = reading.prose('receipt', RECEIPT_MAX);
    const paidOn = reading.day('paidOn', true);
    const fee = fees.find((one) => one.id === chosen);
    if (!fee || !paidOn || reading.faults.length) return reading.faults;
    const { zone } = ask.deps.country.applications;
    return { fee, receipt, paidAt: paidOn === desk.hand.today ? ask.at : startOfDay(paidOn, zone) };
  },
  look: (ask, _desk, { fee, receipt }) =>
    html`<div class="sanad-panel"><p class="govuk-body">${ask.words.say(`act-fee-${fee.purpose}`)}: ${amountHtml(fee.amount)}</p><p class="govuk-body">${ask.words.say('act-payment-receipt')}: ${id(receipt)}</p></div>`,
  perform: (act, ask, _desk, { fee, receipt, paidAt }) =>
    receivePayment(act, ask.deps.country, { fee: fee.id, amount: fee.amount, receipt, paidAt }),
  nameOf: (pointer) => ({ '/paidAt': 'paidOn', '/reference': 'fee' })[pointer] ?? pointer.replace(/^\//, ''),
};
