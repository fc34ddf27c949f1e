import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshDatabase } from '../../../tests/make/database.ts';
import {
  actingOn,
  anId,
  aPerson,
  aPremises,
  companyDetails,
  personDetails,
  testBlind,
} from '../../../tests/make/entities.ts';
import type { Id } from '../../kernel/id.ts';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { type Act, perform } from '../../platform/act.ts';
import { rebuildAndCompare } from '../../platform/ledger/rebuild.ts';
import { firstBrokenCommitment } from '../../platform/ledger/verify.ts';
import { trustedSql } from '../../platform/postgres/sql.ts';
import {
  carriers,
  company,
  declareCompany,
  declareParties,
  declarePeople,
  declarePremises,
  entitiesChapter,
  erasePerson,
  erasePremises,
  partiesToDeclare,
  peopleAsDeclared,
  peopleBy,
  peopleSharingId,
  peopleWithIdentity,
  premisesBy,
  registerCarrier,
} from './index.ts';

const db = await freshDatabase();
const acting = await actingOn(db, [entitiesChapter]);
const act = <T>(action: (act: Act) => Promise<T | Refusal>) => perform(acting, {}, action);
const done = async <T>(action: (act: Act) => Promise<T | Refusal>): Promise<T> => {
  const answer = await act(action);
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};
const aCompany = () => anId<'company'>();
const factCount = async () =>
  Number((await db.row<{ n: number }>(trustedSql('select count(*) as n from ledger.fact')))!.n);

test('a company declared with one e-mail domain, as before, names a list of one; with none, of none', async () => {
  const { emailDomains: _, ...details } = companyDetails();
  for (const emailDomain of ['old.example', null]) {
    const id = aCompany();
    const data = { ...details, emailDomain, domains: [] };
    await done((one) =>
      one.append([{ subject: id, after: 0, says: { type: 'CompanyDeclared', data, personal: null } }]),
    );
    const read = { ...details, emailDomains: emailDomain ? [emailDomain] : [] };
    assert.deepEqual(await company(db, id), read);
  }
});

test('what was declared is opened from the ledger, and no table of the register holds any of it', async () => {
  const ours = aCompany();
  const landlord = aPerson({ nameLatin: 'Zubaida Planted' });
  const parties = {
    company: ours,
    details: companyDetails(),
    people: [landlord, aPerson()],
    premises: [
      aPremises({ landlord: landlord.id }),
      aPremises({ residential: true, line: '7 Planted Lane' }),
    ],
  };
  const refs = await done((a) => declareParties(a, parties, testBlind));
  assert.deepEqual(
    refs.people.map((r) => r.person),
    parties.people.map((p) => p.id),
  );
  assert.deepEqual(await company(db, ours), parties.details);
  assert.deepEqual((await peopleBy(db, [landlord.id])).get(landlord.id), landlord.details);
  for (const { id, details } of parties.premises)
    assert.deepEqual((await premisesBy(db, [id])).get(id), details);
  for (const table of acting.ledger.catalogue.keys()) {
    const rows = await db.rows(trustedSql(`select t::text from read.${table} t`));
    assert.ok(!/Planted|\+99920000000/.test(JSON.stringify(rows)), table);
  }
  const data = await db.rows(trustedSql('select data from ledger.fact'));
  assert.ok(!JSON.stringify(data).includes('Planted'));
});

test('the same declaration again writes nothing and cites the same facts; a change cites a new one', async () => {
  const ours = aCompany();
  const people = [aPerson(), aPerson()];
  const premises = [aPremises()];
  const first = await done((a) => declareParties(a, { company: ours, people, premises }, testBlind));
  const before = await factCount();
  assert.deepEqual(
    await done((a) => declareParties(a, { company: ours, people, premises }, testBlind)),
    first,
  );
  assert.equal(await factCount(), before);
  const moved = { id: people[1]!.id, details: { ...people[1]!.details, phone: '+999200000002' } };
  const second = await done((a) => declarePeople(a, ours, [people[0]!, moved], testBlind));
  assert.equal(await factCount(), before + 1);
  assert.deepEqual(second[0], first.people[0]);
  assert.notEqual(second[1]!.mac, first.people[1]!.mac);
  const then = await peopleAsDeclared(db, [first.people[1]!.fact]);
  assert.equal(then.get(first.people[1]!.fact)?.phone, people[1]!.details.phone);
});

