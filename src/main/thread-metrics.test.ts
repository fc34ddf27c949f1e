import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { metricsOfAllThreads, summed } from './thread-metrics.ts';

const here = `# TYPE sanad_http_requests_total counter
sanad_http_requests_total{route="/a",status="200"} 3
# TYPE sanad_clocks_overdue gauge
sanad_clocks_overdue{agency="one"} 2
`;
const there = `# TYPE sanad_http_requests_total counter
sanad_http_requests_total{route="/a",status="200"} 4
sanad_http_requests_total{route="/b",status="404"} 1
# TYPE sanad_clocks_overdue gauge
sanad_clocks_overdue{agency="one"} 2
`;

test('what threads counted is added up, what they all ask the database for is said once', () => {
  assert.equal(
    summed(here, [there]),
    `# TYPE sanad_http_requests_total counter
sanad_http_requests_total{route="/a",status="200"} 7
sanad_http_requests_total{route="/b",status="404"} 1
# TYPE sanad_clocks_overdue gauge
sanad_clocks_overdue{agency="one"} 2
`,
  );
});

test('any thread answers for all of them', async () => {
  const metrics = (text: string) => ({ text: async () => text, contentType: 'text/plain' });
  const [one] = [metricsOfAllThreads(metrics(here)), metricsOfAllThreads(metrics(there))];
  await setTimeout(100); // they have heard of one another
  assert.match(await one!.text(), /route="\/a",status="200"} 7/);
  assert.match(await one!.text(), /route="\/a",status="200"} 7/);
});
