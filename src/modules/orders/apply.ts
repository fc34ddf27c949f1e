import type { Change, Fact } from '../../platform/ledger/fact.ts';
import type { Chapter } from '../../platform/ledger/registry.ts';
import { ORDERS_FACTS, type OrdersFact } from './rules/facts.ts';

/** The row an order writes. Its reasons stay in the ledger, sealed under the order's own key. */
export function applyOrders(fact: Fact): readonly Change[] {
  const { type, data } = fact as unknown as OrdersFact;
  const set = (to: Record<string, unknown>): Change[] => [
    { set: 'licence_order', key: { id: fact.subject }, to: { ...to, version: fact.version } },
  ];
  switch (type) {
    case 'OrderProposed':
      return [
        {
          put: 'licence_order',
          row: {
            id: fact.subject,
            version: fact.version,
            licence: data.licence,
            kind: data.kind,
            interim: data.interim,
            scope: data.scope,
            ground: data.ground,
            state: 'proposed',
            about: data.about,
            agency: data.agency,
            from_at: data.from,
            until_at: data.until,
            proposed_by: data.proposedBy,
            approved_by: null,
            delegation: null,
            made_at: null,
            lifted_until: null,
            lifted_how: null,
          },
        },
      ];
    case 'OrderMade':
      return set({
        state: 'made',
        from_at: data.from,
        until_at: data.until,
        approved_by: data.approvedBy,
        delegation: data.delegation,
        made_at: fact.recordedAt,
      });
    case 'OrderDeclined':
      return set({ state: 'declined' });
    case 'OrderLifted':
      return set({ lifted_until: data.until, lifted_how: data.how });
    default:
      return type satisfies never;
  }
}

export const ordersChapter: Chapter = { module: 'orders', facts: ORDERS_FACTS, apply: applyOrders };
