import type { FactOf, Says } from '../../../kernel/fact.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Contact } from './contact.ts';
import type { Power } from './mandate.ts';
import type { Capacity } from './members.ts';
import { SIGN_IN_FACTS, type SignInSays } from './sign-in-facts.ts';
import type { Partner, Scope } from './tokens.ts';

export type PrincipalKind = 'person' | 'service';

/** A fact that a helper caused. */
export interface DoneFact {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
}

/** What happens to accounts. Subjects: the principal, the organisation, the token, the invitation, a helper's deed; and those of sign-in. */
export type AccountsSays =
  | SignInSays
  | Says<'PrincipalRegistered', { kind: PrincipalKind }, Contact>
  | Says<'PrincipalErased', { basis: string; facts: number }>
  | Says<'ContactChanged', Record<string, never>, Contact>
  | Says<'OrganisationRegistered', { name: string; company: string }>
  | Says<'OrganisationRenamed', { name: string }>
  | Says<
      'MemberAdded',
      {
        membership: string;
        principal: string;
        capacity: Capacity;
        until: Instant | null;
        /** Of a helper who accepted a power of attorney. */
        power?: Power | null;
      }
    >
  | Says<'CapacityChanged', { membership: string; capacity: Capacity }>
  | Says<'MemberRemoved', { membership: string; principal: string }>
  | Says<
      'MemberInvited',
      {
        organisation: string;
        capacity: Capacity;
        until: Instant | null;
        power: Power | null;
        hash: string;
        expiresAt: Instant;
      },
      { name: string; email: string }
    >
  | Says<'InvitationEnded', { how: 'accepted' | 'declined' | 'withdrawn' }>
  | Says<'ActedUnderMandate', { membership: string; organisation: string; facts: readonly DoneFact[] }>
  | Says<
      'TokenIssued',
      {
        principal: string;
        scopes: readonly Scope[];
        hash: string;
        organisation: string | null;
        partner: Partner | null;
        expiresAt: Instant;
      },
      { label: string }
    >
  | Says<'TokenRevoked', { why: 'asked' | 'principal-erased' }, { reason: string }>
  | Says<'TokenLabelErased', Record<string, never>>;

export type AccountsFact = FactOf<AccountsSays>;

export const ACCOUNTS_FACTS: readonly AccountsSays['type'][] = [
  'PrincipalRegistered',
  'PrincipalErased',
  'ContactChanged',
  'OrganisationRegistered',
  'OrganisationRenamed',
  'MemberAdded',
  'CapacityChanged',
  'MemberRemoved',
  'MemberInvited',
  'InvitationEnded',
  'ActedUnderMandate',
  'TokenIssued',
  'TokenRevoked',
  'TokenLabelErased',
  ...SIGN_IN_FACTS,
];
