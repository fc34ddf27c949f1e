/** What becomes of a centre, how many of 300 it becomes of, and how many days before the anchor its story may begin. */
export interface FateRow {
  readonly fate: Fate;
  readonly count: number;
  readonly begins: readonly [earliest: number, latest: number];
  readonly class?: string;
  /** Waits for one act; it stands in for a centre that simply runs. */
  readonly waits?: true;
}

export type Fate =
  | 'active'
  | 'from-transition'
  | 'renewed'
  | 'varied'
  | 'provisional'
  | 'confirmed'
  | 'revoked'
  | 'suspended'
  | 'stay-ended'
  | 'order-stayed'
  | 'grant-stayed'
  | 'order-lifted'
  | 'partly-shut'
  | 'expired'
  | 'surrendered'
  | 'exempt'
  | 'unclaimed'
  | 'claimed'
  | 'court-directed'
  | 'jointly-granted'
  | 'draft'
  | 'submitted'
  | 'in-review'
  | 'overdue'
  | 'deficient'
  | 'to-decide'
  | 'refusal-noticed'
  | 'fee-due'
  | 'refused'
  | 'withdrawn'
  | 'lapsed'
  | 'agreed'
  | 'objected'
  | 'stood-by'
  | 'joint-sitting'
  | 'refusal-due'
  | 'refusal-answered'
  | 'direction-entered'
  | 'proposed-to-grant'
  | 'version-changed'
  | 'order-proposed';

/** 300 centres in every state; `revoked`, `suspended` and `stay-ended` are the 60 that stand shut by order. */
export const FATES: readonly FateRow[] = [
  { fate: 'active', count: 45, begins: [355, 75] },
  { fate: 'from-transition', count: 10, begins: [300, 110] },
  { fate: 'renewed', count: 6, begins: [432, 422] },
  { fate: 'varied', count: 4, begins: [300, 200] },
  { fate: 'provisional', count: 12, begins: [100, 60], class: 'outsourced-centre' },
  { fate: 'confirmed', count: 6, begins: [300, 160], class: 'outsourced-centre' },
  { fate: 'revoked', count: 34, begins: [400, 160] },
  { fate: 'suspended', count: 22, begins: [340, 150] },
  { fate: 'stay-ended', count: 4, begins: [380, 260] },
  { fate: 'order-stayed', count: 12, begins: [340, 170] },
  { fate: 'grant-stayed', count: 3, begins: [300, 150] },
  { fate: 'order-lifted', count: 6, begins: [340, 200] },
  { fate: 'partly-shut', count: 4, begins: [340, 150] },
  { fate: 'expired', count: 16, begins: [436, 431] },
  { fate: 'surrendered', count: 8, begins: [340, 180] },
  { fate: 'exempt', count: 6, begins: [300, 30], class: 'freelancer' },
  { fate: 'unclaimed', count: 12, begins: [330, 330] },
  { fate: 'claimed', count: 10, begins: [60, 20] },
  { fate: 'court-directed', count: 2, begins: [330, 260] },
  { fate: 'jointly-granted', count: 3, begins: [330, 200] },
  { fate: 'draft', count: 5, begins: [20, 4] },
  { fate: 'submitted', count: 6, begins: [9, 8] },
  { fate: 'in-review', count: 12, begins: [28, 17] },
  { fate: 'overdue', count: 6, begins: [80, 62] },
  { fate: 'deficient', count: 6, begins: [32, 26] },
  { fate: 'to-decide', count: 5, begins: [60, 46] },
  { fate: 'refusal-noticed', count: 3, begins: [110, 95] },
  { fate: 'fee-due', count: 4, begins: [72, 68] },
  { fate: 'refused', count: 8, begins: [340, 190] },
  { fate: 'withdrawn', count: 3, begins: [250, 80] },
  { fate: 'lapsed', count: 2, begins: [250, 110] },
  { fate: 'agreed', count: 1, begins: [60, 56], class: 'in-house-centre', waits: true },
  { fate: 'objected', count: 2, begins: [64, 58], class: 'in-house-centre', waits: true },
  { fate: 'stood-by', count: 2, begins: [80, 76], class: 'in-house-centre', waits: true },
  { fate: 'joint-sitting', count: 2, begins: [96, 92], class: 'in-house-centre', waits: true },
  { fate: 'refusal-due', count: 1, begins: [112, 106], class: 'in-house-centre', waits: true },
  { fate: 'refusal-answered', count: 1, begins: [150, 146], class: 'in-house-centre', waits: true },
  { fate: 'direction-entered', count: 1, begins: [260, 250], class: 'in-house-centre', waits: true },
  { fate: 'proposed-to-grant', count: 2, begins: [66, 62], class: 'in-house-centre', waits: true },
  { fate: 'version-changed', count: 2, begins: [44, 40], class: 'in-house-centre', waits: true },
  { fate: 'order-proposed', count: 1, begins: [300, 180], class: 'in-house-centre', waits: true },
];

/** The fate of each of `scale` times 300 centres, so mixed that neighbours differ. */
export function fatesFor(scale: number): FateRow[] {
  const times = (row: FateRow, more = 0) =>
    Array.from({ length: Math.max(1, Math.round(row.count * scale)) + more }, () => row);
  const waiting = FATES.filter(({ waits }) => waits).flatMap((row) => times(row));
  const rows = FATES.filter(({ waits }) => !waits).flatMap((row) =>
    times(row, row.fate === 'active' ? waiting.length : 0),
  );
  // every seventh in turn: 7 shares no factor with 300, and for other sizes the remainder follows
  const mixed = Array.from({ length: 7 }, (_, k) => rows.filter((_, i) => i % 7 === k)).flat();
  for (const row of waiting) mixed[mixed.findLastIndex(({ fate }) => fate === 'active')] = row;
  return mixed;
}
