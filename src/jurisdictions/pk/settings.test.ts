import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PERIODS } from './periods.ts';
import { settings } from './settings.ts';

test('every period is a setting with words, and every text that states a value is named in both languages', () => {
  const codes = settings.settings.map(({ code }) => code);
  for (const period of Object.keys(PERIODS)) assert.ok(codes.includes(period), period);
  for (const { code, name, values } of settings.settings) {
    assert.match(name.ur, /[\u0600-\u06ff]/, code);
    for (const { source } of values)
      assert.doesNotMatch(source?.ur ?? '', /[A-Za-z]/, `${code}: ${source?.ur}`);
  }
});
