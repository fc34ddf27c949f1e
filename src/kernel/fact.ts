import type { Instant } from './instant.ts';

/** A change that happened, as the ledger keeps it. `personal` is null when there was none, or when it was erased. */
export interface Fact<Type extends string = string, Data = unknown, Personal = unknown> {
  readonly seq: number;
  readonly id: string;
  readonly subject: string;
  /** 1, 2, 3 ... within the subject. */
  readonly version: number;
  readonly type: Type;
  readonly schema: number;
  readonly agency: string | null;
  /** The principal who did it. */
  readonly by: string;
  /** When it was true. */
  readonly at: Instant;
  /** When the office learned it. */
  readonly recordedAt: Instant;
  readonly data: Data;
  readonly keyedTo: string | null;
  readonly personal: Personal | null;
  /** The commitment over `personal` (base64url); it stays when the payload is erased, and others may cite it. */
  readonly innerMac: string | null;
}

/** What a module's union lists: `Says<'LicenceGranted', { number: string }>`. */
export interface Says<Type extends string, Data, Personal = null> {
  readonly type: Type;
  readonly data: Data;
  readonly personal?: Personal;
}

/** The fact union of a module as the ledger returns it. */
export type FactOf<S> = S extends Says<infer T, infer D, infer P> ? Fact<T, D, P> : never;
