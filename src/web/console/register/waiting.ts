import { plusMs } from '../../../kernel/instant.ts';
import { officer } from '../../../modules/agencies/index.ts';
import { COUNT_MAX } from '../../../modules/desks/index.ts';
import {
  claimsToCheck,
  claimsToCheckCount,
  type Licence,
  type ListedChange,
  type ProposedChange,
  registerChangeCounts,
  registerChangesDecided,
  registerChangesWaiting,
} from '../../../modules/licences/index.ts';
import {
  buttonLink,
  buttonRow,
  done,
  listCount,
  pagination,
  type Tone,
  tag,
} from '../../shared/forms/parts.ts';
import { type Html, html, id, ltr, NOTHING } from '../../shared/html.ts';
import { pageOf } from '../../shared/keyset.ts';
import { nameHtml, namesHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { lacks } from '../application/desk.ts';
import { tableHtml } from '../application/tables.ts';
import { isUuid } from '../queues/address.ts';
import type { ConsoleAsk } from '../route.ts';

export const REGISTER = '/console/register';
export const changePath = ({ id: of }: { readonly id: string }) => `/console/register-changes/${of}`;
const SHOWN = 30;
const DECIDED_SHOWN = 10;
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
  const [{ waiting }, claims] = await Promise.all([
    proposes || approves ? registerChangeCounts(reader, actor.agency, COUNT_MAX) : { waiting: 0 },
    checksClaims ? claimsToCheckCount(reader, COUNT_MAX) : 0,
  ]);
  return html`<li><a class="govuk-link" href="${words.href(REGISTER)}">${words.say('reg-line', { waiting, claims })}</a></li>`;
}

export function stateTag({ words }: ConsoleAsk, state: ListedChange['state']): Html {
  return tag(words.say(`reg-state-${state}`), STATES[state]);
}

/** What waits for a second officer, claims that wait to be checked, and what was decided last. */
export async function registerPage(ask: ConsoleAsk): Promise<Answer> {
  const { words, reader, actor, query } = ask;
  const { sees, proposes, checksClaims } = await worksOnRegister(ask);
  if (sees) return sees;
  const behind = (list: string) => {
    const typed = query.get(list) ?? '';
    return isUuid(typed) ? typed : null;
  };
  const after = { waiting: behind('waiting'), decided: behind('decided'), claims: query.get('claims') };
  const [waiting, decided, claims, counts, claimed] = await Promise.all([
    registerChangesWaiting(reader, actor.agency, after.waiting, SHOWN + 1),
    registerChangesDecided(reader, actor.agency, after.decided, DECIDED_SHOWN + 1),
    checksClaims ? claimsToCheck(reader, after.claims, SHOWN + 1) : [],
    registerChangeCounts(reader, actor.agency, COUNT_MAX + 1),
    checksClaims ? claimsToCheckCount(reader, COUNT_MAX + 1) : 0,
  ]);
  /** One of the lists: how long it is, a page of it and the way on. */
  const list = <Row>(
    of: keyof typeof after,
    found: readonly Row[],
    size: number,
    all: number,
    table: (rows: readonly Row[]) => Html,
    markOf: (row: Row) => string,
  ) => {
    const { shown, last } = pageOf(found, size);
    return html`<h2 class="govuk-heading-m">${words.say(`reg-${of}`)}</h2>${listCount(words, all, COUNT_MAX)}${shown.length ? table(shown) : html`<p class="govuk-body">${words.say(`reg-${of}-none`)}</p>`}
    ${pagination(words, {
      first: after[of] ? words.href(REGISTER) : undefined,
      next: last && words.href(`${REGISTER}?${of}=${encodeURIComponent(markOf(last))}`),
    })}`;
  };
  const changes = (of: 'waiting' | 'decided', found: readonly ListedChange[], size: number) =>
    list(
      of,
      found,
      size,
      counts[of],
      (rows) => changesTable(ask, rows, words.say(`reg-${of}`)),
      (row) => row.id,
    );
  const title = words.say('reg-title');
  return {
    title,
    section: 'nav-work',
    body: html`${query.get('done') === 'proposed' && done(words.say('reg-done-proposed'))}<h1 class="govuk-heading-xl">${title}</h1>
    ${proposes && buttonRow(buttonLink(words.say('reg-import'), words.href(`${REGISTER}/import`), 'second'))}
    ${changes('waiting', waiting, SHOWN)}
    ${
      checksClaims &&
      list(
        'claims',
        claims,
        SHOWN,
        claimed,
        (rows) => claimsTable(ask, rows),
        (row) => row.number,
      )
    }
    ${changes('decided', decided, DECIDED_SHOWN)}`,
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
