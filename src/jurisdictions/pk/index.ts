import type { ApplicationsPack } from '../../modules/applications/rules/pack.ts';
import type { ConductPack } from '../../modules/conduct/rules/pack.ts';
import type { CourtsPack } from '../../modules/courts/rules/pack.ts';
import type { LicencesPack } from '../../modules/licences/rules/pack.ts';
import type { NumbersPack } from '../../modules/numbers/rules/pack.ts';
import type { OrdersPack } from '../../modules/orders/rules/pack.ts';
import type { PaymentsPack } from '../../modules/payments/rules/pack.ts';
import { agencies } from './agencies.ts';
import { asked } from './asked.ts';
import { calendar, HOLIDAYS, ZONE } from './calendar.ts';
import { classes } from './classes.ts';
import { courts } from './courts.ts';
import { districtCodes, districts, provinces } from './districts.ts';
import { documents } from './documents.ts';
import { CURRENCY, licenceFee, processingFee, refundPercent } from './fees.ts';
import { offences, orderGrounds, refusalGrounds } from './grounds.ts';
import { formats } from './id-formats.ts';
import { inspections, jointBody } from './inspections.ts';
import { instruments, transition } from './instruments.ts';
import { AREA_CODES, COUNTRY_CODE, isNationalNumber, numberKind } from './numbering.ts';
import { applicationPeriods, PERIODS } from './periods.ts';
import { remedies } from './remedies.ts';
import { settings } from './settings.ts';
import { QUESTIONS, rulings, whoNeedsOne } from './who-needs-one.ts';

const COUNTRY = 'PK';

const applications: ApplicationsPack = {
  zone: ZONE,
  calendar,
  country: COUNTRY,
  referencePrefix: 'CCA',
  reviewers: ['pta', 'nccia', 'intel'],
  authority: 'pta',
  reviewersOf: (kind) => (kind === 'surrender' ? [] : ['pta', 'nccia', 'intel']),
  classes,
  documents,
  formats,
  ...asked,
  ownersNamedFromPercent: 25,
  majorityYears: PERIODS.majority.length,
  districts: districtCodes,
  numberKind,
  isNationalNumber,
  filingDeadline: transition.filingDeadline,
  periods: applicationPeriods,
  processingFee,
  licenceFee,
  refusalGrounds,
  remedies,
  inspections,
  jointBody,
  courts,
  licenceTermYears: PERIODS.licenceTerm.length,
  provisionalDays: PERIODS.provisional.length,
  provisionalDaysMax: PERIODS.provisional.length,
};

const payments: PaymentsPack = { currency: CURRENCY, referencePrefix: 'CCF', refundPercent };

const licences: LicencesPack = {
  numberPrefix: 'PKCC',
  zone: ZONE,
  termYears: PERIODS.licenceTerm.length,
  provisionalDaysMax: PERIODS.provisional.length,
  reminderDays: [
    PERIODS.expiryReminderFirst.length,
    PERIODS.expiryReminderSecond.length,
    PERIODS.expiryReminderLast.length,
  ],
};

const courtOrders: CourtsPack = {
  courts,
  zone: ZONE,
  lapseDays: {
    'temporary-injunction': PERIODS.temporaryInjunctionLapse.length,
    'ad-interim': PERIODS.adInterimLapse.length,
  },
};

const numbers: NumbersPack = { region: COUNTRY, callingCode: COUNTRY_CODE.slice(1) };

const conduct: ConductPack = {
  zone: ZONE,
  calendar,
  referencePrefix: 'CCC',
  acknowledgeDays: PERIODS.complaintAcknowledged.length,
  answerDays: PERIODS.complaintAnswered.length,
};

const orders: OrdersPack = { grounds: orderGrounds, interimDaysMax: PERIODS.interimOrder.length };

/** Everything that is true in Pakistan only: one slice a module, and what pages list. */
export const pk = {
  country: COUNTRY,
  name: { en: 'Pakistan', ur: 'پاکستان' },
  /** How its civil time is called beside a clock time. */
  timeLabel: { en: 'PKT', ur: 'پاکستانی وقت' },
  agencies,
  applications,
  payments,
  licences,
  numbers,
  courts: courtOrders,
  orders,
  conduct,
  courtList: courts,
  provinces,
  districts,
  /** Towns by their English name, for premises whose town is kept as it was written. */
  towns: [...districts.map(({ name }) => name), ...AREA_CODES.map(({ place }) => place)],
  holidays: HOLIDAYS,
  instruments,
  transition,
  periods: PERIODS,
  settings,
  offences,
  rulings,
  whoNeedsOne: { questions: QUESTIONS, decide: whoNeedsOne },
} as const;
