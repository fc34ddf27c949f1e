import type { Change } from '../../platform/ledger/fact.ts';
import type { AccountsFact } from './rules/facts.ts';

type MembersFact = Extract<
  AccountsFact,
  {
    type:
      | 'MemberAdded'
      | 'CapacityChanged'
      | 'MemberRemoved'
      | 'MemberInvited'
      | 'InvitationEnded'
      | 'ActedUnderMandate';
  }
>;

/** Which rows a fact about who acts for an organisation writes. */
export function applyMembers(fact: MembersFact): readonly Change[] {
  const { subject, version, at } = fact;
  const ofOrganisation = (change: Change): Change[] => [
    change,
    { set: 'organisation', key: { id: subject }, to: { version } },
  ];
  switch (fact.type) {
    case 'MemberAdded': {
      const { membership, principal, capacity, until, power = null } = fact.data;
      const dates = { from_at: at, until_at: until, removed_at: null };
      return ofOrganisation({
        put: 'member',
        row: { membership, organisation: subject, principal, capacity, power, ...dates },
      });
    }
    case 'CapacityChanged': {
      const { membership, capacity } = fact.data;
      return ofOrganisation({ set: 'member', key: { membership }, to: { capacity } });
    }
    case 'MemberRemoved':
      return ofOrganisation({
        set: 'member',
        key: { membership: fact.data.membership },
        to: { removed_at: at },
      });
    case 'MemberInvited': {
      const { organisation, capacity, until, power, hash, expiresAt } = fact.data;
      const { name, email } = fact.personal ?? { name: null, email: null };
      const row = {
        id: subject,
        version,
        organisation,
        name,
        email,
        capacity,
        until_at: until,
        power,
        hash,
        invited_by: fact.by,
        invited_at: at,
        expires_at: expiresAt,
        accepted_by: null,
        ended_at: null,
        ended_how: null,
      };
      return [{ put: 'invitation', row }];
    }
    case 'InvitationEnded': {
      const { how } = fact.data;
      const ended = { ended_at: at, ended_how: how, accepted_by: how === 'accepted' ? fact.by : null };
      return [
        { set: 'invitation', key: { id: subject }, to: { version, name: null, email: null, ...ended } },
      ];
    }
    case 'ActedUnderMandate': {
      const { membership, organisation, facts } = fact.data;
      return [
        {
          put: 'mandate_deed',
          row: { id: subject, membership, organisation, principal: fact.by, at, facts },
        },
      ];
    }
    default:
      return fact satisfies never;
  }
}
