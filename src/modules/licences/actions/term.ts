import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { termEnd } from '../rules/grant.ts';
import { mustRunAt, validityEnd } from '../rules/licence.ts';
import type { LicencesPack } from '../rules/pack.ts';
import { type OfLicence, onLicence, type Recorded } from './on-licence.ts';

/** The inspection of a provisional licence was passed: it runs its full term. `confirmedAt` is now when absent. */
export function confirmLicence(
  act: Act,
  pack: LicencesPack,
  input: OfLicence & { readonly confirmedAt?: Instant; readonly validUntil?: Instant },
): Promise<Recorded | Refusal> {
  const confirmedAt = input.confirmedAt ?? act.at;
  return onLicence(act, input.licence, (licence) => {
    if (licence.provisionalUntil === null || licence.confirmedAt !== null)
      return refuse('conflict', 'licence-not-provisional');
    if (licence.surrenderedFrom !== null) return refuse('conflict', 'licence-surrendered');
    if (confirmedAt < licence.validFrom)
      return refuse('invalid', 'confirmed-before-grant', { field: '/confirmedAt' });
    const validUntil = input.validUntil ?? licence.validUntil ?? termEnd(pack, licence.validFrom);
    return { says: [{ type: 'LicenceConfirmed', data: { validUntil, confirmedAt } }], at: confirmedAt };
  });
}

/** The holder of a provisional licence asked for its inspection while it ran: it goes on until the office has inspected. */
export function awaitInspection(
  act: Act,
  input: OfLicence & { readonly application: Id<'application'> },
): Promise<Recorded | Refusal> {
  const { application } = input;
  return onLicence(act, input.licence, (licence) => {
    if (licence.provisionalUntil === null || licence.confirmedAt !== null)
      return refuse('conflict', 'licence-not-provisional');
    return mustRunAt(licence, act.at) ?? { says: [{ type: 'InspectionAwaited', data: { application } }] };
  });
}

/** The inspection was made and the places are not in order: the licence goes on no longer than its provisional days. */
export function failInspection(
  act: Act,
  input: OfLicence & { readonly application: Id<'application'> },
): Promise<Recorded | Refusal> {
  const { application } = input;
  return onLicence(act, input.licence, ({ inspectionAwaitedAt, inspectionFailedAt }) =>
    inspectionAwaitedAt === null || inspectionFailedAt !== null
      ? { says: [] }
      : { says: [{ type: 'InspectionFailed', data: { application } }] },
  );
}

/**
 * A renewal was granted while the licence ran, or went on because it was applied for in time: a new term follows the old.
 * Where a court directed it, what was refused counts as never refused: one that ran out meanwhile went on, and a term
 * that would be over by now is counted from now.
 */
export function renewLicence(
  act: Act,
  pack: LicencesPack,
  input: OfLicence & {
    readonly application: Id<'application'>;
    readonly validUntil?: Instant;
    readonly directed?: boolean;
  },
): Promise<Recorded | Refusal> {
  return onLicence(act, input.licence, (licence) => {
    if (licence.kind !== 'licence' || licence.validUntil === null)
      return refuse('conflict', 'licence-kind-not-renewed');
    const over = mustRunAt(licence, act.at);
    if (over && !(input.directed && over.code === 'licence-expired')) return over;
    if (licence.provisionalUntil !== null && licence.confirmedAt === null)
      return refuse('conflict', 'licence-not-confirmed');
    const following = termEnd(pack, licence.validUntil);
    const validUntil = input.validUntil ?? (following > act.at ? following : termEnd(pack, act.at));
    if (validUntil <= licence.validUntil)
      return refuse('invalid', 'renewal-not-longer', { field: '/validUntil' });
    return { says: [{ type: 'LicenceRenewed', data: { application: input.application, validUntil } }] };
  });
}

/** An application was made in time: until it is decided the licence, or the centre in transition, goes on. */
export function continueLicence(
  act: Act,
  input: OfLicence & { readonly application: Id<'application'> },
): Promise<Recorded | Refusal> {
  const { application } = input;
  return onLicence(act, input.licence, (licence) => {
    const refused = mustRunAt(licence, act.at);
    if (refused) return refused;
    if (licence.continuedBy !== null && licence.continuedUntil === null)
      return refuse('conflict', 'licence-already-continued');
    return { says: [{ type: 'LicenceContinued', data: { application } }] };
  });
}

/** The application that kept the licence going was refused, withdrawn or lapsed at `until` (now when absent). */
export function endContinuation(
  act: Act,
  input: OfLicence & { readonly application: Id<'application'>; readonly until?: Instant },
): Promise<Recorded | Refusal> {
  const { application, until = act.at } = input;
  return onLicence(act, input.licence, (licence) => {
    if (licence.continuedBy !== application || licence.continuedUntil !== null)
      return refuse('conflict', 'licence-not-continued');
    return { says: [{ type: 'ContinuationEnded', data: { application, until } }] };
  });
}

/** The holder gives the licence up from a moment on. */
export function surrenderLicence(
  act: Act,
  input: OfLicence & { readonly from: Instant; readonly application: Id<'application'> | null },
): Promise<Recorded | Refusal> {
  const { from, application } = input;
  return onLicence(act, input.licence, (licence) => {
    if (licence.surrenderedFrom !== null) return refuse('conflict', 'licence-surrendered');
    const end = validityEnd(licence);
    if (end !== null && end <= from) return refuse('conflict', 'licence-expired');
    if (from < act.at || from < licence.validFrom)
      return refuse('invalid', 'surrender-in-the-past', { field: '/from' });
    return { says: [{ type: 'LicenceSurrendered', data: { from, application } }], at: from };
  });
}
