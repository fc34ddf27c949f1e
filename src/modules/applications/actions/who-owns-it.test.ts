import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeContent, ids } from '../../../../tests/make/applications.ts';
import { type AnApplication, aPaidDraft } from '../../../../tests/make/country.ts';
import * as given from '../../../../tests/make/desk.ts';
import { aPerson } from '../../../../tests/make/entities.ts';
import { plusDays, startOfDay } from '../../../kernel/day.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { sql } from '../../../platform/postgres/sql.ts';
import { declarePeople } from '../../entities/index.ts';
import { licenceOfApplication, notifyPeople, peopleOf } from '../../licences/index.ts';
import { findComplete, previewApplication, saveDraft, submitApplication, viewApplication } from '../index.ts';
import { todayOf } from './desk.ts';

const { acting, country, db, done, pack } = given;
const HOLDING = '01900000-0000-7000-8000-0000000000c1';
const FUND = '01900000-0000-7000-8000-0000000000c2';

async function granted(made: AnApplication): Promise<void> {
  await given.inspected(made.application);
  for (const agency of given.AGENCIES) await given.speak(agency, made);
  await done(acting, given.second, given.approving(made, await given.proposedGrant(made)));
  await given.payLicenceFee(made.application);
}

const chain = (): Partial<given.Content> => {
  const [ada, ben] = completeContent().people!;
  return {
    people: [ada!, { ...ben, roles: ['landlord', 'shareholder'] }],
    owners: [
      {
        id: HOLDING,
        name: 'Holding',
        country: 'XF',
        registrationNumber: 'F-1',
        sharePercent: 40,
        heldBy: [{ owner: FUND, sharePercent: 50 }],
      },
      {
        id: FUND,
        name: 'Fund',
        country: 'XF',
        registrationNumber: 'F-2',
        heldBy: [{ owner: ids.landlord, sharePercent: 80 }],
      },
    ],
  };
};

test('the companies of a chain are declared with the version, and whoever owns through them is told with the share', async () => {
  const made = await given.underReview(chain());
  const rows = await db.rows<{ data: string }>(
    sql`select f.data from owning_company c join fact f on f.id = c.fact where c.company = ${made.company} order by c.id`,
  );
  const said = rows.map(({ data }) => JSON.parse(data));
  assert.deepEqual(
    said.map(({ name, sharePercent }) => [name, sharePercent]),
    [
      ['Holding', 40],
      ['Fund', null],
    ],
  );
  const view = await viewApplication(db, given.first, made.application);
  assert.ok(!isRefusal(view));
  const [ada, ben] = made.content.people!;
  assert.deepEqual(view.benefits, {
    [ada!.id!]: { own: 60, effective: 60 },
    [ben!.id!]: { own: 0, effective: 16 },
  });
});

test('a company of a chain that another centre declared is not declared under its id', async () => {
  const made = await given.underReview(chain());
  const [holding] = made.content.owners!;
  const other = await aPaidDraft(country, {
    owners: [{ ...holding, sharePercent: 10, heldBy: [{ owner: ids.director, sharePercent: 1 }] }],
  });
  const answer = await given.refused(other.owner, (act) =>
    submitApplication(act, pack, given.blind, { application: other.application, revision: 1 }),
  );
  assert.equal(answer, 'id-belongs-elsewhere');
});

test('APP-98 a change ends whoever left on the day of leaving; those whom notifications bound stay', async () => {
  const [ada, ben] = completeContent().people!;
  const cid = { ...ada, id: '01900000-0000-7000-8000-0000000000f1', nationalId: '4321', sharePercent: 10 };
  const made = await given.underReview({
    people: [ada!, ben!, cid],
    documents: [...completeContent().documents!, { kind: 'id-copy', about: cid.id, file: given.fileHash(1) }],
  });
  await granted(made);
  const licence = (await licenceOfApplication(db, made.application))!;
  const agent = aPerson();
  await done(acting, made.owner, async (act) => {
    const declared = await declarePeople(act, made.company, [agent], given.blind);
    if (isRefusal(declared)) return declared;
    return notifyPeople(act, {
      licence: licence.id,
      add: [{ person: agent.id, role: 'agent', foreign: false }],
      end: [],
    });
  });
  country.wait(10);
  const left = plusDays(todayOf({ at: acting.clock.now() }, pack), -3);
  const people = made.content.people!.map((one, i) => (i === 2 ? { ...one, until: left } : one));
  const change = { ...made.content, people } as Partial<given.Content>;
  const draft = await aPaidDraft(country, change, made, 'variation', licence.id);
  const gone = people.slice(0, 2);
  await done(acting, made.owner, (act) =>
    saveDraft(act, {
      application: draft.application,
      revision: 1,
      content: { ...change, people: gone, documents: [] },
    }),
  );
  const preview = await done(acting, made.owner, (act) => previewApplication(act, pack, given.blind, draft));
  assert.ok(preview.obstacles.some(({ code }) => code === 'person-left-out'));
  const { hash } = await given.resubmitted(draft, 2, change as given.Content);
  await done(acting, given.intake, (act) => findComplete(act, pack, { ...draft, hash }));
  await granted({ ...draft, hash });
  const bound = (await peopleOf(db, licence.id)).map(({ person, role, until }) => [person, role, until]);
  const until = startOfDay(left, pack.applications.zone);
  assert.deepEqual(
    bound.filter(([person]) => person === people[2]!.id),
    ['director', 'shareholder', 'signatory'].map((role) => [people[2]!.id, role, until]),
  );
  assert.deepEqual(
    bound
      .filter(([, , end]) => end === null)
      .map(([, role]) => role)
      .sort(),
    ['agent', 'director', 'landlord', 'shareholder', 'signatory'],
  );
});

test('everything above is rebuilt from its facts, row by row', given.rebuiltAlike);
