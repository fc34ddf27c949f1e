import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RequestTimes } from './request-times.ts';

test('requests are counted by route, method and status, and by the time they took', () => {
  const times = new RequestTimes();
  times.request('/licences/{number}', 'GET', 200, 0.003);
  times.request('/licences/{number}', 'GET', 404, 0.005);
  times.request('/licences/{number}', 'GET', 200, 60);
  times.request('/a "b\\c"', 'POST', 200, 0);
  const labels = 'route="/licences/{number}",method="GET"';
  const text = times.text();
  for (const line of [
    '# TYPE sanad_http_requests_total counter',
    `sanad_http_requests_total{${labels},status="200"} 2`,
    `sanad_http_requests_total{${labels},status="404"} 1`,
    '# TYPE sanad_http_request_seconds histogram',
    `sanad_http_request_seconds_bucket{le="0.0025",${labels}} 0`,
    `sanad_http_request_seconds_bucket{le="0.005",${labels}} 2`,
    `sanad_http_request_seconds_bucket{le="10",${labels}} 2`,
    `sanad_http_request_seconds_bucket{le="+Inf",${labels}} 3`,
    `sanad_http_request_seconds_sum{${labels}} 60.008`,
    `sanad_http_request_seconds_count{${labels}} 3`,
    'sanad_http_requests_total{route="/a \\"b\\\\c\\"",method="POST",status="200"} 1',
  ])
    assert.ok(text.includes(`${line}\n`), line);
});

test('nothing asked yet is an empty family, not an error', () => {
  assert.match(new RequestTimes().text(), /TYPE sanad_http_requests_total counter\n\n/);
});
