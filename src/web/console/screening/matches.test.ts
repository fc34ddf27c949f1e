import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aReview, reviewPath } from '../../../../tests/make/review.ts';
import { aMatch, anOwner, aPlaza, aScreening, aTrace } from '../../../../tests/make/screened.ts';
import { aProfile } from '../../../../tests/make/screening.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { ENGLISH } from '../../../matching/text/lore.ts';
import { declareConflict } from '../../../modules/agencies/index.ts';
import { applicationById, draftToFill } from '../../../modules/applications/index.ts';
import {
  decideMatch,
  disclosedTo,
  keepModels,
  matchesOf,
  trainedModels,
} from '../../../modules/screening/index.ts';

const db = await freshDatabase();
const review = await aReview(db);
const { acting, deskOf, inReview, failures, deps } = review;
const pack = deps.country.agencies;
after(() => assert.deepEqual(failures(), []));

const REASON = 'The same bank account pays the same people.';

async function screened(found = [aMatch(1), aMatch(2, { traces: [aPlaza] })]) {
  const made = await inReview();
  await aScreening(acting, made, found);
  return { ...made, path: `${reviewPath(made)}/screening` };
}

const decisions = async () =>
  (await review.factsOf('MatchDecided')).map(({ data }) => JSON.parse(data) as Record<string, string>);

test('a version that nobody screened says so, and one that shares nothing says that', async () => {
  const made = await inReview();
  const { browser } = await deskOf('security');
  const path = `${reviewPath(made)}/screening`;
  assert.match((await browser.get(path)).words, /not screened yet/);
  await aScreening(acting, made, []);
  const seen = await browser.get(path);
  assert.match(seen.words, /Held against 300 parties, 900 people and 12 entries.*It shares nothing/);
});

test('matches stand likeliest first, one open, with what speaks for and against it in numbers that add up', async () => {
  const made = await screened();
  const { browser, officer } = await deskOf('security');
  const before = (await review.factsOf('SensitiveRead')).length;
  const seen = await browser.get(made.path);
  const looks = (await review.factsOf('SensitiveRead')).slice(before).map(({ data }) => JSON.parse(data));
  assert.deepEqual(
    looks.map(({ what, application, officer: by }) => [what, application, by]),
    [['person', made.application, officer]],
  );
  assert.match(seen.words, /EXL-2025-000001 81% Shut centre To decide EXL-2025-000002 2%/);
  assert.match(seen.words, /a bank account is the same \( \+11\.0 \)/);
  const table = /<table[^>]*sanad-evidence[\s\S]*?<\/table>/.exec(seen.text)![0];
  const added = [...table.matchAll(/data-label="Counts"[^>]*><strong><bdi[^>]*>([+−][\d.]+)/g)].map(([, n]) =>
    Number(n!.replace('−', '-')),
  );
  assert.deepEqual(added, [-8, 11, 3]);
  assert.match(table, /shared by 40 parties, so it weighs little/);
  assert.match(seen.text, /A nominee owner/);
  const picture = /<svg[^>]*role="img"[\s\S]*?<\/svg>/.exec(seen.text)![0];
  assert.deepEqual(
    [...picture.matchAll(/\u2066([+−][\d.]+)\u2069/g)].map(([, n]) => n),
    ['−8.0', '+11.0', '+3.0'],
  );
  assert.doesNotMatch(seen.text, /SCBL/, 'an account shows its end only');
  assert.doesNotMatch(seen.text, / checked/, 'nothing is chosen for anybody');
  assert.deepEqual(
    [...seen.text.matchAll(/value="([a-z-]+)"[^>]*data-key="(\d)"/g)].map(([, v, k]) => [v, k]),
    [
      ['same', '1'],
      ['different', '2'],
      ['cannot-tell', '3'],
    ],
  );
});

test('a company that owns the applicant says what it owns, on either side', async () => {
  const made = await screened([aMatch(1, { traces: [anOwner] })]);
  const { browser } = await deskOf('security');
  const said =
    /the name of an owning company: 93% likely the same; here it owns Middle Example Company, Blue Sky Calls; there it is the party itself/;
  assert.match((await browser.get(made.path)).words, said);
  const urdu = await browser.get(`/ur${made.path}`);
  const cells = urdu.text.split('<td').map((part) => part.split('</td>')[0]!);
  const cell = cells.find((part) => part.includes('مالک کمپنی کا نام'))!;
  assert.match(cell, /<bdi[^>]*>Middle Example Company/, 'a Latin name keeps its order');
  const urduAlone = cell.replace(/<bdi dir="ltr">[^<]*<\/bdi>/g, '').replace(/^[^>]*>|<[^>]*>/g, '');
  assert.doesNotMatch(urduAlone, /[a-z]{3}/i);
});

