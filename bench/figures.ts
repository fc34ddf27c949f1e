/** One measured figure beside what it must reach. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** `least` or `most` that the figure must reach. */
  readonly least?: number;
  readonly most?: number;
  /** More of the same measurement: latencies, counts. */
  readonly more?: Readonly<Record<string, number | string>>;
}

export interface Report {
  readonly figures: readonly Figure[];
  /** What was not measured and why; how the machine was used. */
  readonly notes: readonly string[];
}

export interface Asked {
  /** A data folder to fill once and use again; a passing one otherwise. */
  readonly data?: string;
  readonly scale: number;
  /** Seconds of load a figure. */
  readonly seconds: number;
  /** Progress, on standard error. */
  readonly say: (text: string) => void;
}

export interface Benchmark {
  readonly summary: string;
  run(asked: Asked): Promise<Report>;
}

export function reached({ value, least, most }: Figure): boolean | undefined {
  if (least !== undefined) return value >= least;
  return most === undefined ? undefined : value <= most;
}
