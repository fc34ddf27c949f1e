import { z } from 'zod';
import { invalid, isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { type Power, requirePower } from '../../../modules/agencies/index.ts';
import {
  certifyExemption,
  changeConditions,
  claimExistingCentre,
  endTransition,
  type Imported,
  importExistingCentres,
} from '../../../modules/licences/index.ts';
import type { Act } from '../../../platform/act.ts';
import { applicant, officer } from '../access.ts';
import {
  conditionAdded,
  declaredNumber,
  declaredPremises,
  LISTS_BODY_MAX,
  NUMBERS_MAX,
  numberFaults,
  numbersFrom,
} from '../declared.ts';
import type { ApiDeps } from '../deps.ts';
import { code, id, instant, line } from '../fields.ts';
import { type Route, route } from '../route.ts';
import { shown } from '../serve-route.ts';
import { licenceIdOf } from './orders.ts';
import { licenceNumber } from './register.ts';

const recorded = z.object({ licence: z.string(), number: z.string() });
const holder = z.strictObject({ name: line(200), nameUrdu: line(200).nullable() });

/** Acts of the office on the register itself; each rests on a power of the officer. */
export function registerActsRoutes({ country }: ApiDeps): readonly Route[] {
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
