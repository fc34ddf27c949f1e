import { pk } from '../src/jurisdictions/pk/index.ts';
import { SYSTEM } from '../src/kernel/actor.ts';
import { DAY_MS, plusMs } from '../src/kernel/instant.ts';
import { type House, openHouse } from '../src/main/house.ts';
import { licenceNumber } from '../src/modules/licences/rules/licence-number.ts';
import { append } from '../src/platform/ledger/append.ts';
import { sequence } from '../src/platform/ledger/sequencer.ts';
import { sql } from '../src/platform/postgres/sql.ts';
import type { Settings } from '../src/platform/settings.ts';
import { madeLicence } from './register-facts.ts';

const LICENCES = 5_000;
const NUMBERS = 100;
const AT_ONCE = 25;
const WRITERS = 3;

/** A mobile number of a national block in which nobody is served, so that pages take it for one. */
export function numberAt(serial: number, block = '364'): string {
  return `+${pk.numbers.callingCode}${block}${String(serial).padStart(7, '0')}`;
}

export interface Register {
  readonly licences: readonly string[];
  readonly numbers: readonly string[];
}

/** A register of 5,000 licences with 100 numbers each (times `scale`), from real facts; filled once a folder. */
export async function filledRegister(
  settings: Settings,
  scale: number,
  say: (text: string) => void,
): Promise<Register> {
  const house = await openHouse(settings, { as: 'alone', say });
  try {
    const { db } = house.acting;
    const row = await db.row<{ n: number }>(sql`select count(*) as n from licence`);
    const wanted = Math.round(LICENCES * scale);
    if (row!.n < wanted) await fill(house, row!.n, wanted, say);
    const licences = await db.rows<{ number: string }>(sql`select number from licence order by number`);
    const numbers = await db.rows<{ number: string }>(
      sql`select number from number_holding where known_until is null order by number`,
    );
    return { licences: licences.map(({ number }) => number), numbers: numbers.map(({ number }) => number) };
  } finally {
    await house.close();
  }
}

async function fill(house: House, there: number, wanted: number, say: (text: string) => void): Promise<void> {
  const { db, ledger, clock } = house.acting;
  const began = performance.now();
  let next = there;
  let shown = there;
  const writer = async () => {
    while (next < wanted) {
      const first = next;
      next = Math.min(wanted, next + AT_ONCE);
      const now = clock.now();
      const facts = Array.from({ length: next - first }, (_, i) => {
        const serial = first + i;
        const numbers = Array.from({ length: NUMBERS }, (_, n) => numberAt(serial * 1_000 + n * 7));
        const number = licenceNumber(house.country.licences.numberPrefix, 2026, serial + 1);
        return madeLicence(() => ledger.ids.next(now), number, plusMs(now, -200 * DAY_MS), numbers).facts;
      }).flat();
      await db.transaction((tx) => append(tx, ledger, SYSTEM, now, facts));
      if (next - shown < 500) continue;
      shown = next;
      say(`${next} of ${wanted} licences, ${Math.round((performance.now() - began) / 1000)} s`);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  while ((await sequence(db)) > 0);
  await db.run(sql`analyze`);
}
