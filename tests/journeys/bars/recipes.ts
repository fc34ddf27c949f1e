import { setTimeout as sleep } from 'node:timers/promises';
import type { Atlas } from './opened.ts';
import { type Reader, type Site, visitorOf } from './site.ts';

const ANSWERS =
  'passes-numbers-on=no&hosts-dialler=no&makes-or-answers-calls=yes&works-alone=no&acts-for-foreign-principal=no&only-own-business=no&agents-at-home=no';
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** What the demonstration sent to somebody, once it has been sent. */
async function letterTo(site: Site, address: string, wanted: RegExp): Promise<string> {
  for (let n = 0; n < 60; n++) {
    const { text } = await visitorOf(site).surfer.get('/outbox');
    const plain = text.replace(/<[^>]*>/g, ' ');
    const at = plain.indexOf(address);
    const found = at < 0 ? undefined : wanted.exec(plain.slice(at))?.[0];
    if (found) return found;
    await sleep(500);
  }
  throw new Error(`nothing was sent to ${address}`);
}

/** A newcomer who has entered his code: the pages on which a way in is set up. */
export async function anEnrolling(site: Site, atlas: Atlas): Promise<void> {
  const reader: Reader = { ...visitorOf(site, 'a newcomer'), side: 'applicant' };
  const { surfer } = reader;
  const address = `newcomer${Date.now()}@example.org`;
  await surfer.open('/sign-in/new');
  await surfer.sendOn({ name: 'Sana Gul', address });
  await surfer.sendOn({ code: await letterTo(site, address, /\b\d{6}\b/) });
  for (const page of ['', '/password', '/authenticator']) {
    if (page === '/authenticator') {
      await surfer.open('/sign-in/set-up/password');
      await surfer.sendOn({
        password: 'quiet lantern over seven hills',
        again: 'quiet lantern over seven hills',
      });
    }
    await atlas.open(reader, `/sign-in/set-up${page}`);
  }
}

/** An open invitation, and a helper who accepted his power of attorney. */
export async function invitations(site: Site, atlas: Atlas, owner: Reader, other: Reader): Promise<void> {
  const send = async (email: string) => {
    const { fields } = (await owner.surfer.open('/my/users/helper')).form();
    const body = new FormData();
    const typed = { name: 'Helper', email, until: '2027-06-30', reach: 'all' };
    for (const [name, value] of fields) if (!(name in typed)) body.append(name, value);
    for (const [name, value] of Object.entries(typed)) body.append(name, value);
    body.append('document', new File([new Uint8Array(PDF)], 'deed.pdf', { type: 'application/pdf' }));
    await owner.surfer.post('/my/users/helper', body, { 'sec-fetch-site': 'same-origin' });
    return letterTo(site, email, /\/my\/invitations\/[A-Za-z0-9_-]{43}/);
  };
  const accepted = await send(`first${Date.now()}@example.org`);
  await other.surfer.open(accepted);
  await other.surfer.send({ answer: 'accept' });
  const open = await send(`second${Date.now()}@example.org`);
  for (const address of [open, `${open}/document`]) await atlas.open(other, address);
  await atlas.look(owner, '/my/users');
  for (const address of atlas.addressesOf('/my/users/helpers/:membership'))
    await atlas.open(owner, `${address}/document`);
}

/** The questions answered, a draft opened with them, and a question to the office. */
export async function ruling(atlas: Atlas, reader: Reader): Promise<void> {
  const { surfer } = reader;
  await atlas.open(reader, `/who-needs?${ANSWERS}`);
  await atlas.open(reader, `/my/eligibility?${ANSWERS}`);
  await atlas.open(reader, `/my/rulings/ask?${ANSWERS}`);
  const page = await surfer.open(`/my/rulings/ask?${ANSWERS}`);
  const district = /<option value="([^"]+)"/.exec(page.text.replace('<option value="">', ''))![1]!;
  const told = { text: 'We answer the calls of three shops.', line: 'Plaza 1', city: 'Lahore', district };
  await surfer.sendOn(told);
  await atlas.look(reader, '/my/rulings');
}

/** A form that came when its session was over. */
export async function keptForm(atlas: Atlas, reader: Reader, again: () => Promise<Reader>): Promise<void> {
  const { surfer } = reader;
  await surfer.open('/my/organisation/name');
  const held = new Map(surfer.cookies);
  for (const name of held.keys()) if (name === '__Host-sanad') surfer.cookies.delete(name);
  const { location } = await surfer.send({ name: 'Something typed for long' });
  const next = new URL(location ?? '/', 'http://localhost').searchParams.get('next');
  if (next) await atlas.open(await again(), next);
}

/** A complaint about an officer, with a file. */
export async function complaint(atlas: Atlas, reader: Reader): Promise<void> {
  const { surfer } = reader;
  const page = await surfer.open('/my/complaints/new');
  const first = (name: string) =>
    new RegExp(`name="${name}" type="radio" value="([^"]+)"`).exec(page.text)?.[1] ?? '';
  const typed = {
    agency: first('agency'),
    kind: first('kind'),
    text: 'An officer asked for money at the door, twice, and gave no receipt.',
  };
  const body = new FormData();
  for (const [name, value] of page.form().fields) if (!(name in typed)) body.append(name, value);
  for (const [name, value] of Object.entries(typed)) body.append(name, value);
  const file = new File([new Uint8Array(PDF)], 'note.pdf', { type: 'application/pdf' });
  const input = /<input[^>]*type="file"/.exec(page.text)?.[0];
  const [, name] = /name="([^"]+)"/.exec(input ?? '') ?? [];
  if (name) body.append(name, file);
  await surfer.post('/my/complaints/new', body, { 'sec-fetch-site': 'same-origin' });
  await atlas.look(reader, '/my/complaints');
  for (const address of atlas.addressesOf('/my/complaints/:complaint')) await atlas.look(reader, address);
}

/** A queue exported to a file: a job with its page, its news and its file. */
export async function exportJob(atlas: Atlas, reader: Reader): Promise<void> {
  const { surfer } = reader;
  const lists = (await surfer.open('/console/queues')).text.matchAll(
    /href="(\/console\/queues\?list=[^"]+)"/g,
  );
  let [text, at] = ['', -1];
  for (const [, list] of lists) {
    text = (await surfer.open(list!)).text;
    at = text.indexOf('action="/console/queues/export"');
    if (at >= 0) break;
  }
  if (at < 0) return;
  const form = text.slice(text.lastIndexOf('<form', at), text.indexOf('</form>', at));
  const fields = [...form.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)].map(
    ([, name, value]): [string, string] => [name!, value!.replaceAll('&amp;', '&')],
  );
  const seen = await surfer.post('/console/queues/export', new URLSearchParams(fields), {
    'sec-fetch-site': 'same-origin',
  });
  if (!seen.location?.startsWith('/')) return;
  const job = seen.location.replace(/\?.*$/, '');
  await sleep(1_500);
  for (const address of [job, `${job}/live`, `${job}/file`]) await atlas.open(reader, address);
}
