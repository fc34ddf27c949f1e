import type { FactOf, Says } from '../../../kernel/fact.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Contact } from './contact.ts';
import type { Capacity } from './members.ts';
import { SIGN_IN_FACTS, type SignInSays } from './sign-in-facts.ts';
import type { Partner, Scope } from './tokens.ts';

export type PrincipalKind = 'person' | 'service';

/** What happens to accounts. Subjects: the principal, the organisation, the token; and those of sign-in. */
export type AccountsSays =
  | SignInSays
  | Says<'PrincipalRegistered', { kind: PrincipalKind }, Contact>
  | Says<'PrincipalErased', { basis: string; facts: number }>
  | Says<'OrganisationRegistered', { name: string; company: string }>
  | Says<'MemberAdded', { membership: string; principal: string; capacity: Capacity; until: Instant | null }>
  | Says<'MemberRemoved', { membership: string; principal: string }>
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
  'OrganisationRegistered',
  'MemberAdded',
  'MemberRemoved',
  'TokenIssued',
  'TokenRevoked',
  'TokenLabelErased',
  ...SIGN_IN_FACTS,
];
