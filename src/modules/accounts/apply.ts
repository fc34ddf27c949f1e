import type { Change, Fact } from '../../platform/ledger/fact.ts';
import type { Chapter } from '../../platform/ledger/registry.ts';
import { applyMembers } from './apply-members.ts';
import { applySignIn } from './apply-sign-in.ts';
import { ACCOUNTS_FACTS, type AccountsFact } from './rules/facts.ts';

/** Which rows a fact of accounts writes. */
export function applyAccounts(ledgerFact: Fact): readonly Change[] {
  const fact = ledgerFact as AccountsFact;
  const { subject, version } = fact;
  switch (fact.type) {
    case 'PrincipalRegistered': {
      const { name, email, mobile } = fact.personal ?? { name: null, email: null, mobile: null };
      return [
        {
          put: 'principal',
          row: { id: subject, version, kind: fact.data.kind, name, email, mobile, erased_at: null },
        },
      ];
    }
    case 'PrincipalErased':
      return [
        {
          set: 'principal',
          key: { id: subject },
          to: { version, name: null, email: null, mobile: null, erased_at: fact.at },
        },
      ];
    case 'OrganisationRegistered':
      return [
        {
          put: 'organisation',
          row: { id: subject, version, name: fact.data.name, company: fact.data.company },
        },
      ];
    case 'ContactChanged': {
      const { name, email, mobile } = fact.personal ?? { name: null, email: null, mobile: null };
      return [{ set: 'principal', key: { id: subject }, to: { version, name, email, mobile } }];
    }
    case 'OrganisationRenamed':
      return [{ set: 'organisation', key: { id: subject }, to: { version, name: fact.data.name } }];
    case 'MemberAdded':
    case 'CapacityChanged':
    case 'MemberRemoved':
    case 'MemberInvited':
    case 'InvitationEnded':
    case 'ActedUnderMandate':
      return applyMembers(fact);
    case 'TokenIssued': {
      const { principal, scopes, hash, organisation, partner, expiresAt } = fact.data;
      const label = fact.personal?.label ?? null;
      const dates = { issued_at: fact.at, expires_at: expiresAt, revoked_at: null };
      return [
        {
          put: 'token',
          row: { id: subject, version, principal, label, scopes, hash, organisation, partner, ...dates },
        },
      ];
    }
    case 'TokenRevoked':
      return [{ set: 'token', key: { id: subject }, to: { version, revoked_at: fact.at } }];
    case 'TokenLabelErased':
      return [{ set: 'token', key: { id: subject }, to: { version, label: null } }];
    default:
      return applySignIn(fact);
  }
}

export const accountsChapter: Chapter = { module: 'accounts', facts: ACCOUNTS_FACTS, apply: applyAccounts };
