import type { Change, Fact } from '../../platform/ledger/fact.ts';
import type { Chapter } from '../../platform/ledger/registry.ts';
import { AGENCIES_FACTS, type AgenciesFact } from './rules/facts.ts';

/** Which rows a fact of agencies writes. */
export function applyAgencies(ledgerFact: Fact): readonly Change[] {
  const fact = ledgerFact as AgenciesFact;
  const { subject, version, at } = fact;
  const officerMoves: Change = { set: 'officer', key: { id: subject }, to: { version } };
  switch (fact.type) {
    case 'OfficerAppointed': {
      const { principal, agency, role } = fact.data;
      return [
        {
          put: 'officer',
          row: { id: subject, version, principal, agency, role, appointed_at: at, relieved_at: null },
        },
      ];
    }
    case 'OfficerRelieved':
      return [{ set: 'officer', key: { id: subject }, to: { version, relieved_at: at } }];
    case 'DelegationMade': {
      const { officer, powers, instrument, from, until } = fact.data;
      const row = {
        id: subject,
        version,
        officer,
        powers,
        instrument,
        from_at: from,
        until_at: until,
        revoked_at: null,
      };
      return [{ put: 'delegation', row }];
    }
    case 'DelegationRevoked':
      return [{ set: 'delegation', key: { id: subject }, to: { version, revoked_at: at } }];
    case 'ConflictDeclared': {
      const { conflict, about, nature } = fact.data;
      return [
        {
          put: 'conflict',
          row: { id: conflict, officer: subject, about, nature, declared_at: at, ended_at: null },
        },
        officerMoves,
      ];
    }
    case 'ConflictEnded':
      return [{ set: 'conflict', key: { id: fact.data.conflict }, to: { ended_at: at } }, officerMoves];
    case 'SealingKeyPublished': {
      const { keyId, publicKey } = fact.data;
      const row = {
        key_id: keyId,
        officer: subject,
        public_key: publicKey,
        published_at: at,
        retired_at: null,
      };
      return [{ put: 'sealing_key', row }, officerMoves];
    }
    case 'SealingKeyRetired':
      return [{ set: 'sealing_key', key: { key_id: fact.data.keyId }, to: { retired_at: at } }, officerMoves];
    case 'DeciderNamed': {
      const { decider, agency, officer, from, until } = fact.data;
      return [
        {
          put: 'decider',
          row: { id: decider, agency, officer, from_at: from, until_at: until, ended_at: null },
        },
      ];
    }
    case 'DeciderEnded':
      return [{ set: 'decider', key: { id: fact.data.decider }, to: { ended_at: at } }];
    default:
      return fact satisfies never;
  }
}

export const agenciesChapter: Chapter = { module: 'agencies', facts: AGENCIES_FACTS, apply: applyAgencies };
