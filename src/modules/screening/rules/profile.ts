import type { Day } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { CompanyNumber } from './company-numbers.ts';

/** A natural person as somebody declared one. */
export interface DeclaredPerson {
  readonly id: string;
  /** The fact that declared it: the person as an examiner saw it then. Null for an entry of a list. */
  readonly fact: string | null;
  readonly roles: readonly string[];
  readonly name: string;
  readonly nameUrdu: string | null;
  readonly relationName: string | null;
  readonly birthDate: string | null;
  readonly nationality: string | null;
  readonly nationalId: string | null;
  readonly passport: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
}

export interface DeclaredPlace {
  readonly id: string;
  readonly line: string | null;
  readonly unit: string | null;
  readonly city: string | null;
  /** A person of the same profile. */
  readonly landlord: string | null;
  readonly utilityMeter: string | null;
  readonly ispCircuit: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Somebody lives there: what is said of it is personal. */
  readonly residential: boolean;
}

/** A company of the chain that owns a party. */
export interface OwningCompany {
  readonly id: string;
  readonly name: string;
  readonly registrationNumber: string | null;
  readonly taxNumber: string | null;
  /** Where it is registered, ISO 3166 alpha-2; null for this country. */
  readonly abroad: string | null;
  /** Names of the companies of which it holds a share, the party's own among them. */
  readonly owns: readonly string[];
}

export interface DeclaredDevice {
  readonly imei: string | null;
  readonly mac: string | null;
  readonly serial: string | null;
}

/**
 * What a party is to the register: an open application, a centre that was shut by order, one that runs, one that ended otherwise, or
 * an entry of a watch list.
 */
export type PartyKind = 'application' | 'shut' | 'running' | 'past' | 'listed';

/** Everything by which a party can be recognised, as it was declared. */
export interface Profile {
  /** The application, the licence or the entry of a list. */
  readonly party: string;
  readonly kind: PartyKind;
  /** Parties of one company are one when it is counted who shares something. */
  readonly company: string;
  /** Reference or number, as officers know it. */
  readonly label: string;
  readonly names: readonly string[];
  readonly taxNumbers: readonly CompanyNumber[];
  readonly registrations: readonly CompanyNumber[];
  readonly incorporatedOn: Day | null;
  readonly domains: readonly string[];
  /** Companies that own it, and those behind them. */
  readonly owners: readonly OwningCompany[];
  readonly people: readonly DeclaredPerson[];
  readonly places: readonly DeclaredPlace[];
  readonly numbers: readonly string[];
  readonly ibans: readonly string[];
  readonly devices: readonly DeclaredDevice[];
  readonly ips: readonly string[];
  readonly seats: number;
  readonly concurrentCalls: number;
  /** When an order shut it, and on what ground. */
  readonly shutAt: Instant | null;
  readonly ground: string | null;
  /** Days it was licensed provisionally. */
  readonly provisionalDays: number;
  /** A court stays, or stayed, the order that shut it. */
  readonly stayed: boolean;
}
