import type { Group, TraceKind } from './groups.ts';

/** The text of a mark; two texts where they are only alike. */
export type Written = string | readonly [own: string, other: string];

/** One thing that two parties share, or seem to share. */
export interface Trace {
  readonly group: Group;
  readonly kind: TraceKind;
  /** The person, premises or place in the application, and its counterpart. */
  readonly own: string;
  readonly other: string;
  /** Facts that declared the persons, where it is about persons. */
  readonly ownFact: string | null;
  readonly otherFact: string | null;
  /** What is written of it; null of what people bear and of homes, which is looked up where it is kept. Sealed when recorded. */
  readonly value: string | null;
  /** What is written on the other side, where it is only alike. */
  readonly valueThere?: string;
  /** Of a company that owns one side or the other: what it owns here and there, by name; nothing where it is the party's own. */
  readonly ownOwns?: readonly string[];
  readonly otherOwns?: readonly string[];
  /** Companies in the whole register, past ones too, that share it; 2 when only these two do. */
  readonly parties: number;
  /** Likelihood that it is one and the same; 1 where it is written the same. */
  readonly chance: number;
  /** Bits before rarity, time and doubt. */
  readonly full: number;
  /** Bits that it weighs, taken alone. */
  readonly bits: number;
  /** The best of its group; only these are added up. */
  readonly counted: boolean;
  /** It follows from a person who was counted already. */
  readonly explained: boolean;
}
