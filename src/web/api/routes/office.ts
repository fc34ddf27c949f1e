import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.ts';
import { keepCarriersRefusal } from '../../../modules/agencies/rules/carriers.ts';
import { carriers, registerCarrier } from '../../../modules/entities/index.ts';
import { messagesSent } from '../../../platform/outbox-delivery.ts';
import { everybody, officer } from '../access.ts';
import type { ApiDeps } from '../deps.ts';
import { bilingual, code, id, PAGE_DEFAULT, paged, pageQuery } from '../fields.ts';
import { nextLink } from '../pages.ts';
import { PROBLEM_TYPES } from '../problem.ts';
import { type Route, route } from '../route.ts';

const bilingualShown = z.object({ en: z.string(), ur: z.string() });

/** What one needs to know before asking: classes, questions, documents, grounds, carriers, and what a problem means. */
export function officeRoutes({ country, speaker, demonstration }: ApiDeps): readonly Route[] {
  const { classes, documents, refusalGrounds } = country.applications;
  return [
    route({
      method: 'get',
      path: '/classes',
      summary: 'The classes of licence, the questions of each and the documents that may be asked for.',
      access: everybody(),
      answer: z.object({
        classes: z.array(z.looseObject({ code: z.string(), name: bilingualShown })),
        documents: z.array(
          z.object({
            code: z.string(),
            name: bilingualShown,
            about: z.string(),
            servedBy: z.array(z.string()),
          }),
        ),
      }),
      revalidate: true,
      handle: async () => ({
        classes,
        documents: documents.map(({ code, name, about, servedBy }) => ({
          code,
          name,
          about,
          servedBy: servedBy ?? [],
        })),
      }),
    }),
    route({
      method: 'get',
      path: '/grounds',
      summary: 'The grounds on which applications are refused and orders are made.',
      access: everybody(),
      answer: z.object({
        refusal: z.array(z.object({ code: z.string(), text: bilingualShown })),
        orders: z.array(z.looseObject({ code: z.string(), text: bilingualShown })),
      }),
      revalidate: true,
      handle: async () => ({ refusal: refusalGrounds, orders: country.orders.grounds }),
    }),
    route({
      method: 'get',
      path: '/carriers',
      summary: 'The registered carriers, whose codes numbers are declared with.',
      access: everybody(),
      answer: z.object({ items: z.array(z.object({ code: z.string(), name: bilingualShown })) }),
      revalidate: true,
      handle: async ({ reader }) => ({
        items: (await carriers(reader)).map(({ code, name }) => ({ code, name })),
      }),
    }),
    route({
      method: 'post',
      path: '/carriers',
      summary: 'Register a carrier.',
      access: officer('admin', 'An administrator of the telecom regulator.', { carriers: true }),
      body: z.strictObject({ code: code(), name: bilingual(200) }),
      answer: z.object({ carrier: z.string() }),
      status: 201,
      handle: (call) =>
        call.act(async (act) =>
          act.by.kind === 'officer'
            ? (keepCarriersRefusal(country.agencies, act.by) ?? registerCarrier(act, call.body))
            : refuse('not-allowed', 'officers-only'),
        ),
    }),
    route({
      method: 'get',
      path: '/problems/{code}',
      summary: 'What the code of a problem means; `{name}` stands where a problem says a value.',
      access: everybody(),
      params: z.strictObject({ code: code(80) }),
      answer: z.object({ type: z.string(), code: z.string(), en: z.string(), ur: z.string() }),
      revalidate: true,
      handle: async ({ params }) => {
        if (!speaker.has(params.code)) return refuse('not-found', 'no-such-thing');
        const { code } = params;
        const [en, ur] = [speaker.pattern('en', code), speaker.pattern('ur', code)];
        return { type: PROBLEM_TYPES + code, code, en, ur };
      },
    }),
    route({
      method: 'get',
      path: '/outbox',
      summary: 'In the demonstration: what would have left as mail and SMS, newest first.',
      access: everybody('Everybody, in the demonstration; elsewhere there is no such address.'),
      query: z.strictObject({ ...pageQuery, after: id<'message'>().optional() }),
      answer: paged(
        z.object({
          id: z.string(),
          channel: z.string(),
          to: z.string(),
          subject: z.string(),
          body: z.string(),
          sentAt: z.string(),
        }),
      ),
      handle: async ({ reader, query, request }) => {
        if (!demonstration) return refuse('not-found', 'no-such-address');
        const limit = query.limit ?? PAGE_DEFAULT;
        const items = await messagesSent(reader, limit, query.after ?? null);
        return { items, next: nextLink(request, items.length === limit ? items.at(-1)!.id : null) };
      },
    }),
  ];
}