test('six people and two premises are prepared with one query and appended once', async () => {
  const parties = {
    company: aCompany(),
    details: companyDetails(),
    people: Array.from({ length: 6 }, () => aPerson()),
    premises: [aPremises(), aPremises()],
  };
  let asked = 0;
  const counting = {
    rows: <R>(query: Parameters<typeof db.rows>[0]) => {
      asked++;
      return db.rows<R>(query);
    },
    row: db.row.bind(db),
  };
  const prepared = await partiesToDeclare(counting, parties, testBlind);
  assert.ok(!isRefusal(prepared));
  assert.equal(asked, 1);
  assert.equal(prepared.facts.length, 9);
  const refs = await done(async (a) => prepared.refs(await a.append(prepared.facts)));
  assert.equal(new Set(refs.people.map((r) => r.mac)).size, 6);
});

test('every fault of a declaration is named at its place and nothing is written', async () => {
  const [ours, theirs] = [aCompany(), aCompany()];
  const stranger = aPerson();
  await done((a) => declarePeople(a, theirs, [stranger], testBlind));
  const before = await factCount();
  const twice = aPerson();
  const answer = await act((a) =>
    declareParties(
      a,
      {
        company: ours,
        people: [twice, twice, stranger],
        premises: [aPremises({ landlord: anId<'person'>() })],
      },
      testBlind,
    ),
  );
  assert.ok(isRefusal(answer) && answer.refused === 'invalid');
  assert.deepEqual(
    answer.faults?.map(({ field, code }) => `${field} ${code}`),
    [
      '/people/1/id person-listed-twice',
      '/people/1/nationalId person-listed-twice',
      '/people/2/id id-belongs-elsewhere',
      '/premises/0/landlord unknown-landlord',
    ],
  );
  const asPremises = await act((a) =>
    declarePremises(a, theirs, [{ ...aPremises(), id: stranger.id as string as Id<'premises'> }]),
  );
  assert.ok(isRefusal(asPremises) && asPremises.code === 'id-belongs-elsewhere');
  assert.equal(await factCount(), before);
});

test('the same person is found over all companies, also through a third entry that carries both papers', async () => {
  const [one, two, three] = [aCompany(), aCompany(), aCompany()];
  const byCard = aPerson({ nationalId: '77-1', passport: null });
  const byBoth = aPerson({ nationalId: '77 1', passport: 'Z900' });
  const byPassport = aPerson({ nationalId: null, passport: 'z-900' });
  const other = aPerson();
  await done((a) => declarePeople(a, one, [byCard, other], testBlind));
  await done((a) => declarePeople(a, two, [byBoth], testBlind));
  await done((a) => declarePeople(a, three, [byPassport], testBlind));
  const same = await peopleSharingId(db, [byCard.id, other.id]);
  assert.deepEqual(
    new Set(same.map((s) => `${s.person} ${s.sameAs} ${s.company}`)),
    new Set([`${byCard.id} ${byBoth.id} ${two}`, `${byCard.id} ${byPassport.id} ${three}`]),
  );
});

test('somebody typed but not declared yet is found among the declared by either paper', async () => {
  const known = aPerson({ nationalId: '66-1', passport: 'Q 66' });
  await done((a) => declarePeople(a, aCompany(), [known], testBlind));
  const typed = { id: anId<'person'>(), nationality: 'XA', nationalId: '661', passport: 'q66' };
  const stranger = { id: anId<'person'>(), nationality: 'XA', nationalId: null, passport: null };
  const itself = { ...typed, id: known.id };
  const found = await peopleWithIdentity(db, [typed, stranger, itself], testBlind);
  assert.deepEqual(found, [{ id: typed.id, sameAs: known.id }]);
});

