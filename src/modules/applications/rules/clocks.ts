import type { Day } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Clock, Due, Span } from './snapshot.ts';

/** Starts or restarts clocks; an agency without one gets one. Steps taken for the same due date stay taken. */
export function start(clocks: readonly Clock[], dues: readonly Due[]): Clock[] {
  const fresh = dues.map((due): Clock => {
    const held = clocks.find((c) => c.agency === due.agency);
    const marked = held?.dueOn === due.dueOn ? held.marked : [];
    return { ...due, status: 'running', stoppedAt: null, marked, ...(held?.extended && { extended: true }) };
  });
  return [...clocks.filter((c) => !dues.some((d) => d.agency === c.agency)), ...fresh].sort((a, b) =>
    a.agency < b.agency ? -1 : 1,
  );
}

/** Intake or the Authority passed the work on: its time runs no more, and a new one is counted afresh. */
export function passedOn(clocks: readonly Clock[]): Clock[] {
  return clocks.filter((c) => c.office === undefined);
}

export function stop(clocks: readonly Clock[], agency: string, at: Instant): Clock[] {
  return clocks.map((c) =>
    c.agency === agency && c.status === 'running' ? { ...c, status: 'stopped' as const, stoppedAt: at } : c,
  );
}

/** Gives more time; the ladder for silence begins afresh. Of the Authority's own time it stays known that it did. */
export function extend(clocks: readonly Clock[], agency: string, dueOn: Day): Clock[] {
  const longer = (c: Clock): Clock => ({
    ...c,
    dueOn,
    marked: [],
    ...(c.office && { extended: true as const }),
  });
  return clocks.map((c) => (c.agency === agency ? longer(c) : c));
}

export function finish(clocks: readonly Clock[], agency: string): Clock[] {
  return clocks.map((c) => (c.agency === agency ? { ...c, status: 'done' as const } : c));
}

/** Ends every running clock: nothing is awaited from the office any more. */
export function finishAll(clocks: readonly Clock[]): Clock[] {
  return passedOn(clocks).map((c) => (c.status === 'done' ? c : { ...c, status: 'done' as const }));
}

/** Opens a span for each holder that has none open. */
export function takeUp(spans: readonly Span[], holders: readonly string[], at: Instant): Span[] {
  const fresh = holders.filter((h) => !spans.some((s) => s.holder === h && s.until === null));
  return [...spans, ...fresh.map((holder) => ({ holder, from: at, until: null }))];
}

export function putDown(spans: readonly Span[], holders: readonly string[] | 'all', at: Instant): Span[] {
  return spans.map((s) =>
    s.until === null && (holders === 'all' || holders.includes(s.holder)) ? { ...s, until: at } : s,
  );
}
