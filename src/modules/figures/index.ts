import { type Instant, instantOf } from '../../kernel/instant.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import { countsByVerdict, staysByGround } from '../licences/index.ts';
import { ordersMadeByGround } from '../orders/index.ts';
import { DEFINITIONS, type Definition } from './rules/definitions.ts';
import {
  byStage,
  type Counted,
  daysRounded,
  type Figure,
  jobsByStage,
  published,
  SIZE_BANDS,
  SUPPRESSED_BELOW,
} from './rules/figure.ts';
import { labelsOf } from './rules/labels.ts';
import type { FiguresPack } from './rules/pack.ts';
import {
  applicationsByForm,
  applicationsByObjection,
  applicationsBySize,
  applicationsByState,
  type Count,
  daysHeld,
  licensedJobs,
  refusalsByGround,
  transitionByDistrict,
  transitionCounts,
  transitionFunnel,
} from './store.ts';

export type { Figure, FigureRow } from './rules/figure.ts';
export type { FiguresPack } from './rules/pack.ts';

const EVER = instantOf(0);

/** All published figures as of a moment, small counts withheld. */
export async function figuresAt(db: Reader, pack: FiguresPack, at: Instant): Promise<Figure[]> {
  const label = labelsOf(pack);
  const figure = (
    { id, title, definition, unit, sources }: Definition,
    lines: readonly Counted[],
  ): Figure => ({
    id,
    title,
    definition,
    unit,
    asOf: at,
    suppressedBelow: SUPPRESSED_BELOW,
    sources,
    rows: published(lines).map(({ code, column, value }) => ({
      code,
      label: label(code),
      ...(column !== undefined && { column: { code: column, label: label(column) } }),
      value,
    })),
  });
  const [
    funnel,
    byDistrict,
    centres,
    jobs,
    standing,
    states,
    forms,
    sizes,
    held,
    objections,
    refusals,
    orders,
    stays,
  ] = await Promise.all([
    transitionFunnel(db, at),
    transitionByDistrict(db, at),
    transitionCounts(db, at, SIZE_BANDS),
    licensedJobs(db, at),
    countsByVerdict(db, at),
    applicationsByState(db, at),
    applicationsByForm(db, at),
    applicationsBySize(db, at, SIZE_BANDS),
    daysHeld(db, at),
    applicationsByObjection(db, at),
    refusalsByGround(db),
    ordersMadeByGround(db, EVER, at),
    staysByGround(db, EVER, at),
  ]);
  return [
    figure(DEFINITIONS.standing, summed(standing.map(({ verdict, count }) => ({ code: verdict, count })))),
    figure(DEFINITIONS.states, counted(states)),
    figure(
      DEFINITIONS.held,
      held.map(({ code, days, applications }) => ({ code, value: daysRounded(days), cases: applications })),
    ),
    figure(DEFINITIONS.objections, counted(objections)),
    figure(DEFINITIONS.refusals, counted(refusals)),
    figure(DEFINITIONS.forms, counted(forms)),
    figure(DEFINITIONS.sizes, counted(sizes)),
    figure(DEFINITIONS.funnel, counted(funnel)),
    figure(DEFINITIONS.funnelByDistrict, counted(byDistrict)),
    figure(DEFINITIONS.stagesByDistrict, byStage(centres, 'district')),
    figure(DEFINITIONS.stagesBySize, byStage(centres, 'size')),
    figure(DEFINITIONS.stagesByForm, byStage(centres, 'form')),
    figure(DEFINITIONS.transitionJobs, jobsByStage(centres)),
    figure(
      DEFINITIONS.licensedJobs,
      jobs.map(({ code, agents, licences }) => ({ code, value: agents, cases: licences })),
    ),
    figure(
      DEFINITIONS.licensedSeats,
      jobs.map(({ code, seats, licences }) => ({ code, value: seats, cases: licences })),
    ),
    figure(DEFINITIONS.orders, summed(orders.map(({ ground, made }) => ({ code: ground, count: made })))),
    figure(
      DEFINITIONS.setAside,
      summed(orders.map(({ ground, setAside }) => ({ code: ground, count: setAside }))),
    ),
    figure(
      DEFINITIONS.stays,
      summed(
        stays
          .filter(({ outcome }) => outcome !== 'forged')
          .map(({ ground, count }) => ({ code: ground, count })),
      ),
    ),
  ];
}

function counted(counts: readonly Count[]): Counted[] {
  return counts.map(({ code, count }) => ({ code, value: count, cases: count }));
}

/** Lines of one code added up, in the order they first came. */
function summed(counts: readonly Count[]): Counted[] {
  const sums = new Map<string, number>();
  for (const { code, count } of counts) sums.set(code, (sums.get(code) ?? 0) + count);
  return counted([...sums].map(([code, count]) => ({ code, count })));
}
