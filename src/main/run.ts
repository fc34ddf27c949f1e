import type { RequestListener } from 'node:http';
import { type Log, openLog } from '../platform/log.ts';
import type { Queue } from '../platform/queue.ts';
import type { Served } from '../web/api/deps.ts';
import { fastPath } from '../web/api/fast/fast-path.ts';
import { apiFor } from './api.ts';
import { certificatesOf } from './certificates.ts';
import { demoBankOf } from './demo-bank.ts';
import { bankSecretsIn, isDemonstration } from './demonstration.ts';
import type { House } from './house.ts';
import { lateMetrics } from './late-metrics.ts';
import { measuredIn } from './measured.ts';
import type { RegisterIndex } from './register-index.ts';
import { createListener, type Fetch } from './server.ts';

export interface Ways {
  readonly listener: RequestListener;
  readonly log: Log;
  readonly metrics: ReturnType<typeof lateMetrics>;
  /** Gets ready what the first answers do without: pages and metrics. */
  complete(): Promise<unknown>;
}

/** Every way in over an open house: probes, answers from memory, the API, pages. One a serving thread. */
export function waysIn(
  house: House,
  register?: RegisterIndex,
  queue: () => Queue | undefined = () => undefined,
): Ways {
  const { settings } = house;
  const log = openLog(settings.logLevel);
  const measured = measuredIn(house, queue);
  const metrics = lateMetrics(measured);
  const served = (event: Served) => {
    metrics.request(event.route, event.method, event.status, event.seconds);
    logServed(log, event);
  };
  const api = apiFor({
    ...house,
    baseUrl: settings.baseUrl,
    bankSecrets: bankSecretsIn(settings),
    demonstration: isDemonstration(settings),
    certificate: certificatesOf(house),
    served,
  });
  const observe = (route: string, began: number) =>
    metrics.request(
      route,
      route.endsWith('/lookup') ? 'POST' : 'GET',
      200,
      (performance.now() - began) / 1000,
    );
  // pages load after the first answer is possible: a start has little time
  let pages: Promise<Fetch> | undefined;
  const loadPages = () => {
    pages ??= Promise.all([import('./pages.ts'), import('./signed-in-pages.ts')]).then(
      ([{ pagesOf }, { signedInPagesOf }]) => {
        const open = pagesOf(house, register, (event) => served({ ...event, method: 'GET' }));
        const bank = demoBankOf(settings, house.acting.clock, (request) => api.fetch(request));
        const signedIn = signedInPagesOf(house, served, bank);
        return (request, env) => (signedIn(new URL(request.url).pathname) ?? open)(request, env);
      },
    );
    return pages;
  };
  const listener = createListener({
    pages: async (request, env) => (await loadPages())(request, env),
    api: (request, env) => api.fetch(request, env),
    fast: register && fastPath(register, house.acting.clock, observe),
    unready: measured.unready,
    metrics,
  });
  return { listener, log, metrics, complete: () => Promise.all([loadPages(), metrics.load()]) };
}

/** What a further serving thread listens with. */
export function listenerOf(house: House, register?: RegisterIndex): RequestListener {
  const { listener, complete } = waysIn(house, register);
  void complete();
  return listener;
}

/** One line a request that went wrong here; the others only at level debug. Routes, never addresses. */
function logServed(log: Log, { error, ...event }: Served): void {
  if (error !== undefined) log.error({ ...event, err: error }, 'request failed');
  else log.debug(event, 'request');
}
