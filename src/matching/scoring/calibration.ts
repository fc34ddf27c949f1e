import { hashText } from '../compare/text-arena.ts';

/** A pair of which somebody knows whether it is one entity. */
export interface Labelled {
  /** Ids of both records; the same pair has the same text, whatever the order of a file. */
  readonly pair: string;
  /** Bits that the model gives it. */
  readonly bits: number;
  readonly same: boolean;
}

/** From a model's bits to those that labels bear out: a rising line through points, with a slope beyond each end. */
export interface Calibration {
  readonly method: 'none' | 'platt' | 'isotonic';
  /** Bits of the model and calibrated bits, rising in both. */
  readonly points: readonly (readonly [number, number])[];
  readonly below: number;
  readonly above: number;
  readonly labels: number;
  /** Of them, pairs of one entity. */
  readonly same: number;
  /** Bits of surprise a labelled pair: of the model, and of the calibration on pairs that it was not fitted to. */
  readonly logLoss: { readonly before: number; readonly after: number };
}

type Line = Pick<Calibration, 'points' | 'below' | 'above'>;
type Method = Calibration['method'];

/** Fewer labels than this, or of either answer, say nothing. */
export const LABELS_LEAST = 20;
export const ANSWERS_LEAST = 5;
const FOLDS = 5;

/**
 * Fits the method that foretells best the labels it was not fitted to, by cross-validation; "none" is one of them. The folds come from
 * the pairs themselves, so the answer does not depend on the order of labels.
 */
export function calibrationOf(labelled: readonly Labelled[]): Calibration {
  const sorted = [...labelled].sort((a, b) => a.bits - b.bits || (a.pair < b.pair ? -1 : 1));
  const folds = sorted.map(({ pair }) => hashText(pair) % FOLDS);
  const lossOf = (method: Method): number => {
    let sum = 0;
    for (let fold = 0; fold < FOLDS; fold++) {
      const line = FITS[method](sorted.filter((_, at) => folds[at] !== fold));
      sorted.forEach((one, at) => {
        if (folds[at] === fold) sum += surprise(calibratedBits(line, one.bits), one.same);
      });
    }
    return sum / sorted.length;
  };
  const losses = METHODS.map((method) => ({ method, loss: lossOf(method) }));
  const best = losses.reduce((a, b) => (b.loss < a.loss ? b : a));
  return {
    method: best.method,
    ...FITS[best.method](sorted),
    labels: sorted.length,
    same: sorted.filter(({ same }) => same).length,
    logLoss: { before: losses[0]!.loss, after: best.loss },
  };
}

const METHODS = ['none', 'platt', 'isotonic'] as const;

const IDENTITY: Line = { points: [[0, 0]], below: 1, above: 1 };

const FITS: Readonly<Record<Method, (sorted: readonly Labelled[]) => Line>> = {
  none: () => IDENTITY,
  platt,
  isotonic,
};

/** Bits of surprise that a pair of so many bits is, or is not, of one entity. */
const surprise = (bits: number, same: boolean) => log2OfOneAnd(same ? -bits : bits);
/** log2(1 + 2^bits). */
const log2OfOneAnd = (bits: number) => (bits > 50 ? bits : Math.log2(1 + 2 ** bits));

export function calibratedBits({ points, below, above }: Line, bits: number): number {
  const [first, last] = [points[0]!, points.at(-1)!];
  if (bits <= first[0]) return first[1] + (bits - first[0]) * below;
  if (bits >= last[0]) return last[1] + (bits - last[0]) * above;
  const next = points.findIndex(([x]) => x >= bits);
  const [[x0, y0], [x1, y1]] = [points[next - 1]!, points[next]!];
  return y0 + ((bits - x0) / (x1 - x0)) * (y1 - y0);
}

/** The bits of the model that become these calibrated ones. */
export function uncalibratedBits({ points, below, above }: Line, calibrated: number): number {
  const turned = points.map(([x, y]) => [y, x] as const);
  return calibratedBits({ points: turned, below: 1 / below, above: 1 / above }, calibrated);
}

const STEPS = 60;
const SLOPE_LEAST = 0.02;

/** A line in bits (J. Platt, "Probabilistic outputs for support vector machines", 1999), by Newton's method; rising always. */
function platt(sorted: readonly Labelled[]): Line {
  const positives = sorted.filter(({ same }) => same).length;
  const negatives = sorted.length - positives;
  const [high, low] = [(positives + 1) / (positives + 2), 1 / (negatives + 2)];
  let [slope, offset] = [1, 0];
  for (let step = 0; step < STEPS; step++) {
    let [a, b, aa, ab, bb] = [0, 0, 1e-9, 0, 1e-9];
    for (const { bits, same } of sorted) {
      const chance = 1 / (1 + 2 ** -(slope * bits + offset));
      const miss = chance - (same ? high : low);
      const spread = Math.max(chance * (1 - chance), 1e-12) * Math.LN2;
      a += miss * bits;
      b += miss;
      aa += spread * bits * bits;
      ab += spread * bits;
      bb += spread;
    }
    const area = aa * bb - ab * ab;
    if (area < 1e-12) break;
    // half a step at most a turn, so that far labels do not throw it
    const [bySlope, byOffset] = [(bb * a - ab * b) / area, (aa * b - ab * a) / area];
    const shorter = Math.min(1, 1 / Math.max(Math.abs(bySlope) * 4, Math.abs(byOffset) / 4, 1e-9));
    slope = Math.max(SLOPE_LEAST, slope - bySlope * shorter);
    offset -= byOffset * shorter;
  }
  return { points: [[0, offset]], below: slope, above: slope };
}

/** Labels that one step of the isotonic line stands on at least. */
const STEP_LABELS = 5;

/** Steps that pool neighbours until they rise (M. Ayer et al., 1955), joined by a line so that no two weights become one. */
function isotonic(sorted: readonly Labelled[]): Line {
  const steps: { bits: number; same: number; count: number }[] = [];
  for (let at = 0; at < sorted.length; ) {
    const step = { bits: 0, same: 0, count: 0 };
    const start = sorted[at]!.bits;
    while (
      at < sorted.length &&
      (step.count < STEP_LABELS || sorted[at]!.bits === sorted[at - 1]!.bits || sorted[at]!.bits === start)
    ) {
      const { bits, same } = sorted[at++]!;
      step.bits += bits;
      step.same += same ? 1 : 0;
      step.count++;
    }
    steps.push(step);
    while (steps.length > 1 && chance(steps.at(-2)!) >= chance(steps.at(-1)!)) {
      const [last, before] = [steps.pop()!, steps.pop()!];
      steps.push({
        bits: last.bits + before.bits,
        same: last.same + before.same,
        count: last.count + before.count,
      });
    }
  }
  const points = steps.map((step) => {
    const share = chance(step);
    return [step.bits / step.count, Math.log2(share / (1 - share))] as const;
  });
  return { points, below: SLOPE_LEAST, above: SLOPE_LEAST };
}

/** Half a label more of either answer: nothing is certain. */
const chance = ({ same, count }: { readonly same: number; readonly count: number }) =>
  (same + 0.5) / (count + 1);
