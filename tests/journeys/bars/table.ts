import type { Measured } from './measure.ts';
import type { Slow } from './slow.ts';

/** One line of the table of bars. */
export interface Bar {
  readonly bar: string;
  readonly limit: string;
  readonly measured: string;
  /** Where it is worst. */
  readonly worst: string;
  readonly holds: boolean;
  /** A bar of time is told and never fails: a machine that is busy is no fault of a page. */
  readonly told?: true;
  readonly faults: readonly string[];
}

type Listed = 'axe' | 'narrow' | 'large' | 'targets' | 'unseen' | 'policy' | 'english' | 'loose';

function none(bar: string, what: Listed, all: readonly Measured[]): Bar {
  const faults = all.flatMap((one) => one[what].map((fault) => `${one.address}: ${fault}`));
  const most = all.toSorted((a, b) => b[what].length - a[what].length)[0];
  const worst = most && most[what].length > 0 ? most.address : '';
  return { bar, limit: '0', measured: String(faults.length), worst, holds: faults.length === 0, faults };
}

const KB = 1024;

function most(
  bar: string,
  limit: number,
  all: readonly Measured[],
  bytes: (one: Measured) => number,
  unit: 'KB' | 'bytes' = 'KB',
): Bar {
  const worst = all.toSorted((a, b) => bytes(b) - bytes(a))[0];
  const value = worst ? bytes(worst) : 0;
  const size = unit === 'KB' ? KB : 1;
  const over = all.filter((one) => bytes(one) > limit * size);
  return {
    bar,
    limit: `${limit} ${unit}`,
    measured: `${unit === 'KB' ? (value / KB).toFixed(1) : value} ${unit}`,
    worst: worst?.address ?? '',
    holds: over.length === 0,
    faults: over.map((one) => `${one.address}: ${bytes(one)} bytes`),
  };
}

const isUrdu = ({ address }: { readonly address: string }) => address.startsWith('/ur');
/** The page that works without a connection brings what it needs for that. */
const isIsland = ({ route }: { readonly route: string }) => route === '/console/inspections/:inspection';
const isConsole = ({ address }: { readonly address: string }) => /^(\/ur)?\/console/.test(address);

/** Every bar over what was measured. */
export function barsOf(all: readonly Measured[], slow: readonly Slow[], errors: readonly string[]): Bar[] {
  const open = all.filter(({ side }) => side === 'public');
  const console = all.filter(({ side }) => side === 'officer');
  const scriptless = open.filter(({ route }) => ['/check', '/figures', '/register', '/'].includes(route));
  return [
    none('axe (WCAG 2.2 A/AA, best practice), en and ur', 'axe', all),
    {
      bar: 'axe and Urdu after a form was sent empty',
      limit: '0',
      measured: String(errors.length),
      worst: errors[0]?.split(': ')[0] ?? '',
      holds: errors.length === 0,
      faults: errors,
    },
    none('320 px wide: overflow', 'narrow', all),
    none('text at 200%: overflow', 'large', all),
    none('targets of 24 px', 'targets', all),
    none('a review on one screen of 1440x900: strip, flags, acts', 'unseen', console),
    none('policy (CSP) and page errors', 'policy', all),
    none('English left on Urdu pages', 'english', all),
    none('numbers not isolated on Urdu pages', 'loose', all),
    most(
      'public page, first load, en',
      40,
      open.filter((one) => !isUrdu(one)),
      ({ bytes }) => bytes.all,
    ),
    most('public page, first load, ur', 160, open.filter(isUrdu), ({ bytes }) => bytes.all),
    most('public HTML', 8, open, ({ bytes }) => bytes.html),
    most('public CSS', 14, open, ({ bytes }) => bytes.css),
    most('script on public check, figures', 0, scriptless, ({ bytes }) => bytes.script, 'bytes'),
    most(
      'console script, first load',
      30,
      console.filter((one) => !isIsland(one)),
      ({ bytes }) => bytes.script,
    ),
    // nothing measured is nothing said
    ...(console.some(isIsland)
      ? [most('island of a visit, first load', 60, console.filter(isIsland), ({ bytes }) => bytes.script)]
      : []),
    ...times(
      'public, applicant: painted on slow 3G, 6x CPU',
      2_500,
      slow.filter((one) => !isConsole(one)),
    ),
    ...times('console: painted on slow 3G, 6x CPU', 3_000, slow.filter(isConsole)),
    moved(slow),
  ];
}

function times(bar: string, limit: number, slow: readonly Slow[]): Bar[] {
  const worst = slow.toSorted((a, b) => b.painted - a.painted)[0];
  if (!worst) return [];
  const over = slow.filter(({ painted }) => painted > limit);
  return [
    {
      bar,
      limit: `${limit / 1000} s`,
      measured: `${(worst.painted / 1000).toFixed(2)} s`,
      worst: worst.address,
      holds: over.length === 0,
      told: true,
      faults: over.map(({ address, painted }) => `${address}: ${Math.round(painted)} ms`),
    },
  ];
}

function moved(slow: readonly Slow[]): Bar {
  const worst = slow.toSorted((a, b) => b.moved - a.moved)[0];
  const over = slow.filter((one) => one.moved > 0.05);
  return {
    bar: 'layout shift (CLS)',
    limit: '0.05',
    measured: (worst?.moved ?? 0).toFixed(3),
    worst: worst?.moved ? worst.address : '',
    holds: over.length === 0,
    faults: over.map((one) => `${one.address}: ${one.moved}`),
  };
}

/** The table as people read it. */
export function tableOf(bars: readonly Bar[]): string {
  const cut = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}...` : text);
  const rows = bars.map(({ bar, limit, measured, worst, holds, told }) => [
    bar,
    limit,
    measured,
    holds ? 'holds' : told ? 'over' : 'BROKEN',
    cut(worst),
  ]);
  const all = [['bar', 'limit', 'measured', '', 'worst on'], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map(
      (row) =>
        `  ${row
          .map((text, column) => text.padEnd(widths[column]!))
          .join('  ')
          .trimEnd()}`,
    )
    .join('\n');
}
