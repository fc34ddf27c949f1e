import { parseId } from '../../../kernel/id.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import {
  contactsOf,
  issueToken,
  membersOf,
  revokeToken,
  type Scope,
  tokensForOrganisation,
} from '../../../modules/accounts/index.ts';
import { checks, choiceField } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { hidden, textField } from '../../shared/forms/fields.ts';
import {
  backLink,
  buttonLink,
  buttonRow,
  done,
  submitButton,
  type Tone,
  tag,
  warning,
} from '../../shared/forms/parts.ts';
import { type Html, html, ltr } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Sheet } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';

const AT = '/my/tokens';
const SCOPES = ['apply', 'read-own', 'lookup'] as const;
const DAYS = ['30', '90', '365'] as const;

type Listed = Awaited<ReturnType<typeof tokensForOrganisation>>[number];

/** Owners see every token of the organisation, others their own. */
async function tokensSheet(ask: ApplicantAsk, faults: readonly FormFault[] = []): Promise<Sheet> {
  const { words, reader, actor, form, query } = ask;
  const [all, members] = await Promise.all([
    tokensForOrganisation(reader, actor.organisation),
    membersOf(reader, actor.organisation),
  ]);
  const owner = members.some((one) => one.principal === actor.principal && one.capacity === 'owner');
  const shown = owner ? all : all.filter(({ principal }) => principal === actor.principal);
  const names = await contactsOf(
    reader,
    shown.map(({ principal }) => principal),
  );
  const title = words.say('tokens-title');
  const fields = html`${textField(words, { name: 'label', label: words.say('tokens-label'), hint: words.say('tokens-label-hint'), value: form.text('label'), faults })}
    ${checks(words, { name: 'scopes', label: words.say('tokens-scopes'), chosen: form.all('scopes'), choices: SCOPES.map((value) => ({ value, label: words.say(`tokens-scope-${value}`) })), faults })}
    ${choiceField(words, { name: 'days', label: words.say('tokens-days'), value: form.text('days'), choices: DAYS.map((value) => ({ value, label: words.say(`tokens-days-${value}`) })), faults })}`;
  const body = html`${backLink(words.say('details-title'), words.href('/my/organisation/details'))}
    ${query.get('done') === 'revoked' && faults.length === 0 && done(words.say('tokens-done-revoked'))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-xl">${title}</h1><p class="govuk-body">${words.say('tokens-about')}</p>
    <h2 class="govuk-heading-m">${words.say('tokens-list')}</h2>
    ${shown.length ? html`<ul class="sanad-list">${shown.map((token) => tokenItem(ask, token, names.get(token.principal)?.name))}</ul>` : html`<p class="govuk-body">${words.say('tokens-none')}</p>`}
    <h2 class="govuk-heading-m">${words.say('tokens-new')}</h2>
    ${ask.formHtml(html`${fields}${submitButton(words.say('tokens-submit'))}`, { action: words.href(AT) })}`;
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-organisation',
    body,
    status: faults.length ? 422 : 200,
  };
}

function tokenItem(ask: ApplicantAsk, token: Listed, name: string | undefined): Html {
  const { words, at } = ask;
  const { label, revokedAt, expiresAt, issuedAt, scopes } = token;
  const state = revokedAt ? 'revoked' : expiresAt <= at ? 'expired' : 'live';
  const tone: Tone = state === 'live' ? 'good' : 'plain';
  const called = label ? nameHtml(label, words.language) : html`${words.say('tokens-no-label')}`;
  const may = scopes.map((scope) => words.say(`tokens-scope-${scope}`)).join(' · ');
  return html`<li><div class="sanad-list__what"><p class="sanad-list__name">${called}</p>
    <p>${may}</p><p>${name && html`${words.rich('tokens-of', { name: nameHtml(name, words.language) })} · `}${words.rich('tokens-issued', { day: ask.day(issuedAt) })} · ${words.rich('tokens-expires', { moment: ask.moment(expiresAt) })}</p>
    ${
      state === 'live' &&
      ask.formHtml(
        html`${hidden('token', token.token)}${submitButton(html`${words.say('tokens-revoke')}<span class="govuk-visually-hidden">${words.rich('tokens-revoke-of', { label: called })}</span>`, { kind: 'plain' })}`,
        { action: words.href(`${AT}/revoke`) },
      )
    }</div>${tag(words.say(`tokens-${state}`), tone)}</li>`;
}

/** Answered and never redirected to: the secret stands in this one answer and nowhere else. */
function madeSheet({ words }: ApplicantAsk, secret: string): Sheet {
  const title = words.say('tokens-made-title');
  const body = html`<h1 class="govuk-heading-l">${title}</h1>${warning(words, words.say('tokens-made-once'))}
    <p class="govuk-body"><strong>${words.say('tokens-made-secret')}</strong> <code class="sanad-secret">${ltr(secret)}</code></p>
    ${buttonRow(buttonLink(words.say('tokens-made-back'), words.href(AT)))}`;
  return { title, section: 'my-nav-organisation', body };
}

export const tokensRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: AT, fresh: true, handle: (ask) => tokensSheet(ask) },
  {
    method: 'post',
    path: AT,
    fresh: true,
    form: { fields: ['label', 'scopes', 'days'], several: ['scopes'] },
    handle: async (ask) => {
      const { form, words, actor, at } = ask;
      const days = DAYS.find((one) => one === form.text('days'));
      if (!days) return tokensSheet(ask, [{ field: 'days', text: words.say('tokens-days-missing') }]);
      const input = {
        principal: actor.principal,
        organisation: actor.organisation,
        label: form.text('label'),
        scopes: form.all('scopes') as readonly Scope[],
        expiresAt: plusMs(at, Number(days) * DAY_MS),
      };
      // its answer is the secret: never kept under the key of the form
      const answer = await ask.act((act) => issueToken(act, input), { forgotten: true });
      return isRefusal(answer)
        ? tokensSheet(
            ask,
            ask.faults(answer, (pointer) => pointer.split('/')[1] ?? ''),
          )
        : madeSheet(ask, answer.secret);
    },
  },
  {
    method: 'post',
    path: `${AT}/revoke`,
    fresh: true,
    form: { fields: ['token'] },
    handle: async (ask) => {
      const token = parseId<'token'>(ask.form.text('token'));
      const reason = ask.words.say('tokens-reason');
      const answer: Refusal | object = token
        ? await ask.act((act) => revokeToken(act, { token, reason }))
        : { refused: 'not-found', code: 'token-not-found' };
      return isRefusal(answer)
        ? tokensSheet(
            ask,
            ask.faults(answer, () => ''),
          )
        : { location: `${AT}?done=revoked` };
    },
  },
];
