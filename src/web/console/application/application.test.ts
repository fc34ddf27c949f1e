import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson, done } from '../../../../tests/make/accounts.ts';
import { completeContent } from '../../../../tests/make/applications.ts';
import { blind, exampleland } from '../../../../tests/make/country.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { actsOffered, aReview, reviewPath } from '../../../../tests/make/review.ts';
import { HOUR_MS, plusMs } from '../../../kernel/instant.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { appointOfficer, declareConflict, makeDelegation } from '../../../modules/agencies/index.ts';
import {
  answerAsked,
  askedOf,
  requestInformation,
  sendAnswers,
} from '../../../modules/applications/index.ts';
import { ACTS } from '../decision/acts.ts';
import { SECTIONS } from './flags.ts';

const db = await freshDatabase();
const review = await aReview(db);
const { acting, clock, deskOf, inReview, speak, failures } = review;
const pack = exampleland;
const ENGLISH =
  /\b(Nothing|Opinion|Submitted|Director|Company|People|History|given|Numbers|Version|Yes|No|Not)\b/g;

const OBJECTS = {
  verdict: 'objection',
  grounds: ['untrue'],
  reasons: 'The lease was seen at the registry.',
} as const;

test('every section is one address, in both languages, without a script', async () => {
  const made = await inReview();
  const { browser } = await deskOf('security');
  for (const section of SECTIONS) {
    const seen = await browser.get(`${reviewPath(made)}?section=${section}`);
    assert.deepEqual(failures(), []);
    assert.equal(seen.status, 200, section);
    assert.doesNotMatch(/<main[\s\S]*<\/main>/.exec(seen.text)![0], /<script|undefined|\[object/, section);
    const urdu = await browser.get(`/ur${reviewPath(made)}?section=${section}`);
    assert.equal(urdu.status, 200);
    assert.equal(urdu.words.match(ENGLISH), null, section);
  }
  const sheet = await browser.get(`${reviewPath(made)}/print`);
  assert.match(sheet.words, /Confidential.*Printed by .*Examiner, Security Office/);
});

test('on Urdu pages people are named in Urdu where that is known, and isolated where it is not', async () => {
  const { people = [] } = completeContent();
  const [ada, ben] = people;
  const made = await inReview({
    people: [{ ...ada!, nameUrdu: 'عدا مثال' }, ben!],
  });
  const { browser } = await deskOf('security');
  const namedIn = async (path: string, ada: RegExp) => {
    const { text } = await browser.get(`/ur${reviewPath(made)}${path}`);
    const main = /<main[\s\S]*<\/main>/.exec(text)![0];
    assert.match(main, ada, path);
    for (const [, before] of main.matchAll(/(.{0,40})(?:Ada Example|Ben Foreign)/g))
      assert.match(before!, /<bdi[^>]* lang="en"[^>]*>$|value="[^"]*$|\u2066$/, `${path}: ${before}`);
  };
  const urdu = /<bdi>عدا مثال<\/bdi>/;
  for (const path of ['', '?section=people', '?section=documents', '/print']) await namedIn(path, urdu);
  const asking = await browser.get(`/ur${reviewPath(made)}/acts/request`);
  assert.match(asking.text, /عدا مثال/);
  assert.doesNotMatch(asking.text, /Ada Example/);
});

test('the overview shows who applies and the exact version, and the look is a fact before it', async () => {
  const made = await inReview();
  const { browser, officer } = await deskOf('security');
  const seen = await browser.get(reviewPath(made));
  for (const word of [/Ada Example/, /•••234/, /Director, Signatory, Shareholder/, /1 High Street/])
    assert.match(seen.words, word);
  assert.match(seen.words, new RegExp(made.hash));
  assert.doesNotMatch(seen.text, /1234\b|AB123456/);
  const looks = await review.factsOf('SensitiveRead');
  const last = JSON.parse(looks.at(-1)!.data) as Record<string, string>;
  assert.deepEqual([last.what, last.application, last.officer], ['person', made.application, officer]);
});

test('what another agency said is hidden until one’s own has spoken, on every page', async () => {
  const made = await inReview();
  await speak(made, 'crime', OBJECTS);
  const { browser } = await deskOf('security');
  for (const where of [
    '',
    '?section=opinions',
    '?section=history',
    '?section=messages',
    '/print',
    '/acts/opinion',
  ]) {
    const before = await browser.get(reviewPath(made) + where);
    assert.doesNotMatch(before.words, /Crime Office Objection|seen at the registry/, where);
  }
  assert.match((await browser.get(reviewPath(made))).words, /Crime Office Opinion given/);
  assert.match((await (await deskOf('crime')).browser.get(reviewPath(made))).words, /Crime Office Objection/);
  await speak(made, 'security');
  assert.match((await browser.get(reviewPath(made))).words, /Crime Office Objection .*seen at the registry/);
});

