import { z } from 'zod';
import { LANGUAGES, type Language } from '../../../kernel/bilingual.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import {
  checkLicence,
  checkNumber,
  licencePage,
  lookup,
  parseLicenceNumber,
  type RegisterRow,
  registerAsOf,
  searchRegister,
} from '../../../modules/licences/index.ts';
import { csvLine } from '../../shared/csv.ts';
import { everybody } from '../access.ts';
import type { ApiDeps } from '../deps.ts';
import { streamed } from '../downloads.ts';
import { e164, instant, PAGE_DEFAULT, paged, pageQuery } from '../fields.ts';
import { nextLink } from '../pages.ts';
import { type Route, route } from '../route.ts';
import { checkAnswer, lookupAnswer, registerItem } from '../shapes.ts';

export const LOOKUP_MAX = 1000;
// 1,000 numbers of 15 digits take 20 KB; spacing and escapes may triple it
const LOOKUP_BODY_MAX = 128 * 1024;

/** A licence number as it is printed or typed; the answer spells it as printed. */
export function licenceNumber(prefix: string) {
  return z
    .string()
    .max(64)
    .transform((text, context) => {
      const number = parseLicenceNumber(text, prefix);
      if (number !== undefined) return number;
      context.addIssue({ code: 'custom', params: { code: 'not-a-licence-number' } });
      return z.NEVER;
    })
    .meta({ description: 'The licence number, with its check character.' });
}

const moments = {
  at: instant().optional().meta({ description: 'What was true at this moment; now when absent.' }),
  known: instant()
    .optional()
    .meta({ description: 'As the office knew it at this moment; as known now when absent.' }),
};

export function registerRoutes({ country, certificate }: ApiDeps): readonly Route[] {
  const ofLicence = z.strictObject({ number: licenceNumber(country.licences.numberPrefix) });
  return [
    route({
      method: 'get',
      path: '/licences/{number}',
      summary:
        'Whether a licence stands, now or at a past moment. An unknown licence is `not-found` with status 200.',
      access: everybody(),
      params: ofLicence,
      query: z.strictObject(moments),
      answer: checkAnswer,
      handle: ({ params, query, reader, at }) =>
        checkLicence(reader, params.number, query.at ?? at, query.known, at),
    }),
    route({
      method: 'get',
      path: '/licences/{number}/page',
      summary:
        'Everything public about a licence: standing over time, history, conditions, premises, numbers.',
      access: everybody(),
      params: ofLicence,
      query: z.strictObject({ at: moments.at }),
      answer: z.looseObject({ answer: checkAnswer, kind: z.string(), class: z.string() }),
      handle: async ({ params, query, reader, at }) =>
        (await licencePage(reader, params.number, query.at ?? at, at)) ??
        refuse('not-found', 'no-such-thing'),
    }),
    route({
      method: 'get',
      path: '/licences/{number}/certificate',
      summary:
        'The certificate as PDF/A, with the premises and conditions of a moment; the same bytes for the same facts.',
      access: everybody(),
      params: ofLicence,
      query: z.strictObject({
        language: z.enum(LANGUAGES as [Language, ...Language[]]).default('en'),
        at: moments.at,
      }),
      answer: 'application/pdf',
      handle: async ({ params, query, at }) => {
        const file = await certificate({
          number: params.number,
          at: query.at ?? at,
          language: query.language,
        });
        if (isRefusal(file)) return file;
        return new Response(new Uint8Array(file), {
          headers: {
            'content-type': 'application/pdf',
            'content-disposition': `inline; filename="${params.number}-${query.language}.pdf"`,
            'cache-control': 'no-cache',
          },
        });
      },
    }),
    route({
      method: 'get',
      path: '/numbers/{e164}',
      summary: 'Whether a telephone number belongs to a licensed centre, now or at a past moment.',
      access: everybody(),
      params: z.strictObject({ e164: e164() }),
      query: z.strictObject(moments),
      answer: checkAnswer,
      handle: ({ params, query, reader, at }) =>
        checkNumber(reader, params.e164, query.at ?? at, query.known, at),
    }),
    route({
      method: 'post',
      path: '/numbers/lookup',
      summary: 'The same for up to 1,000 numbers, answered in their order.',
      access: everybody(),
      body: z.strictObject({ at: instant().optional(), numbers: z.array(e164()).max(LOOKUP_MAX) }),
      bodyMax: LOOKUP_BODY_MAX,
      answer: z.object({ answers: z.array(lookupAnswer) }),
      handle: async ({ body, reader, at }) => ({
        answers: await lookup(reader, body.numbers, body.at ?? at),
      }),
    }),
    route({
      method: 'get',
      path: '/register',
      summary:
        'Search the public register by name (Latin or Urdu), telephone number, licence number or city.',
      access: everybody(),
      query: z.strictObject({
        q: z.string().max(200).default('').meta({ description: 'Words of a name or of a licence number.' }),
        city: z.string().max(100).default(''),
        number: e164().optional(),
        licence: z.string().max(64).optional(),
        at: moments.at,
        ...pageQuery,
      }),
      answer: paged(registerItem),
      revalidate: true,
      handle: async ({ query, reader, at, request }) => {
        const { q, licence, city, number, after, limit = PAGE_DEFAULT } = query;
        const words = [q, licence ?? ''].filter(Boolean).join(' ');
        const page = await searchRegister(
          reader,
          { q: words, city, number, after: after ?? null, limit },
          query.at ?? at,
        );
        return { items: page.items, next: nextLink(request, page.next) };
      },
    }),
    ...downloads(),
  ];
}

const COLUMNS = ['number', 'holder', 'verdict', 'validFrom', 'validUntil', 'premises', 'numbers'] as const;

function downloads(): readonly Route[] {
  const named = (at: Instant, ending: string) => `register-${at.slice(0, 10)}.${ending}`;
  return [
    route({
      method: 'get',
      path: '/register.csv',
      summary: 'The whole public register as of a moment, one licence a row (RFC 4180).',
      access: everybody(),
      query: z.strictObject(moments),
      answer: 'text/csv',
      handle: async ({ query, reader, at }) => {
        const moment = query.at ?? at;
        return streamed(
          'text/csv; charset=utf-8; header=present',
          named(moment, 'csv'),
          rows(registerAsOf(reader, moment, query.known), csvRow, csvLine(COLUMNS)),
        );
      },
    }),
    route({
      method: 'get',
      path: '/register.jsonl',
      summary: 'The whole public register as of a moment, one licence a line.',
      access: everybody(),
      query: z.strictObject(moments),
      answer: 'application/x-ndjson',
      handle: async ({ query, reader, at }) => {
        const moment = query.at ?? at;
        return streamed(
          'application/x-ndjson',
          named(moment, 'jsonl'),
          rows(registerAsOf(reader, moment, query.known), (row) => `${JSON.stringify(row)}\n`),
        );
      },
    }),
  ];
}

function csvRow({ number, holder, verdict, validFrom, validUntil, premises, numbers }: RegisterRow): string {
  const places = premises.map(({ address, area, city, district }) =>
    [address, area, city ?? district].filter(Boolean).join(', '),
  );
  return csvLine([
    number,
    holder,
    verdict,
    validFrom,
    validUntil ?? '',
    places.join('; '),
    numbers.join(' '),
  ]);
}

async function* rows<T>(
  items: AsyncIterable<T>,
  line: (item: T) => string,
  head = '',
): AsyncGenerator<string> {
  yield head;
  for await (const item of items) yield line(item);
}
