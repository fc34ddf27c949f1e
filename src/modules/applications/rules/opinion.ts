import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Day } from '../../../kernel/day.ts';

export interface Condition {
  readonly id: string;
  readonly text: Bilingual;
  readonly from: Day | null;
  readonly until: Day | null;
}

export type OpinionVerdict = 'no-objection' | 'with-conditions' | 'objection';

/** Reasons only named readers can open: the box and one key a reader (HPKE, RFC 9180). */
export interface SealedReasons {
  readonly box: string;
  readonly keys: readonly { readonly keyId: string; readonly enc: string; readonly ct: string }[];
  readonly openerMac: string;
}

export interface Opinion {
  readonly opinion: string;
  readonly agency: string;
  readonly officer: string;
  readonly version: number;
  readonly hash: string;
  readonly verdict: OpinionVerdict;
  readonly conditions: readonly Condition[];
  readonly grounds: readonly string[];
  /** Matches of the screening that an objection rests on; absent where nothing was asked of them yet. */
  readonly matches?: readonly string[];
  readonly sealed: SealedReasons | null;
  /** A countersigned paper opinion of an agency that was out of reach, entered later. */
  readonly paper: {
    readonly countersignedBy: string;
    readonly givenOn: Day;
    readonly document: string;
  } | null;
  /** The opinion it reaffirms, over the difference that was shown. */
  readonly reaffirms: string | null;
}

/** An opinion without what else its fact says. */
export function opinionOf(d: Opinion): Opinion {
  const { opinion, agency, officer, version, hash, verdict, conditions, grounds, matches = [] } = d;
  const { sealed, paper, reaffirms } = d;
  return {
    ...{ opinion, agency, officer, version, hash, verdict, conditions, grounds, matches },
    ...{ sealed, paper, reaffirms },
  };
}