test('ENT-04 erasing a person leaves nothing that identifies anybody: not in the ledger, the register or the outbox', async () => {
  const ours = aCompany();
  const person = aPerson({ nationalId: '88-1' });
  const twin = aPerson({ nationalId: '88-1' });
  await done((a) => declarePeople(a, ours, [person], testBlind));
  await done((a) => declarePeople(a, aCompany(), [twin], testBlind));
  const [ref] = await done((a) =>
    declarePeople(
      a,
      ours,
      [{ ...person, details: { ...person.details, phone: '+999200000009' } }],
      testBlind,
    ),
  );
  await done((a) =>
    a.send([
      {
        channel: 'sms',
        to: person.details.phone,
        subject: '',
        body: `Dear ${person.details.nameLatin}`,
        about: person.id,
      },
    ]),
  );
  assert.deepEqual(
    await done((a) => erasePerson(a, { person: person.id, basis: 'Data Protection Act s. 17' })),
    { facts: 2 },
  );
  assert.equal((await peopleBy(db, [person.id])).get(person.id), null);
  assert.equal((await peopleAsDeclared(db, [ref!.fact])).get(ref!.fact), null);
  assert.deepEqual(await peopleSharingId(db, [twin.id]), []);
  const outbox = await db.row(
    trustedSql('select recipient, subject, body, failed from work.outbox where about = $1', [person.id]),
  );
  assert.deepEqual(outbox, { recipient: '', subject: '', body: '', failed: 'erased' });
  const key = await db.row(trustedSql('select 1 from ledger.person_key where keyed_to = $1', [person.id]));
  assert.equal(key, undefined);
  const again = await act((a) => erasePerson(a, { person: person.id, basis: 'x' }));
  assert.ok(isRefusal(again) && again.code === 'person-already-erased');
  const redeclared = await act((a) => declarePeople(a, ours, [person], testBlind));
  assert.ok(isRefusal(redeclared) && redeclared.code === 'id-was-erased');
  const nobody = await act((a) => erasePerson(a, { person: anId<'person'>(), basis: 'x' }));
  assert.ok(isRefusal(nobody) && nobody.refused === 'not-found');
});

test('the address of a home can be erased, that of a business cannot', async () => {
  const ours = aCompany();
  const [home, office] = [aPremises({ residential: true }), aPremises()];
  await done((a) => declarePremises(a, ours, [home, office]));
  await done((a) => erasePremises(a, { premises: home.id, basis: 'Data Protection Act s. 17' }));
  assert.equal((await premisesBy(db, [home.id])).get(home.id), null);
  const kept = await act((a) => erasePremises(a, { premises: office.id, basis: 'x' }));
  assert.ok(isRefusal(kept) && kept.code === 'premises-not-a-home');
});

test('a declaration and an erasure at once: one of them decides afresh and nothing of the person is left', async () => {
  const ours = aCompany();
  for (let i = 0; i < 10; i++) {
    const person = aPerson();
    await done((a) => declarePeople(a, ours, [person], testBlind));
    const changed = { id: person.id, details: personDetails() };
    const [, erased] = await Promise.all([
      act((a) => declarePeople(a, ours, [changed], testBlind)),
      act((a) => erasePerson(a, { person: person.id, basis: 'order 7' })),
    ]);
    assert.ok(!isRefusal(erased));
    const sealed = await db.rows(
      trustedSql('select 1 from ledger.fact where keyed_to = $1 and personal is not null', [person.id]),
    );
    assert.equal(sealed.length, 0);
    assert.equal((await peopleBy(db, [person.id])).get(person.id), null);
  }
});

test('a carrier has one record a code, however many register it at once', async () => {
  const name = { en: 'Alpha Telecom', ur: 'الفا ٹیلی کام' };
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => done((a) => registerCarrier(a, { code: 'alpha', name }))),
  );
  assert.equal(new Set(answers.map((x) => x.carrier)).size, 1);
  await done((a) => registerCarrier(a, { code: 'alpha', name: { ...name, en: 'Alpha' } }));
  assert.deepEqual(await carriers(db), [
    { carrier: answers[0]!.carrier, code: 'alpha', name: { ...name, en: 'Alpha' } },
  ]);
  const bad = await act((a) => registerCarrier(a, { code: 'Álpha', name }));
  assert.ok(isRefusal(bad) && bad.field === '/code');
});

test('companies keep their latest details, and a rebuild of it all agrees', async () => {
  const ours = aCompany();
  await done((a) => declareCompany(a, ours, companyDetails()));
  await done((a) => declareCompany(a, ours, companyDetails({ tradeNames: [] })));
  assert.deepEqual(await company(db, ours), companyDetails({ tradeNames: [] }));
  assert.equal(await firstBrokenCommitment(db), undefined);
  const rebuilt = await rebuildAndCompare(db, acting.ledger.registry, acting.ledger.catalogue);
  assert.deepEqual(rebuilt.differences, []);
});
