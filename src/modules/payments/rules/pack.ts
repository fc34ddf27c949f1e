import type { FeePurpose, RefundCase } from './facts.ts';

/** How a country charges. */
export interface PaymentsPack {
  /** ISO 4217. */
  readonly currency: string;
  /** Capital letters and digits that begin every payment reference. */
  readonly referencePrefix: string;
  /** How many per cent of a paid fee go back in each case; a case left out gives nothing back. */
  readonly refundPercent: Readonly<Record<FeePurpose, Readonly<Partial<Record<RefundCase, number>>>>>;
}
