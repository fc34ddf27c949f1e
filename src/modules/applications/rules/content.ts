import { owningCompany, person } from './content-people.ts';
import { group, listOf, needed, oneOf, optional, type ValueOf } from './field.ts';

export { PERSON_ROLES } from './content-people.ts';

export const LEGAL_FORMS = ['company', 'partnership', 'proprietor', 'public-body'] as const;

const company = group(
  {
    name: needed('latin-name', ['Name of the company', 'کمپنی کا نام']),
    nameUrdu: needed('urdu-name', ['Name in Urdu', 'نام اردو میں']),
    form: oneOf(LEGAL_FORMS, ['Legal form', 'قانونی حیثیت']),
    tradeNames: listOf(needed('latin-name', ['Trade name', 'تجارتی نام']), 20, ['Trade names', 'تجارتی نام']),
    incorporationNumber: optional('incorporation-number', ['Incorporation number', 'رجسٹریشن نمبر']),
    incorporatedOn: optional('day', ['Date of incorporation', 'رجسٹریشن کی تاریخ']),
    taxNumber: needed('tax-number', ['Tax number', 'ٹیکس نمبر']),
    emailDomains: listOf(needed('domain', ['E-mail domain', 'ای میل ڈومین']), 20, [
      'E-mail domains',
      'ای میل ڈومینز',
    ]),
    websites: listOf(needed('web-address', ['Web site', 'ویب سائٹ']), 20, ['Web sites', 'ویب سائٹیں']),
    parent: optional('latin-name', ['Group, franchise or parent company', 'گروپ، فرنچائز یا سرپرست کمپنی']),
  },
  ['Company', 'کمپنی'],
);

const premises = group(
  {
    id: optional('id', ['Premises', 'جگہ']),
    line: needed('text', ['Building and street', 'عمارت اور گلی']),
    unit: optional('text', ['Floor or unit', 'منزل یا یونٹ']),
    area: optional('text', ['Area', 'علاقہ']),
    city: needed('text', ['City', 'شہر']),
    district: needed('district', ['District', 'ضلع']),
    latitude: optional('latitude', ['Latitude', 'عرض بلد']),
    longitude: optional('longitude', ['Longitude', 'طول بلد']),
    residential: needed('flag', ['Is it a home?', 'کیا یہ رہائش گاہ ہے؟']),
    mainOffice: needed('flag', ['Is it the main office?', 'کیا یہ مرکزی دفتر ہے؟']),
    landlord: optional('id', ['Landlord, one of the people named', 'مالک مکان، درج اشخاص میں سے']),
    leaseFrom: optional('day', ['Lease from', 'کرایہ نامہ کب سے']),
    leaseUntil: optional('day', ['Lease until', 'کرایہ نامہ کب تک']),
    utilityMeter: optional('text', ['Electricity meter number', 'بجلی کے میٹر کا نمبر']),
    seats: needed('integer', ['Seats', 'نشستیں']),
    hours: needed('text', ['Working hours', 'اوقاتِ کار']),
    isp: optional('text', ['Internet provider', 'انٹرنیٹ فراہم کنندہ']),
    ispCircuit: optional('text', ['Circuit id', 'سرکٹ نمبر']),
  },
  ['Premises', 'جگہ'],
);

const USES = ['outbound', 'inbound', 'both'] as const;

