import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { BadSettings, readSettings } from './settings.ts';

const problemsOf = (environment: Record<string, string>, flags = {}) => {
  try {
    readSettings(environment, flags);
  } catch (error) {
    assert.ok(error instanceof BadSettings);
    return error;
  }
  return assert.fail('the settings were taken');
};

test('an empty environment gives the defaults', () => {
  const settings = readSettings({}, {});
  assert.equal(settings.port, 8080);
  assert.equal(settings.baseUrl, 'http://localhost:8080');
  assert.equal(settings.dataFolder, resolve('data'));
  assert.equal(settings.databaseUrl, null);
  assert.equal(settings.mail, null);
});

test('a full environment is read, and a flag is stronger than a variable', () => {
  const settings = readSettings(
    {
      DATABASE_URL: 'postgres://sanad:s3cret@db.example:5432/sanad',
      PORT: '9000',
      SANAD_BASE_URL: 'https://check.example/',
      SMTP_URL: 'smtps://u:p@mail.example',
      SANAD_MAIL_FROM: 'office@check.example',
      SMS_URL: 'https://sms.example/send',
      SMS_TOKEN: 'abc',
      BANK_SECRETS: 'first=0123456789abcdef, second=fedcba9876543210',
      LOG_LEVEL: 'warn',
    },
    { port: '9001', data: 'elsewhere' },
  );
  assert.equal(settings.port, 9001);
  assert.equal(settings.baseUrl, 'https://check.example');
  assert.equal(settings.dataFolder, resolve('elsewhere'));
  assert.deepEqual([...settings.bankSecrets.keys()], ['first', 'second']);
  assert.equal(settings.sms?.token, 'abc');
});

test('every problem is named at once, with its rule and what was found', () => {
  const { problems, message } = problemsOf({
    PORT: '80800',
    DATABASE_URL: 'mysql://root:hunter2secret@db/x',
    SANAD_BASE_URL: 'check.example',
    SANAD_THREADS: 'two',
    SANAD_DEMO_SCALE: '-1',
    LOG_LEVEL: 'loud',
    SANAD_PROT: '1',
    BANK_SECRETS: 'first=tooshort',
    SMS_TOKEN: 'lonely',
  });
  assert.deepEqual(problems.map((p) => p.name).sort(), [
    'BANK_SECRETS',
    'DATABASE_URL',
    'LOG_LEVEL',
    'PORT',
    'SANAD_BASE_URL',
    'SANAD_DEMO_SCALE',
    'SANAD_PROT',
    'SANAD_THREADS',
    'SMS_URL',
  ]);
  assert.match(message, /PORT must be a whole number from 0 to 65535; found "80800"/);
});

test('no secret is printed, whatever is wrong with it', () => {
  const { message } = problemsOf({
    DATABASE_URL: 'mysql://root:hunter2secret@db/x',
    BANK_SECRETS: 'first=tooshort',
    SMTP_URL: 'mail:pw9',
  });
  for (const secret of ['hunter2secret', 'tooshort', 'pw9']) assert.ok(!message.includes(secret), message);
});

test('a wrong flag is named as a flag', () => {
  assert.deepEqual(
    problemsOf({ PORT: '1' }, { port: 'x' }).problems.map((p) => p.name),
    ['--port'],
  );
});

test('a bank that is named twice is a problem', () => {
  assert.equal(
    problemsOf({ BANK_SECRETS: 'a=0123456789abcdef,a=0123456789abcdeg' }).problems[0]?.name,
    'BANK_SECRETS',
  );
});

test('mail needs an address to come from, and the address a server', () => {
  assert.equal(problemsOf({ SMTP_URL: 'smtp://localhost:25' }).problems[0]?.name, 'SANAD_MAIL_FROM');
  assert.equal(problemsOf({ SANAD_MAIL_FROM: 'a@b.example' }).problems[0]?.name, 'SMTP_URL');
});
