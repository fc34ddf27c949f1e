import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Served } from '../web/api/deps.ts';

/** What is asked of the house only when somebody scrapes. */
export interface Gauges {
  /** Messages in the outbox that wait to leave. */
  messagesWaiting(): Promise<number>;
  /** Jobs of the queue that wait. */
  jobsWaiting(): Promise<number>;
  /** Agencies' clocks past their due date, by agency. */
  clocksOverdue(): Promise<readonly { readonly agency: string; readonly count: number }[]>;
}

export interface Metrics {
  served(event: Served): void;
  /** What the path from memory reports: the route, and when the answer began (`performance.now`). */
  observe(route: string, began: number): void;
  /** Prometheus text. */
  text(): Promise<string>;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export function metricsOf(gauges: Gauges): Metrics {
  const registers = [new Registry()];
  const requests = new Counter({
    name: 'sanad_http_requests_total',
    help: 'Requests answered.',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'sanad_http_request_seconds',
    help: 'How long answers took.',
    labelNames: ['route'],
    buckets: SECONDS,
    registers,
  });
  gauge('sanad_outbox_waiting', 'Messages that wait to leave.', [], async (set) =>
    set({}, await gauges.messagesWaiting()),
  );
  gauge('sanad_queue_waiting', 'Jobs that wait.', [], async (set) => set({}, await gauges.jobsWaiting()));
  gauge('sanad_clocks_overdue', 'Clocks of agencies past their due date.', ['agency'], async (set) => {
    for (const { agency, count } of await gauges.clocksOverdue()) set({ agency }, count);
  });
  collectDefaultMetrics({ register: registers[0]! });

  function gauge(
    name: string,
    help: string,
    labelNames: string[],
    read: (set: (labels: Record<string, string>, value: number) => void) => Promise<void>,
  ): void {
    new Gauge({
      name,
      help,
      labelNames,
      registers,
      async collect() {
        this.reset();
        await read((labels, value) => this.set(labels, value)).catch(() => {}); // an outage shows as a missing sample
      },
    });
  }

  return {
    served({ route, method, status, seconds: took }) {
      requests.inc({ route, method, status: String(status) });
      seconds.observe({ route }, took);
    },
    observe(route, began) {
      requests.inc({ route, method: route.endsWith('/lookup') ? 'POST' : 'GET', status: '200' });
      seconds.observe({ route }, (performance.now() - began) / 1000);
    },
    text: () => registers[0]!.metrics(),
  };
}
