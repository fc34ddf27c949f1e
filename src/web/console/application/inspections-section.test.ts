import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { exampleland } from '../../../../tests/make/country.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { anId } from '../../../../tests/make/entities.ts';
import { aReview, reviewPath } from '../../../../tests/make/review.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import type { House } from '../../../main/house.ts';
import { runClockwork } from '../../../main/jobs.ts';
import { declareConflict } from '../../../modules/agencies/index.ts';
import {
  announceVisit,
  inspectionDraft,
  keepInspectionDraft,
  orderInspection,
  type RecordInspectionInput,
  recordInspection,
} from '../../../modules/applications/index.ts';

const db = await freshDatabase();
const review = await aReview(db);
const { acting, clock, deskOf, inReview, factsOf, failures } = review;
const { checklist } = exampleland.applications.inspections;
const ENGLISH =
  /\b(Inspection|Visit|Photograph|Declared|Satisfactory|Unsatisfactory|Recorded|Announced|Seats|Differs|record|grant|void)\b/gi;
const [first, second] = [await deskOf('telecom', 'inspector'), await deskOf('telecom', 'inspector')];

after(() => assert.deepEqual(failures(), []));

async function ordered(officer: string | null = first.officer) {
  const made = await inReview();
  const [{ id: premises, seats } = {}] = made.content.premises!;
  const app = await done(acting, (await deskOf('telecom')).actor, (act) =>
    orderInspection(act, exampleland, {
      application: made.application,
      premises: premises!,
      visit: officer ? { officer } : null,
    }),
  );
  const { inspection, visit } = app.inspections[0]!;
  return { ...made, inspection, visit, declared: seats!, path: `${reviewPath(made)}?section=inspections` };
}

type Ordered = Awaited<ReturnType<typeof ordered>>;

const found = (
  { application, inspection }: Ordered,
  by: typeof first,
  more: Partial<RecordInspectionInput> = {},
) =>
  done(acting, by.actor, (act) =>
    recordInspection(act, exampleland, {
      application,
      inspection,
      outcome: 'satisfactory',
      checklist: checklist.map(({ code }) => ({ item: code, answer: 'yes', note: '' })),
      photographs: [],
      seenAt: clock.now(),
      deviceRecordId: anId(),
      note: '',
      ...more,
    }),
  );

const overviewFlags = (text: string) => /<ul class="sanad-flags">[\s\S]*?<\/ul>/.exec(text)?.[0] ?? '';

test('before any inspection the section names the next action, and to whom it belongs', async () => {
  const made = await inReview();
  const at = `${reviewPath(made)}?section=inspections`;
  const mine = await (await deskOf('telecom')).browser.get(at);
  assert.match(mine.words, /No inspection was ordered yet.*Order an inspection/);
  assert.match(mine.text, new RegExp(`${reviewPath(made)}/acts/inspect"`));
  const early = `${reviewPath(await review.submitted())}?section=inspections`;
  const { browser } = await deskOf('telecom');
  assert.match(
    (await browser.get(early)).words,
    /No inspection was ordered yet\. Not while the application is “Submitted”/,
  );
});

test('a visit is shown as announced; its code is read by the agency that ordered and nobody else', async () => {
  const made = await ordered();
  const code = `${made.visit!.code.slice(0, 4)} ${made.visit!.code.slice(4)}`;
  const own = await (await deskOf('telecom')).browser.get(made.path);
  assert.match(own.words, /Ordered, not recorded yet.*A full grant waits.*Announced for/);
  assert.ok(own.words.includes(code));
  const others = await (await deskOf('crime')).browser.get(made.path);
  assert.match(others.words, /only the inspector and the agency that ordered read it/);
  assert.ok(!others.words.includes(code) && !others.text.includes(made.visit!.code));
  const free = await ordered(null);
  assert.match((await (await deskOf('crime')).browser.get(free.path)).words, /nobody is sent yet/);
  assert.match((await (await deskOf('crime')).browser.get(reviewPath(free))).words, /1 outstanding/);
});

test('what was found stands there item by item, what is not in order first, seats against those declared', async () => {
  const made = await ordered();
  const last = checklist.at(-1)!;
  await found(made, first, {
    checklist: checklist.map(({ code }) =>
      code === last.code
        ? { item: code, answer: 'no', note: 'The cellar was locked.' }
        : { item: code, answer: 'yes', note: '' },
    ),
    seats: made.declared - 2,
    met: 'Ada, the manager',
  });
  const { browser } = await deskOf('crime');
  const seen = await browser.get(made.path);
  assert.match(seen.words, /Found satisfactory.*Void since the record came in.*Reached the office/);
  assert.match(
    seen.words,
    new RegExp(`${made.declared - 2} ?; declared: ${made.declared} 2 fewer than declared`),
  );
  assert.match(seen.words, /Ada, the manager/);
  const order = ['No The cellar was locked', last.text.en, checklist[0]!.text.en].map((one) =>
    seen.words.indexOf(one),
  );
  assert.ok(order.every((at) => at > 0) && order[1]! < order[2]!, `what is not in order first: ${order}`);
  const flags = overviewFlags((await browser.get(reviewPath(made))).text);
  assert.match(flags, /1 place: other seats than declared[\s\S]*1 item not in order/);
  assert.match((await browser.get(`${reviewPath(made)}/print`)).words, /Inspections.*The cellar was locked/);
  const urdu = await browser.get(`/ur${made.path}`);
  const main = /<main[\s\S]*<\/main>/.exec(urdu.text)![0].replaceAll(/<[^>]*>/g, ' ');
  assert.equal(main.replace(/The cellar was locked\.|Ada, the manager/g, '').match(ENGLISH), null);
});

