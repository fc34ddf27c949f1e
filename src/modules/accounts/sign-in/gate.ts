import type { Role } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import type { HashCost } from '../../../platform/password-hash.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import type { SignInKey } from '../../../platform/sign-in-key.ts';
import type { SignInPack } from '../rules/pack.ts';

export interface HeldOffice {
  readonly agency: string;
  readonly role: Role;
}

/** What sign-in needs to know of the agencies, which are another module's. */
export interface Offices {
  /** The office a principal holds at a moment; asked inside the transaction that rests on it. */
  of(reader: Reader, principal: string, at: Instant): Promise<HeldOffice | undefined>;
  /** Appoints somebody whom his agency's own sign-on vouches for. Without it strangers are refused. */
  readonly appoint?: (
    act: Act,
    office: HeldOffice & { readonly principal: Id<'principal'> },
  ) => Promise<object | Refusal>;
}

/** What every way of signing in is given by the edge. */
export interface Gate {
  readonly pack: SignInPack;
  readonly key: SignInKey;
  readonly offices: Offices;
  /** Where people reach the system, without a slash at the end; its host name is what passkeys are bound to. */
  readonly origin: string;
  /** What authenticators show. */
  readonly serviceName: string;
  /** ISO 3166 alpha-2: how mobile numbers without a country code are read. */
  readonly region: string;
  /** `PASSWORD_COST` outside tests. */
  readonly passwordCost: HashCost;
  /** Opens sign-in by role without any proof, and agencies' providers on plain http. */
  readonly demonstration: boolean;
}

/** The browser that asks. */
export interface Visitor {
  /** The address the request came from; kept as its network only. */
  readonly address: string;
  readonly userAgent: string | null;
  /** The value of the device cookie, where the browser brought one. */
  readonly device?: string;
}
