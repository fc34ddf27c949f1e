import type { Fact, Says } from '../../kernel/fact.ts';
import type { Instant } from '../../kernel/instant.ts';

export type { Fact, FactOf, Says } from '../../kernel/fact.ts';

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
