import type { Actor } from '../../../../kernel/actor.ts';
import type { Id } from '../../../../kernel/id.ts';
import { isRefusal, type Refusal } from '../../../../kernel/refusal.ts';
import {
  cancelRecovery,
  type Passkey,
  passkeysOf,
  removePasskey,
  removePassword,
  revokeSession,
  runningRecovery,
  type Session,
  type SignInEvent,
  selfOf,
  sessionsOf,
  signInsOf,
  type WaysIn,
  waysInOf,
} from '../../../../modules/accounts/index.ts';
import { errorSummary, faultsOf, titleWith } from '../../forms/faults.ts';
import { hidden } from '../../forms/fields.ts';
import { buttonLink, buttonRow, done, submitButton, warning } from '../../forms/parts.ts';
import { type Html, html, ltr, spoken } from '../../html.ts';
import { logTable } from '../../log-table.ts';
import { nameHtml } from '../name.ts';
import type { Ask, Route, Sheet } from '../route.ts';
import { addPasskeyForm, addPasskeyRoutes } from './add-passkey.ts';
import { ownPasswordRoutes } from './own-password.ts';
import { PASSKEY_SCRIPT } from './passkey.ts';
import type { Place } from './place.ts';

const DONE = ['passkey', 'password', 'totp', 'removed', 'ended', 'recovery'];
const SHOWN_MAX = 10;

/** One's own ways in and sessions: what they are, and away with what is not one's own. `more` ends the page. */
export function securityRoutes(place: Place, more?: (ask: Ask<Actor>) => Html): Route[] {
  const at = place.security;
  const again = (ask: Ask<Actor>, refusal?: Refusal) => securitySheet(ask, place, more, refusal);
  return [
    { method: 'get', path: at, who: 'person', handle: (ask) => again(ask) },
    {
      method: 'post',
      path: `${at}/session`,
      who: 'person',
      form: { fields: ['session'] },
      unkept: true,
      handle: async (ask) => {
        const which = ask.form.text('session');
        const one = which === 'others' ? null : (which as Id<'session'>);
        if (one !== null && !/^[0-9a-f-]{36}$/.test(one)) return again(ask, NO_SESSION);
        const answer = await revokeSession(ask.deps.acting, ask.session, one);
        return isRefusal(answer) ? again(ask, answer) : { location: `${at}?done=ended` };
      },
    },
    {
      method: 'post',
      path: `${at}/remove`,
      who: 'person',
      fresh: true,
      form: { fields: ['passkey', 'password'] },
      handle: async (ask) => {
        const { deps, session, form } = ask;
        const answer = form.has('password')
          ? await removePassword(deps.acting, session)
          : await removePasskey(deps.acting, session, form.text('passkey'));
        return isRefusal(answer) ? again(ask, answer) : { location: `${at}?done=removed` };
      },
    },
    {
      method: 'post',
      path: `${at}/recovery`,
      who: 'person',
      form: { fields: ['recovery'] },
      unkept: true,
      handle: async (ask) => {
        const recovery = ask.form.text('recovery');
        const by = selfOf(ask.session);
        const answer = await ask.act((act) => cancelRecovery(act, { recovery }), { by });
        return isRefusal(answer) ? again(ask, answer) : { location: `${at}?done=recovery` };
      },
    },
    {
      method: 'get',
      path: `${at}/passkey`,
      who: 'person',
      fresh: true,
      handle: (ask) => addSheet(ask, place),
    },
    ...addPasskeyRoutes(place, at, 'person', (ask, refusal) => addSheet(ask, place, refusal)),
    ...ownPasswordRoutes(place, at, 'person'),
  ];
}

const NO_SESSION: Refusal = { refused: 'not-found', code: 'session-not-found' };

function addSheet(ask: Ask<Actor>, place: Place, refusal?: Refusal): Sheet {
  const { words } = ask;
  const title = words.say('security-add-passkey');
  const faults = refusal ? faultsOf(words, refusal) : [];
  const body = html`${errorSummary(words, faults)}<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${words.say('set-up-passkey-about')}</p>${addPasskeyForm(ask, place.security, faults)}`;
  return {
    title: titleWith(words, title, faults),
    body,
    status: faults.length ? 422 : 200,
    scripts: PASSKEY_SCRIPT,
  };
}

