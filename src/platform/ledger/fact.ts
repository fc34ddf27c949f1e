import type { Instant } from '../../kernel/instant.ts';

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

/** A fact as an action hands it in. */
export interface NewFact<S extends Says<string, unknown, unknown> = Says<string, unknown, unknown>> {
  readonly subject: string;
  /** The version of the subject that the decision read; 0 for a new subject. The next fact gets `after + 1`. */
  readonly after: number;
  readonly says: S;
  /** Whose key seals `says.personal`: a person, or a subject that people are named in. Required with it. */
  readonly keyedTo?: string;
  /** When it was true, where that is not now. */
  readonly at?: Instant;
  readonly agency?: string | null;
}

/** One row written by a fact. Columns are named as in the table; an object or array lands in a jsonb column. */
export type Row = Readonly<Record<string, unknown>>;

/** `put` adds a row; `set` changes columns of the row with that primary key. */
export type Change =
  | { readonly put: string; readonly row: Row }
  | { readonly set: string; readonly key: Row; readonly to: Row };

/** Pure: which rows a fact writes. It reads nothing: what the decision read stands in the fact. */
export type Apply = (fact: Fact) => readonly Change[];

/** The fact union of a module as the ledger returns it. */
export type FactOf<S> = S extends Says<infer T, infer D, infer P> ? Fact<T, D, P> : never;
