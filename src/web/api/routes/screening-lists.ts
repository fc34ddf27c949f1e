import { z } from 'zod';
import { parseId } from '../../../kernel/id.ts';
import { parseInstant } from '../../../kernel/instant.ts';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import { requirePower } from '../../../modules/agencies/index.ts';
import {
  editionChanges,
  eraseOwnEntry,
  importList,
  lists,
  noteOutcome,
  OUTCOMES,
  OWN_LISTS,
  ownEntries,
  ownEntriesCount,
  recordOwnEntry,
} from '../../../modules/screening/index.ts';
import { officer } from '../access.ts';
import type { ApiDeps } from '../deps.ts';
import { day, id, instant, line, PAGE_DEFAULT, pageQuery } from '../fields.ts';
import { pageOf } from '../pages.ts';
import { type Route, route } from '../route.ts';

const SEES = officer(['review', 'decide'], 'An officer who may see applications.', {
  powers: ['see-applications'],
});
const KEEPS = officer(['review', 'decide'], 'An officer whose delegation names keeping the watch lists.', {
  powers: ['keep-lists'],
});
/** An edition handed over in one piece. */
const LIST_MAX = 32 * 1024 * 1024;
const CHANGES_MAX = 500;

const some = (max = 200) => line(max).nullable().default(null);
const person = z.strictObject({
  name: line(200),
  nameUrdu: some(),
  relationName: some(),
  birthDate: day().nullable().default(null),
  nationality: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .default(null),
  nationalId: some(40),
  passport: some(40),
  phone: some(40),
  email: some(254),
  address: some(500),
});

/** Watch lists that others publish, edition by edition, and the office's own, with role and outcome. */
export function screeningListsRoutes({ country }: ApiDeps): readonly Route[] {
  const pack = country.agencies;
  return [
    route({
      method: 'get',
      path: '/screening/lists',
      summary:
        'The published lists that are held against applications: source, date, edition and what it brought.',
      access: SEES,
      answer: z.object({
        items: z.array(z.looseObject({ id: z.string(), name: z.string(), edition: z.number() })),
      }),
      handle: async ({ reader, actor, at }) =>
        (await requirePower(reader, pack, actor, 'see-applications', at)) ?? { items: await lists(reader) },
    }),
    route({
      method: 'post',
      path: '/screening/lists',
      summary:
        'Take in an edition of a list: FollowTheMoney entities as JSON lines, or CSV. Everything open is then screened again.',
      access: KEEPS,
      bodyMax: LIST_MAX,
      body: z.strictObject({
        name: line(200),
        source: line(500),
        dated: day(),
        format: z.enum(['ftm', 'csv']),
        text: z.string().min(1).max(LIST_MAX),
      }),
      answer: z.looseObject({
        list: z.string(),
        edition: z.number(),
        entries: z.number(),
        recorded: z.boolean(),
      }),
      status: 201,
      handle: ({ act, body }) => act((within) => importList(within, pack, body), { serializable: true }),
    }),
    route({
      method: 'get',
      path: '/screening/lists/{list}/editions/{edition}',
      summary: 'What an edition brought, changed and took, against the one before.',
      access: SEES,
      params: z.strictObject({ list: id<'watch-list'>(), edition: z.coerce.number().int().min(1) }),
      answer: z.object({ items: z.array(z.looseObject({ entry: z.string() })) }),
      handle: async ({ reader, actor, at, params }) =>
        (await requirePower(reader, pack, actor, 'see-applications', at)) ?? {
          items: await editionChanges(reader, params.list, params.edition, CHANGES_MAX),
        },
    }),
    route({
      method: 'get',
      path: '/screening/own-entries',
      summary: 'The office’s own lists by role and outcome, the latest first; who it is stays sealed.',
      access: SEES,
      query: z.strictObject(pageQuery),
      answer: z.object({
        items: z.array(z.looseObject({ id: z.string(), list: z.string(), outcome: z.string() })),
        next: z.string().nullable(),
        total: z.number(),
      }),
      handle: async ({ reader, actor, at, query, request }) => {
        const no = await requirePower(reader, pack, actor, 'see-applications', at);
        if (no) return no;
        const limit = query.limit ?? PAGE_DEFAULT;
        const [time, entry] = (query.after ?? '').split(' ');
        const from = parseInstant(time ?? '');
        if (query.after !== undefined && !(from && parseId(entry ?? '')))
          return refuse('invalid', 'wrong-format', {
            field: '/after',
            values: { expected: 'what `next` said' },
          });
        const found = await ownEntries(reader, from && entry ? { from, id: entry } : null, limit + 1);
        const page = pageOf(request, found, limit, (row) => `${row.from} ${row.id}`);
        return { ...page, total: await ownEntriesCount(reader) };
      },
    }),
    route({
      method: 'post',
      path: '/screening/own-entries',
      summary:
        'Put a person, a device or an account on one of the office’s own lists, with role and outcome.',
      access: KEEPS,
      body: z.strictObject({
        list: z.enum(OWN_LISTS),
        role: line(100),
        outcome: z.enum(OUTCOMES),
        from: instant().optional(),
        dropsOn: instant().nullable().default(null),
        instrument: line(500),
        content: z.strictObject({
          person: person.nullable().default(null),
          company: some(),
          device: z
            .strictObject({ imei: some(40), mac: some(40), serial: some(100) })
            .nullable()
            .default(null),
          iban: some(40),
        }),
      }),
      answer: z.object({ entry: z.string() }),
      status: 201,
      handle: ({ act, body }) =>
        act((within) => recordOwnEntry(within, pack, { ...body, from: body.from ?? within.at })),
    }),
    route({
      method: 'post',
      path: '/screening/own-entries/{entry}/outcome',
      summary: 'Note what became of it: who was not charged, acquitted or trafficked counts no more.',
      access: KEEPS,
      params: z.strictObject({ entry: id<'own-entry'>() }),
      body: z.strictObject({ outcome: z.enum(OUTCOMES), instrument: line(500) }),
      answer: z.object({ entry: z.string() }),
      handle: async ({ act, params, body }) => {
        const noted = await act((within) => noteOutcome(within, pack, { ...params, ...body }), {
          serializable: true,
        });
        return isRefusal(noted) ? noted : { entry: noted.entry };
      },
    }),
    route({
      method: 'post',
      path: '/screening/own-entries/{entry}/erasure',
      summary: 'Erase by law who or what an entry names: its key and what it sealed are destroyed.',
      access: officer('admin', 'An officer whose delegation names erasing by law.', { powers: ['erase'] }),
      params: z.strictObject({ entry: id<'own-entry'>() }),
      body: z.strictObject({ basis: line(500) }),
      answer: z.object({ entry: z.string(), facts: z.number() }),
      handle: async ({ act, params, body }) => {
        const gone = await act((within) => eraseOwnEntry(within, pack, { ...params, ...body }), {
          serializable: true,
        });
        return isRefusal(gone) ? gone : { entry: gone.entry, facts: gone.facts };
      },
    }),
  ];
}
