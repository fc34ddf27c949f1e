import { isRefusal } from '../../../kernel/refusal.ts';
import {
  changeContact,
  contactOf,
  membersOf,
  organisation,
  renameOrganisation,
  tokensForOrganisation,
} from '../../../modules/accounts/index.ts';
import { parsePhone } from '../../../platform/phone.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { textField } from '../../shared/forms/fields.ts';
import { backLink, done, submitButton, summaryList } from '../../shared/forms/parts.ts';
import { html, id, ltr } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { ownersOnly } from '../users/invite.ts';
import { USERS } from '../users/own.ts';

const AT = '/my/organisation/details';
const NAME = '/my/organisation/name';
const CONTACT = '/my/contact';
const SECTION = 'my-nav-organisation';
const DONE = ['name', 'contact'] as const;

/** The organisation, who acts for it, and how the reader himself is reached. */
async function detailsSheet(ask: ApplicantAsk): Promise<Sheet> {
  const { words, reader, actor, at, query } = ask;
  const [own, members, contact, tokens] = await Promise.all([
    organisation(reader, actor.organisation),
    membersOf(reader, actor.organisation, at),
    contactOf(reader, actor.principal),
    tokensForOrganisation(reader, actor.organisation),
  ]);
  const owner = members.some((one) => one.principal === actor.principal && one.capacity === 'owner');
  const live = tokens.filter(({ revokedAt, expiresAt }) => !revokedAt && expiresAt > at);
  const change = (href: string, what: string) => ({ href: words.href(href), what: words.say(what) });
  const reached = html`${contact && nameHtml(contact.name, words.language)}${contact?.email && html`<br>${ltr(contact.email)}`}${contact?.mobile && html`<br>${id(contact.mobile)}`}`;
  const rows = [
    {
      key: words.say('details-name'),
      value: nameHtml(own?.name ?? '', words.language),
      ...(owner && { change: change(NAME, 'details-name-what') }),
    },
    {
      key: words.say('details-people'),
      value: words.say('details-people-count', { count: members.length }),
      change: change(USERS, 'details-people-what'),
    },
    ...(actor.mandate
      ? []
      : [
          {
            key: words.say('details-tokens'),
            value: words.say('details-tokens-count', { count: live.length }),
            change: change('/my/tokens', 'details-tokens-what'),
          },
        ]),
    {
      key: words.say('details-contact'),
      value: reached,
      change: change(CONTACT, 'details-contact-what'),
    },
    {
      key: words.say('details-rulings'),
      value: html`<a class="govuk-link" href="${words.href('/my/rulings')}">${words.say('details-rulings-link')}</a>`,
    },
  ];
  const title = words.say('details-title');
  const what = DONE.find((one) => one === query.get('done'));
  const body = html`${what && done(words.say(`details-done-${what}`))}<h1 class="govuk-heading-xl">${title}</h1>
    ${summaryList(words, rows)}<p class="govuk-body">${words.say('details-company')}</p>`;
  return { title, section: SECTION, body };
}

async function nameSheet(ask: ApplicantAsk, faults: readonly FormFault[] = []): Promise<Sheet> {
  const { words, reader, actor, form } = ask;
  const own = await organisation(reader, actor.organisation);
  const title = words.say('rename-title');
  const field = textField(words, {
    name: 'name',
    label: words.say('organisation-name'),
    value: form.has('name') ? form.text('name') : own?.name,
    autocomplete: 'organization',
    faults,
  });
  const body = html`${backLink(words.say('details-title'), words.href(AT))}${errorSummary(words, faults)}<h1 class="govuk-heading-l">${title}</h1>
    ${ask.formHtml(html`${field}${submitButton(words.say('rename-submit'))}`)}`;
  return {
    title: titleWith(words, title, faults),
    section: SECTION,
    body,
    status: faults.length ? 422 : 200,
  };
}

async function contactSheet(ask: ApplicantAsk, faults: readonly FormFault[] = []): Promise<Sheet> {
  const { words, reader, actor, form } = ask;
  const contact = await contactOf(reader, actor.principal);
  const shown = (name: 'name' | 'email' | 'mobile') =>
    form.has(name) ? form.text(name) : (contact?.[name] ?? '');
  const title = words.say('contact-title');
  const fields = html`${textField(words, { name: 'name', label: words.say('contact-name'), value: shown('name'), autocomplete: 'name', faults })}
    ${textField(words, { name: 'email', label: words.say('contact-email'), value: shown('email'), type: 'email', autocomplete: 'email', inputmode: 'email', ltr: true, faults })}
    ${textField(words, { name: 'mobile', label: words.say('contact-mobile'), value: shown('mobile'), type: 'tel', autocomplete: 'tel', inputmode: 'tel', ltr: true, faults })}`;
  const body = html`${backLink(words.say('details-title'), words.href(AT))}${errorSummary(words, faults)}<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">${words.say('contact-about')}</p>${ask.formHtml(html`${fields}${submitButton(words.say('contact-submit'))}`)}`;
  return {
    title: titleWith(words, title, faults),
    section: SECTION,
    body,
    status: faults.length ? 422 : 200,
  };
}

async function rename(ask: ApplicantAsk): Promise<Answer> {
  const { organisation: own } = ask.actor;
  const answer = await ask.act((act) =>
    renameOrganisation(act, { organisation: own, name: ask.form.text('name') }),
  );
  return isRefusal(answer) ? nameSheet(ask, ask.faults(answer)) : { location: `${AT}?done=name` };
}

export const detailsRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: AT, handle: detailsSheet },
  { method: 'get', path: NAME, handle: (ask) => ownersOnly(ask, () => nameSheet(ask)) },
  {
    method: 'post',
    path: NAME,
    form: { fields: ['name'] },
    handle: (ask) => ownersOnly(ask, () => rename(ask)),
  },
  { method: 'get', path: CONTACT, fresh: true, handle: (ask) => contactSheet(ask) },
  {
    method: 'post',
    path: CONTACT,
    fresh: true,
    form: { fields: ['name', 'email', 'mobile'] },
    handle: async (ask) => {
      const { form, deps } = ask;
      const typed = form.text('mobile');
      const mobile = typed === '' ? null : (parsePhone(typed, deps.gate.region)?.e164 ?? typed);
      const input = { name: form.text('name'), email: form.text('email') || null, mobile };
      const answer = await ask.act((act) => changeContact(act, input));
      return isRefusal(answer) ? contactSheet(ask, ask.faults(answer)) : { location: `${AT}?done=contact` };
    },
  },
];
