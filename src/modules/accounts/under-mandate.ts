import type { Act } from '../../platform/act.ts';
import type { AccountsSays } from './rules/facts.ts';

/**
 * The same act, in which everything a helper records carries the power of attorney he did it under: one fact beside
 * those that he causes. For anybody else nothing is added.
 */
export function underMandate(act: Act): Act {
  const { by } = act;
  if (by.kind !== 'applicant' || !by.mandate) return act;
  const { mandate } = by.mandate;
  return {
    ...act,
    append: async (facts, citing) => {
      const appended = await act.append(facts, citing);
      if (appended.length === 0) return appended;
      const done = appended.map(({ id, type, subject }) => ({ id, type, subject }));
      const says: AccountsSays = {
        type: 'ActedUnderMandate',
        data: { membership: mandate, organisation: by.organisation, facts: done },
      };
      await act.append([{ subject: act.newId(), after: 0, says }]);
      return appended;
    },
  };
}
