import { setImmediate as breathe } from 'node:timers/promises';
import type { Instant } from '../../src/kernel/instant.ts';
import { LORE } from '../../src/main/lore.ts';
import { RegisterSight, resemblances, trainedModels } from '../../src/modules/screening/index.ts';
import { aProfile } from '../../tests/make/screening.ts';
import type { Figure } from '../figures.ts';

const PARTIES = 200_000;
const TAUGHT = 20_000;
const ASKED = 300;
const CHANGED = 2_000;
const AT = '2026-11-23T04:00:00.000Z' as Instant;
/** As the screener breathes. */
const PARTIES_AT_ONCE = 20;

const cpuMs = () => process.threadCpuUsage().user / 1000 + process.threadCpuUsage().system / 1000;
const round = (ms: number) => Math.round(ms * 100) / 100;
const quantile = (sorted: readonly number[], share: number) =>
  round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);

/**
 * A made-up register in memory: what it costs to take it in, what one party costs that changes in it or leaves, how long it keeps its thread from anything else (it has one of
 * its own, for tables that grow and what is swept up take long at once), and what one application held against it costs. All by the processor time of the thread, so that a busy machine tells the same.
 */
export async function sightFigures(
  say: (text: string) => void = () => {},
  parties = PARTIES,
): Promise<Figure[]> {
  const models = await trainedModels(
    Array.from({ length: Math.min(TAUGHT, parties) }, (_, n) => aProfile(n)),
    LORE,
    2,
  );
  say('learnt');
  const sight = new RegisterSight(models, LORE);
  const stretches: number[] = [];
  const ids: string[] = [];
  for (let n = 0; n < parties; ) {
    const profiles = Array.from({ length: PARTIES_AT_ONCE }, () => aProfile(n++));
    ids.push(...profiles.map(({ party }) => party));
    const began = cpuMs();
    for (const profile of profiles) sight.put(profile);
    stretches.push(cpuMs() - began);
    await breathe();
  }
  const built = stretches.reduce((sum, one) => sum + one, 0);
  stretches.sort((a, b) => a - b);
  const heap = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
  say(`${parties} parties, ${heap} MiB`);
  const each = cpuMs();
  for (let n = 0; n < CHANGED; n++) {
    const at = (n * 97) % parties;
    sight.put({ ...sight.party(ids[at]!)!, seats: 99 });
  }
  const changed = (cpuMs() - each) / CHANGED;
  const asked: number[] = [];
  for (let n = 0; n < ASKED; n++) {
    const known = aProfile(n * 613);
    const own = aProfile(parties + n, { kind: 'application', ibans: known.ibans, people: known.people });
    const began = cpuMs();
    resemblances(own, sight, AT);
    asked.push(cpuMs() - began);
  }
  asked.sort((a, b) => a - b);
  return [
    {
      name: 'register in memory: longest stretch without a breath',
      value: quantile(stretches, 1),
      unit: 'ms of processor',
      more: {
        parties,
        people: sight.people,
        seconds: round(built / 1000),
        p99: quantile(stretches, 0.99),
        heap_mib: heap,
      },
    },
    {
      name: 'register in memory: one party that changed',
      value: round(changed),
      unit: 'ms of processor',
      more: { parties, of_all: round(built) },
    },
    {
      name: 'one application against it, p95',
      value: quantile(asked, 0.95),
      unit: 'ms of processor',
      most: 50,
      more: { p50: quantile(asked, 0.5), longest: quantile(asked, 1) },
    },
  ];
}
