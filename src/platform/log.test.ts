import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLog, withoutPeople } from './log.ts';

function logged(write: (log: ReturnType<typeof openLog>) => void) {
  const lines: string[] = [];
  write(openLog('info', { write: (line: string) => void lines.push(line) }));
  return lines;
}

test('a line is JSON with time, level and the request it belongs to', () => {
  const [line] = logged((log) =>
    log
      .child({ request: '0190a3b4-0000-7000-8000-000000000001' })
      .info({ route: '/api/v1/register', status: 200 }, 'answered'),
  );
  const { time, ...rest } = JSON.parse(line!);
  assert.match(time, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  assert.deepEqual(rest, {
    level: 'info',
    request: '0190a3b4-0000-7000-8000-000000000001',
    route: '/api/v1/register',
    status: 200,
    msg: 'answered',
  });
});

test('planted names, ids, numbers and addresses do not reach the log, wherever they stand', () => {
  const planted = [
    '12345-1234567-1',
    '1234512345671',
    '+10005550123',
    '0300 5550 123',
    '۰۳۰۰۵۵۵۰۱۲۳',
    'saima@example.org',
    'Saima Khatoon',
    's3same',
  ];
  const error = Object.assign(new Error('no row for 12345-1234567-1 <saima@example.org>'), {
    detail: 'Key (phone)=(+10005550123) already exists',
    code: '23505',
    parameters: ['Saima Khatoon'],
    cause: new Error('dial +10005550123'),
  });
  const lines = logged((log) => {
    log.info('call 0300 5550 123 or ۰۳۰۰۵۵۵۰۱۲۳, saima@example.org');
    log.error(error, 'failed');
    log.error(
      { err: error, person: { nameLatin: 'Saima Khatoon', nationalId: '1234512345671' } },
      'failed for %s',
      '+10005550123',
    );
    log.info({
      headers: { authorization: 'Bearer s3same' },
      token: 's3same',
      url: '/numbers/+10005550123?id=12345-1234567-1',
    });
    log
      .child({ url: '/api/v1/numbers/+10005550123' })
      .warn({ list: ['saima@example.org'], deep: { a: { b: { email: 'saima@example.org' } } } });
  });
  assert.equal(lines.length, 5);
  for (const secret of planted)
    for (const line of lines) assert.ok(!line.includes(secret), `${secret} in ${line}`);
});

test('moments, ids and hashes stay readable', () => {
  const text = `2026-11-23T08:00:00.000Z 0190a3b4-1234-7123-8123-123456789012 ${'0123456789abcdef'.repeat(4)} 200 in 12 ms`;
  assert.equal(withoutPeople(text), text);
});
