import type { Id } from './id.ts';
import type { Instant } from './instant.ts';

/** What an officer was appointed to do in an agency; the pack says which roles may decide what. */
export const OFFICER_ROLES = [
  'intake',
  'examiner',
  'inspector',
  'approver',
  'supervisor',
  'legal',
  'oversight',
  'administrator',
] as const;

export type Role = (typeof OFFICER_ROLES)[number];

export interface OfficerActor {
  readonly kind: 'officer';
  readonly principal: Id<'principal'>;
  readonly officer: Id<'officer'>;
  readonly agency: string;
  readonly role: Role;
}

/** Something of an organisation that a power of attorney names: an application or a licence, and its reference. */
export interface MandateObject {
  readonly kind: 'application' | 'licence';
  readonly id: string;
  readonly label: string;
}

/** The power of attorney under which a helper acts for an organisation. */
export interface Mandate {
  readonly mandate: Id<'membership'>;
  readonly until: Instant;
  /** All it reaches; null for everything the organisation does here. */
  readonly only: readonly MandateObject[] | null;
}

export interface ApplicantActor {
  readonly kind: 'applicant';
  readonly principal: Id<'principal'>;
  readonly organisation: Id<'organisation'>;
  /** Of a helper alone; owners and staff act for their organisation by themselves. */
  readonly mandate?: Mandate;
}

/** A machine of a partner: a bank that settles fees, a carrier that looks numbers up. */
export interface PartnerActor {
  readonly kind: 'partner';
  readonly principal: Id<'principal'>;
  readonly partner: 'bank' | 'carrier';
}

/** The office's own clockwork (reminders, lapses) and its installation; never a person. */
export interface SystemActor {
  readonly kind: 'system';
  readonly principal: Id<'principal'>;
}

/** Who acts, and for which agency or organisation. */
export type Actor = OfficerActor | ApplicantActor | PartnerActor | SystemActor;

export const SYSTEM: SystemActor = {
  kind: 'system',
  principal: '00000000-0000-0000-0000-000000000000' as Id<'principal'>,
};
