import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { requireNoConflict, requirePower } from '../../../modules/agencies/index.ts';
import {
  approveRuling,
  askRuling,
  courseOf,
  noteAppeal,
  OUTCOMES,
  ownRuling,
  proposeRuling,
  type Ruling,
  rulingById,
  rulingsOf,
  rulingTexts,
  sendRulingBack,
  withdrawRuling,
} from '../../../modules/rulings/index.ts';
import { TIED } from '../../shared/office-rule.ts';
import { noteRead } from '../../shared/read-log.ts';
import { applicant, callers, everybody, officer } from '../access.ts';
import type { ApiDeps } from '../deps.ts';
import { code, id, line, prose } from '../fields.ts';
import { type Route, route } from '../route.ts';

const outcome = z.enum(OUTCOMES as readonly [string, ...string[]]);
const bilingualShown = z.object({ en: z.string(), ur: z.string() });
const shown = z.object({
  ruling: z.string(),
  reference: z.string(),
  state: z.enum(['asked', 'proposed', 'given', 'withdrawn']),
  askedAt: z.string(),
  answers: z.record(z.string(), z.boolean()),
  advised: z.object({ outcome: z.string(), class: z.string().nullable() }),
  /** Null until the ruling is given. */
  outcome: z.string().nullable(),
  class: z.string().nullable(),
  instrument: z.string().nullable(),
  givenAt: z.string().nullable(),
  appeal: z.string().nullable(),
  licenceNumber: z.string().nullable(),
});
const ofRuling = z.strictObject({ ruling: id<'ruling'>() });
const done = z.object({ ruling: z.string() });

/** What is only proposed is nobody's to see outside the office. */
function toShow(ruling: Ruling, office = false): z.infer<typeof shown> {
  const { id: of, reference, askedAt, answers, advised, givenAt, appeal, licenceNumber } = ruling;
  const said = office || ruling.state === 'given';
  const state = !office && ruling.state === 'proposed' ? 'asked' : ruling.state;
  const ruled = {
    outcome: said ? ruling.outcome : null,
    class: said ? ruling.class : null,
    instrument: said ? ruling.instrument : null,
  };
  return {
    ruling: of,
    reference,
    state,
    askedAt,
    answers,
    advised,
    ...ruled,
    givenAt,
    appeal,
    licenceNumber,
  };
}

