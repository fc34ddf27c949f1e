import type { Day } from '../../src/kernel/day.ts';
import { money } from '../../src/kernel/money.ts';
import type { Content } from '../../src/modules/applications/rules/content.ts';
import type { ApplicationsPack, Kind } from '../../src/modules/applications/rules/pack.ts';

export const exampleCourts = [
  { code: 'high', name: { en: 'High Court', ur: 'ہائی کورٹ' } },
  { code: 'civil', name: { en: 'Civil Court', ur: 'سول کورٹ' } },
] as const;

/** Exampleland: a country of three agencies, four-digit identity numbers and the calling code 999. */
export const exampleApplications: ApplicationsPack = {
  zone: { name: 'Example/Capital', utcOffsetMinutes: 120 },
  calendar: { restDays: [0], holidays: new Set(['2026-01-01']) },
  country: 'XE',
  referencePrefix: 'EXA',
  reviewers: ['telecom', 'crime', 'security'],
  authority: 'telecom',
  reviewersOf: (kind: Kind) => (kind === 'surrender' ? [] : ['telecom', 'crime', 'security']),
  classes: [
    {
      code: 'centre',
      name: { en: 'Centre', ur: 'مرکز' },
      questions: [{ code: 'why', text: { en: 'Why?', ur: 'کیوں؟' } }],
      inspection: 'required',
      provisionalAllowed: true,
    },
    {
      code: 'desk',
      name: { en: 'Desk', ur: 'میز' },
      questions: [],
      inspection: 'not-required',
      provisionalAllowed: false,
    },
  ],
  documents: [
    {
      code: 'id-copy',
      name: { en: 'Identity card', ur: 'شناختی کارڈ' },
      why: { en: 'Both sides, readable.', ur: 'دونوں رخ، صاف پڑھے جا سکیں۔' },
      about: 'person',
      neededFor: (content) => (content.people ?? []).flatMap((p) => (p.id ? [p.id] : [])),
    },
    {
      code: 'statement',
      name: { en: 'Bank statement', ur: 'بینک اسٹیٹمنٹ' },
      about: 'company',
      neededFor: () => ['company'],
      servedBy: ['bank-letter'],
    },
    {
      code: 'bank-letter',
      name: { en: 'Bank letter', ur: 'بینک کا خط' },
      about: 'company',
      neededFor: () => [],
    },
  ],
  formats: {
    nationalId: (text) => (/^\d{4}$/.test(text) ? text : undefined),
    passport: (text) => (/^[A-Z]{2}\d{6}$/.test(text) ? text : undefined),
    taxNumber: (text) => (/^T\d{3}$/.test(text) ? text : undefined),
    incorporationNumber: (text) => (/^C\d{3}$/.test(text) ? text : undefined),
    bankAccount: (text) => (/^XE\d{8}$/.test(text) ? text : undefined),
    imei: (text) => (/^\d{15}$/.test(text) ? text : undefined),
  },
  askedOfPeople: [],
  askedOfPremises: () => [],
  askedOfBusiness: () => [],
  ownersNamedFromPercent: 20,
  majorityYears: 21,
  districts: new Set(['north', 'south']),
  numberKind: (e164) =>
    /^\+9991\d{7}$/.test(e164) ? 'geographic' : /^\+9995\d{7}$/.test(e164) ? 'uan' : undefined,
  isNationalNumber: (e164) => e164.startsWith('+999'),
  filingDeadline: '2027-03-31' as Day,
  periods: {
    review: 20,
    reaffirm: 5,
    completeness: 5,
    decision: 10,
    provisionalInspection: 30,
    answerDays: 14,
    lapseNoticeDays: 7,
    refusalAnswerDays: 15,
    remindBefore: 3,
    escalateToHead: 5,
    escalateToAuthority: 10,
    processingFeeDays: 30,
    licenceFeeDays: 30,
    licenceFeeRemindDays: 7,
    reopenDays: 20,
    reopenTimes: 1,
    renewalOpensDays: 366, // at any time: the term is a year
  },
  processingFee: (_kind, _class, content) => [
    {
      code: 'processing',
      text: { en: 'Processing', ur: 'کارروائی' },
      amount: money(1_000n * BigInt(Math.max(content.premises?.length ?? 1, 1)), 'XEC'),
    },
  ],
  licenceFee: (kind) =>
    kind === 'surrender'
      ? []
      : [{ code: 'licence', text: { en: 'Licence', ur: 'لائسنس' }, amount: money(5_000n, 'XEC') }],
  refusalGrounds: [
    { code: 'untrue', text: { en: 'Untrue statements', ur: 'غلط بیانی' } },
    { code: 'security', text: { en: 'Security of the state', ur: 'ریاست کی سلامتی' } },
    { code: 'returns', text: { en: 'A shut centre comes back', ur: 'بند مرکز کی واپسی' }, ofMatch: true },
  ],
  inspections: {
    checklist: [
      {
        code: 'seats',
        text: { en: 'Are there no more seats than declared?', ur: 'کیا نشستیں درج تعداد سے زیادہ نہیں؟' },
      },
      {
        code: 'staff-list',
        text: { en: 'Is the staff list kept at the place?', ur: 'کیا عملے کی فہرست جگہ پر موجود ہے؟' },
      },
    ],
    visitDaysMax: 14,
    showsName: (agency) => agency === 'telecom',
  },
  jointBody: { seats: ['telecom', 'crime', 'security'], quorum: 2 },
  courts: exampleCourts,
  remedies: [
    {
      code: 'review',
      name: { en: 'Ask for another look', ur: 'نظرِ ثانی' },
      to: { en: 'Telecom Office', ur: 'دفترِ مواصلات' },
      days: 30,
      law: { en: 'Calls Act, section 3', ur: 'قانونِ کال، دفعہ 3' },
    },
    {
      code: 'court',
      name: { en: 'Petition', ur: 'درخواست' },
      to: { en: 'Court of Exampleland', ur: 'عدالتِ مثال لینڈ' },
      days: null,
      law: { en: 'Constitution, article 1', ur: 'آئین، آرٹیکل 1' },
    },
  ],
  licenceTermYears: 1,
  provisionalDays: 90,
  provisionalDaysMax: 90,
};

