import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import {
  dropJointOutcome,
  enterJointOutcome,
  signJointOutcome,
  viewApplication,
} from '../../../modules/applications/index.ts';
import { objecting } from '../../../modules/applications/rules/decision.ts';
import { choiceField, selectField } from '../../shared/forms/choices.ts';
import { hidden, textArea } from '../../shared/forms/fields.ts';
import { type Html, html, id, ltr } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Desk } from '../application/desk.ts';
import { agencyHtml } from '../application/parts.ts';
import type { ConsoleAsk } from '../route.ts';
import type { ActPage } from './act-page.ts';
import { documentField } from './document-field.ts';
import { officersWith } from './people.ts';
import { inState } from './probe.ts';
import { paperLink, standingHtml } from './standing.ts';
import { Reading } from './typed.ts';

const OUTCOMES = ['grant', 'refuse'] as const;
const REASONS_MAX = 20_000;
const SEATS_MAX = 8;

interface Outcome {
  readonly outcome: (typeof OUTCOMES)[number];
  readonly document: string;
  readonly members: readonly { readonly agency: string; readonly officer: string }[];
  readonly reasons: string;
}

/** Officers who may sit for an agency; whoever asks may sit as well. */
async function sitters(ask: ConsoleAsk, agency: string) {
  const { actor, words } = ask;
  const others = await officersWith(ask, agency, 'decide-jointly');
  return actor.agency === agency
    ? [{ value: actor.officer as string, label: html`${words.say('act-joint-me')}` }, ...others]
    : others;
}

