import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** What is asked of the system when its metrics are read. */
export interface Measured {
  /** Jobs waiting or running, by queue. */
  queueDepth(): Promise<ReadonlyMap<string, number>>;
  outbox(): Promise<{ readonly waiting: number; readonly failed: number }>;
  /** Review clocks past their due date, by agency. */
  clocksOverdue(): Promise<ReadonlyMap<string, number>>;
  /** Facts that have no place in the log yet. */
  factsUnplaced(): Promise<number>;
}

export interface Metrics {
  count(name: 'mail_and_sms_sent' | 'mail_and_sms_given_up' | 'jobs_failed', by?: number): void;
  /** Part of the text of `GET /metrics` (Prometheus exposition format): all but requests, which `RequestTimes` counts. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Every call makes a registry of its own. A figure that cannot be asked is left out, and the others are still given. */
export function openMetrics(measured: Measured): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'sanad_' });
  const registers = [registry];
  const counters = {
    mail_and_sms_sent: new Counter({
      name: 'sanad_messages_sent_total',
      help: 'Mail and SMS handed over',
      registers,
    }),
    mail_and_sms_given_up: new Counter({
      name: 'sanad_messages_given_up_total',
      help: 'Mail and SMS given up',
      registers,
    }),
    jobs_failed: new Counter({
      name: 'sanad_jobs_failed_total',
      help: 'Jobs that ended in an error',
      registers,
    }),
  };
  gaugeBy('sanad_queue_depth', 'Jobs waiting or running', 'queue', () => measured.queueDepth(), registry);
  gaugeBy(
    'sanad_clocks_overdue',
    'Clocks past their due date: opinions, intake and decisions',
    'agency',
    () => measured.clocksOverdue(),
    registry,
  );
  gaugeBy(
    'sanad_outbox_messages',
    'Messages not sent',
    'state',
    async () => new Map(Object.entries(await measured.outbox())),
    registry,
  );
  gaugeBy(
    'sanad_ledger_facts_unplaced',
    'Facts without a place in the log',
    '',
    async () => new Map([['', await measured.factsUnplaced()]]),
    registry,
  );
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    count: (name, by = 1) => counters[name].inc(by),
  };
}

function gaugeBy(
  name: string,
  help: string,
  label: string,
  ask: () => Promise<ReadonlyMap<string, number>>,
  registry: Registry,
): void {
  new Gauge({
    name,
    help,
    labelNames: label ? [label] : [],
    registers: [registry],
    async collect() {
      this.reset();
      const values = await ask().catch(() => undefined); // an outage of one source must not hide the rest
      for (const [key, value] of values ?? [])
        if (label) this.set({ [label]: key }, value);
        else this.set(value);
      if (!values && !label) this.remove();
    },
  });
}
