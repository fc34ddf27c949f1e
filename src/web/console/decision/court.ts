import { refuse } from '../../../kernel/refusal.ts';
import {
  approveCourtDirection,
  dropCourtDirection,
  enterCourtDirection,
} from '../../../modules/applications/index.ts';
import { selectField } from '../../shared/forms/choices.ts';
import { hidden, textArea, textField } from '../../shared/forms/fields.ts';
import { type Html, html, ltr } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Desk } from '../application/desk.ts';
import type { ConsoleAsk } from '../route.ts';
import type { ActPage } from './act-page.ts';
import { documentField } from './document-field.ts';
import { inState } from './probe.ts';
import { paperLink, standingHtml } from './standing.ts';
import { Reading } from './typed.ts';

const CASE_MAX = 100;
const REASON_MAX = 4_000;

export interface CourtCase {
  readonly court: string;
  readonly caseNumber: string;
  readonly document: string;
}

export const courtChoices = ({ deps, words }: ConsoleAsk) =>
  deps.country.courts.courts.map(({ code, name }) => ({ value: code, label: words.of(name) }));

/** A court by its name in the reader's language; one that the country no longer lists keeps what was entered. */
export function courtHtml({ deps, words, language }: ConsoleAsk, court: string): Html {
  const known = deps.country.courts.courts.find(({ code, name }) => code === court || name.en === court);
  return known ? html`<bdi>${words.of(known.name)}</bdi>` : nameHtml(court, language);
}

/** A court directs the grant: one legal officer enters it with its certified copy. */
export const enter: ActPage<CourtCase> = {
  code: 'court-enter',
  power: 'direct-by-court',
  fresh: true,
  multipart: true,
  form: { fields: ['court', 'caseNumber', 'documentHash'], files: ['document'], bytesMax: 21 * 1024 * 1024 },
  notNow: (_ask, desk) =>
    inState(desk, 'enter-court-direction') ??
    (desk.app.kind === 'surrender' ? refuse('conflict', 'nothing-to-grant') : undefined) ??
    (desk.app.direction ? refuse('conflict', 'direction-entered-already') : undefined),
  inputs(ask, _desk, faults) {
    const { words, form } = ask;
    return html`${selectField(words, { name: 'court', label: words.say('act-court'), choices: courtChoices(ask), value: form.text('court'), faults })}
      ${textField(words, { name: 'caseNumber', label: words.say('act-case-number'), value: form.text('caseNumber'), faults, width: 20, ltr: true })}
      ${documentField(ask, { name: 'document', label: words.say('act-court-copy'), hint: words.say('act-document-hint'), faults })}`;
  },
  async read(ask) {
    const reading = new Reading(ask);
    const court = reading.choice(
      'court',
      courtChoices(ask).map(({ value }) => value),
    );
    const caseNumber = reading.prose('caseNumber', CASE_MAX);
    const document = await reading.document('document');
    return court && document && reading.faults.length === 0
      ? { court, caseNumber, document }
      : reading.faults;
  },
  look: (ask, _desk, input) => html`<div class="sanad-panel sanad-panel--wide">${caseHtml(ask, input)}</div>`,
  carried: ({ document }) => [['documentHash', document]],
  perform: (act, ask, { app }, input) =>
    enterCourtDirection(act, ask.deps.country, { application: app.id, ...input }),
};

/** With the paper itself once it is on record, for whom decides on it. */
function caseHtml(ask: ConsoleAsk, { court, caseNumber, document }: CourtCase, entered?: Desk): Html {
  const { words } = ask;
  return html`<dl class="sanad-pairs"><div><dt>${words.say('act-court')}</dt><dd>${courtHtml(ask, court)}</dd></div><div><dt>${words.say('act-case-number')}</dt><dd>${ltr(caseNumber)}</dd></div><div class="sanad-pairs__wide"><dt>${words.say('act-court-copy')}</dt><dd><code>${ltr(document)}</code> ${entered && paperLink(ask, entered, document)}</dd></div></dl>`;
}

const waits = ({ app }: Desk) =>
  app.direction && !app.direction.approvedBy ? undefined : refuse('conflict', 'no-such-direction');
const entered = ({ app }: Desk) => hidden('direction', app.direction?.direction ?? '');

/** The second officer carries the direction out; the grant is shown as such for ever. */
export const carryOut: ActPage<{ readonly direction: string }> = {
  code: 'court-approve',
  power: 'direct-by-court',
  fresh: true,
  form: { fields: ['direction'] },
  notNow: (_ask, desk) =>
    inState(desk, 'approve-court-direction') ??
    waits(desk) ??
    (desk.app.direction?.officer === desk.hand.officer
      ? refuse('not-allowed', 'approved-by-another')
      : undefined),
  inputs: async (ask, desk) =>
    html`${entered(desk)}${desk.app.direction && caseHtml(ask, desk.app.direction, desk)}${await standingHtml(ask, desk)}`,
  read: ({ form }) => ({ direction: form.text('direction') }),
  perform: (act, ask, { app }, { direction }) =>
    approveCourtDirection(act, ask.deps.country, { application: app.id, direction }),
};

/** Taken back by who entered it, or declined by the second officer; either says why. */
export const dropDirection: ActPage<{ readonly direction: string; readonly reason: string }> = {
  code: 'court-drop',
  power: 'direct-by-court',
  fresh: true,
  harsh: true,
  form: { fields: ['direction', 'reason'] },
  notNow: (_ask, desk) => inState(desk, 'drop-court-direction') ?? waits(desk),
  inputs: (ask, desk, faults) =>
    html`${entered(desk)}${desk.app.direction && caseHtml(ask, desk.app.direction, desk)}${textArea(ask.words, { name: 'reason', label: ask.words.say('act-reason'), hint: ask.words.say('act-office-reads'), value: ask.form.text('reason'), faults, rows: 3 })}`,
  read(ask) {
    const reading = new Reading(ask);
    const reason = reading.prose('reason', REASON_MAX);
    return reading.faults.length ? reading.faults : { direction: ask.form.text('direction'), reason };
  },
  perform: (act, ask, { app }, input) =>
    dropCourtDirection(act, ask.deps.country, { application: app.id, ...input }),
};
