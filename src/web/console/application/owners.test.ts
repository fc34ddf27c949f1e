import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeContent, ids } from '../../../../tests/make/applications.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aReview, reviewPath } from '../../../../tests/make/review.ts';

const review = await aReview(await freshDatabase());
const HOLDING = '01900000-0000-7000-8000-0000000000c1';
const FUND = '01900000-0000-7000-8000-0000000000c2';
const [ada, ben] = completeContent().people!;

test('an officer sees the companies among the owners, who owns each, and whose the applicant is in the end', async () => {
  const made = await review.inReview({
    people: [ada!, { ...ben, roles: ['landlord', 'shareholder'] }],
    owners: [
      {
        id: HOLDING,
        name: 'Quiet Holding',
        country: 'XF',
        registrationNumber: 'F-1',
        taxNumber: 'TX-7',
        sharePercent: 40,
        heldBy: [{ owner: FUND, sharePercent: 50 }],
      },
      {
        id: FUND,
        name: 'Quiet Fund',
        country: 'XF',
        registrationNumber: 'F-2',
        heldBy: [{ owner: ids.landlord, sharePercent: 80 }],
      },
    ],
  });
  const { browser } = await review.deskOf('security');
  const seen = await browser.get(`${reviewPath(made)}?section=people`);
  assert.match(seen.words, /Quiet Holding .* F-1 TX-7 — — 40 % Quiet Fund 50 %/);
  assert.match(
    seen.words,
    /Who owns the applicant in the end .*Ada Example 60 % 0 % 60 % Ben Foreign 0 % 16 % 16 %/,
  );
  const urdu = await browser.get(`/ur${reviewPath(made)}?section=people`);
  assert.match(urdu.words, /درخواست گزار کی حتمی ملکیت/);
});

test('where only people own the applicant nothing is said of companies', async () => {
  const { browser } = await review.deskOf('security');
  const seen = await browser.get(`${reviewPath(await review.inReview())}?section=people`);
  assert.doesNotMatch(seen.words, /Companies among the owners/);
  assert.deepEqual(review.failures(), []);
});
