import { plusMs } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import {
  acceptInvitation,
  actFor,
  declineInvitation,
  openInvitation,
  organisation,
  selfOf,
} from '../../../modules/accounts/index.ts';
import { errorSummary, titleWith } from '../../shared/forms/faults.ts';
import { buttonRow, done, submitButton, summaryList } from '../../shared/forms/parts.ts';
import { html, isolated } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { deedDownload } from './deed-file.ts';
import { reachHtml } from './power.ts';

const AT = '/my/invitations/:secret';

/** What a letter invites to, for whoever holds it and is signed in. */
async function invitationPage(ask: ApplicantAsk, refusal?: Refusal): Promise<Answer> {
  const { words, reader, params, at } = ask;
  const secret = params.secret ?? '';
  const invitation = await openInvitation(reader, secret, at);
  const own = invitation && (await organisation(reader, invitation.organisation));
  if (!invitation || !own) return refuse('not-found', 'invitation-over');
  const { capacity, until, power } = invitation;
  const name = nameHtml(own.name, words.language);
  const faults = refusal ? ask.faults(refusal, () => '') : [];
  const as = until
    ? words.rich(`invitation-as-${capacity}`, { day: ask.day(plusMs(until, -1)) })
    : html`${words.say(`invitation-as-${capacity}`)}`;
  const body = html`${errorSummary(words, faults)}<h1 class="govuk-heading-l">${words.rich('invitation-title', { organisation: name })}</h1>
    <p class="govuk-body">${as}</p>
    ${
      power &&
      summaryList(words, [
        { key: words.say('power-reach'), value: reachHtml(words, power.only) },
        {
          key: words.say('power-document'),
          value: html`<a class="govuk-link" href="${words.href(`/my/invitations/${secret}/document`)}">${words.say('power-open')}</a>`,
        },
      ])
    }
    ${ask.formHtml(buttonRow(submitButton(words.say('invitation-accept'), { name: 'answer', value: 'accept' }), submitButton(words.say('invitation-decline'), { kind: 'second', name: 'answer', value: 'decline' })))}`;
  const title = words.say('invitation-title', { organisation: isolated(own.name) });
  return { title: titleWith(words, title, faults), body, status: refusal ? 409 : 200 };
}

async function answer(ask: ApplicantAsk): Promise<Answer> {
  const { words, deps, session, params, form } = ask;
  const secret = params.secret ?? '';
  const by = selfOf(session);
  if (form.text('answer') !== 'accept') {
    const declined = await ask.act((act) => declineInvitation(act, { secret }), { by });
    if (isRefusal(declined)) return declined;
    const title = words.say('invitation-decline');
    return { title, body: done(words.say('invitation-declined')) };
  }
  const joined = await ask.act((act) => acceptInvitation(act, { secret }), { by });
  if (isRefusal(joined)) return joined.refused === 'not-found' ? joined : invitationPage(ask, joined);
  const chosen = await actFor(deps.acting, session, joined.organisation);
  return isRefusal(chosen) ? chosen : { location: '/my' };
}

export const invitationRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: AT, who: 'person', handle: (ask) => invitationPage(ask) },
  {
    method: 'post',
    path: AT,
    who: 'person',
    form: { fields: ['answer'] },
    handle: answer,
  },
  {
    method: 'get',
    path: `${AT}/document`,
    who: 'person',
    handle: async (ask) => {
      const found = await openInvitation(ask.reader, ask.params.secret ?? '', ask.at);
      return found?.power ? deedDownload(ask, found.power.document) : refuse('not-found', 'invitation-over');
    },
  },
];
