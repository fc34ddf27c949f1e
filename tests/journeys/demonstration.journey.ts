import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { axeFaults, englishLeftIn, looseNumbersIn, openBrowser, overflow, visit } from '../make/browser.ts';

const SANAD = fileURLToPath(new URL('../../bin/sanad', import.meta.url));
const data = join(
  process.env.SANAD_TEST_FOLDER ?? mkdtempSync(join(tmpdir(), 'sanad-journey-')),
  'demonstration',
);
let program: ChildProcess;
let site: string;
let browser: Browser;

/** The whole program on an empty folder, as `npm start` runs it. */
before(
  async () => {
    program = spawn(SANAD, ['serve', '--port', '0', '--data', data, '--json'], {
      env: { ...process.env, SANAD_DEMO_SCALE: '0.1', LOG_LEVEL: 'error' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = new Promise<never>((_, fail) => {
      program.on('exit', (code) => fail(new Error(`sanad serve ended with ${code}`)));
    });
    ended.catch(() => {});
    const lines = createInterface({ input: program.stdout! });
    for await (const line of lines) {
      if (!line.startsWith('{"listening"')) continue;
      site = (JSON.parse(line) as { listening: string }).listening;
      break;
    }
    if (!site) await ended;
    browser = await openBrowser();
  },
  { timeout: 180_000 },
);

after(async () => {
  await browser?.close();
  const ended = new Promise((done) => program.once('exit', done));
  program.kill('SIGTERM');
  await ended;
});

interface Item {
  readonly number: string;
  readonly verdict: string;
  readonly mayOperate: string;
}

async function entries(): Promise<Item[]> {
  const answer = await fetch(`${site}/api/v1/register?limit=100`);
  return ((await answer.json()) as { items: Item[] }).items;
}

test('somebody checks a number of the register, reads the history of its licence and prints its certificate in Urdu', async () => {
  const licensed = (await entries()).find(
    ({ verdict, mayOperate }) => verdict === 'licensed' && mayOperate === 'yes',
  )!;
  const { page, close } = await visit(browser, `${site}/licences/${licensed.number}`);
  const number = (await page.locator('.sanad-columns bdi').first().textContent())!;
  await page.goto(`${site}/`);
  await page.getByLabel('Phone number, licence number or name').fill(number);
  await page.getByRole('button', { name: 'Check' }).click();
  await page.waitForURL('**/check?q=*');
  assert.equal(await page.locator('h1').textContent(), 'This number belongs to a licensed call centre');
  await page.getByRole('link', { name: 'History, premises and numbers of this licence' }).click();
  await page.waitForURL(`**/licences/${licensed.number}`);
  assert.match((await page.locator('main').textContent()) ?? '', /Licence granted/);
  await page.getByRole('link', { name: 'اردو' }).click();
  await page.waitForURL(`**/ur/licences/${licensed.number}`);
  const href = await page.locator('a[type="application/pdf"]').first().getAttribute('href');
  await close();
  const certificate = await fetch(site + href);
  assert.equal(certificate.headers.get('content-type'), 'application/pdf');
  assert.equal(Buffer.from(await certificate.arrayBuffer()).toString('latin1', 0, 5), '%PDF-');
});

test('one entry of every standing reads without fault in both languages', async () => {
  const all = await entries();
  const one = new Map(all.map((item) => [`${item.verdict} ${item.mayOperate}`, item.number]));
  assert.ok(one.size >= 6, [...one.keys()].join());
  const paths = [
    '/',
    '/register',
    '/outbox',
    ...[...one.values()].flatMap((n) => [`/licences/${n}`, `/check?q=${n}`]),
  ];
  const faults: string[] = [];
  for (const path of paths) {
    const { page, complaints, close } = await visit(browser, `${site}/ur${path}`, {
      viewport: { width: 320, height: 700 },
    });
    const found = [
      ...complaints,
      ...(await overflow(page)),
      ...(await englishLeftIn(page)),
      ...(await looseNumbersIn(page)),
    ];
    faults.push(...found.map((fault) => `${path}: ${fault}`));
    await close();
  }
  assert.deepEqual(faults, []);
  assert.deepEqual(
    await axeFaults(
      browser,
      ['/', '/register', '/figures', '/outbox', ...paths.slice(-4)].map((path) => `${site}${path}`),
    ),
    [],
  );
});
