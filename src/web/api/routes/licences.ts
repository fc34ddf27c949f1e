import { z } from 'zod';
import type { Id } from '../../../kernel/id.ts';
import { invalid, isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { type Power, requirePower } from '../../../modules/agencies/index.ts';
import { declarePeople } from '../../../modules/entities/index.ts';
import {
  certifyExemption,
  changeConditions,
  claimExistingCentre,
  declareLicenceNumbers,
  endTransition,
  type Imported,
  importExistingCentres,
  licenceById,
  licencesOfOrganisation,
  notifyPeople,
  releaseLicenceNumbers,
} from '../../../modules/licences/index.ts';
import type { Act } from '../../../platform/act.ts';
import { applicant, callers, officer } from '../access.ts';
import { conditionAdded, declaredNumber, declaredPremises, numberFaults, numbersFrom } from '../declared.ts';
import type { ApiDeps } from '../deps.ts';
import { code, day, e164, id, instant, line } from '../fields.ts';
import { type Route, route } from '../route.ts';
import { shown } from '../serve-route.ts';
import { licenceIdOf } from './orders.ts';
import { licenceNumber } from './register.ts';

const NUMBERS_MAX = 10_000;
const LISTS_BODY_MAX = 8 * 1024 * 1024;
const recorded = z.object({ licence: z.string(), number: z.string() });
const holder = z.strictObject({ name: line(200), nameUrdu: line(200).nullable() });
const notifies = callers(
  ['apply', 'review', 'admin'],
  ['applicant', 'officer'],
  'The organisation that holds the licence, or an officer on its behalf.',
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
              add: add.map(({ details: _, ...entry }) => entry),
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
    ...officeActs(deps),
  ];
}

/** Acts of the office on the register itself; each rests on a power of the officer. */
function officeActs({ country }: ApiDeps): readonly Route[] {
  const ofLicence = z.strictObject({ number: licenceNumber(country.licences.numberPrefix) });
  const withPower = async <T>(
    act: Act,
    power: Power,
    then: () => Promise<T | Refusal>,
  ): Promise<T | Refusal> =>
    (await requirePower(act, country.agencies, act.by, power, act.at)) ?? (await then());
  const decides = officer('decide', 'An officer whose delegation names approving decisions.');
  return [
    route({
      method: 'post',
      path: '/licences/{number}/conditions',
      summary: 'Add conditions to a running licence, or end them, from a moment on.',
      access: decides,
      params: ofLicence,
      body: z.strictObject({
        add: z.array(conditionAdded).max(50).default([]),
        end: z.array(z.uuid()).max(50).default([]),
        from: instant().optional(),
      }),
      answer: recorded,
      handle: (call) =>
        call.act((act) =>
          withPower(act, 'approve-decision', async () => {
            const licence = await licenceIdOf(act, call.params.number, '/number');
            return isRefusal(licence) ? licence : changeConditions(act, { licence, ...call.body });
          }),
        ),
    }),
    route({
      method: 'post',
      path: '/exemptions',
      summary: 'Certify that an operator needs no licence; its numbers answer `exempt`.',
      access: decides,
      body: z.strictObject({
        company: id<'company'>(),
        organisation: id<'organisation'>().nullable().default(null),
        class: code(),
        holder,
        validFrom: instant().optional(),
        validUntil: instant().nullable().default(null),
        ruling: line(200),
        premises: z.array(declaredPremises).min(1).max(500),
        numbers: z.array(declaredNumber).max(NUMBERS_MAX).default([]),
      }),
      bodyMax: LISTS_BODY_MAX,
      answer: recorded,
      status: 201,
      handle: (call) =>
        call.act((act) =>
          withPower(act, 'approve-decision', async () => {
            const numbers = numbersFrom(call.body.numbers, country, call.body.validFrom ?? act.at);
            const faults = numberFaults(numbers, country);
            return faults.length
              ? invalid(faults)
              : certifyExemption(act, country.licences, { ...call.body, application: null, numbers });
          }),
        ),
    }),
    route({
      method: 'post',
      path: '/transition/centres',
      summary:
        'Take over existing centres from an earlier register. Each gets a claim code, shown this once.',
      access: officer('decide', 'An officer whose delegation names approving decisions.'),
      body: z.strictObject({
        instrument: line(200),
        from: instant(),
        until: instant(),
        centres: z
          .array(
            z.strictObject({
              holder,
              class: code(),
              formerNumber: line(60).nullable().default(null),
              premises: z.array(declaredPremises).max(100),
              numbers: z.array(declaredNumber).max(1000).default([]),
            }),
          )
          .min(1)
          .max(500),
      }),
      bodyMax: LISTS_BODY_MAX,
      answer: z.object({ items: z.array(recorded.extend({ claimCode: z.string() })).nullable() }),
      status: 201,
      handle: (call) =>
        call.act<{ items: readonly Imported[] | null }>(
          (act) =>
            withPower(act, 'approve-decision', async () => {
              const { from, centres } = call.body;
              const taken = centres.map((centre) => ({
                ...centre,
                company: act.newId<'company'>(),
                numbers: numbersFrom(centre.numbers, country, from),
              }));
              const faults = taken.flatMap(({ numbers }, i) =>
                numberFaults(numbers, country).map((fault) => ({
                  ...fault,
                  field: `/centres/${i}${fault.field}`,
                })),
              );
              if (faults.length) return invalid(faults);
              return shown(
                await importExistingCentres(act, country.licences, { ...call.body, centres: taken }),
                (items) => ({ items }),
              );
            }),
          { withheld: 'items' },
        ),
    }),
    route({
      method: 'post',
      path: '/transition/claims',
      summary: 'Claim an existing centre by the code it was sent.',
      access: applicant('An applicant, for the organisation it acts for.'),
      body: z.strictObject({ code: line(40) }),
      unkept: ['code'],
      answer: recorded,
      handle: (call) =>
        call.act(async (act) =>
          act.by.kind === 'applicant'
            ? claimExistingCentre(act, { code: call.body.code, organisation: act.by.organisation })
            : refuse('not-allowed', 'applicants-only'),
        ),
    }),
    route({
      method: 'post',
      path: '/licences/{number}/transition-end',
      summary: 'A centre’s time in transition ends without a licence.',
      access: decides,
      params: ofLicence,
      body: z.strictObject({
        why: z.enum(['refused', 'not-applied', 'not-claimed']),
        until: instant().optional(),
      }),
      answer: recorded,
      handle: (call) =>
        call.act((act) =>
          withPower(act, 'approve-decision', async () => {
            const licence = await licenceIdOf(act, call.params.number, '/number');
            return isRefusal(licence)
              ? licence
              : endTransition(act, {
                  licence,
                  why: call.body.why,
                  until: call.body.until ?? act.at,
                  successor: null,
                });
          }),
        ),
    }),
  ];
}
