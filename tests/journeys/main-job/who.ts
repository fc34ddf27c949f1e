import { ibanRemainder } from '../../../src/jurisdictions/pk/id-formats.ts';
import { pdfSaying } from '../../../src/main/demo/documents.ts';
import type { File } from './hand.ts';

/** Somebody who applies, with papers, people and numbers of his own. */
export type Applicant = ReturnType<typeof anApplicant>;

const mail = (serial: number) => {
  const sent = `sana${serial}.${crypto.randomUUID().slice(0, 8)}@example.org`;
  return { typed: sent, sent };
};

/** Typed as people write it, in their own digits. */
const mobile = (serial: number) => ({
  typed: `۰۳۰۰ ۹۲۳۴۵۰${'۰۱۲۳۴۵۶۷۸۹'[serial]}`,
  sent: `+92300923450${serial}`,
});

/** `serial`, one digit, keeps two applicants of one register apart. */
export function anApplicant(serial: number, language: 'en' | 'ur', by: 'mail' | 'mobile' = 'mail') {
  const urdu = language === 'ur';
  const tell = (en: string, ur: string) => (urdu ? ur : en);
  return {
    /** Before every address. */
    prefix: urdu ? '/ur' : '',
    name: tell('Sana Gul', 'ثنا گل'),
    /** Where he gets codes, as he types it and as it is written to. */
    reached: by === 'mobile' ? mobile(serial) : mail(serial),
    organisation: tell(`Clear Line Services ${serial}`, 'صاف لائن سروسز'),
    company: {
      name: `Clear Line Services ${serial}`,
      nameUrdu: 'صاف لائن سروسز',
      incorporationNumber: `012345${serial}`,
      incorporatedOn: tell('1 2 2020', '۱ ۲ ۲۰۲۰'),
      taxNumber: `123456${serial}-1`,
    },
    people: [
      {
        nameLatin: 'Sana Gul',
        nameUrdu: 'ثنا گل',
        relationName: 'Akbar Gul',
        email: `sana.gul.${serial}@example.com`,
        nationalId: `35202-123450${serial}-2`,
        birthDate: tell('3 4 1985', '۳ ۴ ۱۹۸۵'),
        phone: `0300 123450${serial}`,
        address: tell('12 Canal Road, Lahore', '۱۲ نہر روڈ، لاہور'),
        from: '1 2 2020',
        roles: ['director', 'signatory', 'shareholder'],
        share: tell('60', '۶۰'),
      },
      {
        nameLatin: 'Bilal Khan',
        nameUrdu: 'بلال خان',
        relationName: 'Nasir Khan',
        email: `bilal.khan.${serial}@example.com`,
        nationalId: `35202-123460${serial}-1`,
        birthDate: '5 6 1979',
        phone: `0300 123460${serial}`,
        address: tell('14 Canal Road, Lahore', '۱۴ نہر روڈ، لاہور'),
        from: '1 2 2020',
        roles: ['shareholder', 'landlord'],
        share: tell('40', '۴۰'),
      },
    ],
    premises: {
      line: tell('Plaza 7, Blue Area', 'پلازہ ۷، بلیو ایریا'),
      city: tell('Islamabad', 'اسلام آباد'),
      latitude: tell('33.7104', '۳۳.۷۱۰۴'),
      longitude: '73.0561',
      leaseFrom: '1 2 2020',
      leaseUntil: '1 2 2032',
      utilityMeter: `IESCO-70${serial}`,
      ispCircuit: `C-81${serial}`,
      seats: tell('12', '۱۲'),
      hours: tell('9 to 17', '۹ تا ۱۷'),
    },
    numbers: [1, 2, 3].map((n) => `+92 51 8${serial}7000${n}`),
    account: { iban: iban(`MEZN00${serial}1000012345678`), title: `Clear Line Services ${serial}` },
    business: {
      services: tell('Support of our own customers', 'اپنے صارفین کی مدد'),
      script: tell('Good day, this is Clear Line.', 'السلام علیکم، صاف لائن سے بات ہو رہی ہے۔'),
      languages: tell('Urdu\nEnglish', 'اردو\nانگریزی'),
      destinations: tell('Pakistan', 'پاکستان'),
    },
    answer: tell('For the sale of our own lamps.', 'ہمارے اپنے چراغوں کی فروخت کے لیے۔'),
    papers: [
      'incorporation-certificate',
      'identity-card',
      'identity-card',
      'lease',
      'bank-statement',
      'data-protection-policy',
    ].map(
      (kind, i): File => ({
        name: `${kind}-${i + 1}.pdf`,
        mimeType: 'application/pdf',
        buffer: pdfSaying([`${kind} ${i + 1} of applicant ${serial}`]),
      }),
    ),
  };
}

/** An account number with right check digits (ISO 13616). */
function iban(rest: string): string {
  const check = 98 - ibanRemainder(`PK00${rest}`);
  return `PK${String(check).padStart(2, '0')}${rest}`;
}