export const ids = {
  director: '01900000-0000-7000-8000-000000000001',
  landlord: '01900000-0000-7000-8000-000000000002',
  office: '01900000-0000-7000-8000-0000000000a1',
};

export const fileHash = (n: number) => n.toString(16).padStart(64, '0');

/** A content of Exampleland in which nothing is missing and nothing is wrong; `serial` makes its numbers its own. */
export function completeContent(serial = 1): Content {
  const day = (text: string) => text as Day;
  return {
    company: {
      name: `Blue Sky Calls ${serial}`,
      nameUrdu: 'نیلا آسمان کالز',
      form: 'company',
      incorporationNumber: 'C123',
      incorporatedOn: day('2020-05-01'),
      taxNumber: 'T123',
    },
    people: [
      {
        id: ids.director,
        roles: ['director', 'signatory', 'shareholder'],
        sharePercent: 60,
        from: day('2020-05-01'),
        nameLatin: 'Ada Example',
        nationality: 'XE',
        nationalId: '1234',
        birthDate: day('1980-02-03'),
        phone: '+99910000001',
        address: '1 High Street',
      },
      {
        id: ids.landlord,
        roles: ['landlord'],
        from: day('2020-05-01'),
        nameLatin: 'Ben Foreign',
        nationality: 'XF',
        passport: 'AB123456',
        birthDate: day('1970-02-03'),
        phone: '+99910000002',
        address: '2 High Street',
      },
    ],
    premises: [
      {
        id: ids.office,
        line: '1 High Street',
        city: 'Capital',
        district: 'north',
        residential: false,
        mainOffice: true,
        landlord: ids.landlord,
        seats: 20,
        hours: '9-17',
      },
    ],
    channels: {
      numbers: [{ number: `+9991${String(serial).padStart(7, '0')}`, carrier: 'one', use: 'outbound' }],
    },
    accounts: [{ iban: 'XE12345678', bank: 'First Bank', title: 'Blue Sky Calls' }],
    business: {
      services: ['support'],
      outboundPercent: 80,
      languages: ['en'],
      destinations: ['XE'],
      callsPerDay: 500,
      agents: 18,
      foreignStaff: 0,
    },
    answers: [{ question: 'why', answer: 'To help customers.' }],
    documents: [
      { kind: 'id-copy', about: ids.director, file: fileHash(1) },
      { kind: 'id-copy', about: ids.landlord, file: fileHash(2) },
      { kind: 'bank-letter', file: fileHash(3) },
    ],
    declarations: { truthful: true, dataProtection: true, inspection: true, ownersNamed: true },
  };
}
