import { BroadcastChannel } from 'node:worker_threads';
import type { Metrics } from '../platform/metrics.ts';

/** How long a thread that is busy may keep a scrape waiting; what it counted then is missing from that one. */
const WAIT_MS = 500;

type Said =
  | { readonly here: string; readonly answering: boolean }
  | { readonly ask: string }
  | { readonly answer: string; readonly from: string; readonly text: string };

/**
 * Requests are counted where they are answered, and any thread may be scraped: it asks the others and adds up what
 * was counted (`sanad_http_*`, `*_total`). Everything else is the same everywhere, or of this thread.
 */
export function metricsOfAllThreads(
  own: Pick<Metrics, 'text' | 'contentType'>,
): Pick<Metrics, 'text' | 'contentType'> {
  const me = crypto.randomUUID();
  const channel = new BroadcastChannel('sanad metrics');
  const others = new Set<string>();
  const waiting = new Map<string, (from: string, text: string) => void>();
  const say = (said: Said) => channel.postMessage(said);
  channel.onmessage = async ({ data }: { data: Said }) => {
    if ('ask' in data) say({ answer: data.ask, from: me, text: await own.text() });
    else if ('answer' in data) waiting.get(data.answer)?.(data.from, data.text);
    else {
      others.add(data.here);
      if (!data.answering) say({ here: me, answering: true });
    }
  };
  channel.unref();
  say({ here: me, answering: false });
  return {
    contentType: own.contentType,
    async text() {
      const texts: string[] = [];
      const missing = new Set(others);
      if (missing.size === 0) return own.text();
      const ask = crypto.randomUUID();
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.set(ask, (from, text) => {
        texts.push(text);
        missing.delete(from);
        if (missing.size === 0) resolve();
      });
      const late = setTimeout(resolve, WAIT_MS);
      say({ ask });
      const mine = await own.text();
      await promise;
      clearTimeout(late);
      waiting.delete(ask);
      return summed(mine, texts);
    },
  };
}

const COUNTED = /^(sanad_http_\S*|\S+_total)(\{.*\})? (\S+)$/;

/** Lines of the first text, with what the others counted under the same name and labels added. */
export function summed(first: string, others: readonly string[]): string {
  const sums = new Map<string, number>();
  for (const text of others)
    for (const line of text.split('\n')) {
      const [, name, labels = '', value] = COUNTED.exec(line) ?? [];
      if (name && !name.startsWith('sanad_process'))
        sums.set(name + labels, (sums.get(name + labels) ?? 0) + Number(value));
    }
  const lines = first.split('\n').map((line) => {
    const [, name, labels = '', value] = COUNTED.exec(line) ?? [];
    const more = name && sums.get(name + labels);
    if (more === undefined || more === '') return line;
    sums.delete(name + labels);
    return `${name}${labels} ${Number(value) + more}`;
  });
  const only = [...sums]
    .filter(([key]) => key.startsWith('sanad_http_'))
    .map(([key, value]) => `${key} ${value}`);
  return insertByName(lines, only).join('\n');
}

/** A label that only another thread has seen joins its family: Prometheus wants one family in one piece. */
function insertByName(lines: readonly string[], only: readonly string[]): string[] {
  const all = [...lines];
  for (const line of only) {
    const family = line.split(/[{ ]/)[0]!.replace(/_(bucket|sum|count)$/, '');
    let place = all.findLastIndex(
      (known) => known.startsWith(`${family}`) || known.startsWith(`# TYPE ${family} `),
    );
    if (place < 0) place = all.length - 2;
    all.splice(place + 1, 0, line);
  }
  return all;
}
