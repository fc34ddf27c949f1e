import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import qrcode from 'qrcode';
import type { Language } from '../../../kernel/bilingual.ts';
import { pdf } from '../../../platform/pdf.ts';
import type { CertificateInput } from './input.ts';
import { sheetOf } from './sheet.ts';

let template: string | undefined;

/** A licence or an exemption on paper: PDF/A-2b on A4, the same bytes for the same input. */
export async function certificate(input: CertificateInput, language: Language): Promise<Buffer> {
  template ??= readFileSync(join(import.meta.dirname, 'certificate.typ'), 'utf8');
  const url = input.checkUrl[language];
  const qr = await qrcode.toString(url, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
  return pdf({ template, data: sheetOf(input, language), verbatim: { qr, url }, createdAt: input.grantedAt });
}