const channels = group(
  {
    numbers: listOf(
      group(
        {
          number: needed('number', ['Telephone number', 'ٹیلی فون نمبر']),
          carrier: needed('carrier', ['Carrier', 'ٹیلی کام کمپنی']),
          use: oneOf(USES, ['Used for', 'استعمال']),
          home: optional('flag', ["Used from an agent's home", 'کارکن کے گھر سے استعمال']),
          foreignAuthority: optional('file', [
            "The principal's letter for a foreign caller ID",
            'غیر ملکی کالر آئی ڈی کے لیے اصل ادارے کا خط',
          ]),
          backEnds: listOf(needed('number', ['Back-end number', 'پسِ پردہ نمبر']), 30, [
            'Back-end numbers',
            'پسِ پردہ نمبر',
          ]),
          from: optional('day', ['Since', 'کب سے']),
        },
        ['Number', 'نمبر'],
      ),
      10_000,
      ['Numbers', 'نمبر'],
    ),
    ranges: listOf(
      group(
        {
          first: needed('number', ['First number', 'پہلا نمبر']),
          last: needed('number', ['Last number', 'آخری نمبر']),
          carrier: needed('carrier', ['Carrier', 'ٹیلی کام کمپنی']),
          use: oneOf(USES, ['Used for', 'استعمال']),
        },
        ['Range', 'سلسلہ'],
      ),
      100,
      ['Ranges of numbers', 'نمبروں کے سلسلے'],
    ),
    trunks: listOf(
      group(
        {
          name: needed('text', ['Trunk', 'ٹرنک']),
          carrier: needed('carrier', ['Carrier', 'ٹیلی کام کمپنی']),
          ip: optional('ip', ['Address', 'آئی پی پتا']),
          concurrentCalls: needed('integer', ['Calls at the same time', 'بیک وقت کالیں']),
          from: needed('day', ['Since', 'کب سے']),
        },
        ['SIP trunk', 'ایس آئی پی ٹرنک'],
      ),
      200,
      ['SIP trunks', 'ایس آئی پی ٹرنک'],
    ),
    addresses: listOf(
      group(
        {
          ip: needed('ip', ['Static address', 'مستقل آئی پی پتا']),
          isp: needed('text', ['Internet provider', 'انٹرنیٹ فراہم کنندہ']),
          bandwidthMbps: needed('integer', ['Bandwidth, Mbit/s', 'بینڈوڈتھ، میگا بٹ فی سیکنڈ']),
        },
        ['Static address', 'مستقل آئی پی پتا'],
      ),
      200,
      ['Static addresses', 'مستقل آئی پی پتے'],
    ),
    messaging: listOf(
      group(
        { service: needed('text', ['Service', 'سروس']), account: needed('text', ['Account', 'اکاؤنٹ']) },
        ['Messaging account', 'پیغام رسانی کا اکاؤنٹ'],
      ),
      50,
      ['Messaging accounts', 'پیغام رسانی کے اکاؤنٹ'],
    ),
  },
  ['Numbers and routes', 'نمبر اور راستے'],
);

const devices = listOf(
  group(
    {
      kind: oneOf(['telephone', 'gateway', 'computer', 'router', 'server'], ['Kind', 'قسم']),
      imei: optional('imei', ['IMEI', 'آئی ایم ای آئی']),
      mac: optional('mac', ['MAC address', 'میک پتا']),
      serial: optional('text', ['Serial number', 'سیریل نمبر']),
      from: optional('day', ['Since', 'کب سے']),
    },
    ['Device', 'آلہ'],
  ),
  5_000,
  ['Equipment', 'آلات'],
);

const accounts = listOf(
  group(
    {
      iban: needed('bank-account', ['Account number (IBAN)', 'اکاؤنٹ نمبر (آئی بین)']),
      bank: needed('text', ['Bank', 'بینک']),
      title: needed('latin-name', ['Title of the account', 'اکاؤنٹ کا عنوان']),
    },
    ['Bank account', 'بینک اکاؤنٹ'],
  ),
  20,
  ['Bank accounts', 'بینک اکاؤنٹ'],
  true,
);

