import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PhoneNumber } from '../../../kernel/phone-number.ts';
import { type Fault, invalid, type Refusal } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { FAULTS_MAX } from '../rules/declaration.ts';
import type { NumbersSays, ReleasedHolding } from '../rules/facts.ts';
import { byTheirNumber, endOf, type Held, released } from '../rules/holders.ts';
import { NUMBERS_MAX } from '../rules/range.ts';
import { bookVersion, heldFromOn, runningHoldings } from '../store.ts';

export interface NumberToRelease {
  readonly number: PhoneNumber;
  readonly until: Instant;
}

/** Ends the holding of each number at its moment, past or to come. Returns how many ended, or every fault. */
export async function releaseNumbers(
  act: Act,
  holdings: Id<'holdings'>,
  list: readonly NumberToRelease[],
): Promise<number | Refusal> {
  if (list.length === 0) return 0;
  if (list.length > NUMBERS_MAX)
    return invalid([{ field: '/numbers', code: 'numbers-too-many', values: { most: NUMBERS_MAX } }]);
  const book = await bookVersion(act, holdings);
  const earliest = list.map(({ until }) => until).sort()[0]!;
  const held = await heldFromOn(
    act,
    list.map(({ number }) => number),
    earliest,
  );
  const own = byTheirNumber(held.filter((one) => one.licence === book?.licence));
  const seen = new Map<string, number>();
  const faults: Fault[] = [];
  const ended: ReleasedHolding[] = [];
  for (const [i, { number, until }] of list.entries()) {
    const fault = (code: string, values?: Fault['values']) =>
      faults.push({ field: `/numbers/${i}/number`, code, values });
    const first = seen.get(number);
    if (first === undefined) seen.set(number, i);
    else fault('number-listed-twice', { first: first + 1 });
    const holding = runningAt(own.get(number) ?? [], until);
    if (holding) ended.push(released(holding, until));
    else fault(own.has(number) ? 'release-before-start' : 'number-not-held');
  }
  if (faults.length || !book) return invalid(faults.slice(0, FAULTS_MAX));
  return endHoldings(act, holdings, book, ended);
}

/** Ends everything a licence holds, for a licence that ends; what would begin later never comes to be. */
export async function releaseAllNumbers(act: Act, holdings: Id<'holdings'>, until: Instant): Promise<number> {
  const book = await bookVersion(act, holdings);
  if (!book) return 0;
  const running = await runningHoldings(act, book.licence, until);
  const ended = running.map((holding) => released(holding, endOf(holding, until)));
  return ended.length ? endHoldings(act, holdings, book, ended) : 0;
}

function runningAt(own: readonly Held[], until: Instant): Held | undefined {
  return own.find((holding) => holding.from <= until && (holding.until === null || holding.until > until));
}

async function endHoldings(
  act: Act,
  holdings: Id<'holdings'>,
  book: { readonly version: number; readonly licence: Id<'licence'> },
  ended: readonly ReleasedHolding[],
): Promise<number> {
  const says: NumbersSays = { type: 'NumbersReleased', data: { licence: book.licence, holdings: ended } };
  await act.append([{ subject: holdings, after: book.version, says }]);
  return ended.length;
}
