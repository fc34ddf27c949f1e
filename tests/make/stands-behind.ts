import type { ApplicationSays, Decided } from '../../src/modules/applications/rules/facts.ts';

/** Told apart from the rules on purpose: what stood behind the licence, read from the bare history. */
export function standsBehind(facts: readonly Decided[]): {
  agencies: number;
  officers: number;
  hashes: number;
} {
  const all = facts as unknown as readonly ApplicationSays[];
  const hash = all.flatMap((f) => (f.type === 'VersionSubmitted' ? [f.data.hash] : [])).at(-1);
  const last = new Map<string, { officer: string; verdict: string; hash: string }>();
  for (const fact of all) {
    if (fact.type === 'OpinionGiven' || fact.type === 'OpinionReaffirmed')
      last.set(fact.data.agency, fact.data);
    if (fact.type === 'JointBodyDecided') for (const o of fact.data.opinions) last.set(o.agency, o);
    if (fact.type === 'OfficerRecused')
      for (const [agency, o] of last) if (o.officer === fact.data.officer) last.delete(agency);
    if (fact.type === 'ReconsiderationOrdered') for (const agency of fact.data.agencies) last.delete(agency);
  }
  const good = [...last.values()].filter((o) => o.verdict !== 'objection' && o.hash === hash);
  return {
    agencies: good.length,
    officers: new Set(good.map((o) => o.officer)).size,
    hashes: new Set(good.map((o) => o.hash)).size,
  };
}
