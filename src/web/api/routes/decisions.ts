import { z } from 'zod';
import {
  approveCourtDirection,
  approveDecision,
  declineProposal,
  dropCourtDirection,
  dropJointOutcome,
  dropRefusal,
  enterCourtDirection,
  enterJointOutcome,
  extendTime,
  issuePaidLicence,
  noticeRefusal,
  proposeGrant,
  proposeRefusal,
  reconsider,
  signJointOutcome,
} from '../../../modules/applications/index.ts';
import { TIED } from '../../shared/office-rule.ts';
import { officer } from '../access.ts';
import { deskShown, ofApplication } from '../application-shapes.ts';
import type { ApiDeps } from '../deps.ts';
import { code, day, id, line, prose, restsOn, sha256 } from '../fields.ts';
import { type Route, route } from '../route.ts';
import { deskAct } from './review.ts';

const reasons = prose(20_000);
const because = z.strictObject({ reason: prose(4000) });
const ofSitting = ofApplication.extend({ sitting: id<'sitting'>() });
const ofProposal = ofApplication.extend({ proposal: id<'proposal'>() });

/** How an application is decided: two officers for every grant and every refusal, and the ways around a standstill. */
export function decisionsRoutes({ country }: ApiDeps): readonly Route[] {
  const proposes = officer(
    'decide',
    'An officer of the authority whose delegation names proposing decisions.',
    { powers: ['propose-decision'], beyond: TIED },
  );
  const approves = officer(
    'decide',
    'A second officer of the authority whose delegation names approving decisions.',
    { powers: ['approve-decision'], beyond: TIED },
  );
  const directs = officer(
    ['courts', 'decide'],
    'A legal officer whose delegation names directions of courts; another than who entered it.',
    { powers: ['direct-by-court'], beyond: TIED },
  );
  const seated = officer('decide', 'An officer who sits in the joint body.', {
    powers: ['decide-jointly'],
    beyond: TIED,
    acts: ['decide-jointly'],
  });
  return [
    route({
      method: 'post',
      path: '/applications/{application}/proposals',
      summary: 'Propose to grant, or to grant provisionally while an inspection is outstanding.',
      access: { ...proposes, acts: ['propose-grant'] },
      params: ofApplication,
      body: z.strictObject({ what: z.enum(['grant', 'provisional']), hash: sha256(), reasons }),
      answer: deskShown,
      handle: (call) => deskAct(call, (act) => proposeGrant(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/refusal-proposals',
      summary:
        'Propose to refuse, after notice and the time to answer; with reasons, and a gist for the applicant.',
      access: { ...proposes, acts: ['propose-refusal'] },
      params: ofApplication,
      body: z.strictObject({ hash: sha256(), reasons, gist: reasons }),
      answer: deskShown,
      handle: (call) =>
        deskAct(call, (act) => proposeRefusal(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/proposals/{proposal}/approval',
      summary:
        'Approve what another officer proposed. An approved grant makes the licence fee due; a refusal takes reasons of the approver.',
      access: { ...approves, acts: ['approve-grant', 'approve-refusal'] },
      params: ofProposal,
      body: z.strictObject({ hash: sha256(), reasons: reasons.default('') }),
      answer: deskShown,
      handle: (call) =>
        deskAct(call, (act) => approveDecision(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/proposals/{proposal}/decline',
      summary: 'Do not approve what another officer proposed.',
      access: { ...approves, acts: ['decline-proposal'] },
      params: ofProposal,
      body: because,
      answer: deskShown,
      handle: (call) =>
        deskAct(call, (act) => declineProposal(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/issue',
      summary: 'Issue an approved and paid licence that the register could not take in when the fee came.',
      access: { ...approves, acts: ['grant'] },
      params: ofApplication,
      answer: deskShown,
      handle: (call) => deskAct(call, (act) => issuePaidLicence(act, country, call.params)),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/reconsideration',
      summary: 'Send an objection back to its agency, once.',
      access: { ...proposes, acts: ['reconsider'] },
      params: ofApplication,
      body: because,
      answer: deskShown,
      handle: (call) => deskAct(call, (act) => reconsider(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/joint-outcomes',
      summary:
        'Lay the joint body’s written outcome before its members. It takes effect once enough of them have signed.',
      access: seated,
      params: ofApplication,
      body: z.strictObject({
        outcome: z.enum(['grant', 'refuse']),
        document: sha256(),
        hash: sha256(),
        members: z
          .array(z.strictObject({ agency: code(), officer: id<'officer'>() }))
          .min(1)
          .max(20),
        reasons,
      }),
      answer: deskShown,
      handle: (call) =>
        deskAct(call, (act) => enterJointOutcome(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/joint-outcomes/{sitting}/signatures',
      summary: 'Sign the outcome, by its hash, as one of the members named in it.',
      access: seated,
      params: ofSitting,
      body: z.strictObject({ outcomeHash: sha256() }),
      answer: deskShown,
      handle: (call) =>
        deskAct(call, (act) => signJointOutcome(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/joint-outcomes/{sitting}/withdrawal',
      summary: 'Take the outcome from the table: by who laid it there or by a member, with the reason.',
      access: seated,
      params: ofSitting,
      body: because,
      answer: deskShown,
      handle: (call) =>
        deskAct(call, (act) => dropJointOutcome(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/refusal-notice',
      summary: 'Give notice of a refusal with releasable reasons and time to answer.',
      access: { ...proposes, acts: ['notice-refusal'] },
      params: ofApplication,
      body: z.strictObject({ grounds: z.array(code()).min(1).max(20), matches: restsOn, reasons }),
      answer: deskShown,
      handle: (call) => deskAct(call, (act) => noticeRefusal(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/refusal-notice/withdrawal',
      summary: 'Drop a noticed refusal: the application goes back to decision.',
      access: { ...proposes, acts: ['drop-refusal'] },
      params: ofApplication,
      body: because,
      answer: deskShown,
      handle: (call) => deskAct(call, (act) => dropRefusal(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/court-directions',
      summary: 'Enter a court’s direction to grant, with its certified copy.',
      access: { ...directs, acts: ['enter-court-direction'] },
      params: ofApplication,
      body: z.strictObject({ court: line(200), caseNumber: line(100), document: sha256() }),
      answer: deskShown,
      handle: (call) =>
        deskAct(call, (act) => enterCourtDirection(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/court-directions/{direction}/approval',
      summary: 'The second officer carries out a court’s direction; the grant is shown as such.',
      access: { ...directs, acts: ['approve-court-direction'] },
      params: ofApplication.extend({ direction: id<'direction'>() }),
      answer: deskShown,
      handle: (call) => deskAct(call, (act) => approveCourtDirection(act, country, call.params)),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/court-directions/{direction}/withdrawal',
      summary: 'Take a direction back that was entered by mistake, or decline it as the second officer.',
      access: officer(['courts', 'decide'], 'A legal officer whose delegation names directions of courts.', {
        powers: ['direct-by-court'],
        beyond: TIED,
        acts: ['drop-court-direction'],
      }),
      params: ofApplication.extend({ direction: id<'direction'>() }),
      body: because,
      answer: deskShown,
      handle: (call) =>
        deskAct(call, (act) => dropCourtDirection(act, country, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/applications/{application}/time-extensions',
      summary:
        'Extend an agency’s time, with reasons; or, once, the Authority’s own: of `intake` or, for the decision, of `authority`. Those reasons the applicant reads.',
      access: officer(['decide', 'review'], 'A supervisor whose delegation names extending time.', {
        powers: ['extend-time'],
        beyond: TIED,
        acts: ['extend-time'],
      }),
      params: ofApplication,
      body: z.strictObject({ agency: code(), dueOn: day(), reason: prose(4000) }),
      answer: deskShown,
      handle: (call) => deskAct(call, (act) => extendTime(act, country, { ...call.params, ...call.body })),
    }),
  ];
}
