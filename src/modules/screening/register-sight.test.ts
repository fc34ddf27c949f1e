import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aDeclaredPerson, aProfile } from '../../../tests/make/screening.ts';
import { parseInstant } from '../../kernel/instant.ts';
import { ENGLISH } from '../../matching/text/lore.ts';
import { type Profile, RegisterSight, resemblances, trainedModels } from './index.ts';

const NOW = parseInstant('2026-11-01T00:00:00.000Z')!;
const models = await trainedModels(
  Array.from({ length: 150 }, (_, n) => aProfile(n)),
  ENGLISH,
  1,
);

/** Parties of a small world: so few names, dates, accounts and homes that many share each. */
const aParty = fc
  .record({
    party: fc.integer({ min: 0, max: 11 }),
    kind: fc.constantFrom('application', 'shut', 'running', 'past', 'listed' as const),
    company: fc.integer({ min: 0, max: 7 }),
    name: fc.integer({ min: 0, max: 3 }),
    people: fc.array(
      fc.record({ who: fc.integer({ min: 0, max: 5 }), slip: fc.boolean(), unknown: fc.boolean() }),
      { maxLength: 3 },
    ),
    ibans: fc.subarray(['XE1', 'XE2', 'XE3']),
    owners: fc.subarray([0, 1, 2]),
  })
  .map(({ party, kind, company, name, people, ibans, owners }): Profile => {
    const declared = people.map(({ who, slip, unknown }, n) => {
      const person = aDeclaredPerson(who, { id: `person ${party} ${n}`, phone: `+999${who % 2}` });
      return {
        ...person,
        name: slip ? person.name.replace(/a/, 'e') : person.name,
        nationalId: unknown ? null : person.nationalId,
      };
    });
    return aProfile(name, {
      party: `party ${party}`,
      kind,
      company: `company ${company}`,
      shutAt: kind === 'shut' ? NOW : null,
      people: declared,
      ibans,
      owners: owners.map((n) => ({
        id: `owner ${n}`,
        name: `${aProfile(n).names[0]} Group`,
        registrationNumber: n === 0 ? null : `R${n}`,
        taxNumber: n === 2 ? `T${n}` : null,
        abroad: n === 1 ? 'XF' : null,
        owns: [`company ${company}`],
      })),
      domains: [],
    });
  });

type Step = { readonly put: Profile } | { readonly drop: string };
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: aParty.map((put): Step => ({ put })) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 11 }).map((n): Step => ({ drop: `party ${n}` })) },
  ),
  { maxLength: 40 },
);

/** All that a register finds, of everybody in it and of somebody who is not. */
function findings(sight: RegisterSight, asked: readonly Profile[]) {
  const { size, people, listed } = sight;
  return { size, people, listed, found: asked.map((own) => resemblances(own, sight, NOW)) };
}

test('a register that parties came to, changed in and left finds what one finds that was filled with those who are left', () => {
  fc.assert(
    fc.property(steps, aParty, fc.func(fc.integer()), (done, stranger, shuffle) => {
      const kept = new RegisterSight(models, ENGLISH);
      for (const step of done) 'put' in step ? kept.put(step.put) : kept.drop(step.drop);
      const left = [...kept.profiles()];
      const fresh = new RegisterSight(models, ENGLISH);
      const order = new Map(left.map((profile) => [profile, shuffle(profile.party)]));
      for (const profile of left.toSorted((a, b) => order.get(a)! - order.get(b)!)) fresh.put(profile);
      const asked = [...left, { ...stranger, party: 'stranger' }];
      assert.deepEqual(findings(kept, asked), findings(fresh, asked));
    }),
    { numRuns: 150 },
  );
});

test('of many who share a birth date the same are weighed, whoever came, went and came again before', () => {
  const crowd = Array.from({ length: 160 }, (_, n) => {
    const person = aDeclaredPerson(n, { id: `p${n}`, birthDate: '1980-01-01', nationalId: null });
    return aProfile(n, { party: `party ${String(n).padStart(3, '0')}`, people: [person], kind: 'shut' });
  });
  const own = { ...crowd[7]!, party: 'own', company: 'own' };
  const fresh = new RegisterSight(models, ENGLISH);
  for (const profile of crowd.slice(0, 140)) fresh.put(profile);
  const kept = new RegisterSight(models, ENGLISH);
  for (const profile of crowd.toReversed()) kept.put(profile);
  for (const { party } of crowd.slice(0, 30)) kept.drop(party);
  for (const { party } of crowd.slice(140)) kept.drop(party);
  for (const profile of crowd.slice(0, 30)) kept.put(profile);
  assert.deepEqual(findings(kept, [own]), findings(fresh, [own]));
});

test('somebody who left is found no more, nor counted among those who share a thing', () => {
  const [own, one, other] = [0, 1, 2].map((n) => aProfile(n, { ibans: ['XE9'], people: [], domains: [] }));
  const sight = new RegisterSight(models, ENGLISH);
  for (const profile of [own!, one!, other!]) sight.put(profile);
  const shared = () =>
    resemblances(own!, sight, NOW).map(({ other: party, traces }) => [party, traces[0]!.parties]);
  assert.deepEqual(new Set(shared().map(([, parties]) => parties)), new Set([3]));
  sight.drop(one!.party);
  assert.deepEqual(shared(), [[other!.party, 2]]);
  sight.put({ ...other!, ibans: [] });
  assert.deepEqual(shared(), []);
});
