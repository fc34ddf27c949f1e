import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actingWith, anOrganisation, done, refusedWith } from '../../../tests/make/accounts.ts';
import { anOfficer } from '../../../tests/make/agencies.ts';
import { fileHash } from '../../../tests/make/applications.ts';
import { exampleland } from '../../../tests/make/country.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { anId } from '../../../tests/make/entities.ts';
import { aProfile } from '../../../tests/make/screening.ts';
import { stored } from '../../../tests/make/stored.ts';
import { DAY_MS, plusMs } from '../../kernel/instant.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import { chapters, ownersTexts } from '../../main/chapters.ts';
import { ENGLISH } from '../../matching/text/lore.ts';
import type { Act } from '../../platform/act.ts';
import { SetClock } from '../../platform/clock.ts';
import { rebuildAndCompare } from '../../platform/ledger/rebuild.ts';
import { speaker } from '../../platform/texts.ts';
import { declareConflict, POWERS } from '../agencies/index.ts';
import { declarePeople } from '../entities/index.ts';
import type { Profile } from './index.ts';
import * as screening from './index.ts';

const db = await freshDatabase();
const base = await actingWith(db, chapters);
const clock = new SetClock(base.clock.now());
const acting = { ...base, clock };
const texts = speaker(ownersTexts);
const { agencies } = exampleland;
const examiner = await anOfficer(acting, 'telecom', 'examiner', POWERS, agencies);
const supervisor = await anOfficer(acting, 'telecom', 'supervisor', POWERS, agencies);
const refusal = (by: Parameters<typeof refusedWith>[2], action: (act: Act) => Promise<unknown>) =>
  refusedWith(acting, texts, by, action);

/** Files of every application here: one that is stored, and one that is not. */
const mayUse = async () => ({});
const uploadsOf = async () => [{ hash: fileHash(1) }, { hash: fileHash(3) }];
await stored(db, fileHash(1), fileHash(2));

const register = Array.from({ length: 150 }, (_, n) => aProfile(n));
const models = await screening.trainedModels(register, ENGLISH, 1);
await done(acting, undefined, (act) => screening.keepModels(act, models));

async function queued(asked: { show?: screening.QueueShows; after?: screening.QueueAfter } = {}) {
  const all = { show: 'all', after: null, limit: 50, ...asked } as const;
  const page = await screening.phoenixQueue(db, agencies, examiner, clock.now(), all);
  assert.ok(!isRefusal(page));
  return page;
}

/** An application is screened against some of the register; `own` is declared for real, so that names can be opened. */
async function screened(own: Partial<Profile>, others: readonly Profile[]) {
  const organisation = await anOrganisation(acting);
  const profile = aProfile(900, {
    kind: 'application',
    company: organisation.company,
    ibans: [],
    people: [],
    domains: [],
    ...own,
  });
  const sight = new screening.RegisterSight(models, ENGLISH);
  for (const party of [profile, ...others]) sight.put(party);
  const found = screening.resemblances(profile, sight, clock.now());
  const input: screening.ScreeningInput = {
    application: profile.party,
    reference: 'EXA-2026-000001',
    organisation: organisation.organisation,
    company: organisation.company,
    version: 1,
    hash: 'h1',
    why: 'submitted',
    models: { engine: models.people.engine, people: models.people.hash, companies: models.companies.hash },
    counts: { parties: others.length, people: sight.people, listed: 0 },
    found,
  };
  const made = await done(acting, undefined, (act) => screening.recordScreening(act, input));
  return { ...organisation, profile, input, found, made };
}

const matchesOf = async (application: string, by = examiner) => {
  const view = await screening.matchesOf(db, agencies, by, clock.now(), application);
  assert.ok(view && !isRefusal(view), JSON.stringify(view));
  return view;
};

/** The second letter of the name is another vowel. */
const oneLetterOff = (name: string) => name.replace(/[aeiou]/, (vowel) => (vowel === 'a' ? 'e' : 'a'));

const shut = (n: number, more: Partial<Profile> = {}) =>
  aProfile(n, { kind: 'shut', shutAt: plusMs(clock.now(), -200 * DAY_MS), ground: 'defrauding', ...more });

test('SCR-06 a shut centre’s leader is found with one letter changed, in another city, without his identity number', async () => {
  const old = shut(40);
  const [leader] = old.people;
  const back = {
    ...leader!,
    id: anId(),
    name: oneLetterOff(leader!.name),
    nationality: 'XF',
    nationalId: null,
  };
  const moved = { ...back, passport: 'Q7654321', phone: '+99910000009', address: 'Flat 9, Elsewhere' };
  const { found } = await screened({ people: [moved] }, [...register.filter((_, n) => n !== 40), old]);
  assert.equal(found[0]!.other, old.party);
  assert.equal(found[0]!.traces[0]!.kind, 'leader');
  assert.ok(found[0]!.traces[0]!.chance > 0.9 && found[0]!.traces[0]!.chance < 1);
  assert.deepEqual(found[0]!.loopholes, ['another-city']);
  const namesake = {
    ...moved,
    relationName: 'Somebody Else',
    birthDate: '1999-09-09',
    nationalId: '9999999999999',
  };
  const other = await screened({ people: [namesake] }, [old]);
  assert.ok((other.found[0]?.bits ?? -9) < -7, 'a namesake is nobody');
});

