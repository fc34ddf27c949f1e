import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../../tests/make/api.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aHouse } from '../../../tests/make/house.ts';
import { routesOf } from '../../main/api.ts';
import { bearerOf } from '../../modules/accounts/index.ts';
import { officerOf } from '../../modules/agencies/index.ts';
import { openApiDocument } from './openapi.ts';
import type { Route } from './route.ts';

const house = await aHouse(await freshDatabase(), freshFolder());
const { ask } = house;
const routes = routesOf({
  ...house.parts,
  door: { bearerOf, officerOf, agencies: house.parts.country.agencies },
});
const name = ({ method, path }: Route) => `${method.toUpperCase()} ${path}`;

test('the OpenAPI document describes every route, its parameters, and who may', async () => {
  const document = (await ask('GET', '/openapi.json')).body;
  assert.equal(document.openapi, '3.1.0');
  for (const route of routes) {
    const operation = document.paths[route.path]?.[route.method];
    assert.ok(operation, name(route));
    const declared = (operation.parameters ?? [])
      .filter((p: { in: string }) => p.in === 'path')
      .map((p: { name: string }) => p.name);
    assert.deepEqual(
      declared.sort(),
      [...route.path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort(),
      name(route),
    );
    assert.equal(operation.security.length, route.access.open ? 0 : 1, name(route));
    for (const status of ['500', '503', ...(route.limited ? ['429'] : [])])
      assert.ok(operation.responses[status], `${name(route)} ${status}`);
    const headers = (operation.parameters ?? []).filter((p: { in: string }) => p.in === 'header');
    const [key] = headers.filter((p: { name: string }) => p.name === 'Idempotency-Key');
    if (route.method !== 'get') assert.match(key.description, /90 days/, name(route));
    if (route.body === 'stream') {
      const names = headers.map((p: { name: string }) => p.name);
      assert.deepEqual(names, ['Idempotency-Key', 'X-File-Name', 'Content-Digest'], name(route));
      const form = operation.requestBody.content['multipart/form-data'];
      assert.deepEqual(form.schema.required, ['file'], name(route));
    }
    const done = operation.responses[String(route.status ?? 200)].content?.['application/json'];
    if (done) assert.notDeepEqual(done.schema.properties, {}, `${name(route)} describes its answer`);
  }
  const ids = routes.map((route) => document.paths[route.path][route.method].operationId);
  assert.equal(new Set(ids).size, ids.length);
  const text = JSON.stringify(document);
  for (const [, ref] of text.matchAll(/"\$ref":"#\/([^"]+)"/g))
    assert.ok(
      ref!.split('/').reduce((part, step) => part?.[step], document),
      ref,
    );
  assert.deepEqual(document, JSON.parse(JSON.stringify(await openApiDocument(routes, 'http://sanad.test'))));
});

test('every code of a problem is explained in both languages, with the name of each value in its place', async () => {
  const { speaker } = house.parts;
  const codes = speaker.keys().filter((key) => /^[a-z0-9-]{1,80}$/.test(key));
  assert.ok(codes.length > 300);
  for (const code of codes) {
    const { status, body: problem } = await ask('GET', `/problems/${code}`);
    assert.equal(status, 200, code);
    assert.ok(problem.en.trim() !== '' && problem.ur.trim() !== '', code);
    assert.match(problem.ur, /[\u0600-\u06ff]/, code);
  }
  const { body: wrong } = await ask('GET', '/problems/too-long');
  assert.equal(wrong.en, 'This may have at most {most} characters.');
});
