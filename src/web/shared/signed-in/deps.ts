import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { MoneyText } from '../../../kernel/money.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Lore } from '../../../matching/text/lore.ts';
import type { Gate } from '../../../modules/accounts/index.ts';
import type { AgenciesPack } from '../../../modules/agencies/index.ts';
import type { ApplicationsPack } from '../../../modules/applications/rules/pack.ts';
import type { ConductPack } from '../../../modules/conduct/rules/pack.ts';
import type { SettingsPack } from '../../../modules/desks/index.ts';
import type { FiguresPack } from '../../../modules/figures/index.ts';
import type { LicencesPack } from '../../../modules/licences/index.ts';
import type { NumbersPack } from '../../../modules/numbers/index.ts';
import type { OrderPacks } from '../../../modules/orders/index.ts';
import type { PaymentsPack } from '../../../modules/payments/index.ts';
import type { RulingsPack } from '../../../modules/rulings/index.ts';
import type { Acting } from '../../../platform/act.ts';
import type { Files } from '../../../platform/files.ts';
import type { Blind } from '../../../platform/index-key.ts';
import type { Texts } from '../../../platform/texts.ts';
import type { Vault } from '../../../platform/vault.ts';
import type { Assets } from '../assets/assets.ts';
import type { LocalTime } from '../dates.ts';

interface Named {
  readonly code: string;
  readonly name: Bilingual;
}

/** The slices of the country that pages hand to actions, and what they say of it. */
export interface PagesCountry {
  readonly name: Bilingual;
  readonly time: LocalTime;
  readonly districts: readonly Named[];
  readonly courtList: readonly Named[];
  readonly agencies: AgenciesPack;
  readonly orders: OrderPacks['orders'];
  readonly courts: OrderPacks['courts'];
  readonly licences: LicencesPack;
  readonly numbers: NumbersPack;
  readonly payments: PaymentsPack;
  readonly applications: ApplicationsPack;
  readonly figures: FiguresPack;
  readonly rulings: RulingsPack;
  readonly conduct: ConductPack;
  readonly settings: SettingsPack;
}

/** Somebody to sign in as where people are made up. */
export interface DemoPerson {
  readonly principal: string;
  readonly audience: 'applicant' | 'officer';
  readonly name: string;
  /** The role of his office, or what became of his centre: a code. */
  readonly what: string;
  readonly group: Bilingual;
}

/** What happened to one request, for logs and measures; it names no person. */
export interface PageServed {
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
  /** Why a form or a cookie was refused, for the log. */
  readonly refused?: string;
  readonly error?: unknown;
}

/** What the signed-in pages of both audiences need of the house. */
export interface SignedInDeps {
  readonly acting: Acting;
  readonly gate: Gate;
  readonly country: PagesCountry;
  readonly files: Files;
  readonly vault: Vault;
  readonly blind: Blind;
  readonly assets: Assets;
  /** The words by which names are read in this country; English where it says nothing. */
  readonly lore?: Lore;
  /** How the modules word what they refuse. */
  readonly ownersTexts: readonly Texts[];
  readonly baseUrl: string;
  readonly demonstration: boolean;
  readonly demoPeople?: () => Promise<readonly DemoPerson[]>;
  /** The made-up bank: pays a fee and tells so by its signed notification, like any bank. */
  readonly demoBank?: (fee: {
    readonly reference: string;
    readonly amount: MoneyText;
  }) => Promise<Refusal | undefined>;
  readonly served?: (event: PageServed) => void;
}
