import { type Day, dayAt, plusDays } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import { dateStateAt, type Licence } from '../../licences/rules/licence.ts';
import type { ApplicationsPack, Kind } from './pack.ts';
import type { Application } from './state.ts';

type Pack = Pick<ApplicationsPack, 'zone' | 'periods'>;

/** What is wrong with the licence that an application names. */
export type LicenceFault = Omit<Fault, 'field'>;

/**
 * Why an application cannot be about the licence it names; undefined when it can.
 * - A first application names none, or the entry under which its centre goes on in transition.
 * - Others name a licence of the same organisation that has neither ended nor been given up.
 * - A renewal comes not before its first day.
 */
export function licenceFault(
  draft: { readonly kind: Kind; readonly licence: string | null; readonly organisation: string },
  licence: Licence | undefined,
  at: Instant,
  pack: Pack,
): LicenceFault | undefined {
  if (draft.licence === null) return draft.kind === 'new' ? undefined : { code: 'licence-goes-with-kind' };
  if (!licence || licence.organisation !== draft.organisation) return { code: 'licence-of-another' };
  if ((licence.kind === 'transitional') !== (draft.kind === 'new')) return { code: 'licence-goes-with-kind' };
  const state = dateStateAt(licence, at);
  if (state === 'expired' || state === 'surrendered') return { code: 'licence-has-ended' };
  const opens = draft.kind === 'renewal' ? renewalOpens(licence, pack) : null;
  return opens && dayAt(at, pack.zone) < opens
    ? { code: 'renewal-too-early', values: { from: opens } }
    : undefined;
}

/**
 * The first day on which a renewal may be applied for: so many days before the full term ends. Nobody gathers years
 * ahead on facts that were examined once, and none is renewed that still waits for its inspection. Null: it has no end.
 */
export function renewalOpens(
  { validUntil }: Pick<Licence, 'validUntil'>,
  { zone, periods }: Pack,
): Day | null {
  return validUntil && plusDays(dayAt(validUntil, zone), -periods.renewalOpensDays);
}

/** Whether a centre in transition that applies at `at` has applied in time. */
export const filedInTime = (at: Instant, pack: Pick<ApplicationsPack, 'zone' | 'filingDeadline'>): boolean =>
  dayAt(at, pack.zone) <= pack.filingDeadline;

/**
 * Whether what an application is about goes on until the decision: a licence whose renewal was applied for, and a centre
 * in transition that applied by the filing deadline. One that applied later has its grace and no more.
 */
export function goesOnUntilDecided(
  { kind, licence, submittedAt }: Pick<Application, 'kind' | 'licence' | 'submittedAt'>,
  pack: Pick<ApplicationsPack, 'zone' | 'filingDeadline'>,
): boolean {
  if (licence === null) return false;
  return kind === 'renewal' || (kind === 'new' && filedInTime(submittedAt, pack));
}
