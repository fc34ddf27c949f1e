import type { Language } from '../../../kernel/bilingual.ts';
import type { CertificateInput } from './input.ts';

/** A licence or an exemption on paper: PDF/A-2b on A4, the same bytes for the same input. */
export async function certificate(input: CertificateInput, language: Language): Promise<Buffer> {
  throw new Error(`certificate ${input.number} in ${language}`);
}
