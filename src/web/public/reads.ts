import type { Bilingual, Language } from '../../kernel/bilingual.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { AnnouncedVisit } from '../../modules/applications/index.ts';
import type { Figure } from '../../modules/figures/index.ts';
import type {
  CheckAnswer,
  LicencePage,
  LicencesPack,
  SearchPage,
  SearchQuery,
} from '../../modules/licences/index.ts';
import type { RulingsPack } from '../../modules/rulings/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Assets } from '../shared/assets/assets.ts';
import type { LocalTime } from '../shared/dates.ts';
import type { AdvicePack } from '../shared/rulings/advice.ts';

type Answered<T> = T | Promise<T>;

export interface SentMessage {
  readonly at: Instant;
  readonly channel: 'mail' | 'sms';
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** A visit of an inspector that runs, as the owner of the place may check it. */
export type Visit = AnnouncedVisit;

export interface Carrier {
  readonly code: string;
  readonly name: Bilingual;
}

/** What public pages ask the register. `at` is the moment asked about, `checkedAt` now. */
export interface PublicReads {
  checkNumber(number: string, at: Instant, checkedAt: Instant): Answered<CheckAnswer>;
  checkLicence(licence: string, at: Instant, checkedAt: Instant): Answered<CheckAnswer>;
  licencePage(licence: string, at: Instant, checkedAt: Instant): Promise<LicencePage | undefined>;
  searchRegister(query: SearchQuery, at: Instant): Promise<SearchPage>;
  /** The PDF of a licence that may operate at a moment; undefined for any other. */
  certificate(licence: string, language: Language, at: Instant): Promise<Uint8Array | undefined>;
  carriers(): Answered<readonly Carrier[]>;
  /** The visit that runs under a code at a moment; undefined when none does. */
  visit(code: string, at: Instant): Promise<Visit | undefined>;
  figures(at: Instant): Promise<readonly Figure[]>;
  /** Messages that the demonstration would have sent, latest first. */
  outbox(limit: number): Promise<readonly SentMessage[]>;
}

/** What pages say that is true in this country only. */
export interface PublicCountry {
  readonly name: Bilingual;
  readonly time: LocalTime;
  /** ISO 3166 alpha-2: how numbers without a country code are read. */
  readonly region: string;
  /** A number and a licence number that serve as examples below the field. */
  readonly example: { readonly number: string; readonly licence: string };
  readonly licences: Pick<LicencesPack, 'numberPrefix'>;
  readonly authority: Bilingual;
  readonly agencies: readonly Bilingual[];
  /** Every agency by its id, also those that review nothing. */
  readonly agencyNames: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly districts: readonly { readonly code: string; readonly name: Bilingual }[];
  readonly courts: readonly { readonly code: string; readonly name: Bilingual }[];
  readonly grounds: readonly { readonly code: string; readonly text: Bilingual }[];
  readonly classes: readonly { readonly code: string; readonly name: Bilingual }[];
  readonly rulings: RulingsPack;
  readonly applications: AdvicePack;
  /** Names of towns, for premises whose city is kept as it was written. */
  readonly cities: readonly Bilingual[];
}

/** What happened to one page, for logs and measures; it names no person and no number. */
export interface PageServed {
  readonly requestId: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
  /** A bug or an outage, with its stack; never shown to the reader. */
  readonly error?: unknown;
}

export interface PublicDeps {
  readonly reads: PublicReads;
  readonly clock: Clock;
  readonly assets: Assets;
  readonly country: PublicCountry;
  /** Where people reach the system, without a slash at the end. */
  readonly baseUrl: string;
  /** People and companies are made up, and every page says so. */
  readonly demonstration: boolean;
  readonly served?: (event: PageServed) => void;
}
