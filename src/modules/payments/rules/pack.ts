/** How a country charges. */
export interface PaymentsPack {
  /** ISO 4217. */
  readonly currency: string;
  /** Capital letters and digits that begin every payment reference. */
  readonly referencePrefix: string;
}
