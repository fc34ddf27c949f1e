import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Holder } from '../rules/facts.ts';

/** Premises as the register shows them: of a residence the district only. */
export interface CertificatePremises {
  readonly residential: boolean;
  readonly address: string | null;
  readonly area: string | null;
  readonly city: Bilingual | null;
  readonly district: Bilingual;
  readonly seats: number | null;
}

export interface CertificateCondition {
  readonly text: Bilingual;
  readonly from: Day;
  /** The last day; null: as long as the licence. */
  readonly until: Day | null;
}

/** Everything a certificate says; the same input gives the same bytes. */
export interface CertificateInput {
  readonly kind: 'licence' | 'exempt';
  readonly number: string;
  readonly holder: Holder;
  readonly class: Bilingual;
  readonly provisional: boolean;
  /** The court that directed the grant, if one did. */
  readonly courtDirection: { readonly court: Bilingual; readonly caseNumber: string } | null;
  readonly validFrom: Day;
  /** The last day on which it is in force; null: without an end. */
  readonly validUntil: Day | null;
  readonly premises: readonly CertificatePremises[];
  readonly conditions: readonly CertificateCondition[];
  readonly authority: Bilingual;
  /** The agencies that examined the application. */
  readonly agencies: readonly Bilingual[];
  readonly grantedAt: Instant;
  readonly grantedOn: Day;
  /** The day of the last change since, if there was one. */
  readonly changedOn: Day | null;
  /** Where anybody reads the current status, by language; also in the QR code. */
  readonly checkUrl: Bilingual;
  /** People and companies are made up, and the certificate says so. */
  readonly demonstration: boolean;
}
