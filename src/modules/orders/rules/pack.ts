import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { OrderKind } from './facts.ts';

export interface OrderGround {
  readonly code: string;
  readonly kinds: readonly OrderKind[];
  readonly text: Bilingual;
  /** The section that allows it. */
  readonly law: string;
}

/** What the country fixes about orders against a licensee. */
export interface OrdersPack {
  readonly grounds: readonly OrderGround[];
  /** An interim order must end within this many days. */
  readonly interimDaysMax: number;
}
