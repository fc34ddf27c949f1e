import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../../src/kernel/bilingual.ts';
import { certificate } from '../../../src/modules/licences/index.ts';
import { aCertificate } from '../../make/certificates.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: samples.ts FOLDER');

const [premises] = aCertificate().premises;
const odd = '#import "x" \u202eevil\u202c \u0000 \u{1f600} Łódź Ελ Ж';
const samples = {
  plain: aCertificate(),
  marked: aCertificate({
    provisional: true,
    demonstration: true,
    courtDirection: { court: { en: 'High Court', ur: 'عدالتِ عالیہ' }, caseNumber: 'W.P. 7/2026' },
  }),
  exempt: aCertificate({ kind: 'exempt', validUntil: null, conditions: [] }),
  long: aCertificate({ premises: Array.from({ length: 80 }, () => premises!) }),
  odd: aCertificate({ holder: { name: odd + 'W'.repeat(200), nameUrdu: odd + 'ب'.repeat(200) } }),
};

for (const [name, input] of Object.entries(samples))
  for (const language of LANGUAGES)
    writeFileSync(join(folder, `${name}-${language}.pdf`), await certificate(input, language));