test('a screening is on record once, opens names where they are kept, and the queue is ranked', async () => {
  const old = shut(41);
  const organisation = await anOrganisation(acting);
  const { id, fact: _, roles: _r, name, ...rest } = old.people[0]!;
  const details = { ...rest, nameLatin: name, relation: 'father', sex: null } as never;
  const [declared] = await done(acting, organisation.owner, (act) =>
    declarePeople(act, organisation.company, [{ id: id as never, details }], (text) => text),
  );
  const listed = { ...old, people: [{ ...old.people[0]!, fact: declared!.fact }] };
  const mine = { ...old.people[0]!, id: anId(), fact: declared!.fact };
  const strong = await screened({ people: [mine], ibans: old.ibans }, [listed]);
  const weak = await screened({ ibans: shut(42).ibans }, [shut(42)]);
  const again = await done(acting, undefined, (act) => screening.recordScreening(act, strong.input));
  assert.deepEqual([strong.made.recorded, again.recorded], [true, false]);
  const view = await matchesOf(strong.profile.party);
  const [match] = view.matches;
  assert.deepEqual(match!.traces.map(({ kind, ownValue }) => [kind, ownValue]).slice(0, 2), [
    ['leader', name],
    ['iban', 'XE41'],
  ]);
  assert.equal(match!.asked.state, 'open');
  const asked = { application: strong.profile.party, match: match!.match };
  const explain = (trace: number) =>
    screening.explainTrace(db, agencies, examiner, clock.now(), ENGLISH, { ...asked, trace });
  const why = await explain(0);
  assert.ok(!isRefusal(why));
  assert.equal(why.evidence.model, models.people.hash);
  assert.match(why.sentence.en, /Likely one and the same.*date of birth/s);
  assert.doesNotMatch(why.sentence.ur, /[a-z]{3}/);
  assert.ok(isRefusal(await explain(1)), 'an account is written the same: nothing to explain');
  assert.match(match!.reasons[0]!.say.ur, /سربراہی/);
  const { rows: queue, total } = await queued();
  assert.deepEqual(total, { all: queue.length, decided: 0 });
  const places = [strong, weak].map(({ profile }) =>
    queue.findIndex(({ application }) => application === profile.party),
  );
  assert.ok(places[0]! >= 0 && places[0]! < places[1]!);
  const { bits, application } = queue[0]!;
  const { rows: rest2 } = await queued({ after: { bits, application } });
  assert.deepEqual(
    rest2.map((row) => row.application),
    queue.slice(1).map((row) => row.application),
  );
  const first = { first: plusMs(clock.now(), -9 * DAY_MS), last: clock.now() };
  const saidBy: screening.SaidBy = async (_, parties) =>
    new Map(
      parties.map((one) => [
        one,
        [first.last, first.first].map((at) => ({ at, ids: ['/accounts/0/iban'], text: '' })),
      ]),
    );
  const graph = await screening.connectionsOf(
    db,
    agencies,
    examiner,
    clock.now(),
    strong.profile.party,
    saidBy,
  );
  assert.ok(graph && !isRefusal(graph));
  const account = graph.edges.find(({ from, here }) => from.startsWith('iban') && here !== null);
  assert.deepEqual([account?.here, account?.there], [first, first]);
  assert.ok(
    graph.edges.length >= 4 &&
      graph.edges.every(({ from, to }) =>
        [from, to].every((end) => graph.nodes.some((node) => node.id === end)),
      ),
  );
  await done(acting, undefined, (act) =>
    screening.endScreening(act, { application: weak.profile.party, state: 'withdrawn' }),
  );
  const after = await queued();
  assert.ok(!after.rows.some((row) => row.application === weak.profile.party));
});

test('a decision is remembered, asked again with the difference when the facts change, and never another’s to take', async () => {
  const old = shut(43);
  const { profile, input, owner, organisation } = await screened({ ibans: old.ibans }, [old]);
  const { match, evidence } = (await matchesOf(profile.party)).matches[0]!;
  const decide =
    (change: object = {}) =>
    (act: Act) =>
      screening.decideMatch(act, agencies, {
        application: profile.party,
        match,
        decision: 'different',
        evidence,
        reason: 'The account was a clerk’s error.',
        ...change,
      });
  assert.equal(await refusal(owner, decide()), 'officers-only');
  assert.equal(await refusal(examiner, decide({ evidence: 'x' })), 'match-changed');
  assert.equal(await refusal(examiner, decide({ reason: 'no' })), 'match-needs-reason');
  await done(acting, supervisor, (act) =>
    declareConflict(act, agencies, { officer: supervisor.officer, about: organisation, nature: 'kinship' }),
  );
  assert.equal(await refusal(supervisor, decide()), 'conflict-of-interest');
  await done(acting, examiner, decide());
  const decided = (await matchesOf(profile.party)).matches[0]!;
  assert.deepEqual([decided.asked.state, decided.reason], ['decided', 'The account was a clerk’s error.']);
  const sight = new screening.RegisterSight(models, ENGLISH);
  const now = { ...profile, domains: old.domains };
  for (const party of [now, old]) sight.put(party);
  const found = screening.resemblances(now, sight, clock.now());
  await done(acting, undefined, (act) =>
    screening.recordScreening(act, { ...input, version: 2, hash: 'h2', found }),
  );
  const again = (await matchesOf(profile.party)).matches[0]!.asked;
  assert.ok(again.state === 'again');
  assert.deepEqual([again.added.map((piece) => piece.split(' ')[0]), again.gone], [['domain'], []]);
  assert.equal(screening.pieceInWords(again.added[0]!).en, 'an internet domain');
});