async function securitySheet(
  ask: Ask<Actor>,
  place: Place,
  more?: (ask: Ask<Actor>) => Html,
  refusal?: Refusal,
): Promise<Sheet> {
  const { words, session, reader, deps, query } = ask;
  const { principal } = session;
  const [recovery, ways, passkeys, sessions, events] = await Promise.all([
    runningRecovery(reader, principal),
    waysInOf(reader, principal),
    passkeysOf(reader, principal),
    sessionsOf(reader, deps.gate, principal, ask.at),
    signInsOf(reader, principal, SHOWN_MAX),
  ]);
  const title = words.say('security-title');
  const faults = refusal ? faultsOf(words, refusal) : [];
  const what = DONE.find((one) => one === query.get('done'));
  const body = html`${errorSummary(words, faults)}${what && faults.length === 0 && done(words.say(`security-done-${what}`))}
    <h1 class="govuk-heading-xl">${title}</h1>
    ${recovery && html`${warning(words, words.rich('security-recovery', { moment: ask.moment(recovery.askedAt) }))}${ask.formHtml(html`${hidden('recovery', recovery.recovery)}${submitButton(words.say('security-recovery-stop'), { kind: 'danger' })}`, { action: words.href(`${place.security}/recovery`) })}`}
    <h2 class="govuk-heading-m">${words.say('security-passkeys')}</h2>${passkeyList(ask, place, passkeys)}
    <h2 class="govuk-heading-m">${words.say('security-password')}</h2>${passwordPart(ask, place, ways)}
    <h2 class="govuk-heading-m">${words.say('security-sessions')}</h2>${sessionList(ask, place, sessions)}
    <h2 class="govuk-heading-m">${words.say('security-log')}</h2>${eventTable(ask, events)}${more?.(ask)}`;
  return { title: titleWith(words, title, faults), body, status: faults.length ? 409 : 200 };
}

function passkeyList(ask: Ask<Actor>, { security }: Place, passkeys: readonly Passkey[]): Html {
  const { words } = ask;
  const add = buttonRow(
    buttonLink(words.say('security-add-passkey'), words.href(`${security}/passkey`), 'second'),
  );
  if (passkeys.length === 0)
    return html`<p class="govuk-body">${words.say('security-no-passkeys')}</p>${add}`;
  const used = ({ lastUsedAt }: Passkey) =>
    lastUsedAt
      ? words.rich('security-used', { moment: ask.moment(lastUsedAt) })
      : html`${words.say('security-never-used')}`;
  return html`<ul class="sanad-list">${passkeys.map(
    (one) =>
      html`<li><div class="sanad-list__what"><p class="sanad-list__name">${nameHtml(one.label, words.language)}</p><p>${words.rich('security-added', { day: ask.day(one.addedAt) })} · ${used(one)}</p></div>${ask.formHtml(
        html`${hidden('passkey', one.passkey)}${submitButton(html`${words.say('security-remove')}<span class="govuk-visually-hidden"> ${words.rich('security-remove-of', { name: nameHtml(one.label, words.language) })}</span>`, { kind: 'plain' })}`,
        { action: words.href(`${security}/remove`) },
      )}</li>`,
  )}</ul>${add}`;
}

function passwordPart(ask: Ask<Actor>, { security }: Place, { password, totp, signOns }: WaysIn): Html {
  const { words } = ask;
  const state = password && totp ? 'both' : password || totp ? 'half' : 'none';
  const set = words.say(password ? 'security-password-change' : 'security-password-set');
  return html`<p class="govuk-body">${words.say(`security-password-${state}`)}</p>
    ${buttonRow(
      buttonLink(set, words.href(`${security}/password`), 'second'),
      password
        ? buttonLink(words.say('security-totp-change'), words.href(`${security}/authenticator`), 'second')
        : html``,
    )}
    ${(password || totp) && ask.formHtml(html`${hidden('password', 'both')}${submitButton(words.say('security-password-remove'), { kind: 'plain' })}`, { action: words.href(`${security}/remove`) })}
    ${signOns > 0 && html`<p class="govuk-body">${words.say('security-sign-on')}</p>`}`;
}

function agentHtml({ words }: Ask<Actor>, agent: string): Html {
  return agent === '' ? html`${words.say('security-unknown-agent')}` : spoken(agent, 'en', words.language);
}

function sessionList(ask: Ask<Actor>, { security }: Place, sessions: readonly Session[]): Html {
  const { words } = ask;
  const end = (session: string, text: Html | string) =>
    ask.formHtml(html`${hidden('session', session)}${submitButton(text, { kind: 'plain' })}`, {
      action: words.href(`${security}/session`),
    });
  const own = ask.session.session;
  return html`<ul class="sanad-list">${sessions.map(
    ({ session, agent, network, seenAt, createdAt }) =>
      html`<li><div class="sanad-list__what"><p class="sanad-list__name">${agentHtml(ask, agent)}${session === own && html` (${words.say('security-this')})`}</p>
      <p>${words.rich('security-session-seen', { moment: ask.moment(seenAt), network: ltr(network) })} · ${words.rich('security-session-since', { moment: ask.moment(createdAt) })}</p></div>${session !== own && end(session, words.say('security-end'))}</li>`,
  )}</ul>${sessions.length > 1 && end('others', words.say('security-end-others'))}`;
}

function eventTable(ask: Ask<Actor>, events: readonly (SignInEvent & { at: Session['seenAt'] })[]): Html {
  const { words } = ask;
  const outcome = ({ outcome: what }: SignInEvent) =>
    words.say(what === 'signed-in' || what === 'proven-again' ? `outcome-${what}` : 'outcome-refused');
  const head = ['when', 'how', 'what', 'where'].map((key) => words.say(`security-log-${key}`));
  const rows = events.map((event) => [
    ask.moment(event.at),
    words.say(`how-${event.how}`),
    outcome(event),
    html`${agentHtml(ask, event.agent)} ${ltr(event.network)}`,
  ]);
  return logTable(words.say('security-log'), head, rows);
}