test('a record that differs stands beside the first, and the page says that the grant waits for another look', async () => {
  const made = await ordered();
  await done(acting, (await deskOf('telecom')).actor, (act) =>
    announceVisit(act, exampleland, { ...made, officer: second.officer }),
  );
  await found(made, second, { seats: made.declared });
  await found(made, first, { outcome: 'unsatisfactory', note: 'Nobody works there.', seats: 0 });
  const { browser } = await deskOf('crime');
  const seen = await browser.get(made.path);
  assert.match(
    seen.words,
    /The records disagree.*grant is refused until this place is inspected anew.*First record: the outcome.*Record 2, kept beside it/,
  );
  assert.match(
    seen.words,
    /Outcome Differs.*Satisfactory.*Unsatisfactory Nobody works there.*Seats counted Differs/,
  );
  assert.doesNotMatch(seen.words, /Seen Differs|Who was met Differs/);
  assert.match(overviewFlags((await browser.get(reviewPath(made))).text), /1 place: records disagree/);
  const urdu = await browser.get(`/ur${made.path}`);
  const main = /<main[\s\S]*<\/main>/.exec(urdu.text)![0].replaceAll(/<[^>]*>/g, ' ');
  assert.equal(main.replace('Nobody works there.', '').match(ENGLISH), null);
});

test('a photograph opens for who reviews this application, after its look is on record; for nobody else', async () => {
  const made = await ordered();
  const { hash } = await review.aDocument(made);
  const shot = (of: Ordered, name = hash) =>
    `${reviewPath(of)}/inspections/${of.inspection}/photographs/${name}`;
  const { browser, officer, actor } = await deskOf('crime');
  assert.equal((await browser.raw('GET', shot(made))).status, 404, 'no record names it');
  await found(made, first, { photographs: [hash] });
  const page = await browser.get(made.path);
  assert.doesNotMatch(page.text, /<img[^>]+photographs/, 'nothing is looked at before it is opened');
  const opened = await browser.get(`${made.path}&inspection=${made.inspection}&photograph=${hash}`);
  assert.match(opened.text, new RegExp(`<img class="sanad-preview" src="${shot(made)}"`));
  const shown = await browser.raw('GET', shot(made));
  assert.deepEqual([shown.status, shown.headers.get('content-type')], [200, 'image/png']);
  const last = JSON.parse((await factsOf('SensitiveRead')).at(-1)!.data) as Record<string, string>;
  assert.deepEqual(
    [last.what, last.about, last.application, last.officer],
    ['document', hash, made.application, officer],
  );
  const other = await ordered();
  for (const path of [
    shot(other),
    shot(made, '0'.repeat(64)),
    shot({ ...made, inspection: other.inspection }),
  ])
    assert.equal((await browser.raw('GET', path)).status, 404, path);
  await done(acting, actor, (act) =>
    declareConflict(act, exampleland.agencies, { officer, about: made.company, nature: 'kinship' }),
  );
  assert.equal((await browser.raw('GET', shot(made))).status, 403);
});

test('what an inspector never sent is dropped thirty days after his visit, or once the place is on record', async () => {
  const [recorded, waiting] = [await ordered(), await ordered()];
  const draft = { answers: { met: 'A guard' }, photographs: [], savedAt: clock.now() };
  for (const { inspection } of [recorded, waiting])
    await keepInspectionDraft(db, inspection, second.officer, draft);
  await found(recorded, first);
  const house = { acting, country: exampleland, db, files: review.portal.deps.files } as unknown as House;
  const kept = async () => {
    await runClockwork(house);
    const drafts = await Promise.all(
      [recorded, waiting].map(({ inspection }) => inspectionDraft(db, inspection, second.officer)),
    );
    return drafts.map((one) => one !== undefined);
  };
  assert.deepEqual(await kept(), [false, true]);
  clock.set(plusMs(waiting.visit!.until, 30 * DAY_MS - 1));
  assert.deepEqual(await kept(), [false, true]);
  clock.set(plusMs(waiting.visit!.until, 30 * DAY_MS + 1));
  assert.deepEqual(await kept(), [false, false]);
});
