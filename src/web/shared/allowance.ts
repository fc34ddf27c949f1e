const KNOWN_MAX = 50_000;

/**
 * How much strangers may ask, by network address: `burst` at once, then one every `seconds`. It lives in memory and
 * forgets when the process ends. The answer is how many seconds to wait; 0 when this one is let in.
 */
export function allowance(burst: number, seconds: number): (remote: string, now_ms: number) => number {
  const refill = seconds * 1000;
  const full = new Map<string, number>(); // address to the moment (ms) its allowance is full again
  return (remote, now) => {
    const next = Math.max(full.get(remote) ?? 0, now) + refill;
    if (next - now > burst * refill) return Math.ceil((next - now - burst * refill) / 1000);
    full.delete(remote);
    full.set(remote, next);
    if (full.size > KNOWN_MAX) full.delete(full.keys().next().value!);
    return 0;
  };
}
