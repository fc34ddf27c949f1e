import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refuse } from '../../../kernel/refusal.ts';
import { html } from '../html.ts';
import { signedInTexts } from '../signed-in/texts.ts';
import { sharedTexts } from '../texts.ts';
import { wordsOf } from '../words.ts';
import { checks, choiceField, selectField } from './choices.ts';
import { errorSummary, faultsOf } from './faults.ts';
import { dateField, fileField, textArea, textField } from './fields.ts';
import { mixed } from './mixed.ts';
import { pagination, taskList } from './parts.ts';
import { readForm } from './read-form.ts';
import { formsTexts } from './texts.ts';
import { parseTypedDay } from './typed-day.ts';

const { en, ur } = wordsOf([sharedTexts, formsTexts, signedInTexts]);
const faults = [{ field: 'name', text: 'Enter this.' }];

test('a field is tied to its label, hint and fault, and keeps what was typed', () => {
  const html = String(
    textField(en, { name: 'name', label: 'Name', hint: 'In full', value: 'A "B" <c>', faults }),
  );
  assert.match(html, /<label[^>]* for="name">/);
  assert.match(html, /aria-describedby="name-hint name-error"/);
  assert.match(html, /aria-invalid="true"/);
  assert.match(html, /value="A &quot;B&quot; &lt;c&gt;"/);
  assert.match(html, /id="name-error".*Error:.*Enter this\./s);
});

test('Latin words inside an Urdu sentence are isolated, whatever they hold', () => {
  assert.equal(
    String(mixed('پتا لکھیں، مثلاً name@example.com۔ <b> 25.')),
    'پتا لکھیں، مثلاً <bdi dir="ltr">name@example.com</bdi>۔ &#60;<bdi dir="ltr">b</bdi>&#62; <bdi dir="ltr">25</bdi>.',
  );
  assert.equal(
    String(mixed('یہ شخص Al-Noor Holdings (Private) Limited کے ذریعے (CCA-1) حصے دار ہے۔')),
    'یہ شخص <bdi dir="ltr">Al-Noor Holdings (Private) Limited</bdi> کے ذریعے (<bdi dir="ltr">CCA-1</bdi>) حصے دار ہے۔',
  );
  assert.equal(String(mixed('Wait 25 seconds & try')), 'Wait 25 seconds &amp; try');
});

test('a password is never shown again', () => {
  assert.doesNotMatch(
    String(textField(en, { name: 'p', label: 'P', type: 'password', value: 'secret' })),
    /secret/,
  );
});

test('the back button brings back what was typed, but no id, sealed text, password or search', () => {
  const off = (field: unknown) => / autocomplete="off"/.test(String(field));
  const one = { name: 'n', label: 'N' };
  assert.deepEqual([textField(en, one), dateField(en, one), textArea(en, one)].map(off), [
    false,
    false,
    false,
  ]);
  const gone = [
    textField(en, { ...one, unkept: true }),
    textArea(en, { ...one, unkept: true }),
    textField(en, { ...one, type: 'password' }),
    textField(en, { ...one, type: 'search' }),
  ];
  assert.deepEqual(gone.map(off), [true, true, true, true]);
});

test('the summary takes the focus without a script and leads to the inputs', () => {
  const html = String(errorSummary(en, [...faults, { field: '', text: 'Not now.' }]));
  assert.match(html, /role="alert" tabindex="-1" autofocus/);
  assert.match(html, /<a href="#name">Enter this\.<\/a>/);
  assert.match(html, /<li>Not now\.<\/li>/);
  assert.equal(String(errorSummary(en, [])), '');
});

test('the summary names the input of a fault where it is given the form', () => {
  const unanswered = ['kind', 'name', 'until'].map((field) => ({ field, text: 'Enter this.' }));
  const kind = choiceField(en, {
    name: 'kind',
    label: html`Seat of <bdi>A</bdi>`,
    choices: [{ value: 'x', label: 'X' }],
    faults: unanswered,
  });
  const until = dateField(en, { name: 'until', label: 'Until', optional: true, faults: unanswered });
  const form = html`${kind}${textField(en, { name: 'name', label: 'Name', faults: unanswered })}${until}`;
  const items = [...String(errorSummary(en, unanswered, form)).matchAll(/<a href="#\w+">(.*?)<\/a>/g)];
  assert.deepEqual(
    items.map(([, said]) => said),
    ['Seat of <bdi>A</bdi>: Enter this.', 'Name: Enter this.', 'Until: Enter this.'],
  );
});

