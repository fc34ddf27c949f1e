import { isRefusal } from '../../../kernel/refusal.ts';
import {
  actFor,
  membershipsOf,
  organisation,
  registerOrganisation,
  selfOf,
} from '../../../modules/accounts/index.ts';
import { choiceField } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { textField } from '../../shared/forms/fields.ts';
import { buttonLink, buttonRow, submitButton } from '../../shared/forms/parts.ts';
import { html } from '../../shared/html.ts';
import { nextField, nextOf, withNext } from '../../shared/signed-in/door/place.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';

const NEW = '/my/organisation/new';

async function ownOrganisations({ reader, session }: ApplicantAsk) {
  const memberships = await membershipsOf(reader, session.principal);
  const found = await Promise.all(
    memberships.filter(({ running }) => running).map(({ organisation: id }) => organisation(reader, id)),
  );
  return found.filter((one) => one !== undefined);
}

/** The only one is chosen without a question; who has none registers one. */
async function choosePage(ask: ApplicantAsk): Promise<Answer> {
  const own = await ownOrganisations(ask);
  if (own.length === 0) return { location: withNext(ask, NEW) };
  if (own.length > 1 || ask.session.organisation) return chooseSheet(ask, own, []);
  const chosen = await actFor(ask.deps.acting, ask.session, own[0]!.id);
  return isRefusal(chosen) ? chosen : { location: nextOf(ask) ?? '/my' };
}

function chooseSheet(
  ask: ApplicantAsk,
  own: readonly { readonly id: string; readonly name: string }[],
  faults: readonly FormFault[],
): Sheet {
  const { words, session, form, language } = ask;
  const title = words.say('organisation-title');
  const choice = choiceField(words, {
    name: 'organisation',
    label: title,
    heading: true,
    value: form.text('organisation') || (session.organisation ?? ''),
    choices: own.map(({ id, name }) => ({ value: id, label: nameHtml(name, language) })),
    faults,
  });
  const body = html`${errorSummary(words, faults)}${ask.formHtml(html`${nextField(ask)}${choice}${buttonRow(submitButton(words.say('organisation-choose')), buttonLink(words.say('organisation-another'), words.href(NEW), 'plain'))}`)}`;
  return { title: titleWith(words, title, faults), body, status: faults.length ? 422 : 200 };
}

function newSheet(ask: ApplicantAsk, faults: readonly FormFault[] = []): Sheet {
  const { words, form } = ask;
  const title = words.say('organisation-new-title');
  const name = textField(words, {
    name: 'name',
    label: words.say('organisation-name'),
    hint: words.say('organisation-name-hint'),
    value: form.text('name'),
    autocomplete: 'organization',
    faults,
  });
  const body = html`${errorSummary(words, faults)}<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${words.say('organisation-new-about')}</p>
    ${ask.formHtml(html`${nextField(ask)}${name}${submitButton(words.say('organisation-new-submit'))}`)}`;
  return { title: titleWith(words, title, faults), body, status: faults.length ? 422 : 200 };
}

export const organisationRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: '/my/organisation', who: 'person', handle: choosePage },
  {
    method: 'post',
    path: '/my/organisation',
    who: 'person',
    form: { fields: ['organisation', 'next'] },
    handle: async (ask) => {
      const { deps, session, form, words } = ask;
      const own = await ownOrganisations(ask);
      if (!own.some(({ id }) => id === form.text('organisation')))
        return chooseSheet(ask, own, [{ field: 'organisation', text: words.say('organisation-missing') }]);
      const chosen = await actFor(deps.acting, session, form.text('organisation'));
      return isRefusal(chosen) ? chosen : { location: nextOf(ask) ?? '/my' };
    },
  },
  { method: 'get', path: NEW, who: 'person', handle: (ask) => newSheet(ask) },
  {
    method: 'post',
    path: NEW,
    who: 'person',
    form: { fields: ['name', 'next'] },
    handle: async (ask) => {
      const { deps, session, form } = ask;
      const input = { name: form.text('name'), owner: session.principal };
      const made = await ask.act((act) => registerOrganisation(act, input), { by: selfOf(session) });
      if (isRefusal(made)) return newSheet(ask, ask.faults(made));
      const chosen = await actFor(deps.acting, session, made.organisation);
      return isRefusal(chosen) ? chosen : { location: nextOf(ask) ?? '/my' };
    },
  },
];