test('what is new is counted from the last visit, and stays new while the visit lasts', async () => {
  const made = await inReview();
  const { principal } = await deskOf('security');
  let browser = await review.signedIn(principal, 'officer');
  // idle for so long he has signed in again
  const later = async () => {
    clock.set(plusMs(clock.now(), HOUR_MS));
    browser = await review.signedIn(principal, 'officer');
  };
  assert.match((await browser.get(reviewPath(made))).words, /looking for the first time/);
  await later();
  assert.match((await browser.get(reviewPath(made))).words, /Nothing has changed/);
  await later();
  await done(acting, (await deskOf('crime')).actor, (act) =>
    requestInformation(act, pack, {
      application: made.application,
      items: [{ field: '/business/script', text: 'Please add it.' }],
      justification: null,
    }),
  );
  for (const where of ['', '?section=company', '']) {
    const seen = await browser.get(reviewPath(made) + where);
    assert.match(seen.words, /New since you last looked Information was asked for/, where);
    assert.match(seen.words, /Crime Office .*Please add it/);
  }
  await later();
  assert.match((await browser.get(reviewPath(made))).words, /Nothing has changed/);
});

test('what the applicant answered stands among the messages, beside the question, in both languages', async () => {
  const made = await inReview();
  const { application, owner } = made;
  const { browser, actor } = await deskOf('crime');
  await done(acting, actor, (act) =>
    requestInformation(act, pack, {
      application,
      items: [{ field: '/business/script', text: 'Please add it.' }],
      justification: null,
    }),
  );
  const asked = await askedOf(db, owner, pack.applications, application);
  if (isRefusal(asked)) throw new Error(asked.code);
  const text = 'We greet callers by name and say where we call from.';
  const { item } = asked.items[0]!;
  await done(acting, owner, (act) => answerAsked(act, pack, { application, item, text }));
  const { revision } = asked.draft;
  await done(acting, owner, (act) => sendAnswers(act, pack, blind, { application, revision }));
  for (const where of ['', '?section=messages'])
    assert.match((await browser.get(reviewPath(made) + where)).words, /greet callers by name/, where);
  const urdu = await browser.get(`/ur${reviewPath(made)}?section=messages`);
  assert.match(urdu.words, /ایک ورژن جمع ہوا.*greet callers by name.*معلومات طلب کی گئیں/);
});

test('whole identity numbers are shown after a fresh proof only, once, and the look is on record', async () => {
  const made = await inReview();
  const { browser } = await deskOf('security');
  const list = await browser.get(`${reviewPath(made)}?section=people`);
  const [, person] = /person=([0-9a-f-]{36})/.exec(list.text)!;
  const one = await browser.get(`${reviewPath(made)}?section=people&person=${person}`);
  assert.doesNotMatch(one.text, /1234\b/);
  const before = (await review.factsOf('SensitiveRead')).length;
  const shown = await browser.send({});
  assert.match(shown.words, /National identity number .*1234\b/);
  const noted = (await review.factsOf('SensitiveRead'))
    .slice(before)
    .map(({ data }) => JSON.parse(data) as { what: string; about: string });
  assert.deepEqual(
    noted.map(({ what, about }) => [what, about]),
    [['identity', person]],
  );
  await browser.get(`${reviewPath(made)}?section=people&person=${person}`);
  clock.set(plusMs(clock.now(), HOUR_MS / 6));
  const later = await browser.send({});
  assert.match(later.location ?? '', /\/console\/sign-in\/again/);
});

test('a document leaves after its look is on record, as it came, and nothing in it runs', async () => {
  const made = await inReview();
  const stored = await review.aDocument(made);
  const { browser } = await deskOf('security');
  const at = `${reviewPath(made)}/documents/${stored.hash}`;
  const before = (await review.factsOf('SensitiveRead')).length;
  const saved = await browser.get(at);
  assert.match(saved.headers.get('content-disposition') ?? '', /^attachment/);
  assert.match(saved.headers.get('content-security-policy') ?? '', /sandbox/);
  assert.match((await browser.get(`${at}?view=page`)).headers.get('content-disposition') ?? '', /^inline/);
  const noted = (await review.factsOf('SensitiveRead'))
    .slice(before)
    .map(({ data }) => JSON.parse(data) as { what: string; about: string });
  assert.deepEqual(
    noted.map(({ what, about }) => `${what} ${about}`),
    [`document ${stored.hash}`, `document ${stored.hash}`],
  );
  const page = await browser.get(`${reviewPath(made)}?section=documents&document=${stored.hash}`);
  assert.match(page.text, new RegExp(`<img class="sanad-preview" src="${at}\\?view=page"`));
  for (const nothing of ['0'.repeat(64), '../../etc/passwd', 'x'])
    assert.equal(
      (await browser.get(`${reviewPath(made)}/documents/${encodeURIComponent(nothing)}`)).status,
      404,
    );
});

