import { z } from 'zod';
import type { Id } from '../../../kernel/id.ts';
import { invalid, isRefusal } from '../../../kernel/refusal.ts';
import { declarePeople } from '../../../modules/entities/index.ts';
import {
  declareLicenceNumbers,
  licenceById,
  licencesOfOrganisation,
  notifyPeople,
  releaseLicenceNumbers,
} from '../../../modules/licences/index.ts';
import type { Act } from '../../../platform/act.ts';
import { applicant } from '../access.ts';
import { declaredNumber, LISTS_BODY_MAX, NUMBERS_MAX, numberFaults, numbersFrom } from '../declared.ts';
import type { ApiDeps } from '../deps.ts';
import { code, day, e164, id, instant, line } from '../fields.ts';
import { type Route, route } from '../route.ts';
import { shown } from '../serve-route.ts';
import { licenceIdOf } from './orders.ts';
import { licenceNumber } from './register.ts';

const recorded = z.object({ licence: z.string(), number: z.string() });
const notifies = applicant(
  'The organisation that holds the licence, or its helper under a power of attorney.',
);

const person = z.strictObject({
  nameLatin: line(200),
  nameUrdu: line(200).nullable().default(null),
  relation: z.enum(['father', 'husband']).nullable().default(null),
  relationName: line(200).nullable().default(null),
  nationality: z.string().regex(/^[A-Z]{2}$/, { message: 'ISO 3166 alpha-2' }),
  nationalId: line(40).nullable().default(null),
  passport: line(40).nullable().default(null),
  birthDate: day(),
  phone: e164(),
  email: line(254).nullable().default(null),
  address: line(500).nullable().default(null),
  sex: line(20).nullable().default(null),
});

export function licencesRoutes(deps: ApiDeps): readonly Route[] {
  const { country, blind } = deps;
  const ofLicence = z.strictObject({ number: licenceNumber(country.licences.numberPrefix) });
  const about = async (
    act: Act,
    number: string,
    then: (licence: Id<'licence'>) => Promise<unknown>,
  ): Promise<unknown> => {
    const licence = await licenceIdOf(act, number, '/number');
    return isRefusal(licence) ? licence : then(licence);
  };
  return [
    route({
      method: 'get',
      path: '/licences',
      summary: 'The licences of the organisation that asks.',
      access: applicant('An applicant, of its own licences.', 'read-own'),
      answer: z.object({
        items: z.array(z.looseObject({ number: z.string(), kind: z.string(), validFrom: z.string() })),
      }),
      handle: async ({ actor, reader }) => ({
        items: actor.kind === 'applicant' ? await licencesOfOrganisation(reader, actor.organisation) : [],
      }),
    }),
    route({
      method: 'post',
      path: '/licences/{number}/numbers',
      summary: 'Declare numbers the centre calls from; effective at once.',
      access: notifies,
      params: ofLicence,
      body: z.strictObject({ numbers: z.array(declaredNumber).min(1).max(NUMBERS_MAX) }),
      bodyMax: LISTS_BODY_MAX,
      answer: z.object({ declared: z.number() }),
      handle: (call) =>
        call.act(async (act) => {
          const numbers = numbersFrom(call.body.numbers, country, act.at);
          const faults = numberFaults(numbers, country);
          if (faults.length) return invalid(faults);
          const licence = await licenceIdOf(act, call.params.number, '/number');
          if (isRefusal(licence)) return licence;
          return shown(await declareLicenceNumbers(act, { licence, numbers }), (declared) => ({ declared }));
        }),
    }),
    route({
      method: 'post',
      path: '/licences/{number}/numbers/release',
      summary: 'Give numbers up, from a moment on.',
      access: notifies,
      params: ofLicence,
      body: z.strictObject({
        numbers: z
          .array(z.strictObject({ number: e164(), until: instant().optional() }))
          .min(1)
          .max(NUMBERS_MAX),
      }),
      bodyMax: LISTS_BODY_MAX,
      answer: z.object({ released: z.number() }),
      handle: (call) =>
        call.act(async (act) => {
          const licence = await licenceIdOf(act, call.params.number, '/number');
          if (isRefusal(licence)) return licence;
          const numbers = call.body.numbers.map(({ number, until = act.at }) => ({ number, until }));
          return shown(await releaseLicenceNumbers(act, { licence, numbers }), (released) => ({ released }));
        }),
    }),
    route({
      method: 'post',
      path: '/licences/{number}/people',
      summary: 'Notify that agents and staff came or left. Their particulars are never public.',
      access: notifies,
      params: ofLicence,
      body: z.strictObject({
        add: z
          .array(
            z.strictObject({
              person: id<'person'>().optional(),
              details: person,
              role: code(),
              from: instant().optional(),
            }),
          )
          .max(5000)
          .default([]),
        end: z
          .array(z.strictObject({ person: id<'person'>(), role: code(), until: instant().optional() }))
          .max(5000)
          .default([]),
      }),
      bodyMax: LISTS_BODY_MAX,
      answer: recorded.extend({ people: z.array(z.string()) }),
      handle: (call) =>
        call.act((act) =>
          about(act, call.params.number, async (id) => {
            const licence = await licenceById(act, id);
            const add = call.body.add.map((entry) => ({
              ...entry,
              person: entry.person ?? act.newId<'person'>(),
            }));
            const notified = await notifyPeople(act, {
              licence: id,
              add: add.map(({ details, ...entry }) => ({
                ...entry,
                foreign: details.nationality !== country.applications.country,
              })),
              end: call.body.end,
            });
            if (isRefusal(notified)) return notified;
            const declared = await declarePeople(
              act,
              licence!.company,
              add.map(({ person, details }) => ({ id: person, details })),
              blind,
            );
            return isRefusal(declared) ? declared : { ...notified, people: add.map(({ person }) => person) };
          }),
        ),
    }),
  ];
}
