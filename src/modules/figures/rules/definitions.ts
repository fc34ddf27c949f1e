import type { Bilingual } from '../../../kernel/bilingual.ts';

export interface Definition {
  readonly id: string;
  readonly title: Bilingual;
  readonly definition: Bilingual;
  readonly unit: Bilingual;
  readonly sources: readonly string[];
}

const APPLICATIONS: Bilingual = { en: 'applications', ur: 'درخواستیں' };
const CENTRES: Bilingual = { en: 'centres', ur: 'مراکز' };
const JOBS: Bilingual = { en: 'agents', ur: 'کارکن' };
const TRANSITION = [
  'ExistingCentreImported',
  'LicenceContinued',
  'ContinuationEnded',
  'TransitionEnded',
] as const;
const LICENSED = [
  'VersionSubmitted',
  'ApplicationGranted',
  'LicenceGranted',
  'LicenceRenewed',
  'LicenceSurrendered',
  'OrderMade',
  'OrderLifted',
  'StayGranted',
  'StayEnded',
] as const;

/** What each figure counts. An id never changes its meaning: a new meaning gets a new id. */
export const DEFINITIONS = {
  funnel: {
    id: 'transition-funnel',
    title: { en: 'Existing centres on their way to a licence', ur: 'لائسنس کی راہ پر موجودہ مراکز' },
    definition: {
      en: 'Centres taken over from an earlier register, and how many of them have reached each stage so far.',
      ur: 'سابقہ رجسٹر سے لیے گئے مراکز، اور ان میں سے کتنے اب تک ہر مرحلے پر پہنچے۔',
    },
    unit: CENTRES,
    sources: [
      'ExistingCentreImported',
      'ExistingCentreClaimed',
      'ClaimRejected',
      'LicenceContinued',
      'TransitionEnded',
    ],
  },
  funnelByDistrict: {
    id: 'transition-by-district',
    title: { en: 'Existing centres by district', ur: 'موجودہ مراکز بلحاظ ضلع' },
    definition: {
      en: 'Centres taken over from an earlier register, by the district of their first premises.',
      ur: 'سابقہ رجسٹر سے لیے گئے مراکز، ان کی پہلی جگہ کے ضلع کے لحاظ سے۔',
    },
    unit: CENTRES,
    sources: ['ExistingCentreImported'],
  },
  stagesByDistrict: {
    id: 'transition-stages-by-district',
    title: {
      en: 'How far existing centres have come, by district',
      ur: 'موجودہ مراکز کہاں تک پہنچے، بلحاظ ضلع',
    },
    definition: {
      en: 'Centres taken over from an earlier register, each counted once where it stands now: not applied yet, applied in time, licensed, or ended without a licence; by the district of their first premises.',
      ur: 'سابقہ رجسٹر سے لیے گئے مراکز، ہر ایک صرف اپنے موجودہ مرحلے پر شمار: ابھی درخواست نہیں دی، وقت پر درخواست دی، لائسنس یافتہ، یا لائسنس کے بغیر ختم؛ ان کی پہلی جگہ کے ضلع کے لحاظ سے۔',
    },
    unit: CENTRES,
    sources: TRANSITION,
  },
  stagesBySize: {
    id: 'transition-stages-by-size',
    title: {
      en: 'How far existing centres have come, by size',
      ur: 'موجودہ مراکز کہاں تک پہنچے، بلحاظ حجم',
    },
    definition: {
      en: 'Centres taken over from an earlier register, each counted once where it stands now, by the seats at their premises as taken over.',
      ur: 'سابقہ رجسٹر سے لیے گئے مراکز، ہر ایک صرف اپنے موجودہ مرحلے پر شمار، سابقہ رجسٹر میں درج نشستوں کے لحاظ سے۔',
    },
    unit: CENTRES,
    sources: TRANSITION,
  },
  stagesByForm: {
    id: 'transition-stages-by-legal-form',
    title: {
      en: 'How far existing centres have come, by legal form',
      ur: 'موجودہ مراکز کہاں تک پہنچے، بلحاظ قانونی حیثیت',
    },
    definition: {
      en: 'Centres taken over from an earlier register, each counted once where it stands now, by the legal form that they declared when they applied.',
      ur: 'سابقہ رجسٹر سے لیے گئے مراکز، ہر ایک صرف اپنے موجودہ مرحلے پر شمار، درخواست میں بیان کردہ قانونی حیثیت کے لحاظ سے۔',
    },
    unit: CENTRES,
    sources: [...TRANSITION, 'VersionSubmitted'],
  },
  transitionJobs: {
    id: 'transition-jobs',
    title: { en: 'Jobs in existing centres', ur: 'موجودہ مراکز میں ملازمتیں' },
    definition: {
      en: 'Agents declared by centres taken over from an earlier register, by how far the centre has come. Agents are declared with the application.',
      ur: 'سابقہ رجسٹر سے لیے گئے مراکز کے بیان کردہ کارکن، اس لحاظ سے کہ مرکز کہاں تک پہنچا۔ کارکنوں کی تعداد درخواست کے ساتھ بتائی جاتی ہے۔',
    },
    unit: JOBS,
    sources: [...TRANSITION, 'VersionSubmitted'],
  },
  licensedJobs: {
    id: 'licensed-jobs-by-district',
    title: { en: 'Jobs in licensed centres', ur: 'لائسنس یافتہ مراکز میں ملازمتیں' },
    definition: {
      en: 'Agents declared by the holders of licences under which they may operate now, as granted last, by the district of the main office. Where fewer than five centres stand behind a number, it is withheld.',
      ur: 'ان لائسنس داروں کے بیان کردہ کارکن جو اس وقت کام کر سکتے ہیں، آخری منظوری کے مطابق، مرکزی دفتر کے ضلع کے لحاظ سے۔ جس تعداد کے پیچھے پانچ سے کم مراکز ہوں وہ ظاہر نہیں کی جاتی۔',
    },
    unit: JOBS,
    sources: LICENSED,
  },
  licensedSeats: {
    id: 'licensed-seats-by-district',
    title: { en: 'Seats in licensed centres', ur: 'لائسنس یافتہ مراکز میں نشستیں' },
    definition: {
      en: 'Seats at all premises of licences under which their holders may operate now, as granted last, by the district of the main office. Where fewer than five centres stand behind a number, it is withheld.',
      ur: 'ان لائسنسوں کی تمام جگہوں کی نشستیں جن کے تحت اس وقت کام ہو سکتا ہے، آخری منظوری کے مطابق، مرکزی دفتر کے ضلع کے لحاظ سے۔ جس تعداد کے پیچھے پانچ سے کم مراکز ہوں وہ ظاہر نہیں کی جاتی۔',
    },
    unit: { en: 'seats', ur: 'نشستیں' },
    sources: LICENSED,
  },
  standing: {
    id: 'register-by-verdict',
    title: { en: 'The register today', ur: 'آج کا رجسٹر' },
    definition: {
      en: 'Entries of the public register by what a check says of them at this moment.',
      ur: 'عوامی رجسٹر کے اندراجات، اس لحاظ سے کہ جانچ اس وقت ان کے بارے میں کیا کہتی ہے۔',
    },
    unit: { en: 'entries', ur: 'اندراجات' },
    sources: [
      'LicenceGranted',
      'ExistingCentreImported',
      'ExemptionCertified',
      'OrderMade',
      'OrderLifted',
      'StayGranted',
      'StayEnded',
    ],
  },
  states: {
    id: 'applications-by-state',
    title: { en: 'Applications by where they stand', ur: 'درخواستیں بلحاظ مرحلہ' },
    definition: {
      en: 'Applications submitted so far, by the state they are in. Drafts are not counted.',
      ur: 'اب تک جمع کرائی گئی درخواستیں، ان کے موجودہ مرحلے کے لحاظ سے۔ مسودے شمار نہیں ہوتے۔',
    },
    unit: APPLICATIONS,
    sources: [
      'VersionSubmitted',
      'ApplicationGranted',
      'RefusalApproved',
      'ApplicationWithdrawn',
      'ApplicationLapsed',
    ],
  },
  forms: {
    id: 'applications-by-legal-form',
    title: { en: 'Applications by legal form', ur: 'درخواستیں بلحاظ قانونی حیثیت' },
    definition: {
      en: 'Applications submitted so far, by the legal form of the applicant as last declared.',
      ur: 'اب تک جمع کرائی گئی درخواستیں، درخواست گزار کی آخری بیان کردہ قانونی حیثیت کے لحاظ سے۔',
    },
    unit: APPLICATIONS,
    sources: ['VersionSubmitted'],
  },
  sizes: {
    id: 'applications-by-size',
    title: { en: 'Applications by size', ur: 'درخواستیں بلحاظ حجم' },
    definition: {
      en: 'Applications submitted so far, by the seats at all premises as last declared.',
      ur: 'اب تک جمع کرائی گئی درخواستیں، تمام جگہوں پر آخری بیان کردہ نشستوں کے لحاظ سے۔',
    },
    unit: APPLICATIONS,
    sources: ['VersionSubmitted'],
  },
  held: {
    id: 'days-held',
    title: { en: 'Who holds applications, and how long', ur: 'درخواستیں کس کے پاس اور کتنے دن رہتی ہیں' },
    definition: {
      en: 'Median of the calendar days that an application has been in the hands of the applicant, of intake and of each agency, over all its versions. Time that has not ended counts up to now.',
      ur: 'وہ درمیانی مدت (کیلنڈر دنوں میں) جس کے دوران درخواست اپنے تمام نسخوں سمیت درخواست گزار، استقبالیہ اور ہر ادارے کے پاس رہی۔ جاری وقت اب تک شمار ہوتا ہے۔',
    },
    unit: { en: 'days (median)', ur: 'دن (درمیانی مدت)' },
    sources: [
      'VersionSubmitted',
      'FoundComplete',
      'FoundDeficient',
      'InformationRequested',
      'OpinionGiven',
      'OpinionReaffirmed',
    ],
  },
  objections: {
    id: 'applications-objected',
    title: { en: 'Applications that met an objection', ur: 'وہ درخواستیں جن پر اعتراض ہوا' },
    definition: {
      en: 'Applications submitted so far, by whether an agency objected to any version.',
      ur: 'اب تک جمع کرائی گئی درخواستیں، اس لحاظ سے کہ کسی ادارے نے کسی نسخے پر اعتراض کیا یا نہیں۔',
    },
    unit: APPLICATIONS,
    sources: ['OpinionGiven'],
  },
  refusals: {
    id: 'refusals-by-ground',
    title: { en: 'Refusals by ground', ur: 'نامنظوریاں بلحاظ وجہ' },
    definition: {
      en: 'Refused applications by the grounds of the refusal; one on two grounds counts under each.',
      ur: 'نامنظور درخواستیں، نامنظوری کی وجوہ کے لحاظ سے؛ دو وجوہ والی دونوں میں شمار ہوتی ہے۔',
    },
    unit: { en: 'refusals', ur: 'نامنظوریاں' },
    sources: ['RefusalApproved'],
  },
  orders: {
    id: 'orders-by-ground',
    title: { en: 'Suspensions and revocations by ground', ur: 'معطلیاں اور منسوخیاں بلحاظ وجہ' },
    definition: {
      en: 'Orders made against licensees so far, by ground; those set aside later are counted too.',
      ur: 'لائسنس داروں کے خلاف اب تک جاری کردہ احکام، وجہ کے لحاظ سے؛ بعد میں کالعدم ہونے والے بھی شامل ہیں۔',
    },
    unit: { en: 'orders', ur: 'احکام' },
    sources: ['OrderMade'],
  },
  setAside: {
    id: 'orders-set-aside-by-ground',
    title: { en: 'Orders set aside, by ground', ur: 'کالعدم کیے گئے احکام بلحاظ وجہ' },
    definition: {
      en: 'Orders made so far that were set aside as if they had never been made, by ground.',
      ur: 'اب تک کے وہ احکام جو یوں کالعدم ہوئے گویا کبھی جاری ہی نہ ہوئے تھے، وجہ کے لحاظ سے۔',
    },
    unit: { en: 'orders', ur: 'احکام' },
    sources: ['OrderMade', 'OrderLifted'],
  },
  stays: {
    id: 'stays-by-ground',
    title: { en: 'Court stays by the ground of what was stayed', ur: 'عدالتی حکمِ امتناع بلحاظ وجہ' },
    definition: {
      en: 'Court orders entered so far, forged ones left out, by the ground of the order they stay; a stay of the grant itself stands by itself.',
      ur: 'اب تک درج عدالتی احکام (جعلی کے سوا)، روکے گئے حکم کی وجہ کے لحاظ سے؛ خود اجرا کے خلاف حکمِ امتناع الگ ہے۔',
    },
    unit: { en: 'court orders', ur: 'عدالتی احکام' },
    sources: ['StayGranted', 'StayFoundForged'],
  },
} as const satisfies Readonly<Record<string, Definition>>;
