import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Day, Zone } from '../../../kernel/day.ts';
import type { Money } from '../../../kernel/money.ts';
import type { WorkingCalendar } from '../../../kernel/working-days.ts';
import type { CourtEntry } from '../../courts/rules/pack.ts';
import type { Content, PremisesEntry } from './content.ts';

export type Kind = 'new' | 'renewal' | 'variation' | 'surrender';
export const KINDS: readonly Kind[] = ['new', 'renewal', 'variation', 'surrender'];

/** What a kind of document is called and when an application must carry it. */
export interface DocumentRule {
  readonly code: string;
  readonly name: Bilingual;
  /** What it must show, and why it is asked for. */
  readonly why?: Bilingual;
  /** One for the company, or one for each person or premises that `neededFor` names. */
  readonly about: 'company' | 'person' | 'premises';
  /** Ids of the people or premises that need one; for the company `['company']` or none. */
  neededFor(content: Content, kind: Kind): readonly string[];
  /** Kinds that serve in its place (a bank letter for a statement). */
  readonly servedBy?: readonly string[];
}

/** A question that one class must answer. */
export interface ClassQuestion {
  readonly code: string;
  readonly text: Bilingual;
}

export interface LicenceClass {
  readonly code: string;
  readonly name: Bilingual;
  readonly questions: readonly ClassQuestion[];
  readonly inspection: 'required' | 'not-required';
  readonly provisionalAllowed: boolean;
}

export interface FeeLine {
  readonly code: string;
  readonly text: Bilingual;
  readonly amount: Money;
}

/** A ground on which an application is refused; the notice cites it. */
export interface RefusalGround {
  readonly code: string;
  readonly text: Bilingual;
  /** It is that somebody known resembles the applicant: whoever cites it names the match. */
  readonly ofMatch?: true;
}

/** A way to have a decision looked at again, as the letter of the decision says it. */
export interface Remedy {
  readonly code: string;
  readonly name: Bilingual;
  /** Before whom. */
  readonly to: Bilingual;
  /** Calendar days from the decision; null where the law sets no period. */
  readonly days: number | null;
  readonly law: Bilingual;
}

/** The formats a country knows; each reads one field and gives its normal spelling, or undefined. */
export interface IdFormats {
  nationalId(text: string): string | undefined;
  passport(text: string): string | undefined;
  taxNumber(text: string): string | undefined;
  incorporationNumber(text: string): string | undefined;
  bankAccount(text: string): string | undefined;
  imei(text: string): string | undefined;
}

/** Periods of the licensing law, in working days unless the name says otherwise. */
export interface Periods {
  readonly review: number;
  readonly reaffirm: number;
  readonly completeness: number;
  /** For the Authority's own decision, once nobody's opinion is awaited any more. */
  readonly decision: number;
  /** To inspect the places of a provisional licence, from its grant. */
  readonly provisionalInspection: number;
  /** Calendar days an applicant has to answer a request or mend a deficiency; then notice, then lapse. */
  readonly answerDays: number;
  readonly lapseNoticeDays: number;
  /** Calendar days to answer a notice of refusal. */
  readonly refusalAnswerDays: number;
  readonly remindBefore: number;
  readonly escalateToHead: number;
  readonly escalateToAuthority: number;
  /** Calendar days to pay. */
  readonly processingFeeDays: number;
  readonly licenceFeeDays: number;
  /** Calendar days before the licence fee is due on which the applicant is reminded. */
  readonly licenceFeeRemindDays: number;
  /** Calendar days after a lapse for want of the licence fee in which the applicant may reopen it. */
  readonly reopenDays: number;
  /** How often one application may be reopened so. */
  readonly reopenTimes: number;
  /** Calendar days before the end of a licence from which on its renewal may be applied for. */
  readonly renewalOpensDays: number;
}

/** One question that an inspector answers at the place. */
export interface ChecklistItem {
  readonly code: string;
  readonly text: Bilingual;
}

export interface InspectionRules {
  readonly checklist: readonly ChecklistItem[];
  /** Calendar days for which one announced visit, and its code, may be good. */
  readonly visitDaysMax: number;
  /** Whether the public check of a visit names an agency's officer; his service number it always shows. */
  showsName(agency: string): boolean;
}

/** The body that ends a disagreement of the agencies: one seat each, and how many signatures an outcome needs. */
export interface JointBodyRules {
  readonly seats: readonly string[];
  readonly quorum: number;
}

export type PremisesAsked =
  | 'unit'
  | 'latitude'
  | 'longitude'
  | 'landlord'
  | 'leaseFrom'
  | 'leaseUntil'
  | 'utilityMeter'
  | 'ispCircuit';

/** What a country's law says of applications. */
export interface ApplicationsPack {
  readonly zone: Zone;
  readonly calendar: WorkingCalendar;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly referencePrefix: string;
  readonly reviewers: readonly string[];
  readonly authority: string;
  /** The agencies that must agree to a kind; a surrender needs none. */
  reviewersOf(kind: Kind): readonly string[];
  readonly classes: readonly LicenceClass[];
  readonly documents: readonly DocumentRule[];
  readonly formats: IdFormats;
  /** What the law asks of everybody named, besides what every country needs. */
  readonly askedOfPeople: readonly ('nameUrdu' | 'relation' | 'relationName' | 'sex' | 'email')[];
  /** What it asks of a place; less of one's own than of one that is let. */
  askedOfPremises(place: PremisesEntry, content: Content): readonly PremisesAsked[];
  /** What it asks a centre of some class to say of its business. */
  askedOfBusiness(classCode: string, content: Content): readonly ('clients' | 'script')[];
  /** Per cent of the benefit from which on an owner is to be named. */
  readonly ownersNamedFromPercent: number;
  /** Years of life from which on somebody answers for himself in law. */
  readonly majorityYears: number;
  readonly districts: ReadonlySet<string>;
  /** Whether a number of the country belongs to its plan, and which kind it is (mobile, geographic, uan, toll-free). */
  numberKind(e164: string): string | undefined;
  /** Whether E.164 text is a number of the country at all. */
  isNationalNumber(e164: string): boolean;
  /** The last day on which a centre of the earlier register may apply and go on until the decision. */
  readonly filingDeadline: Day;
  readonly periods: Periods;
  processingFee(kind: Kind, classCode: string, content: Content): readonly FeeLine[];
  licenceFee(kind: Kind, classCode: string, content: Content): readonly FeeLine[];
  readonly refusalGrounds: readonly RefusalGround[];
  /** What can be done against a decision, the nearest first. */
  readonly remedies: readonly Remedy[];
  readonly inspections: InspectionRules;
  readonly jointBody: JointBodyRules;
  readonly courts: readonly CourtEntry[];
  readonly licenceTermYears: number;
  readonly provisionalDays: number;
  /** Days a person may live on provisional licences, over all companies. */
  readonly provisionalDaysMax: number;
}
