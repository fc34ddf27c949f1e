import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { TraceKind } from './groups.ts';
import type { Profile } from './profile.ts';
import type { Trace } from './trace.ts';

/** The ways in which shut centres are known to come back. */
export const LOOPHOLES = {
  'same-people': {
    en: 'A new company, the same people',
    ur: 'نئی کمپنی، وہی لوگ',
  },
  nominee: { en: 'A nominee owner', ur: 'بے نامی مالک' },
  'same-premises': { en: 'The same premises or landlord', ur: 'وہی جگہ یا مالک مکان' },
  'same-equipment': { en: 'The same equipment', ur: 'وہی آلات' },
  'same-agents': { en: 'The same agents', ur: 'وہی کارکن' },
  'court-stay': { en: 'Under cover of a court’s stay', ur: 'عدالتی حکمِ امتناعی کی آڑ میں' },
  'another-city': { en: 'Another city, another spelling', ur: 'دوسرا شہر، دوسرے ہجے' },
  'provisional-letter': { en: 'Living on provisional letters', ur: 'عارضی اجازت ناموں پر گزارا' },
  'software-house': { en: 'Cover of a software house', ur: 'سافٹ ویئر ہاؤس کی آڑ' },
  'number-shopping': { en: 'The same numbers by another way', ur: 'وہی نمبر دوسرے راستے سے' },
  'sim-boxes': { en: 'SIM boxes', ur: 'سم باکس' },
} as const satisfies Record<string, Bilingual>;
export type Loophole = keyof typeof LOOPHOLES;

const CALLS_A_SEAT_MAX = 3;

/** By which of them an application seems to come back, from what speaks for it; nothing is said of a weak lead. */
export function loopholesOf(traces: readonly Trace[], own: Profile, other: Profile): Loophole[] {
  const strong = traces.filter(({ bits, explained }) => bits >= STRONG_BITS && !explained);
  const has = (...kinds: readonly TraceKind[]) => strong.some(({ kind }) => kinds.includes(kind));
  const leader = has('leader', 'leader-was-staff', 'landlord-leads');
  const cityOf = ({ places }: Profile) => places[0]?.city ?? null;
  const found: Loophole[] = [];
  if (leader) {
    const doubtful = strong.some(({ kind, chance }) => kind === 'leader' && chance < 1);
    if (doubtful || cityOf(own) !== cityOf(other)) found.push('another-city');
    if (!doubtful) found.push('same-people');
    if (other.provisionalDays > 0) found.push('provisional-letter');
  }
  const lent = has('phone', 'email', 'domain', 'iban', 'owner-number', 'owner-tax-number', 'owner-name');
  if (!leader && lent) found.push('nominee');
  if (has('meter', 'circuit', 'unit')) found.push('same-premises');
  if (has('imei', 'mac', 'serial')) found.push('same-equipment');
  if (strong.filter(({ kind }) => kind === 'imei').length > 1) found.push('sim-boxes');
  if (has('staff', 'leader-was-staff')) found.push('same-agents');
  if (has('number')) found.push('number-shopping');
  if (strong.length > 0 && other.stayed) found.push('court-stay');
  if (strong.length > 0 && own.concurrentCalls > CALLS_A_SEAT_MAX * Math.max(1, own.seats))
    found.push('software-house');
  return found;
}

const STRONG_BITS = 4;