test('the faults of a refusal stand beside its inputs, in the reader’s language', () => {
  const refusal = refuse('invalid', 'changed-meanwhile', { field: '/people/0/name' });
  assert.equal(faultsOf(en, refusal)[0]!.field, 'people/0/name');
  assert.match(faultsOf(ur, refusal)[0]!.text, /بدل دیا/);
  assert.equal(faultsOf(en, refuse('conflict', 'nobody-worded-this'))[0]!.text, en.say('refused-plainly'));
});

test('nothing is chosen until somebody chooses, and what he chose stays', () => {
  const choices = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B', hint: 'the second' },
  ];
  assert.doesNotMatch(String(choiceField(en, { name: 'x', label: 'X', choices })), /checked/);
  assert.match(String(choiceField(en, { name: 'x', label: 'X', choices, value: 'b' })), /value="b" checked/);
  assert.match(String(checks(en, { name: 'x', label: 'X', choices, chosen: ['a'] })), /value="a" checked/);
  assert.match(String(selectField(en, { name: 'x', label: 'X', choices, value: 'b' })), /value="b" selected/);
  assert.match(String(fileField(en, { name: 'f', label: 'F', several: true })), / multiple/);
});

test('a first line break of a long text is kept', () => {
  assert.match(String(textArea(en, { name: 't', label: 'T', value: '\nx' })), />\n\nx<\/textarea>/);
});

test('days are read as people type them, in any digits', () => {
  for (const typed of [
    '2026-11-23',
    '23 11 2026',
    '23/11/2026',
    '23.11.2026',
    '٢٣-١١-٢٠٢٦',
    '۲۳ ۱۱ ۲۰۲۶',
    ' 2026/11/23 ',
  ])
    assert.equal(parseTypedDay(typed), '2026-11-23', typed);
  for (const typed of ['', '31 2 2026', '23 11 26', '11/23/2026', 'tomorrow', '2026-11-23x'])
    assert.equal(parseTypedDay(typed), undefined, typed);
  assert.match(String(dateField(ur, { name: 'd', label: 'دن' })), /<bdi dir="ltr">23 11 2026<\/bdi>/);
});

test('a task that cannot be begun is no link; a list that fits has no pages', () => {
  const html = String(
    taskList(en, [
      { name: 'A', href: '/a', state: 'todo' },
      { name: 'B', href: '/b', state: 'waiting' },
    ]),
  );
  assert.match(html, /href="\/a"/);
  assert.doesNotMatch(html, /href="\/b"/);
  assert.equal(String(pagination(en, {})), '');
});

async function multipart(form: FormData): Promise<Request> {
  const sent = new Response(form);
  const headers = { 'content-type': sent.headers.get('content-type')! };
  return new Request('http://x/', { method: 'POST', body: await sent.arrayBuffer(), headers });
}

test('files come with their names and bytes, and only where they are asked for', async () => {
  const form = new FormData();
  form.append('note', 'with a file');
  form.append('paper', new File(['%PDF-'], '../..\\plan.pdf', { type: 'application/pdf' }));
  const read = await readForm(await multipart(form), { fields: ['note'], files: ['paper'] }, []);
  assert.ok(typeof read !== 'string');
  assert.equal(read.text('note'), 'with a file');
  const [file] = read.filesOf('paper');
  assert.deepEqual([file!.name, file!.mediaType, file!.bytes.length], ['plan.pdf', 'application/pdf', 5]);
  assert.equal(await readForm(await multipart(form), { fields: ['note', 'paper'] }, []), 'unknown-field');
  assert.equal(
    await readForm(await multipart(form), { fields: ['note'], files: ['paper'], bytesMax: 20 }, []),
    'too-large',
  );
});

test('what is no form is not read', async () => {
  const ask = (body: string, type: string) =>
    readForm(
      new Request('http://x/', { method: 'POST', body, headers: { 'content-type': type } }),
      { fields: ['a'], several: ['a'] },
      [],
    );
  const form = 'application/x-www-form-urlencoded';
  assert.equal(await ask('--x\r\nnonsense', 'multipart/form-data; boundary=x'), 'malformed');
  assert.equal(await ask('a=%EF%BF%BD', form), 'hostile');
  assert.equal(await ask('a=1&b=2', form), 'unknown-field');
  assert.equal(await ask(Array(6_000).fill('a=1').join('&'), form), 'malformed');
  const read = await ask('a=1%0D%0A2&a=x%E2%80%AEy', `${form}; charset=UTF-8`);
  assert.ok(typeof read !== 'string');
  assert.deepEqual(read.all('a'), ['1\n2', 'xy']);
});
