import type { Measured, Metrics } from '../platform/metrics.ts';
import { metricsOfAllThreads } from './thread-metrics.ts';

/** What is counted before the library that counts is loaded waits here; more than this many never do. */
const EARLY_MAX = 10_000;

type Counted = Pick<Metrics, 'request' | 'count'>;

/** Metrics whose library loads after the server listens: it takes a tenth of a second that a start does not have. */
export function lateMetrics(measured: Measured): Metrics & { load(): Promise<unknown> } {
  let metrics: Metrics | undefined;
  let loading: Promise<Pick<Metrics, 'text' | 'contentType'>> | undefined;
  const early: ((to: Counted) => void)[] = [];
  const tell = (count: (to: Counted) => void) => {
    if (metrics) count(metrics);
    else if (early.length < EARLY_MAX) early.push(count);
  };
  const load = () => {
    loading ??= import('../platform/metrics.ts').then(({ openMetrics }) => {
      metrics = openMetrics(measured);
      for (const count of early.splice(0)) count(metrics);
      return metricsOfAllThreads(metrics);
    });
    return loading;
  };
  return {
    contentType: 'text/plain; version=0.0.4; charset=utf-8', // Prometheus exposition format
    load,
    text: async () => (await load()).text(),
    request: (...event) => tell((to) => to.request(...event)),
    count: (...event) => tell((to) => to.count(...event)),
  };
}
