import { z } from 'zod';
import { DOCUMENT_TYPES, TABLE_TYPES } from '../../platform/file-kinds.ts';
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
  '429': 'Too many requests, or the files of the day are spent. `Retry-After` says how many seconds to wait.',
  '500': 'A fault of the office, recorded under the reference that `detail` names.',
  '503': 'The database cannot be reached; nothing was written. `Retry-After` says how many seconds to wait.',
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
        'Licences of call centres: who holds one, for which number, now and at any past moment; and the whole way from an application to a licence. Moments are RFC 3339 in UTC. Intervals are half-open: from <= at < until. Every write takes an Idempotency-Key: for 90 days the same key gives the same answer, never a second act.',
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
      description:
        'The same key with the same request gives the same answer, never a second act; with another request (a file counts by its content) it is refused. Keys are remembered for 90 days. A caller without a token is told from others by what is asked.',
      schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[!-~]{1,200}$' },
    });
  if (route.body === 'stream') parameters.push(...FILE_HEADERS);
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

const BYTES = { type: 'string', format: 'binary' } as const;
/** The type is found from the bytes; one that is named must be theirs. */
const FILE_TYPES = ['application/octet-stream', ...DOCUMENT_TYPES, ...TABLE_TYPES];

const FILE_HEADERS: readonly Json[] = [
  {
    name: 'X-File-Name',
    in: 'header',
    required: false,
    description:
      'What the file is called, percent-encoded; in multipart/form-data the `filename` of the part.',
    schema: { type: 'string', maxLength: 255 },
  },
  {
    name: 'Content-Digest',
    in: 'header',
    required: false,
    description: 'RFC 9530, `sha-256=:base64:`. A file that arrives otherwise than it left is refused.',
    schema: { type: 'string', examples: ['sha-256=:RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=:'] },
  },
];

function requestBody(body: NonNullable<Route['body']>): Json {
  return body === 'stream'
    ? {
        required: true,
        content: {
          ...Object.fromEntries(FILE_TYPES.map((type) => [type, { schema: BYTES }])),
          'multipart/form-data': {
            schema: { type: 'object', required: ['file'], properties: { file: BYTES } },
          },
        },
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
    ...Object.fromEntries(
      refusals.map(([code, description]) => [
        code,
        {
          description,
          content: problem,
          ...((code === '429' || code === '503') && { headers: RETRY_AFTER }),
        },
      ]),
    ),
  };
}

const RETRY_AFTER = { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } } as const;

function applies(code: string, route: Route): boolean {
  if (code === '401' || code === '403') return !route.access.open;
  if (code === '413' || code === '415') return route.body !== undefined;
  if (code === '409') return route.method !== 'get';
  if (code === '429') return route.limited === true;
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
