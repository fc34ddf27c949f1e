import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeContent, exampleApplications, fileHash } from '../../../../tests/make/applications.ts';
import { duplicateFaults } from './duplicates.ts';

const faults = (...args: Parameters<typeof duplicateFaults> extends [infer C, ...unknown[]] ? [C] : never) =>
  duplicateFaults(args[0], exampleApplications).map(({ field, code, values }) => [
    field,
    code,
    values?.first,
  ]);

test('APP-61 nothing is listed twice, however it is spelled', () => {
  assert.deepEqual(faults(completeContent()), []);
  const place = { line: '1 High Street', city: 'Capital' };
  assert.deepEqual(
    faults({ premises: [{ ...place, unit: '2' }, place, { ...place, line: '1, high street' }] }),
    [['/premises/2/line', 'same-place-twice', '/premises/1/line']],
  );
  const devices = [
    { kind: 'server', serial: 'a1', mac: '02-00-5E-10-00-00' },
    { kind: 'server', serial: 'A1' },
    { kind: 'router', serial: 'a1', mac: '02:00:5e:10:00:00' },
  ] as const;
  assert.deepEqual(
    faults({ devices }).map(([field]) => field),
    ['/devices/2/mac', '/devices/1/serial'],
  );
  assert.deepEqual(
    faults({ accounts: [{ iban: 'XE12345678' }, { iban: 'XE12345678' }] })[0]![1],
    'same-account-twice',
  );
  const channels = {
    addresses: [{ ip: '2001:DB8::1' }, { ip: '2001:db8::1' }],
    trunks: [
      { name: 'A', carrier: 'one' },
      { name: 'a', carrier: 'one' },
      { name: 'a', carrier: 'two' },
    ],
    messaging: [
      { service: 'X', account: 'me' },
      { service: 'Y', account: 'me' },
    ],
  };
  assert.deepEqual(
    faults({ channels }).map(([field]) => field),
    ['/channels/addresses/1/ip', '/channels/trunks/1/name'],
  );
  const emailDomains = ['one.example', 'two.example', 'One.Example'];
  assert.deepEqual(faults({ company: { emailDomains } }), [
    ['/company/emailDomains/2', 'same-domain-twice', '/company/emailDomains/0'],
  ]);
  const document = { kind: 'id-copy', file: fileHash(1) };
  assert.deepEqual(faults({ documents: [document, { ...document, about: 'x' }, document] }), [
    ['/documents/2/file', 'same-document-twice', '/documents/0/file'],
  ]);
});

test('what is not filled in yet is no repetition', () => {
  assert.deepEqual(
    faults({ premises: [{}, {}], devices: [{}, {}], accounts: [{}, {}], documents: [{}, {}] }),
    [],
  );
});
