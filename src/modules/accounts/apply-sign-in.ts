import type { Change } from '../../platform/ledger/fact.ts';
import type { SignInFact } from './rules/sign-in-facts.ts';

/** Which rows a fact of sign-in writes. */
export function applySignIn(fact: SignInFact): readonly Change[] {
  const { subject, version, at } = fact;
  switch (fact.type) {
    case 'PasskeyAdded':
    case 'PasskeyRemoved':
    case 'PasswordSet':
    case 'PasswordRemoved':
    case 'TotpEnrolled':
    case 'TotpRemoved':
    case 'EnrolmentInvited':
    case 'SignOnLinked':
    case 'SignOnUnlinked':
      return [{ set: 'principal', key: { id: subject }, to: { version } }];
    case 'RecoveryAsked': {
      const { principal, agency, opensAt, expiresAt } = fact.data;
      const row = {
        id: subject,
        version,
        principal,
        agency,
        asked_by: fact.by,
        asked_at: at,
        opens_at: opensAt,
        expires_at: expiresAt,
        approved_by: null,
        approved_at: null,
        ended_at: null,
        ended_how: null,
      };
      return [{ put: 'recovery', row }];
    }
    case 'RecoveryApproved': {
      const to = { version, approved_by: fact.by, approved_at: at, expires_at: fact.data.expiresAt };
      return [{ set: 'recovery', key: { id: subject }, to }];
    }
    case 'RecoveryEnded':
      return [
        { set: 'recovery', key: { id: subject }, to: { version, ended_at: at, ended_how: fact.data.how } },
      ];
    case 'AgencySignOnSet': {
      const { agency, issuer, clientId, groupsClaim, roles } = fact.data;
      const row = {
        id: subject,
        version,
        agency,
        issuer,
        client_id: clientId,
        groups_claim: groupsClaim,
        roles,
        set_at: at,
        ended_at: null,
      };
      return [{ put: 'agency_sign_on', row }];
    }
    case 'AgencySignOnEnded':
      return [{ set: 'agency_sign_on', key: { id: subject }, to: { version, ended_at: at } }];
    default:
      return fact satisfies never;
  }
}