test('without the power to see, or with an interest, nothing is shown and nothing can be done', async () => {
  const made = await inReview();
  const principal = await aPerson(acting);
  const office = { principal, agency: 'crime', role: 'examiner' } as const;
  await done(acting, undefined, (act) => appointOfficer(act, pack.agencies, office));
  const idle = await review.signedIn(principal, 'officer');
  const partial = await deskOf('crime');
  await done(acting, partial.actor, (act) =>
    declareConflict(act, pack.agencies, { officer: partial.officer, about: made.company, nature: 'kinship' }),
  );
  for (const browser of [idle, partial.browser])
    for (const where of ['', '/print', '/acts/opinion', '/acts/sealed', `/documents/${'0'.repeat(64)}`])
      assert.equal((await browser.get(reviewPath(made) + where)).status, 403, where);
  for (const nothing of ['x', '0190b3f0-0000-7000-8000-00000000abcd'])
    for (const language of ['', '/ur'])
      assert.equal(
        (await (await deskOf('crime')).browser.get(`${language}/console/applications/${nothing}`)).status,
        404,
      );
});

test('the page offers exactly the acts whose own page opens, in every state; the rest say why and who can', async () => {
  const made = {
    submitted: await review.submitted(),
    review: await inReview(),
    decision: await review.inDecision(),
    disputed: await review.inDecision({ crime: OBJECTS }),
  };
  const { browser } = await deskOf('telecom');
  const offered: Record<string, string[]> = {};
  for (const [state, one] of Object.entries(made)) {
    offered[state] = actsOffered(await browser.get(reviewPath(one)));
    for (const { code } of ACTS) {
      const seen = await browser.get(`${reviewPath(one)}/acts/${code}`);
      assert.deepEqual(failures(), []);
      assert.equal(seen.status === 200, offered[state].includes(code), `${state} ${code}: ${seen.status}`);
      const urdu = await browser.get(`/ur${reviewPath(one)}/acts/${code}`);
      assert.equal(urdu.status, seen.status);
      assert.equal(urdu.words.match(ENGLISH), null, `${state} ${code}`);
    }
  }
  assert.ok(offered.submitted!.includes('complete') && !offered.submitted!.includes('opinion'));
  assert.ok(offered.review!.includes('opinion') && !offered.review!.includes('complete'));
  assert.ok(offered.decision!.includes('inspect') && !offered.decision!.includes('reconsider'));
  assert.ok(offered.disputed!.includes('reconsider') && !offered.disputed!.includes('propose-grant'));
});

test('an officer whose delegation names nothing but seeing may only stand aside', async () => {
  const made = await inReview();
  const principal = await aPerson(acting);
  const office = { principal, agency: 'crime', role: 'examiner' } as const;
  const { officer } = await done(acting, undefined, (act) => appointOfficer(act, pack.agencies, office));
  const terms = {
    officer,
    powers: ['see-applications'] as const,
    instrument: 'Gazette 2/2026',
    from: clock.now(),
    until: null,
  };
  await done(acting, undefined, (act) => makeDelegation(act, pack.agencies, terms));
  const browser = await review.signedIn(principal, 'officer');
  const seen = await browser.get(reviewPath(made));
  assert.deepEqual(actsOffered(seen), ['recuse', 'conflict']);
  assert.match(seen.words, /Give your agency’s opinion No delegation in force gives you this\. Who can: /);
  for (const { code } of ACTS.filter((act) => act.code !== 'recuse' && act.code !== 'conflict'))
    assert.equal((await browser.get(`${reviewPath(made)}/acts/${code}`)).status, 403, code);
});

test('until when intake checks and the Authority decides stands on the page, with how much of that time is used', async () => {
  const { browser } = await deskOf('telecom');
  const clocks = (text: string) =>
    [...text.matchAll(/class="sanad-clock" role="img" aria-label="([^"]+)"/g)].map(([, label]) => label);
  const waiting = await review.submitted();
  const seen = await browser.get(reviewPath(waiting));
  assert.match(seen.words, /Check for completeness Due on .+ 5 working days left/);
  assert.deepEqual(clocks(seen.text), ['0 of 5 working days used']);
  assert.match((await browser.get(`/ur${reviewPath(waiting)}`)).words, /مکمل ہونے کی جانچ آخری تاریخ/);
  const reviewed = await review.inDecision();
  const decided = await browser.get(reviewPath(reviewed));
  assert.match(decided.words, /Decision Due on .+ 10 working days left/);
  assert.deepEqual(clocks(decided.text), ['0 of 10 working days used']);
  review.wait(30);
  const later = await (await deskOf('telecom')).browser.get(reviewPath(reviewed));
  assert.match(later.words, /Decision Due on .+ Overdue by \d+ working days/);
});
