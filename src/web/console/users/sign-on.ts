import type { Role } from '../../../kernel/actor.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import {
  agencySignOn,
  endAgencySignOn,
  SIGN_ON_PATH,
  setAgencySignOn,
  tryAgencySignOn,
} from '../../../modules/accounts/index.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { textArea, textField } from '../../shared/forms/fields.ts';
import { mixed } from '../../shared/forms/mixed.ts';
import { backLink, buttonRow, done, insetText, submitButton, summaryList } from '../../shared/forms/parts.ts';
import { html, ltr } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { mayRunOffices, USERS_AT } from './office.ts';

const AT = `${USERS_AT}/sign-on`;
const SAID = ['set', 'ended'] as const;

/** An agency's own OpenID Connect provider: what is set, and the form that tries and sets it. */
async function signOnSheet(
  ask: ConsoleAsk,
  faults: readonly FormFault[] = [],
  answers?: string,
): Promise<Answer> {
  const { words, reader, actor, query, form, deps } = ask;
  const denied = await mayRunOffices(ask);
  if (denied) return denied;
  const current = await agencySignOn(reader, actor.agency);
  const title = words.say('sign-on-title');
  const said = SAID.find((one) => one === query.get('done'));
  const known = (name: string, value: string | undefined) =>
    form.has(name) ? form.text(name) : (value ?? '');
  const groups = current?.roles.map(({ group, role }) => `${group} = ${role}`).join('\n');
  const field = (name: string, value: string | undefined, hint?: string) =>
    textField(words, {
      name,
      label: words.say(`sign-on-${name}`),
      hint: hint && mixed(words.say(hint)),
      value: known(name, value),
      ltr: true,
      faults,
    });
  const inside = html`${field('issuer', current?.issuer, 'sign-on-issuer-hint')}${field('clientId', current?.clientId)}
    ${textField(words, { name: 'clientSecret', type: 'password', label: words.say('sign-on-clientSecret'), hint: words.say('sign-on-secret-hint'), autocomplete: 'new-password', faults })}
    ${field('groupsClaim', current?.groupsClaim ?? 'groups')}
    ${textArea(words, { name: 'roles', label: words.say('sign-on-roles'), hint: words.rich('sign-on-roles-hint', { example: ltr('licensing-staff = examiner') }), value: known('roles', groups), rows: 5, ltr: true, faults })}
    ${buttonRow(submitButton(words.say('sign-on-try'), { kind: 'second', name: 'what', value: 'try' }), submitButton(words.say('sign-on-set'), { name: 'what', value: 'set' }))}`;
  const end = ask.formHtml(submitButton(words.say('sign-on-end'), { kind: 'danger' }), {
    action: words.href(`${AT}/end`),
  });
  return {
    title: titleWith(words, title, faults),
    section: 'nav-users',
    status: faults.length ? 422 : 200,
    body: html`${errorSummary(words, faults, inside)}${said && faults.length === 0 && done(words.say(`sign-on-done-${said}`))}${answers !== undefined && done(words.rich('sign-on-answers', { provider: ltr(answers) }))}
    ${backLink(words.say('users-title'), words.href(USERS_AT))}<h1 class="govuk-heading-xl">${title}</h1><p class="govuk-body">${words.say('sign-on-about')}</p>
    ${insetText(words.rich('sign-on-return', { address: ltr(deps.gate.origin + SIGN_ON_PATH) }))}
    ${
      current
        ? summaryList(words, [
            { key: words.say('sign-on-issuer'), value: ltr(current.issuer) },
            { key: words.say('sign-on-clientId'), value: ltr(current.clientId) },
          ])
        : html`<p class="govuk-body">${words.say('sign-on-none')}</p>`
    }
    ${ask.formHtml(inside, { action: words.href(AT) })}${current && end}`,
  };
}

/** Lines of `group = role`. */
function typedRoles(text: string): { group: string; role: Role }[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const at = line.lastIndexOf('=');
      const [group, role] = at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)];
      return { group: group.trim(), role: role.trim().toLowerCase() as Role };
    });
}

async function signOnAct(ask: ConsoleAsk): Promise<Answer> {
  const { form, deps, actor } = ask;
  const denied = await mayRunOffices(ask);
  if (denied) return denied;
  const setting = {
    issuer: form.text('issuer'),
    clientId: form.text('clientId'),
    clientSecret: form.raw('clientSecret'),
    groupsClaim: form.text('groupsClaim'),
    roles: typedRoles(form.raw('roles')),
  };
  const shown = (answer: Refusal) =>
    signOnSheet(
      ask,
      ask.faults(answer, (pointer) => pointer.replace(/^\//, '').replace(/^roles\/.*$/, 'roles')),
    );
  // nothing is set that did not answer a moment ago: a wrong address would shut the agency's officers out
  const tried = await tryAgencySignOn(deps.gate, setting);
  if (isRefusal(tried)) return shown(tried);
  if (form.text('what') !== 'set') return signOnSheet(ask, [], tried.answers);
  const input = { agency: actor.agency, ...setting };
  const answer = await ask.act((act) => setAgencySignOn(act, deps.gate, input));
  return isRefusal(answer) ? shown(answer) : { location: `${AT}?done=set` };
}

async function endAct(ask: ConsoleAsk): Promise<Answer> {
  const { agency } = ask.actor;
  const answer = await ask.act((act) => endAgencySignOn(act, { agency }));
  return isRefusal(answer) ? answer : { location: `${AT}?done=ended` };
}

export const signOnRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: AT, handle: (ask) => signOnSheet(ask) },
  {
    method: 'post',
    path: AT,
    fresh: true,
    form: {
      fields: ['issuer', 'clientId', 'clientSecret', 'groupsClaim', 'roles', 'what'],
      secret: ['clientSecret'],
    },
    handle: signOnAct,
  },
  { method: 'post', path: `${AT}/end`, fresh: true, form: { fields: [] }, handle: endAct },
];
