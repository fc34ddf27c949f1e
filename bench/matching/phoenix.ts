import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill, isEmpty } from '../../src/main/demonstration.ts';
import { openHouse } from '../../src/main/house.ts';
import { Screener } from '../../src/main/screening.ts';
import { sql } from '../../src/platform/postgres/sql.ts';
import type { Figure } from '../figures.ts';
import { folderFor } from '../folder.ts';

interface Truth {
  readonly application: string;
  readonly phoenix: boolean;
  readonly how: string;
}

const FIRST = 25;

/**
 * The demonstration's queue against what is true of it: average precision over all open applications, innocents among the first 25, and
 * what the demonstration's next application costs. `data` is a folder to fill once and use again; a passing one otherwise.
 */
export async function phoenixFigures(
  say: (text: string) => void = () => {},
  data?: string,
): Promise<Figure[]> {
  const folder = folderFor(data);
  try {
    const house = await openHouse(folder.settings, { as: 'alone', say });
    try {
      if (await isEmpty(house)) await fill(house, { out: say, err: say, environment: {} });
      const began = performance.now();
      const { screened } = await new Screener(house).run();
      const seconds = (performance.now() - began) / 1000;
      const queue = await house.db.rows<{ application: string; bits: number | null }>(
        sql`select application, bits from screening where ended_as is null order by bits desc nulls last, application`,
      );
      const truths = JSON.parse(readFileSync(join(folder.path, 'demo-truth.json'), 'utf8')) as Truth[];
      return figuresOf(queue, truths, { screened, seconds: Math.round(seconds * 10) / 10 });
    } finally {
      await house.close();
    }
  } finally {
    folder.drop();
  }
}

function figuresOf(
  queue: readonly { readonly application: string; readonly bits: number | null }[],
  truths: readonly Truth[],
  more: Readonly<Record<string, number>>,
): Figure[] {
  const truth = new Map(truths.map((one) => [one.application, one]));
  const returns = truths.filter(({ phoenix }) => phoenix).length;
  const innocents = truths.length - returns;
  let [met, sum, early] = [0, 0, 0];
  const missed = new Set(truths.filter(({ phoenix }) => phoenix).map(({ application }) => application));
  queue.forEach(({ application, bits }, place) => {
    const known = truth.get(application);
    if (known?.phoenix && bits !== null) {
      sum += ++met / (place + 1);
      if (place < FIRST) missed.delete(application);
    }
    if (known && !known.phoenix && place < FIRST) early++;
  });
  const late = [...missed].map((application) => truth.get(application)!.how).join(', ');
  return [
    {
      name: 'phoenix: average precision',
      value: Math.round((sum / Math.max(1, returns)) * 10_000) / 10_000,
      unit: '',
      least: 0.95,
      more: { queue: queue.length, returns, innocents, late: late || 'none', ...more },
    },
    { name: 'phoenix: innocents among the first 25', value: early, unit: 'applications', most: 1 },
  ];
}
