import { dayAt } from '../../../kernel/day.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { type Draft, demandProcessingFee } from '../../../modules/applications/index.ts';
import {
  type Fee,
  feeState,
  feesAbout,
  isOverdue,
  referenceInGroups,
} from '../../../modules/payments/index.ts';
import { amountHtml } from '../../shared/amount.ts';
import { dayHtml } from '../../shared/dates.ts';
import {
  backLink,
  buttonLink,
  buttonRow,
  details,
  insetText,
  submitButton,
  summaryList,
  tag,
} from '../../shared/forms/parts.ts';
import { type Html, html, id, ltr } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { draftPath, openDraft, previewOf } from './section.ts';

const ADDRESS = draftPath(':application', '/pay');

/** What is to be paid, under which reference, until when; whether it has come. */
async function payPage(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { words, reader, deps, at } = ask;
  const [{ feeShort }, fees] = await Promise.all([previewOf(ask, draft), feesAbout(reader, draft.id)]);
  const processing = fees.filter(({ purpose }) => purpose === 'processing');
  const paid = processing.filter((fee) => feeState(fee) === 'paid');
  const open = processing.find((fee) => feeState(fee) === 'due' && fee.amount.minor === feeShort.minor);
  const to = (path: string) => words.href(draftPath(draft.id, path));
  const title = words.say('draft-pay-title');
  const late = open !== undefined && isOverdue(open, dayAt(at, deps.country.time.zone));
  return {
    title,
    section: 'my-nav-home',
    body: html`${backLink(words.say('draft-back'), to(''))}<h1 class="govuk-heading-l">${title}</h1>
    ${feeShort.minor === '0' && insetText(words.say(paid.length ? 'draft-pay-done' : 'draft-pay-free'))}
    ${paid.map((fee) => paidHtml(ask, fee))}
    ${feeShort.minor !== '0' && (open ? openHtml(ask, draft, open, late) : askHtml(ask, draft, feeShort))}
    ${feeShort.minor === '0' && buttonRow(buttonLink(words.say('draft-check-title'), to('/check')))}`,
  };
}

/** No demand stands over what is due: one is made when it is asked for, because its days begin to run. */
function askHtml(ask: ApplicantAsk, draft: Draft, short: { minor: string; currency: string }): Html {
  const { words } = ask;
  return html`${linesHtml(ask, draft)}<p class="govuk-body">${words.rich('draft-pay-ask', { amount: amountHtml(short) })}</p>
    ${ask.formHtml(buttonRow(submitButton(words.say('draft-pay-reference-get'))))}`;
}

function openHtml(ask: ApplicantAsk, draft: Draft, fee: Fee, late: boolean): Html {
  const { words, deps } = ask;
  const reference = id(referenceInGroups(fee.reference));
  return html`${summaryList(words, [
    { key: words.say('draft-pay-amount'), value: amountHtml(fee.amount) },
    { key: words.say('draft-pay-reference'), value: html`<strong>${reference}</strong>` },
    {
      key: words.say('draft-pay-due'),
      value: html`${dayHtml(fee.dueOn, words.language)}${late && html` ${tag(words.say('draft-pay-late'), 'caution')}`}`,
    },
    { key: words.say('draft-pay-state'), value: tag(words.say('my-fee-is-due'), 'caution') },
  ])}
    ${linesHtml(ask, draft)}
    <h2 class="govuk-heading-m">${words.say('draft-pay-how')}</h2>
    <ol class="govuk-list govuk-list--number"><li>${words.rich('draft-pay-step-reference', { reference })}</li><li>${words.rich('draft-pay-step-amount', { amount: amountHtml(fee.amount) })}</li><li>${words.say('draft-pay-step-told')}</li></ol>
    ${buttonRow(buttonLink(words.say('draft-pay-again'), words.href(draftPath(draft.id, '/pay')), 'second'))}
    ${
      deps.demonstration &&
      deps.demoBank &&
      details(
        words.say('draft-pay-demo'),
        html`<p>${words.say('draft-pay-demo-about')}</p>${ask.formHtml(submitButton(words.say('draft-pay-demo-button'), { kind: 'second' }), { action: words.href(draftPath(draft.id, '/pay/demo')) })}`,
        true,
      )
    }`;
}

function linesHtml({ deps, words }: ApplicantAsk, draft: Draft): Html {
  const lines = deps.country.applications.processingFee(draft.kind, draft.class, draft.content);
  return html`<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">${words.say('draft-pay-lines')}</caption><tbody class="govuk-table__body">${lines.map(
    ({ text, amount }) =>
      html`<tr class="govuk-table__row"><th class="govuk-table__header" scope="row">${words.of(text)}</th><td class="govuk-table__cell govuk-table__cell--numeric">${amountHtml({ minor: amount.minor.toString(), currency: amount.currency })}</td></tr>`,
  )}</tbody></table>`;
}

function paidHtml(ask: ApplicantAsk, fee: Fee): Html {
  const { words } = ask;
  const { settled } = fee;
  return summaryList(words, [
    { key: words.say('draft-pay-amount'), value: amountHtml(fee.amount) },
    { key: words.say('draft-pay-reference'), value: id(referenceInGroups(fee.reference)) },
    {
      key: words.say('draft-pay-state'),
      value: html`${tag(words.say('my-fee-is-paid'), 'good')} ${settled && ask.moment(settled.paidAt)}`,
    },
    ...(settled?.bankReference
      ? [{ key: words.say('draft-pay-bank-reference'), value: ltr(settled.bankReference) }]
      : []),
    ...(settled?.receipt ? [{ key: words.say('draft-pay-receipt'), value: ltr(settled.receipt) }] : []),
  ]);
}

async function demand(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const demanded = await ask.act((act) =>
    demandProcessingFee(act, ask.deps.country, { application: draft.id }),
  );
  if (isRefusal(demanded) && demanded.code !== 'processing-fee-paid') return demanded;
  return { location: draftPath(draft.id, '/pay') };
}

/** The made-up bank pays what is due, as a bank does: by its signed notification. */
async function demoPay(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const fees = await feesAbout(ask.reader, draft.id);
  const open = fees.find((fee) => fee.purpose === 'processing' && feeState(fee) === 'due');
  if (open && ask.deps.demoBank) {
    const told = await ask.deps.demoBank({ reference: open.reference, amount: open.amount });
    if (isRefusal(told)) return told;
  }
  return { location: draftPath(draft.id, '/pay') };
}

export const payRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: ADDRESS, handle: payPage },
  { method: 'post', path: ADDRESS, form: { fields: [] }, handle: demand },
  {
    method: 'post',
    path: `${ADDRESS}/demo`,
    demonstration: true,
    form: { fields: [] },
    handle: demoPay,
  },
];
