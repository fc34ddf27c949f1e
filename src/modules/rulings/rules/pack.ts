import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Zone } from '../../../kernel/day.ts';

export type Outcome = 'licence' | 'exemption-certificate' | 'not-needed';

/** What the questions alone say. */
export interface Advice {
  readonly outcome: Outcome;
  /** Absent where nothing is needed. */
  readonly classCode?: string;
  readonly reason: Bilingual;
}

export type Answers = Readonly<Record<string, boolean>>;

/** What a country says about who needs a licence. */
export interface RulingsPack {
  readonly referencePrefix: string;
  readonly zone: Zone;
  /** The agency that rules. */
  readonly authority: string;
  /** Each is answered yes or no, in this order where the decision asks for it. */
  readonly questions: readonly { readonly code: string; readonly text: Bilingual }[];
  /** The question to ask next while the answers do not yet decide, then the advice. */
  decide(answers: Answers): { readonly ask: string } | Advice;
  readonly classes: readonly {
    readonly code: string;
    readonly name: Bilingual;
    readonly instrument: 'licence' | 'exemption-certificate';
    readonly duties: readonly Bilingual[];
  }[];
  /** Where a ruling is appealed, and within how many days. */
  readonly appeal: { readonly to: Bilingual; readonly days: number };
}
