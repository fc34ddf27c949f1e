import type { Day } from '../../../kernel/day.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { notNow } from './allowed.ts';
import type { Decided, FeeRef } from './facts.ts';
import type { Due } from './snapshot.ts';
import { type Application, currentOpinions } from './state.ts';

export function withdraw(app: Application): Decided | Refusal {
  return (
    notNow(app.state, 'withdraw') ?? {
      type: 'ApplicationWithdrawn',
      data: { beforeReview: !app.reviewBegun },
    }
  );
}

/** An approved application that lapsed for want of its licence fee goes on, in the days and as often as the pack allows. */
export function reopenable(app: Application, today: Day): Refusal | undefined {
  const no = notNow(app.state, 'reopen');
  if (no) return no;
  if (!app.grant) return refuse('conflict', 'nothing-approved');
  if (!app.reopenBy) return refuse('conflict', 'not-reopened-again');
  return today > app.reopenBy
    ? refuse('conflict', 'time-to-reopen-is-over', { values: { until: app.reopenBy } })
    : undefined;
}

export function reopen(app: Application, fee: FeeRef, today: Day): Decided | Refusal {
  return reopenable(app, today) ?? { type: 'ApplicationReopened', data: { fee } };
}

/**
 * The last gate before a licence exists, checked at that moment again.
 * - The licence fee is paid.
 * - A provisional licence begins the time to inspect: `inspectionDue`.
 * - A court direction approved by a second officer carries it; otherwise three distinct agencies, through
 *   distinct officers, stand behind this exact version without objection. A surrender needs no agency.
 */
export function grant(
  app: Application,
  input: { licence: string; number: string | null; feePaid: boolean; inspectionDue?: Due },
): Decided | Refusal {
  const no = notNow(app.state, 'grant');
  if (no) return no;
  if (!app.grant) return refuse('conflict', 'nothing-approved');
  if (app.grant.fee && !input.feePaid) return refuse('conflict', 'licence-fee-unpaid');
  if (!app.direction?.approvedBy) {
    const behind = currentOpinions(app).filter(
      (o) => o.verdict !== 'objection' && o.hash === app.grant?.hash,
    );
    const agencies = new Set(behind.map((o) => o.agency));
    const officers = new Set(behind.map((o) => o.officer));
    if (!app.reviewers.every((agency) => agencies.has(agency)) || officers.size < app.reviewers.length)
      return refuse('conflict', 'opinions-missing');
    if (app.kind !== 'surrender' && app.reviewers.length === 0) return refuse('conflict', 'opinions-missing');
  }
  const { licence, number, inspectionDue } = input;
  const dues = app.grant.provisional && inspectionDue ? { dues: [inspectionDue] } : {};
  return { type: 'ApplicationGranted', data: { licence, number, ...dues } };
}