test('what is held against the applicant is told to him, and he answers in his time', async () => {
  const old = shut(44);
  const { profile, owner } = await screened({ ibans: old.ibans }, [old]);
  const stranger = (await anOrganisation(acting)).owner;
  const { match } = (await matchesOf(profile.party)).matches[0]!;
  const of = { application: profile.party, match };
  assert.equal((await matchesOf(profile.party)).matches[0]!.mayNotRely, 'match-not-disclosed');
  const disclose = (days: number) => (act: Act) =>
    screening.discloseMatch(act, agencies, {
      ...of,
      gist: 'Your account was that of a centre that was shut.',
      days,
    });
  assert.equal(await refusal(examiner, disclose(2)), 'match-answer-too-short');
  await done(acting, examiner, disclose(14));
  assert.equal((await matchesOf(profile.party)).matches[0]!.mayNotRely, 'match-answer-awaited');
  const told = await screening.disclosedTo(db, mayUse, owner, profile.party);
  assert.ok(!isRefusal(told));
  assert.match(told[0]!.gist!, /Your account/);
  assert.ok(isRefusal(await screening.disclosedTo(db, mayUse, stranger, profile.party)));
  const answering =
    (answer: string, documents: readonly string[] = []) =>
    (act: Act) =>
      screening.answerMatch(act, { mayUse, uploadsOf }, { ...of, answer, documents });
  const answer = answering('I bought the firm’s account book.', [fileHash(1)]);
  assert.equal(await refusal(stranger, answer), 'no-such-match');
  await done(acting, owner, answer);
  assert.equal(await refusal(owner, answer), 'match-answered-already');
  const seen = (await matchesOf(profile.party)).matches[0]!;
  assert.deepEqual([seen.mayNotRely, seen.answer], [null, 'I bought the firm’s account book.']);
  assert.deepEqual(seen.documents, [fileHash(1)]);
});

test('SCR-17 what is told, sealed or answered is said in words, and an answer names files of its own application only', async () => {
  const old = shut(46);
  const { profile, owner } = await screened({ ibans: old.ibans }, [old]);
  const { match } = (await matchesOf(profile.party)).matches[0]!;
  const of = { application: profile.party, match };
  const disclose = (gist: string) => (act: Act) =>
    screening.discloseMatch(act, agencies, { ...of, gist, days: 14 });
  const seal = (act: Act) => screening.sealMatch(act, agencies, { ...of, reason: ' \n ' });
  assert.equal(await refusal(examiner, disclose(' \n\t ')), 'match-needs-words');
  assert.equal(await refusal(examiner, seal), 'match-needs-words');
  await done(acting, examiner, disclose('Your account was that of a centre that was shut.'));
  const answering = (answer: string, documents: readonly string[]) => (act: Act) =>
    screening.answerMatch(act, { mayUse, uploadsOf }, { ...of, answer, documents });
  assert.equal(await refusal(owner, answering('   ', [])), 'match-needs-words');
  const [ours, theirs, gone] = [fileHash(1), fileHash(2), fileHash(3)];
  const said = 'I bought the firm’s account book.';
  assert.equal(await refusal(owner, answering(said, [ours, theirs])), 'match-document-not-uploaded');
  assert.equal(await refusal(owner, answering(said, [gone])), 'file-not-stored');
  const many = Array.from({ length: 21 }, (_, i) => fileHash(i + 1));
  assert.equal(await refusal(owner, answering(said, many)), 'match-too-many-documents');
  await done(acting, owner, answering(said, [ours, ours]));
  assert.deepEqual((await matchesOf(profile.party)).matches[0]!.documents, [ours]);
});

test('calibration needs decisions of both kinds and a supervisor’s act', async () => {
  const inspector = await anOfficer(acting, 'telecom', 'inspector', ['record-inspection'], agencies);
  assert.equal(await refusal(inspector, (act) => screening.calibrate(act, agencies)), 'role-lacks-power');
  assert.equal(await refusal(supervisor, (act) => screening.calibrate(act, agencies)), 'calibration-too-few');
});

test('rows of screenings, matches and lists follow from their facts', async () => {
  const { registry, catalogue } = acting.ledger;
  assert.deepEqual((await rebuildAndCompare(db, registry, catalogue)).differences, []);
});