/** Lays the joint body's written outcome before its members, who then sign it one by one. */
export const joint: ActPage<Outcome> = {
  code: 'joint',
  power: 'decide-jointly',
  fresh: true,
  multipart: true,
  form: {
    fields: [
      'outcome',
      'reasons',
      'documentHash',
      ...Array.from({ length: SEATS_MAX }, (_, i) => `seat${i}`),
    ],
    files: ['document'],
    bytesMax: 21 * 1024 * 1024,
  },
  notNow: (_ask, desk) =>
    inState(desk, 'decide-jointly') ??
    (objecting(desk.app).length === 0 ? refuse('conflict', 'no-agency-objects') : undefined) ??
    (desk.app.reconsidered ? undefined : refuse('conflict', 'reconsider-first')),
  async inputs(ask, desk, faults) {
    const { words, form, deps } = ask;
    const { seats } = deps.country.applications.jointBody;
    const lists = await Promise.all(seats.map((agency) => sitters(ask, agency)));
    return html`${await standingHtml(ask, desk)}${choiceField(words, { name: 'outcome', label: words.say('act-joint-outcome'), hint: words.say('act-keys-choose'), choices: OUTCOMES.map((value, i) => ({ value, label: words.say(`act-joint-${value}`), key: String(i + 1) })), value: form.text('outcome'), faults })}
      <div class="sanad-row sanad-row--three">${seats.map((agency, i) => selectField(words, { name: `seat${i}`, label: html`${words.say('act-joint-seat')} ${agencyHtml(ask, agency)}`, choices: lists[i]!, value: form.text(`seat${i}`), faults }))}</div>
      ${documentField(ask, { name: 'document', label: words.say('act-joint-document'), hint: words.say('act-document-hint'), faults })}
      ${textArea(words, { name: 'reasons', label: words.say('act-reasons'), hint: words.say('act-office-reads'), value: form.text('reasons'), faults })}`;
  },
  async read(ask) {
    const reading = new Reading(ask);
    const { seats } = ask.deps.country.applications.jointBody;
    const outcome = reading.choice('outcome', OUTCOMES);
    const members = [];
    for (const [i, agency] of seats.entries()) {
      const known = (await sitters(ask, agency)).map(({ value }) => value);
      const officer = reading.choice(`seat${i}`, known);
      if (officer) members.push({ agency, officer });
    }
    const document = await reading.document('document');
    const reasons = reading.prose('reasons', REASONS_MAX);
    return outcome && document && reading.faults.length === 0
      ? { outcome, document, members, reasons }
      : reading.faults;
  },
  look: (ask, _desk, { outcome, reasons, document, members }) =>
    html`<div class="sanad-panel sanad-panel--wide"><p class="govuk-body"><strong>${ask.words.say(`act-joint-${outcome}`)}</strong> · ${id(document.slice(0, 12))}</p><p class="govuk-body">${members.map(({ agency }, i) => html`${i > 0 && ask.words.say('application-and')}${agencyHtml(ask, agency)}`)}</p><p class="sanad-typed" dir="auto">${nameHtml(reasons, ask.language)}</p></div>`,
  carried: ({ document }) => [['documentHash', document]],
  perform: (act, ask, { app }, input) =>
    enterJointOutcome(act, ask.deps.country, { application: app.id, hash: app.hash, ...input }),
  nameOf: (pointer) => {
    const [, seat] = /^\/members\/(\d+)/.exec(pointer) ?? [];
    return seat ? `seat${seat}` : pointer === '/members' ? 'seat0' : pointer.replace(/^\//, '');
  },
};

/** What lies before the members: the outcome, its document and hash, who signed. */
async function sittingHtml(ask: ConsoleAsk, desk: Desk): Promise<Html> {
  const { words, language } = ask;
  const { app } = desk;
  const { sitting } = app;
  if (!sitting) return html``;
  const view = await viewApplication(ask.reader, ask.actor, app.id);
  const line = isRefusal(view)
    ? undefined
    : view.history.findLast(({ type }) => type === 'JointOutcomeEntered');
  const { reasons } = (line?.said ?? {}) as { readonly reasons?: string };
  const state = (agency: string) =>
    words.say(
      sitting.signed.some((one) => one.agency === agency) ? 'act-joint-signed' : 'act-joint-unsigned',
    );
  return html`<section class="sanad-panel sanad-panel--wide"><p class="govuk-body"><strong>${words.say(`act-joint-${sitting.outcome}`)}</strong></p>
    <dl class="sanad-pairs"><div class="sanad-pairs__wide"><dt>${words.say('act-joint-hash')}</dt><dd><code>${ltr(sitting.outcomeHash)}</code></dd></div><div class="sanad-pairs__wide"><dt>${words.say('act-joint-document')}</dt><dd><code>${ltr(sitting.document)}</code> ${paperLink(ask, desk, sitting.document)}</dd></div></dl>
    <ul class="govuk-list">${sitting.members.map(({ agency }) => html`<li>${agencyHtml(ask, agency)}: ${state(agency)}</li>`)}</ul>
    ${reasons && html`<p class="sanad-typed" dir="auto">${nameHtml(reasons, language)}</p>`}</section>`;
}

const noSeat = ({ app, hand }: Desk) =>
  app.sitting?.members.some(({ officer }) => officer === hand.officer)
    ? undefined
    : refuse('not-allowed', 'no-seat-in-the-joint-body');
const noSitting = ({ app }: Desk) => (app.sitting ? undefined : refuse('conflict', 'no-such-sitting'));

interface Signature {
  readonly sitting: string;
  readonly outcomeHash: string;
}

/** A member signs the very outcome that is shown to him. */
export const sign: ActPage<Signature> = {
  code: 'joint-sign',
  power: 'decide-jointly',
  fresh: true,
  form: { fields: ['sitting', 'outcomeHash'] },
  notNow: (_ask, desk) =>
    inState(desk, 'decide-jointly') ??
    noSitting(desk) ??
    noSeat(desk) ??
    (desk.app.sitting?.signed.some(({ officer }) => officer === desk.hand.officer)
      ? refuse('conflict', 'signed-already')
      : undefined),
  inputs: async (ask, desk) =>
    html`${await sittingHtml(ask, desk)}${hidden('sitting', desk.app.sitting?.sitting ?? '')}${hidden('outcomeHash', desk.app.sitting?.outcomeHash ?? '')}${await standingHtml(ask, desk)}`,
  read: ({ form }) => ({ sitting: form.text('sitting'), outcomeHash: form.text('outcomeHash') }),
  perform: (act, ask, { app }, input) =>
    signJointOutcome(act, ask.deps.country, { application: app.id, ...input }),
};

/** Takes the outcome from the table again, with a reason. */
export const unseat: ActPage<{ readonly sitting: string; readonly reason: string }> = {
  code: 'joint-drop',
  power: 'decide-jointly',
  fresh: true,
  harsh: true,
  form: { fields: ['sitting', 'reason'] },
  notNow: (_ask, desk) =>
    inState(desk, 'decide-jointly') ??
    noSitting(desk) ??
    (desk.app.sitting?.enteredBy === desk.hand.officer ? undefined : noSeat(desk)),
  inputs: async (ask, desk, faults) =>
    html`${await sittingHtml(ask, desk)}${hidden('sitting', desk.app.sitting?.sitting ?? '')}${textArea(ask.words, { name: 'reason', label: ask.words.say('act-reason'), hint: ask.words.say('act-office-reads'), value: ask.form.text('reason'), faults, rows: 3 })}`,
  read(ask) {
    const reading = new Reading(ask);
    const reason = reading.prose('reason', REASONS_MAX);
    return reading.faults.length ? reading.faults : { sitting: ask.form.text('sitting'), reason };
  },
  perform: (act, ask, { app }, input) =>
    dropJointOutcome(act, ask.deps.country, { application: app.id, ...input }),
};
