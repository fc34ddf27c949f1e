import assert from 'node:assert/strict';
import { test } from 'node:test';
import { funnel, spreads, stackedBars } from './bars.ts';
import { picture } from './picture.ts';

const numbers = (svg: string, attribute: string) =>
  [...svg.matchAll(new RegExp(`<rect[^>]* ${attribute}="([-\\d.]+)"`, 'g'))].map(([, n]) => Number(n));

test('bars are as long as their numbers, stay on the sheet, and are mirrored for whoever reads from the right', () => {
  const parts = [
    { value: 4, colour: 'late' as const },
    { value: 4, colour: 'main' as const },
  ];
  const bars = [
    { label: '<a>', parts, text: '8' },
    { label: 'b', parts: [{ value: 2, colour: 'main' as const }], text: '2' },
    { label: 'none', parts: [{ value: 0, colour: 'main' as const }], text: '0' },
  ];
  const english = String(stackedBars('Load', bars, 'en'));
  const [one, two, third] = numbers(english, 'width');
  assert.ok(Math.abs(one! - two!) < 1 && one! > third! && third! > 0);
  assert.equal(numbers(english, 'width').length, 3, 'what is nothing has no bar');
  assert.match(english, /&#60;a&#62;/);
  assert.doesNotMatch(english, /style=|<style|<script/);
  const urdu = String(stackedBars('Load', bars, 'ur'));
  numbers(urdu, 'x').forEach((x, i) => {
    assert.ok(Math.abs(x + numbers(urdu, 'width')[i]! + numbers(english, 'x')[i]! - 480) < 1);
  });
});

test('a funnel narrows and a spread keeps its order', () => {
  const steps = [
    { label: 'a', value: 100, text: '100' },
    { label: 'b', value: 50, text: '50' },
  ];
  const [wide, narrow] = numbers(String(funnel('F', steps, 'en')), 'width');
  assert.ok(Math.abs(wide! / 2 - narrow!) < 1);
  const drawn = String(
    spreads(
      'D',
      [{ label: 'a', low: 2, middle: 5, high: 9, text: '5' }],
      { days: 20, label: '20 days' },
      'en',
    ),
  );
  const [nine, half] = numbers(drawn, 'width');
  assert.ok(nine! > half! && half! > 0);
  assert.match(drawn, /stroke-dasharray.*20 days/);
});

test('a picture comes with the same numbers as a table', () => {
  const shown = String(
    picture({ title: 'Load', about: 'now', tableLabel: 'Table' }, stackedBars('Load', [], 'en'), {
      head: ['Officer', 'Open'],
      rows: [[{ text: 'Ada' }, { text: '8', number: true }]],
    }),
  );
  assert.match(shown, /<th scope="row"[^>]*>Ada<\/th><td[^>]*><bdi dir="ltr">8<\/bdi>/);
});
