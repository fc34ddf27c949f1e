import type { Language } from '../../../kernel/bilingual.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { certificate } from './certificate.ts';
import { type CertificateCountry, type CertificateSite, certificateOf } from './certificate-of.ts';

/** The certificate of an entry as a PDF, or why there is none (see `certificateOf`). */
export async function licenceCertificate(
  db: Reader,
  country: CertificateCountry,
  site: CertificateSite,
  asked: { readonly number: string; readonly at: Instant; readonly language: Language },
): Promise<Buffer | Refusal> {
  const input = await certificateOf(db, country, site, asked.number, asked.at);
  return isRefusal(input) ? input : certificate(input, asked.language);
}