test('a page in Urdu has no English left, and another match opens by its address', async () => {
  const made = await screened();
  const { browser } = await deskOf('security');
  const first = await browser.get(`/ur${made.path}`);
  assert.equal(first.status, 200);
  const main = /<main[\s\S]*<\/main>/.exec(first.text)![0].replace(/<code>[\s\S]*?<\/code>/g, '');
  assert.doesNotMatch(main.replace(/<[^>]*>/g, ' '), /\b(the|is|same|weigh|shared|match|Shut|bank)\b/i);
  const [head] = /<h1[\s\S]*?<\/h1>/.exec(main)!;
  assert.match(head.replace(/<[^>]*>/g, ''), /نیلا آسمان کالز Blue Sky Calls/, 'the Urdu name first');
  const facing = first.text.slice(first.text.indexOf('sanad-facing'));
  assert.match(facing.replace(/<[^>]*>/g, ''), /نیلا آسمان کالز Blue Sky Calls/, 'and on the facing sides');
  const other = [...first.text.matchAll(/match=([0-9a-f-]{36})/g)].at(1)![1];
  const seen = await browser.get(`${made.path}?match=${other}`);
  assert.match(seen.words, /Nothing of it counts/);
});

test('a decision needs a choice and a reason, keeps what was typed, and leads to the next match', async () => {
  const made = await screened();
  const { browser } = await deskOf('security');
  await browser.get(made.path);
  const bare = await browser.send({ reason: REASON });
  assert.deepEqual([bare.status, bare.faults], [422, ['Choose one.']]);
  assert.match(bare.text, new RegExp(REASON));
  const short = await browser.send({ decision: 'same', reason: 'It is.' });
  assert.deepEqual(short.faults, ['Write the reason, in 10 characters or more.']);
  assert.match(short.text, /value="same"[^>]* checked/);
  const next = await browser.sendOn({ decision: 'same', reason: REASON });
  assert.match(next.words, /Your decision was recorded.*EXL-2025-000001 81% Shut centre Same/);
  assert.match(/aria-current="page"[^>]*><bdi[^>]*>EXL-2025-000002/.exec(next.text)?.[0] ?? '', /2/);
  const told = (await decisions()).at(-1)!;
  assert.deepEqual([told.application, told.decision], [made.application, 'same']);
  const [first] = [...next.text.matchAll(/match=([0-9a-f-]{36})/g)];
  const again = await browser.get(`${made.path}?match=${first![1]}`);
  assert.match(again.words, /Decided before The same .*Security Office .*The same bank account/);
});

test('evidence that changed meanwhile shows the difference, keeps what was typed and records nothing', async () => {
  const made = await screened([aMatch(1)]);
  const { browser } = await deskOf('security');
  await browser.get(made.path);
  const phone = aTrace({ group: 'contact', kind: 'domain', value: 'example.test', full: 9, bits: 9 });
  await aScreening(acting, made, [aMatch(1, { traces: [aTrace(), phone] })]);
  const before = (await decisions()).length;
  const seen = await browser.send({ decision: 'different', reason: REASON });
  assert.equal(seen.status, 409);
  assert.match(seen.words, /changed while you wrote.*came an internet domain/);
  assert.match(seen.text, /value="different"[^>]* checked/);
  assert.match(seen.text, new RegExp(REASON));
  assert.equal((await decisions()).length, before);
  assert.equal((await browser.send()).status, 303, 'over what stands now it is taken');
});

test('whoever decides meanwhile is not overwritten', async () => {
  const made = await screened([aMatch(1)]);
  const { browser } = await deskOf('security');
  await browser.get(made.path);
  const colleague = (await deskOf('crime')).actor;
  const view = await matchesOf(db, pack, colleague, acting.clock.now(), made.application);
  if (!view || 'refused' in view) throw new Error('no view');
  const [{ match, evidence }] = view.matches as [(typeof view.matches)[number]];
  await done(acting, colleague, (act) =>
    decideMatch(act, pack, {
      application: made.application,
      match,
      evidence,
      decision: 'different',
      reason: 'He moved to another trade.',
    }),
  );
  const seen = await browser.send({ decision: 'same', reason: REASON });
  assert.equal(seen.status, 409);
  assert.match(seen.words, /Somebody decided it meanwhile.*Different.*Crime Office .*another trade/);
});

