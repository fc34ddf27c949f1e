import { plusMs } from '../../../kernel/instant.ts';
import { officer } from '../../../modules/agencies/index.ts';
import {
  claimsToCheck,
  type Licence,
  type ListedChange,
  type ProposedChange,
  registerChangesDecided,
  registerChangesWaiting,
} from '../../../modules/licences/index.ts';
import { buttonLink, buttonRow, done, type Tone, tag } from '../../shared/forms/parts.ts';
import { type Html, html, id, ltr, NOTHING } from '../../shared/html.ts';
import { nameHtml, namesHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { lacks } from '../application/desk.ts';
import { tableHtml } from '../application/tables.ts';
import type { ConsoleAsk } from '../route.ts';

export const REGISTER = '/console/register';
export const changePath = ({ id: of }: { readonly id: string }) => `/console/register-changes/${of}`;
const DECIDED_SHOWN = 10;
const CLAIMS_SHOWN = 100;
const STATES: Readonly<Record<ListedChange['state'], Tone>> = {
  proposed: 'caution',
  made: 'good',
  declined: 'plain',
};

/** Whether an officer's work touches the register: of the authority, and proposing, approving or checking claims. */
export async function worksOnRegister(ask: ConsoleAsk) {
  const { reader, actor, deps } = ask;
  const office = await officer(reader, actor.officer);
  const ours = actor.agency === deps.country.agencies.authority;
  const holds = (power: Parameters<typeof lacks>[2]) => lacks(ask, office, power) === undefined;
  return {
    sees: lacks(ask, office, 'see-applications'),
    proposes: ours && holds('propose-decision'),
    approves: ours && holds('approve-decision'),
    checksClaims: ours && holds('find-complete'),
  };
}

/** The line of My work that leads to what waits in the register; none for who has nothing to do with it. */
export async function registerLine(ask: ConsoleAsk): Promise<Html | undefined> {
  const { words, reader, actor } = ask;
  const { proposes, approves, checksClaims } = await worksOnRegister(ask);
  if (!proposes && !approves && !checksClaims) return undefined;
  const waiting = proposes || approves ? await registerChangesWaiting(reader, actor.agency) : [];
  const claims = checksClaims ? await claimsToCheck(reader, CLAIMS_SHOWN) : [];
  return html`<li><a class="govuk-link" href="${words.href(REGISTER)}">${words.say('reg-line', { waiting: waiting.length, claims: claims.length })}</a></li>`;
}

export function stateTag({ words }: ConsoleAsk, state: ListedChange['state']): Html {
  return tag(words.say(`reg-state-${state}`), STATES[state]);
}

/** What waits for a second officer, claims that wait to be checked, and what was decided last. */
export async function registerPage(ask: ConsoleAsk): Promise<Answer> {
  const { words, reader, actor, query } = ask;
  const { sees, proposes, checksClaims } = await worksOnRegister(ask);
  if (sees) return sees;
  const [waiting, decided, claims] = await Promise.all([
    registerChangesWaiting(reader, actor.agency),
    registerChangesDecided(reader, actor.agency, DECIDED_SHOWN),
    checksClaims ? claimsToCheck(reader, CLAIMS_SHOWN) : [],
  ]);
  const title = words.say('reg-title');
  const heading = (key: string) => html`<h2 class="govuk-heading-m">${words.say(key)}</h2>`;
  return {
    title,
    section: 'nav-work',
    body: html`${query.get('done') === 'proposed' && done(words.say('reg-done-proposed'))}<h1 class="govuk-heading-xl">${title}</h1>
    ${proposes && buttonRow(buttonLink(words.say('reg-import'), words.href(`${REGISTER}/import`), 'second'))}
    ${heading('reg-waiting')}${waiting.length ? changesTable(ask, waiting, words.say('reg-waiting')) : html`<p class="govuk-body">${words.say('reg-waiting-none')}</p>`}
    ${checksClaims && html`${heading('reg-claims')}${claims.length ? claimsTable(ask, claims) : html`<p class="govuk-body">${words.say('reg-claims-none')}</p>`}`}
    ${heading('reg-decided')}${decided.length ? changesTable(ask, decided, words.say('reg-decided')) : html`<p class="govuk-body">${words.say('reg-decided-none')}</p>`}`,
  };
}

function changesTable(ask: ConsoleAsk, changes: readonly ListedChange[], caption: string): Html {
  const { words, language, actor } = ask;
  return tableHtml<ListedChange>(
    caption,
    [
      {
        head: words.say('reg-kind'),
        cell: (one) =>
          html`<a class="govuk-link" href="${words.href(changePath(one))}">${words.say(`reg-kind-${one.change.kind}`)}</a>`,
      },
      {
        head: words.say('reg-about'),
        cell: ({ number, holder, holderUrdu, change }) =>
          change.kind === 'import'
            ? html`${nameHtml(change.instrument, language)} · ${words.say('reg-centres-count', { count: change.centres })}`
            : html`${id(number ?? '')} ${namesHtml(holder ?? '', holderUrdu, language)}`,
      },
      { head: words.say('reg-proposed'), cell: ({ proposedAt }) => ask.moment(proposedAt) },
      {
        head: words.say('office-state'),
        cell: ({ state, proposedBy }) =>
          html`${stateTag(ask, state)}${state === 'proposed' && proposedBy === actor.officer && html` ${words.say('reg-yours')}`}`,
      },
    ],
    changes,
  );
}

function claimsTable(ask: ConsoleAsk, claims: readonly Licence[]): Html {
  const { words, language } = ask;
  return tableHtml<Licence>(
    words.say('reg-claims'),
    [
      {
        head: words.say('reg-centre'),
        cell: ({ number }) =>
          html`<a class="govuk-link" href="${words.href(`/console/licences/${number}`)}">${id(number)}</a>`,
      },
      {
        head: words.say('reg-holder'),
        cell: ({ holder, holderUrdu }) => namesHtml(holder, holderUrdu, language),
      },
      {
        head: words.say('reg-goes-on-until'),
        cell: ({ validUntil }) => (validUntil ? ask.day(plusMs(validUntil, -1)) : ltr('—')),
      },
    ],
    claims,
  );
}

/** What was proposed about one licence, for officers of the agency that proposed it. */
export function ofLicenceHtml(ask: ConsoleAsk, changes: readonly ProposedChange[]): Html {
  const { words, actor } = ask;
  const ours = changes.filter(({ agency }) => agency === actor.agency);
  if (ours.length === 0) return NOTHING;
  return html`<h2 class="govuk-heading-m">${words.say('reg-title')}</h2><ul class="govuk-list">${ours.map((one) => html`<li><a class="govuk-link" href="${words.href(changePath(one))}">${words.say(`reg-kind-${one.change.kind}`)}</a> ${stateTag(ask, one.state)}</li>`)}</ul>`;
}