const business = group(
  {
    services: listOf(needed('text', ['Service', 'خدمت']), 30, ['Services', 'خدمات'], true),
    outboundPercent: needed('percent', [
      'Share of outbound calls, per cent',
      'باہر جانے والی کالوں کا حصہ، فیصد',
    ]),
    clients: listOf(
      group(
        {
          name: needed('text', ['Client', 'مؤکل']),
          country: needed('country', ['Country', 'ملک']),
          price: optional('text', ['Price agreed', 'طے شدہ قیمت']),
          confidential: optional('flag', ['Keep name and price confidential', 'نام اور قیمت خفیہ رکھیں']),
        },
        ['Client', 'مؤکل'],
      ),
      500,
      ['Clients', 'مؤکل'],
    ),
    languages: listOf(needed('language', ['Language', 'زبان']), 30, ['Languages', 'زبانیں'], true),
    destinations: listOf(
      needed('country', ['Country', 'ملک']),
      250,
      ['Countries called', 'کن ملکوں کو کال کی جاتی ہے'],
      true,
    ),
    callsPerDay: needed('integer', ['Calls expected a day', 'روزانہ متوقع کالیں']),
    agents: needed('integer', ['Agents', 'کارکن']),
    foreignStaff: needed('integer', ['Foreign staff', 'غیر ملکی عملہ']),
    script: optional('long-text', ['What agents say first', 'کارکن سب سے پہلے کیا کہتے ہیں']),
  },
  ['Business', 'کاروبار'],
);

const documents = listOf(
  group(
    {
      kind: needed('text', ['Kind of document', 'دستاویز کی قسم']),
      about: optional('id', ['Whom or what it is about', 'کس کے بارے میں']),
      file: needed('file', ['File', 'فائل']),
    },
    ['Document', 'دستاویز'],
  ),
  400,
  ['Documents', 'دستاویزات'],
);

const answers = listOf(
  group({ question: needed('text', ['Question', 'سوال']), answer: needed('long-text', ['Answer', 'جواب']) }, [
    'Answer',
    'جواب',
  ]),
  100,
  ['Questions of the class', 'لائسنس کی قسم سے متعلق سوالات'],
);

const declarations = group(
  {
    truthful: needed('flag', ['All that is said here is true', 'یہاں دی گئی تمام معلومات درست ہیں']),
    dataProtection: needed('flag', [
      'Personal data is kept as the law asks',
      'ذاتی معلومات قانون کے مطابق محفوظ رکھی جائیں گی',
    ]),
    inspection: needed('flag', ['Inspectors may come in', 'معائنہ کاروں کو آنے کی اجازت ہے']),
    ownersNamed: optional('flag', [
      'Everybody with so much of the benefit that the law wants to know is named, also behind companies and other people',
      'ہر وہ شخص درج ہے جس کا منافع میں اتنا حصہ ہے کہ قانون اس کا نام مانگتا ہے، خواہ وہ کمپنیوں یا دوسرے لوگوں کے پیچھے ہو',
    ]),
  },
  ['Declarations', 'اقرار نامے'],
);

/** What a holder says who gives a licence up; no other application has it. */
const surrender = group(
  {
    from: optional('day', ['First day without the licence', 'لائسنس کے بغیر پہلا دن']),
    reason: optional('long-text', ['Why it is given up', 'واپس کرنے کی وجہ']),
  },
  ['Giving the licence up', 'لائسنس کی واپسی'],
  false,
);

/** Everything an application carries, field by field: the one table from which drafts, errors and the schema follow. */
export const CONTENT = group(
  {
    company,
    people: listOf(person, 200, ['People and owners', 'افراد اور مالکان'], true),
    owners: listOf(owningCompany, 50, ['Companies among the owners', 'مالکان میں شامل کمپنیاں']),
    premises: listOf(premises, 100, ['Premises', 'جگہیں'], true),
    channels,
    devices,
    accounts,
    business,
    answers,
    documents,
    declarations,
    surrender,
  },
  ['Application', 'درخواست'],
);

export type Content = ValueOf<typeof CONTENT>;
export type PersonEntry = NonNullable<Content['people']>[number];
export type OwnerEntry = NonNullable<Content['owners']>[number];
export type PremisesEntry = NonNullable<Content['premises']>[number];
export type NumberEntry = NonNullable<NonNullable<Content['channels']>['numbers']>[number];
export type DocumentEntry = NonNullable<Content['documents']>[number];
