import type { Language } from '../../kernel/bilingual.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { AgenciesPack } from '../../modules/agencies/index.ts';
import type { ApplicationsPack } from '../../modules/applications/rules/pack.ts';
import type { ConductPack } from '../../modules/conduct/rules/pack.ts';
import type { FiguresPack } from '../../modules/figures/index.ts';
import type { LicencesPack } from '../../modules/licences/index.ts';
import type { NumbersPack } from '../../modules/numbers/index.ts';
import type { OrderPacks } from '../../modules/orders/index.ts';
import type { PaymentsPack } from '../../modules/payments/index.ts';
import type { RulingsPack } from '../../modules/rulings/index.ts';
import type { Acting } from '../../platform/act.ts';
import type { Files } from '../../platform/files.ts';
import type { Blind } from '../../platform/index-key.ts';
import type { Speaker } from '../../platform/texts.ts';
import type { Vault } from '../../platform/vault.ts';
import type { Doorkeeper } from './caller.ts';

/** What happened to one request, for logs and measures; it names no person and no number. */
export interface Served {
  readonly requestId: string;
  readonly method: string;
  /** The route's path, not the address: addresses hold numbers. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
  /** A bug or an outage, with its stack; never shown to the caller. */
  readonly error?: unknown;
}

/** What the pipeline needs of the house. */
export interface EdgeDeps {
  readonly acting: Acting;
  readonly speaker: Speaker;
  readonly door: Doorkeeper;
  readonly served?: (event: Served) => void;
}

/** The slices of the country that routes hand to actions. */
export interface Country {
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
}

/** What the routes need of the house. */
export interface ApiDeps extends EdgeDeps {
  readonly country: Country;
  readonly files: Files;
  readonly vault: Vault;
  readonly blind: Blind;
  readonly baseUrl: string;
  readonly bankSecrets: ReadonlyMap<string, string>;
  /** The certificate of an entry of the register as a PDF, or why there is none. */
  certificate(asked: {
    readonly number: string;
    readonly at: Instant;
    readonly language: Language;
  }): Promise<Uint8Array | Refusal>;
  /** Whether this is the demonstration, where nothing leaves and everybody may see what would have. */
  readonly demonstration: boolean;
}
