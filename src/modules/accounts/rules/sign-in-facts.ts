import type { FactOf, Says } from '../../../kernel/fact.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { GroupRole } from './sign-in-access.ts';

/** Why a way in went: its owner took it away, or a recovery replaced all that was lost. */
export type Removal = 'asked' | 'recovery';

export type RecoveryEnd = 'completed' | 'cancelled' | 'replaced' | 'principal-erased';

/**
 * What happens to the ways in. Subjects: the principal, the recovery, the agency's sign-on. Secrets stand nowhere
 * here; a passkey's public key and its label are sealed, so that the table of passkeys can be checked against the
 * ledger until the person is erased.
 */
export type SignInSays =
  | Says<
      'PasskeyAdded',
      { passkey: string; verified: boolean; backedUp: boolean },
      { label: string; credential: string; publicKey: string }
    >
  | Says<'PasskeyRemoved', { passkey: string; why: Removal }>
  | Says<'PasswordSet', Record<string, never>>
  | Says<'PasswordRemoved', { why: Removal }>
  | Says<'TotpEnrolled', { totp: string }>
  | Says<'TotpRemoved', { totp: string; why: Removal }>
  | Says<'EnrolmentInvited', { agency: string }>
  | Says<'SignOnLinked', { signOn: string; agency: string }>
  | Says<'SignOnUnlinked', { why: Removal }>
  | Says<
      'RecoveryAsked',
      { principal: string; agency: string | null; opensAt: Instant | null; expiresAt: Instant },
      { reason: string }
    >
  | Says<'RecoveryApproved', { expiresAt: Instant }>
  | Says<'RecoveryEnded', { how: RecoveryEnd }>
  | Says<
      'AgencySignOnSet',
      {
        agency: string;
        issuer: string;
        clientId: string;
        groupsClaim: string;
        roles: readonly GroupRole[];
      }
    >
  | Says<'AgencySignOnEnded', Record<string, never>>;

export type SignInFact = FactOf<SignInSays>;

export const SIGN_IN_FACTS: readonly SignInSays['type'][] = [
  'PasskeyAdded',
  'PasskeyRemoved',
  'PasswordSet',
  'PasswordRemoved',
  'TotpEnrolled',
  'TotpRemoved',
  'EnrolmentInvited',
  'SignOnLinked',
  'SignOnUnlinked',
  'RecoveryAsked',
  'RecoveryApproved',
  'RecoveryEnded',
  'AgencySignOnSet',
  'AgencySignOnEnded',
];
