import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeviceLine } from '../../licences/rules/devices.ts';
import { withDeviceLines } from './device-lists.ts';

const line = (more: Partial<DeviceLine>): DeviceLine => ({
  line: 1,
  text: '',
  kind: 'telephone',
  imei: null,
  mac: null,
  serial: null,
  from: null,
  ...more,
});

test('APP-99 a list of devices is added to a draft: each device stands there once, with what was said last', () => {
  const before = {
    devices: [
      { kind: 'telephone' as const, imei: '1', serial: 'a' },
      { kind: 'router' as const, mac: '02:00:5E:10:00:00' },
    ],
  };
  const merged = withDeviceLines(before, [
    line({ imei: '1', serial: 'A', from: '2026-01-01' as never }),
    line({ kind: 'router', mac: '02:00:5e:10:00:00' }),
    line({ kind: 'server', serial: 'x' }),
    line({ kind: 'server', serial: 'X' }),
    line({ imei: '1' }),
  ]);
  assert.deepEqual(merged.devices, [
    { kind: 'telephone', imei: '1', serial: 'A', from: '2026-01-01' },
    { kind: 'router', mac: '02:00:5e:10:00:00' },
    { kind: 'server', serial: 'X' },
  ]);
  assert.deepEqual([merged.added, merged.changed, merged.already], [1, 3, 1]);
});

test('a list on an empty draft is the list, and again it changes nothing', () => {
  const lines = [line({ imei: '1' }), line({ kind: 'gateway', mac: '02:00:5e:10:00:01' })];
  const once = withDeviceLines({}, lines);
  assert.deepEqual([once.added, once.devices.length], [2, 2]);
  const twice = withDeviceLines({ devices: once.devices }, lines);
  assert.deepEqual([twice.added, twice.changed, twice.already], [0, 0, 2]);
  assert.deepEqual(twice.devices, once.devices);
});