test('a decision is asked again when its facts change, with what came and went', async () => {
  const made = await screened([aMatch(1)]);
  const { browser } = await deskOf('security');
  await browser.get(made.path);
  await browser.send({ decision: 'different', reason: REASON });
  await aScreening(acting, made, [
    aMatch(1, { traces: [aTrace({ kind: 'imei', group: 'equipment', value: '356938035643809' })] }),
  ]);
  const seen = await browser.get(made.path);
  assert.match(seen.words, /Decide again What changed since it was decided came an IMEI went a bank account/);
});

test('the applicant is told after a second look, with a day to answer; what is sealed is never told', async () => {
  const made = await screened([aMatch(1)]);
  const { browser } = await deskOf('security');
  const page = await browser.get(made.path);
  assert.match(page.words, /Was not told of it.*was not told of this match as it stands/);
  const path = /href="([^"]+\/disclose)"/.exec(page.text)![1]!;
  await browser.get(path);
  const short = await browser.send({ gist: 'Account.', until: '2026-01-01' });
  assert.deepEqual(short.faults, [
    'Say more: at least 20 characters.',
    'Choose a later day: at least 7 days from today.',
  ]);
  const gist = 'You use the bank account of a centre that was shut.';
  const later = plusMs(acting.clock.now(), 14 * DAY_MS).slice(0, 10);
  const look = await browser.send({ gist, until: later, step: 'look' });
  assert.match(look.words, /Look once more.*You use the bank account/);
  const told = await browser.sendOn({ step: 'send' });
  assert.match(told.words, /The applicant was told\. .*still has time to answer/);
  const seen = await disclosedTo(db, draftToFill, made.owner, made.application);
  assert.deepEqual('refused' in seen ? [] : seen.map((one) => one.gist), [gist]);

  const other = await screened([aMatch(1)]);
  const sealPath = /href="([^"]+\/seal)"/.exec((await browser.get(other.path)).text)![1]!;
  await browser.get(sealPath);
  assert.deepEqual((await browser.send({})).faults, ['Write this.']);
  const sealed = await browser.sendOn({ reason: 'The secrecy law forbids telling of this source.' });
  assert.match(sealed.words, /The match was sealed\. .*not told of it\. It may be relied on/);
  assert.doesNotMatch(sealed.text, /\/disclose"/);
  assert.match(
    (await browser.get(sealPath.replace(/seal$/, 'disclose'))).words,
    /sealed; the applicant may not be told/,
  );
});

test('whoever is tied to the other side sees nothing of it; whoever may not see applications is refused', async () => {
  const made = await screened([aMatch(7)]);
  const { browser, actor, officer } = await deskOf('security');
  await done(acting, actor, (act) =>
    declareConflict(act, pack, { officer, about: aMatch(7).otherCompany, nature: 'kinship' }),
  );
  const seen = await browser.get(made.path);
  assert.match(seen.words, /You are tied to the other side/);
  assert.doesNotMatch(seen.text, /sanad-evidence/);
  const outside = (await deskOf('watch', 'oversight')).browser;
  assert.equal((await outside.get(made.path)).status, 403);
});

test('two people who may be one are compared again field by field, for and against; identity numbers show their end', async () => {
  const models = await trainedModels(
    Array.from({ length: 150 }, (_, n) => aProfile(n)),
    ENGLISH,
    1,
  );
  await done(acting, undefined, (act) => keepModels(act, models));
  const [made, other] = [await inReview(), await inReview()];
  const factOf = async (application: string) => {
    const app = await applicationById(db, application);
    if (isRefusal(app)) throw new Error(app.code);
    return app.people[0]!;
  };
  const [own, like] = [await factOf(made.application), await factOf(other.application)];
  const leader = aTrace({
    group: 'people',
    kind: 'leader',
    own: own.person,
    other: like.person,
    ownFact: own.fact,
    otherFact: like.fact,
    value: null,
    chance: 0.93,
  });
  const { people, companies } = models;
  const hashes = { engine: people.engine, people: people.hash, companies: companies.hash };
  await aScreening(acting, made, [aMatch(4, { traces: [leader] })], hashes);
  const { browser } = await deskOf('security');
  const seen = await browser.get(`${reviewPath(made)}/screening`);
  assert.match(
    seen.words,
    /How two people were compared \( ?93% ?likely the same\).*Name Ada Example Ada Example .*the same/,
  );
  assert.doesNotMatch(seen.text, /1234\b.*1234\b/, 'no whole identity number');
  const urdu = await browser.get(`/ur${reviewPath(made)}/screening`);
  assert.match(urdu.words, /دو افراد کا موازنہ/);
});