/** Whether somebody needs a licence: the questions, what they advise, and the office's reasoned rulings. */
export function rulingsRoutes({ country }: ApiDeps): readonly Route[] {
  const { rulings, applications, agencies } = country;
  const answers = z.record(z.string().max(60), z.boolean());
  return [
    route({
      method: 'get',
      path: '/eligibility/questions',
      summary: 'The questions that tell who needs a licence; each is answered yes or no.',
      access: everybody(),
      answer: z.object({ items: z.array(z.object({ code: z.string(), text: bilingualShown })) }),
      revalidate: true,
      handle: async () => ({ items: rulings.questions }),
    }),
    route({
      method: 'post',
      path: '/eligibility/advice',
      summary: 'What the answers advise, or the question to ask next. Nothing is kept.',
      access: everybody(),
      body: z.strictObject({ answers }),
      answer: z.object({
        next: z.string().nullable(),
        advice: z
          .object({ outcome: z.string(), class: z.string().nullable(), reason: bilingualShown })
          .nullable(),
      }),
      handle: async ({ body }) => {
        const { next = null, advice } = courseOf(rulings, body.answers);
        return {
          next,
          advice: advice
            ? { outcome: advice.outcome, class: advice.classCode ?? null, reason: advice.reason }
            : null,
        };
      },
    }),
    route({
      method: 'post',
      path: '/rulings',
      summary: 'Ask the office for a reasoned ruling.',
      access: applicant('An applicant, for the organisation it acts for.'),
      body: z.strictObject({
        answers,
        text: prose(5_000),
        place: z.strictObject({
          line: line(200),
          city: line(200),
          district: code(),
          residential: z.boolean().default(false),
        }),
      }),
      answer: z.object({ ruling: z.string(), reference: z.string() }),
      status: 201,
      handle: (call) => call.act((act) => askRuling(act, rulings, applications.districts, call.body)),
    }),
    route({
      method: 'get',
      path: '/rulings',
      summary: 'What the organisation asked, newest first.',
      access: applicant('An applicant, of the organisation it acts for.', 'read-own'),
      answer: z.object({ items: z.array(shown) }),
      handle: async ({ reader, actor }) =>
        actor.kind === 'applicant'
          ? { items: (await rulingsOf(reader, actor.organisation)).map((ruling) => toShow(ruling)) }
          : refuse('not-allowed', 'ruling-applicants-only'),
    }),
    route({
      method: 'get',
      path: '/rulings/{ruling}',
      summary:
        'One question with what was told, and the ruling with its reasons. A look of an officer is recorded.',
      access: callers(
        ['read-own', 'review', 'decide'],
        ['applicant', 'officer'],
        'An applicant of the organisation that asked, or an officer who sees applications.',
        { powers: ['see-applications'], beyond: TIED },
      ),
      params: ofRuling,
      answer: shown.extend({ text: z.string().nullable(), reasons: z.string().nullable() }),
      handle: (call) =>
        call.act(
          async (act) => {
            const office = act.by.kind === 'officer';
            const ruling = office
              ? await looked(act, call.params.ruling)
              : await ownRuling(act, act.by, call.params.ruling);
            if (isRefusal(ruling)) return ruling;
            const texts = await rulingTexts(act, ruling.id);
            const reasons = office || ruling.state === 'given' ? texts.reasons : null;
            return { ...toShow(ruling, office), text: texts.asked?.text ?? null, reasons };
          },
          { forgotten: true },
        ),
    }),
    route({
      method: 'post',
      path: '/rulings/{ruling}/withdrawal',
      summary: 'Take a question back that the office has not ruled on.',
      access: applicant('An applicant of the organisation that asked.'),
      params: ofRuling,
      answer: z.object({ withdrawn: z.string() }),
      handle: (call) => call.act((act) => withdrawRuling(act, call.params)),
    }),
    route({
      method: 'post',
      path: '/rulings/{ruling}/proposal',
      summary: 'Propose a ruling; nothing is told before a second officer approves.',
      access: officer('decide', 'An officer of the authority whose delegation names proposing decisions.', {
        powers: ['propose-decision'],
        beyond: TIED,
      }),
      params: ofRuling,
      body: z.strictObject({
        outcome,
        class: code().nullable().default(null),
        instrument: line(200),
        reasons: prose(10_000),
      }),
      answer: done,
      handle: (call) =>
        call.act((act) =>
          proposeRuling(act, country, {
            ...call.params,
            ...call.body,
            outcome: call.body.outcome as (typeof OUTCOMES)[number],
          }),
        ),
    }),
    route({
      method: 'post',
      path: '/rulings/{ruling}/return',
      summary: 'Send a proposed ruling back to the first officer.',
      access: officer(
        'decide',
        'Another officer of the authority whose delegation names approving decisions.',
        { powers: ['approve-decision'], beyond: TIED },
      ),
      params: ofRuling,
      body: z.strictObject({ reasons: prose(10_000) }),
      answer: done,
      handle: (call) => call.act((act) => sendRulingBack(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/rulings/{ruling}/approval',
      summary: 'Give a proposed ruling; one that exempts enters the register.',
      access: officer(
        'decide',
        'Another officer of the authority whose delegation names approving decisions.',
        { powers: ['approve-decision'], beyond: TIED },
      ),
      params: ofRuling,
      answer: done.extend({ number: z.string().nullable() }),
      handle: (call) => call.act((act) => approveRuling(act, country, call.params)),
    }),
    route({
      method: 'post',
      path: '/rulings/{ruling}/appeal',
      summary: 'Note that a ruling was appealed, with the number of the appeal.',
      access: callers(
        ['apply', 'decide'],
        ['applicant', 'officer'],
        'An applicant of the organisation that asked, or an officer of the authority.',
        { powers: ['propose-decision'], beyond: TIED },
      ),
      params: ofRuling,
      body: z.strictObject({ appeal: line(200) }),
      answer: done,
      handle: (call) => call.act((act) => noteAppeal(act, country, { ...call.params, ...call.body })),
    }),
  ];

  async function looked(act: Parameters<typeof noteRead>[0], of: string): Promise<Ruling | Refusal> {
    const denied = await requirePower(act, agencies, act.by, 'see-applications', act.at);
    if (denied) return denied;
    const ruling = await rulingById(act, of);
    if (!ruling) return refuse('not-found', 'ruling-not-found');
    const conflict = await requireNoConflict(act, act.by, [ruling.organisation, ruling.company]);
    if (conflict) return conflict;
    await noteRead(act, { what: 'ruling', about: ruling.id });
    return ruling;
  }
}
