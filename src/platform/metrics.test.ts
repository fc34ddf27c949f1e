import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openMetrics } from './metrics.ts';

const measured = {
  queueDepth: async () => new Map([['ladder', 2]]),
  outbox: async () => ({ waiting: 3, failed: 1 }),
  clocksOverdue: async () => new Map([['regulator', 4]]),
  factsUnplaced: async () => 0,
};

test('queues, outbox and clocks are told in the Prometheus format', async () => {
  const metrics = openMetrics(measured);
  metrics.count('mail_and_sms_sent', 5);
  const text = await metrics.text();
  for (const line of [
    'sanad_queue_depth{queue="ladder"} 2',
    'sanad_outbox_messages{state="waiting"} 3',
    'sanad_clocks_overdue{agency="regulator"} 4',
    'sanad_ledger_facts_unplaced 0',
    'sanad_messages_sent_total 5',
  ])
    assert.ok(text.includes(`${line}\n`), line);
});

test('a source that is out hides only its own figure', async () => {
  const metrics = openMetrics({ ...measured, outbox: () => Promise.reject(new Error('away')) });
  const text = await metrics.text();
  assert.ok(!text.includes('sanad_outbox_messages{'));
  assert.ok(text.includes('sanad_queue_depth{queue="ladder"} 2'));
});
