import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';

export type OrderKind = 'suspension' | 'revocation';

/** What an order shuts: the whole licence, some of its premises or some of its numbers (E.164). */
export type OrderScope =
  | { readonly kind: 'whole' }
  | { readonly kind: 'premises'; readonly premises: readonly string[] }
  | { readonly kind: 'numbers'; readonly numbers: readonly string[] };

export interface OrderTerms {
  readonly licence: Id<'licence'>;
  readonly kind: OrderKind;
  readonly interim: boolean;
  readonly scope: OrderScope;
  readonly ground: string;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** Every fact names the licence, so that its standing is recomputed with it. */
export type OrdersFact =
  | {
      readonly type: 'OrderProposed';
      readonly data: OrderTerms & {
        readonly proposedBy: Id<'officer'>;
        readonly agency: string;
        /** Ids (company, organisation, people) in which an officer's conflict of interest is looked for. */
        readonly about: readonly string[];
      };
      readonly personal: { readonly reasons: string };
    }
  | {
      readonly type: 'OrderMade';
      readonly data: OrderTerms & {
        readonly proposedBy: Id<'officer'>;
        readonly approvedBy: Id<'officer'>;
        /** The instrument under which the approver acted. */
        readonly delegation: string | null;
      };
      readonly personal: { readonly reasons: string } | null;
    }
  | {
      readonly type: 'OrderDeclined';
      readonly data: { readonly licence: Id<'licence'>; readonly declinedBy: Id<'officer'> };
      readonly personal: { readonly reasons: string } | null;
    }
  | {
      readonly type: 'OrderLifted';
      readonly data: {
        readonly licence: Id<'licence'>;
        readonly until: Instant;
        readonly how: 'lifted' | 'set-aside';
      };
      readonly personal: { readonly reasons: string };
    };

export const ORDERS_FACTS = ['OrderProposed', 'OrderMade', 'OrderDeclined', 'OrderLifted'] as const;
