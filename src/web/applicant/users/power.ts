import { plusMs } from '../../../kernel/instant.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { type Deed, deedsUnder, type Member, type Power } from '../../../modules/accounts/index.ts';
import { hidden } from '../../shared/forms/fields.ts';
import { backLink, submitButton, summaryList } from '../../shared/forms/parts.ts';
import { type Html, html, id } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { Words } from '../../shared/words.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { deedDownload } from './deed-file.ts';
import { memberName, ownPeople, USERS } from './own.ts';

const AT = `${USERS}/helpers/:membership`;
const DEEDS_SHOWN = 100;

/** What a power of attorney reaches, in words. */
export function reachHtml(words: Words, only: Power['only']): Html {
  if (only === null) return html`${words.say('power-reach-all')}`;
  return html`${only.map((object, i) => html`${i > 0 && (words.language === 'ur' ? '، ' : ', ')}${words.rich(`power-object-${object.kind}`, { reference: id(object.label) })}`)}`;
}

/** A helper of the organisation, for its owners and for himself. */
async function helperAsked(ask: ApplicantAsk): Promise<{ member: Member; owner: boolean } | undefined> {
  const { members, owner, me } = await ownPeople(ask);
  const member = members.find(({ membership }) => membership === ask.params.membership);
  return member?.capacity === 'helper' && (owner || member === me) ? { member, owner } : undefined;
}

async function powerPage(ask: ApplicantAsk): Promise<Answer> {
  const { words, reader } = ask;
  const found = await helperAsked(ask);
  if (!found) return refuse('not-found', 'not-a-member');
  const { member, owner } = found;
  const { power, until, membership, principal } = member;
  const deeds = await deedsUnder(reader, membership, DEEDS_SHOWN);
  const title = words.say('power-title');
  const file = power
    ? html`<a class="govuk-link" href="${words.href(`${USERS}/helpers/${membership}/document`)}">${words.say('power-open')}</a>`
    : html`${words.say('power-no-document')}`;
  const rows = [
    { key: words.say('power-of'), value: memberName(ask, member) },
    ...(until ? [{ key: words.say('power-until'), value: ask.day(plusMs(until, -1)) }] : []),
    { key: words.say('power-reach'), value: reachHtml(words, power?.only ?? null) },
    { key: words.say('power-document'), value: file },
  ];
  const revoke =
    owner &&
    html`<p class="govuk-body">${words.say('power-revoke-about')}</p>
    ${ask.formHtml(html`${hidden('principal', principal)}${submitButton(words.say('power-revoke'), { kind: 'danger' })}`, { action: words.href(`${USERS}/remove`) })}`;
  const body = html`${backLink(words.say('users-back'), words.href(USERS))}<h1 class="govuk-heading-l">${title}</h1>
    ${summaryList(words, rows)}<h2 class="govuk-heading-m">${words.say('power-done')}</h2>
    ${deeds.length ? html`<ol class="sanad-timeline" reversed>${deeds.map((deed) => deedItem(ask, deed))}</ol>` : html`<p class="govuk-body">${words.say('power-nothing-done')}</p>`}${revoke}`;
  return { title, section: 'my-nav-users', body };
}

function deedItem(ask: ApplicantAsk, { at, facts }: Deed): Html {
  const { words } = ask;
  const named = facts.map(({ type }) => `deed-${type}`).filter((key) => words.has(key));
  const keys = named.length ? [...new Set(named)] : ['deed-other'];
  return html`<li>${keys.map((key, i) => html`${i > 0 && ' · '}${words.say(key)}`)}<span class="sanad-when">${ask.moment(at)}</span></li>`;
}

export const powerRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: AT, handle: powerPage },
  {
    method: 'get',
    path: `${AT}/document`,
    handle: async (ask) => {
      const document = (await helperAsked(ask))?.member.power?.document;
      return document ? deedDownload(ask, document) : refuse('not-found', 'not-a-member');
    },
  },
];
