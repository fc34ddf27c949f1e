/** Upper bounds of the buckets, in seconds. */
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const;

interface Times {
  readonly route: string;
  readonly method: string;
  readonly statuses: Map<number, number>;
  /** Answers by the first bound they keep; the last of them kept none. */
  readonly buckets: Float64Array;
  seconds: number;
}

/**
 * What requests were answered and in what time. It stands on its own because it is told of every one of them: finding
 * labels anew each time costs a look-up from memory a twentieth of its whole time.
 */
export class RequestTimes {
  readonly #known = new Map<string, Map<string, Times>>();

  /** `route` is the pattern (`/licences/{number}`), never the address: numbers are not labels. */
  request(route: string, method: string, status: number, seconds: number): void {
    const times = this.#known.get(route)?.get(method) ?? this.#first(route, method);
    times.statuses.set(status, (times.statuses.get(status) ?? 0) + 1);
    let bucket = 0;
    while (bucket < BOUNDS.length && seconds > BOUNDS[bucket]!) bucket++;
    times.buckets[bucket]!++;
    times.seconds += seconds;
  }

  /** In the Prometheus exposition format. */
  text(): string {
    const requests: string[] = [];
    const durations: string[] = [];
    for (const { route, method, statuses, buckets, seconds } of this.#all()) {
      const labels = `route="${escaped(route)}",method="${escaped(method)}"`;
      for (const [status, count] of statuses)
        requests.push(`sanad_http_requests_total{${labels},status="${status}"} ${count}`);
      let below = 0;
      for (const [i, count] of buckets.entries()) {
        below += count;
        durations.push(`sanad_http_request_seconds_bucket{le="${BOUNDS[i] ?? '+Inf'}",${labels}} ${below}`);
      }
      durations.push(`sanad_http_request_seconds_sum{${labels}} ${seconds}`);
      durations.push(`sanad_http_request_seconds_count{${labels}} ${below}`);
    }
    return [
      '# HELP sanad_http_requests_total Requests answered',
      '# TYPE sanad_http_requests_total counter',
      ...requests,
      '',
      '# HELP sanad_http_request_seconds Time to answer',
      '# TYPE sanad_http_request_seconds histogram',
      ...durations,
      '',
    ].join('\n');
  }

  #first(route: string, method: string): Times {
    const methods = this.#known.get(route) ?? new Map<string, Times>();
    this.#known.set(route, methods);
    const buckets = new Float64Array(BOUNDS.length + 1);
    const times = { route, method, statuses: new Map<number, number>(), buckets, seconds: 0 };
    methods.set(method, times);
    return times;
  }

  #all(): Times[] {
    return [...this.#known.values()].flatMap((methods) => [...methods.values()]);
  }
}

/** As the format wants it within quotes. */
function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
