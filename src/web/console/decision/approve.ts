import { refuse } from '../../../kernel/refusal.ts';
import { approveDecision, declineProposal, issuePaidLicence } from '../../../modules/applications/index.ts';
import { objecting, ownJointDecision, ownProposal } from '../../../modules/applications/rules/decision.ts';
import { hidden, textArea } from '../../shared/forms/fields.ts';
import { html } from '../../shared/html.ts';
import type { Desk } from '../application/desk.ts';
import { groundsHtml } from '../application/strip.ts';
import type { ActPage } from './act-page.ts';
import { inState } from './probe.ts';
import { proposalHtml, standingHtml } from './standing.ts';
import { Reading } from './typed.ts';

const REASONS_MAX = 20_000;

const isRefusing = ({ app }: Desk) => app.proposal?.what === 'refusal';
const nothing = ({ app }: Desk) => (app.proposal ? undefined : refuse('conflict', 'nothing-proposed'));

/** Objections whose sealed reasons this officer has not read; a refusal is not approved over them. */
function unread({ app, hand }: Desk) {
  const left = objecting(app).filter(
    (one) =>
      one.sealed &&
      !app.sealedRead.some((read) => read.opinion === one.opinion && read.officer === hand.officer),
  );
  return left.length
    ? refuse('conflict', 'sealed-reasons-unread', {
        values: { agencies: left.map(({ agency }) => agency).join(', ') },
      })
    : undefined;
}

/** The second officer: what he approves stands before him as it is, hash and all, and is checked anew when he does. */
export const approve: ActPage<{ readonly proposal: string; readonly reasons: string }> = {
  code: 'approve',
  power: 'approve-decision',
  fresh: true,
  form: { fields: ['proposal', 'reasons'] },
  notNow: (_ask, desk) =>
    nothing(desk) ??
    inState(desk, isRefusing(desk) ? 'approve-refusal' : 'approve-grant') ??
    ownProposal(desk.app, desk.hand) ??
    ownJointDecision(desk.app, desk.hand) ??
    (isRefusing(desk) ? unread(desk) : undefined),
  async inputs(ask, desk, faults) {
    const { words, form } = ask;
    const { app } = desk;
    return html`${hidden('proposal', app.proposal?.proposal ?? '')}<div class="sanad-halves"><div>${await proposalHtml(ask, desk)}${app.proposal && app.proposal.grounds.length > 0 && groundsHtml(ask, app.proposal.grounds)}</div><div>${await standingHtml(ask, desk)}</div></div>
      ${isRefusing(desk) && textArea(words, { name: 'reasons', label: words.say('act-own-reasons'), hint: words.say('act-office-reads'), value: form.text('reasons'), faults, rows: 3 })}`;
  },
  read(ask, desk) {
    const reading = new Reading(ask);
    const reasons = isRefusing(desk) ? reading.prose('reasons', REASONS_MAX) : '';
    return reading.faults.length ? reading.faults : { proposal: ask.form.text('proposal'), reasons };
  },
  perform: (act, ask, { app }, input) =>
    approveDecision(act, ask.deps.country, { application: app.id, hash: app.hash, ...input }),
};

export const decline: ActPage<{ readonly proposal: string; readonly reason: string }> = {
  code: 'decline',
  power: 'approve-decision',
  fresh: true,
  harsh: true,
  form: { fields: ['proposal', 'reason'] },
  notNow: (_ask, desk) => nothing(desk) ?? inState(desk, 'decline-proposal'),
  inputs: async (ask, desk, faults) =>
    html`${hidden('proposal', desk.app.proposal?.proposal ?? '')}${await proposalHtml(ask, desk)}${textArea(ask.words, { name: 'reason', label: ask.words.say('act-reason'), hint: ask.words.say('act-office-reads'), value: ask.form.text('reason'), faults, rows: 3 })}`,
  read(ask) {
    const reading = new Reading(ask);
    const reason = reading.prose('reason', REASONS_MAX);
    return reading.faults.length ? reading.faults : { proposal: ask.form.text('proposal'), reason };
  },
  perform: (act, ask, { app }, input) =>
    declineProposal(act, ask.deps.country, { application: app.id, ...input }),
};

/** Issues what was approved and paid, where the register could not take it in when the fee came. */
export const issue: ActPage<true> = {
  code: 'issue',
  power: 'approve-decision',
  fresh: true,
  form: { fields: [] },
  notNow: (_ask, desk) => inState(desk, 'grant'),
  inputs: (ask, desk) => standingHtml(ask, desk),
  read: () => true,
  perform: (act, ask, { app }) => issuePaidLicence(act, ask.deps.country, { application: app.id }),
};
