import { applicationCount, applicationsPage, draftsOf } from '../../../modules/applications/index.ts';
import { COUNT_MAX } from '../../../modules/desks/index.ts';
import { checkLicence, licenceCount, licencesOfOrganisation } from '../../../modules/licences/index.ts';
import { buttonLink, buttonRow, done, listCount, pagination } from '../../shared/forms/parts.ts';
import { type Html, html, id } from '../../shared/html.ts';
import { momentMark, momentMarkIn, pageOf } from '../../shared/keyset.ts';
import type { Sheet } from '../../shared/signed-in/route.ts';

import { kindAndClass, nextStep, stateTag } from '../application/in-words.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { licenceItem } from './licence-item.ts';

const DRAFTS_MAX = 200;
const SHOWN = 25;

/** What an organisation has here: what it applies for, and what it holds. */
async function homePage(ask: ApplicantAsk): Promise<Sheet> {
  const { words, reader, actor, at, query } = ask;
  const own = { state: null, organisation: actor.organisation };
  const [after, behind] = [momentMarkIn(query.get('after')), momentMarkIn(query.get('licences'))];
  const [drafts, found, sent, entries, entered] = await Promise.all([
    after ? [] : draftsOf(reader, actor.organisation, DRAFTS_MAX),
    applicationsPage(reader, own, after && { changedAt: after.at, id: after.id }, SHOWN + 1),
    applicationCount(reader, actor.organisation, COUNT_MAX + 1),
    licencesOfOrganisation(reader, actor.organisation, behind, SHOWN + 1),
    licenceCount(reader, actor.organisation, COUNT_MAX + 1),
  ]);
  const { shown: applications, last } = pageOf(found, SHOWN);
  const { shown: licences, last: lastEntry } = pageOf(entries, SHOWN);
  const held = await Promise.all(
    licences.map(async (licence) => ({ licence, answer: await checkLicence(reader, licence.number, at) })),
  );
  const begun = drafts.filter((draft) => draft.submitted === 0);
  const items = [
    ...begun.map((draft) => item(ask, { ...draft, state: 'draft', answerBy: null })),
    ...applications.map((application) => item(ask, application)),
  ];
  const title = words.say('my-title');
  // a second application is not the next thing to do while the first one waits for its applicant
  const waiting = begun.length > 0 || applications.some(({ answerBy }) => answerBy !== null);
  return {
    title,
    section: 'my-nav-home',
    body: html`${ask.query.has('discarded') && done(words.say('draft-discarded'))}<h1 class="govuk-heading-xl">${title}</h1>
    <h2 class="govuk-heading-m">${words.say('my-applications')}</h2>
    ${(last || after) && listCount(words, sent, COUNT_MAX)}${items.length ? html`<ul class="sanad-list">${items}</ul>` : html`<p class="govuk-body">${words.say('my-empty')}</p>`}
    ${pagination(words, {
      first: after ? words.href('/my') : undefined,
      next: last && words.href(`/my?after=${momentMark(last.changedAt, last.id)}`),
    })}
    ${buttonRow(buttonLink(words.say('draft-start-title'), words.href('/my/start'), waiting ? 'second' : 'main'))}
    <h2 class="govuk-heading-m">${words.say('my-licences')}</h2>
    ${(lastEntry || behind) && listCount(words, entered, COUNT_MAX)}${held.length ? html`<ul class="sanad-list">${held.map((one) => licenceItem(ask, one.licence, one.answer))}</ul>` : html`<p class="govuk-body">${words.say('my-no-licences')}</p>`}
    ${pagination(words, {
      first: behind ? words.href('/my') : undefined,
      next: lastEntry && words.href(`/my?licences=${momentMark(lastEntry.validFrom, lastEntry.id)}`),
    })}
    <p class="govuk-body"><a class="govuk-link" href="${words.href('/my/claim')}">${words.say('my-claim')}</a></p>`,
  };
}

type Listed = Pick<
  Awaited<ReturnType<typeof applicationsPage>>[number],
  'id' | 'reference' | 'kind' | 'class' | 'changedAt' | 'answerBy'
> & { readonly state: Parameters<typeof stateTag>[1] };

function item({ words, deps, moment }: ApplicantAsk, listed: Listed): Html {
  const { reference, state, answerBy } = listed;
  const href = words.href(`/my/applications/${listed.id}`);
  return html`<li><div class="sanad-list__what"><p class="sanad-list__name"><a class="govuk-link" href="${href}">${id(reference)}</a></p>
    <p>${kindAndClass(words, deps.country, listed)}</p><p>${nextStep(words, state, answerBy)}</p>
    <p>${words.rich('my-changed-at', { moment: moment(listed.changedAt) })}</p></div>${stateTag(words, state)}</li>`;
}

export const homeRoutes: readonly ApplicantRoute[] = [{ method: 'get', path: '/my', handle: homePage }];
