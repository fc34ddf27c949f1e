import { z } from 'zod';
import type { Route } from './route.ts';

const PROBLEM = {
  type: 'object',
  description: 'RFC 9457 problem details.',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'errors'],
  properties: {
    type: {
      type: 'string',
      format: 'uri-reference',
      description: 'Where this kind of problem is explained.',
    },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'For the reader, in the language of Accept-Language (en, ur).' },
    instance: { type: 'string', description: 'The id of this request.' },
    code: { type: 'string', description: 'The rule, for programs.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: {
            type: 'string',
            format: 'json-pointer',
            description: 'The field (RFC 6901), or `/name` of a parameter.',
          },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
  },
} as const;

type Json = Record<string, unknown>;

const REFUSALS: Record<string, string> = {
  '400': 'The request cannot be read.',
  '401': 'No token, or one that is unknown, expired or revoked.',
  '403': 'The caller may not do this.',
  '404': 'There is no such record, or the caller may not know of it.',
  '409': 'Not possible in the present state.',
  '413': 'Too large.',
  '415': 'Wrong content type.',
  '422': 'A field breaks a rule; `errors` names each.',
};

/** The OpenAPI 3.1 description of the tables, made from the same schemas that read the requests. */
export async function openApiDocument(tables: readonly Route[], baseUrl: string): Promise<Json> {
  const paths: Record<string, Json> = {};
  for (const route of tables) {
    const path = paths[route.path] ?? {};
    paths[route.path] = path;
    path[route.method] = operation(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sanad',
      version: '1',
      description:
        'Licences of call centres: who holds one, for which number, now and at any past moment; and the whole way from an application to a licence. Moments are RFC 3339 in UTC. Intervals are half-open: from <= at < until. Every write takes an Idempotency-Key: the same key gives the same answer, never a second act.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${baseUrl}/api/v1` }],
    paths,
    components: {
      schemas: { Problem: PROBLEM },
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token of an applicant, an officer or a partner.',
        },
      },
    },
  };
}

function operation(route: Route): Json {
  const parameters = [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')];
  if (route.method !== 'get')
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      schema: { type: 'string', minLength: 1, maxLength: 200 },
    });
  return {
    operationId: `${route.method} ${route.path}`.replace(
      /[^a-zA-Z0-9]+(.)?/g,
      (_, next: string | undefined) => (next ?? '').toUpperCase(),
    ),
    tags: [route.path.split('/')[1] ?? ''],
    summary: route.summary,
    description: `Who may: ${route.access.sentence}`,
    security: route.access.open ? [] : [{ token: [] }],
    ...(parameters.length ? { parameters } : {}),
    ...(route.body ? { requestBody: requestBody(route.body) } : {}),
    responses: responses(route),
  };
}

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...inner }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description ? { description } : {}),
    schema: inner,
  }));
}

function requestBody(body: NonNullable<Route['body']>): Json {
  return body === 'stream'
    ? {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      }
    : { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } };
}

function responses(route: Route): Json {
  const { answer, status = 200 } = route;
  const type = typeof answer === 'string' ? answer : 'application/json';
  const schema =
    answer === undefined
      ? {}
      : typeof answer === 'string'
        ? { type: 'string' }
        : jsonSchema(answer, 'output');
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const body = status === 204 ? {} : { content: { [type]: { schema } } };
  const refusals = Object.entries(REFUSALS).filter(([code]) => applies(code, route));
  return {
    [status]: { description: status === 204 ? 'Done.' : 'The answer.', ...body },
    ...Object.fromEntries(refusals.map(([code, description]) => [code, { description, content: problem }])),
  };
}

function applies(code: string, route: Route): boolean {
  if (code === '401' || code === '403') return !route.access.open;
  if (code === '413' || code === '415') return route.body !== undefined;
  if (code === '409') return route.method !== 'get';
  return true;
}

/** `input` shows what a caller writes, `output` what comes back; a transformed field shows its text. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const {
    $schema: _,
    '~standard': __,
    ...rest
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Json;
  return rest;
}
