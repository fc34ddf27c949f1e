import type { Change, Fact } from '../../platform/ledger/fact.ts';
import type { RegisterChangeFact } from './rules/register-change.ts';

/** The row of a change that takes two officers. Its reasons stay in the ledger, sealed under its own key. */
export function applyRegisterChanges(fact: Fact): readonly Change[] {
  const { type, data } = fact as unknown as RegisterChangeFact;
  const { subject: id, version } = fact;
  const set = (to: Record<string, unknown>): Change[] => [
    { set: 'register_change', key: { id }, to: { ...to, version } },
  ];
  switch (type) {
    case 'RegisterChangeProposed': {
      const { change, agency, proposedBy } = data;
      const row = {
        id,
        version,
        licence: change.licence,
        change,
        state: 'proposed',
        agency,
        proposed_by: proposedBy,
        made_by: null,
        delegation: null,
      };
      return [{ put: 'register_change', row }];
    }
    case 'RegisterChangeMade':
      return set({ state: 'made', made_by: data.approvedBy, delegation: data.delegation });
    case 'RegisterChangeDeclined':
      return set({ state: 'declined' });
    default:
      return type satisfies never;
  }
}
