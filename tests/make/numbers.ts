import type { Instant } from '../../src/kernel/instant.ts';
import type { PhoneNumber } from '../../src/kernel/phone-number.ts';
import { registerCarrier } from '../../src/modules/entities/index.ts';
import type { NumberToDeclare } from '../../src/modules/numbers/index.ts';
import { type Acting, perform } from '../../src/platform/act.ts';

let made = 0;

/** A number of the made-up plan +999, as a licensee declares it; name what matters to the test. */
export function aNumber(with_: Partial<NumberToDeclare> = {}): NumberToDeclare {
  return {
    number: `+99920${String(++made).padStart(6, '0')}` as PhoneNumber,
    carrier: 'alpha',
    use: 'outbound',
    kind: 'geographic',
    home: false,
    foreignAuthority: null,
    backEnds: [],
    from: '2026-01-01T00:00:00.000Z' as Instant,
    ...with_,
  };
}

/** Registers the carriers `alpha` and `beta`, which the numbers of tests are with. */
export async function registerTestCarriers(acting: Acting): Promise<void> {
  for (const code of ['alpha', 'beta'])
    await perform(acting, {}, (act) => registerCarrier(act, { code, name: { en: code, ur: code } }));
}
