import type { Measured, Metrics } from '../platform/metrics.ts';
import { RequestTimes } from '../platform/request-times.ts';
import { metricsOfAllThreads } from './thread-metrics.ts';

/** What is counted before the library that counts is loaded waits here; more than this many never do. */
const EARLY_MAX = 10_000;

type Count = Metrics['count'];

/** Metrics whose library loads after the server listens: it takes a tenth of a second that a start does not have. */
export function lateMetrics(
  measured: Measured,
): Metrics & { readonly request: RequestTimes['request']; load(): Promise<unknown> } {
  const requests = new RequestTimes();
  let metrics: Metrics | undefined;
  let loading: Promise<Pick<Metrics, 'text' | 'contentType'>> | undefined;
  const early: Parameters<Count>[] = [];
  const load = () => {
    loading ??= import('../platform/metrics.ts').then(({ openMetrics }) => {
      const loaded = openMetrics(measured);
      metrics = loaded;
      for (const counted of early.splice(0)) loaded.count(...counted);
      const text = async () => `${requests.text()}\n${await loaded.text()}`;
      return metricsOfAllThreads({ contentType: loaded.contentType, text });
    });
    return loading;
  };
  return {
    contentType: 'text/plain; version=0.0.4; charset=utf-8', // Prometheus exposition format
    load,
    text: async () => (await load()).text(),
    request: requests.request.bind(requests),
    count(...counted) {
      if (metrics) metrics.count(...counted);
      else if (early.length < EARLY_MAX) early.push(counted);
    },
  };
}
