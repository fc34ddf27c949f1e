import { ibanRemainder } from '../../jurisdictions/pk/id-formats.ts';
import { type Day, plusDays } from '../../kernel/day.ts';
import { type BothScripts, COMPANY_FIRST_WORDS, COMPANY_TRADE_WORDS } from './names.ts';
import { Random, scattered } from './random.ts';

type Form = 'company' | 'partnership' | 'proprietor' | 'public-body';

/** A company that does not exist, with what an application asks of a company. */
export interface DemoCompany {
  readonly name: string;
  readonly nameUrdu: string;
  readonly form: Form;
  readonly tradeNames: readonly string[];
  readonly incorporationNumber: string | null;
  readonly incorporatedOn: Day | null;
  readonly taxNumber: string;
  readonly emailDomains: readonly string[];
  readonly websites: readonly string[];
  readonly accounts: readonly { readonly iban: string; readonly bank: string; readonly title: string }[];
}

const FORMS: readonly { readonly form: Form; readonly ending: BothScripts; readonly weight: number }[] = [
  { form: 'company', ending: { latin: '(Private) Limited', urdu: '(پرائیویٹ) لمیٹڈ' }, weight: 58 },
  {
    form: 'company',
    ending: { latin: '(SMC-Private) Limited', urdu: '(ایس ایم سی پرائیویٹ) لمیٹڈ' },
    weight: 22,
  },
  { form: 'company', ending: { latin: 'Limited', urdu: 'لمیٹڈ' }, weight: 3 },
  { form: 'partnership', ending: { latin: 'and Partners', urdu: 'اینڈ پارٹنرز' }, weight: 8 },
  { form: 'proprietor', ending: { latin: 'Enterprise', urdu: 'انٹرپرائز' }, weight: 9 },
];

const BANKS: readonly { readonly code: string; readonly name: string }[] = [
  { code: 'DMOA', name: 'Demo Bank of Punjab Plains' },
  { code: 'DMOB', name: 'Mehran Demo Bank' },
  { code: 'DMOC', name: 'Chiltan Demo Microfinance Bank' },
  { code: 'DMOD', name: 'Karakoram Demo Bank' },
];

const FIRST = COMPANY_FIRST_WORDS.length;
const TRADES = COMPANY_TRADE_WORDS.length;
const NAMES = FIRST * (FIRST - 1) * TRADES;

/** The n-th of some 360,000 different names: two first words and a trade. */
function nameAt(n: number, seed: string): BothScripts {
  const at = scattered(n, NAMES, 104_729, Number.parseInt(new Random(seed).hex(6), 16));
  const trade = COMPANY_TRADE_WORDS[at % TRADES]!;
  const first = Math.floor(at / TRADES) % FIRST;
  const second = (first + 1 + Math.floor(at / TRADES / FIRST)) % FIRST;
  const [a, b] = [COMPANY_FIRST_WORDS[first]!, COMPANY_FIRST_WORDS[second]!];
  return { latin: `${a.latin} ${b.latin} ${trade.latin}`, urdu: `${a.urdu} ${b.urdu} ${trade.urdu}` };
}

/** The n-th made-up company of a seed, some years old on `today`. */
export function companyAt(seed: string, n: number, today: Day): DemoCompany {
  const random = new Random(`${seed}/company/${n}`);
  const { form, ending } = random.weighted(FORMS);
  const short = nameAt(n, seed);
  const name = `${short.latin} ${ending.latin}`;
  const domain = `${short.latin.toLowerCase().replace(/[^a-z]+/g, '-')}.example`;
  const incorporated = form === 'company';
  return {
    name,
    nameUrdu: `${short.urdu} ${ending.urdu}`,
    form,
    tradeNames: random.chance(300) ? [short.latin] : [],
    incorporationNumber: incorporated
      ? String(100_000 + scattered(n, 900_000, 7_919, 31_337)).padStart(7, '0')
      : null,
    incorporatedOn: form === 'proprietor' ? null : plusDays(today, -random.between(200, 5_500)),
    taxNumber: `${scattered(n, 9_000_000, 104_729, 271_828) + 1_000_000}-${random.below(10)}`,
    // one in three writes from a second one
    emailDomains: n % 3 === 0 ? [domain, `mail-${domain}`] : [domain],
    websites: random.chance(700) ? [`https://www.${domain}`] : [],
    accounts: Array.from({ length: random.chance(250) ? 2 : 1 }, () => accountOf(random, name)),
  };
}

function accountOf(random: Random, title: string): DemoCompany['accounts'][number] {
  const bank = random.pick(BANKS);
  const number = `${bank.code}${String(random.below(100_000_000)).padStart(8, '0')}${String(random.below(100_000_000)).padStart(8, '0')}`;
  const check = String(98 - ibanRemainder(`PK00${number}`)).padStart(2, '0');
  return { iban: `PK${check}${number}`, bank: bank.name, title };
}
