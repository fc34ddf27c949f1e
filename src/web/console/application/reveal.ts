import type { Id } from '../../../kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { peopleAsDeclared } from '../../../modules/entities/index.ts';
import type { Act } from '../../../platform/act.ts';
import { backLink } from '../../shared/forms/parts.ts';
import { type Html, html, id } from '../../shared/html.ts';
import { noteRead } from '../../shared/read-log.ts';
import { namesHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { deskOf, pathOf } from './desk.ts';

interface Revealed {
  readonly application: string;
  readonly of: string;
  readonly ofUrdu: string | null;
  readonly nationalId: string | null;
  readonly passport: string | null;
  readonly account: string | null;
}

/** Whole numbers of one person, or one account: on record before it is shown, and never kept as an answer. */
async function reveal(act: Act, ask: ConsoleAsk): Promise<Revealed | Refusal> {
  const desk = await deskOf(act, ask);
  if (isRefusal(desk)) return desk;
  const { app } = desk;
  const none = { application: app.id, nationalId: null, passport: null, account: null };
  const person = app.people.find((one) => one.person === ask.form.text('person'));
  if (person) {
    const fact = person.fact as Id<'fact'>;
    const details = (await peopleAsDeclared(act, [fact])).get(fact);
    if (!details) return refuse('not-found', 'nothing-to-reveal');
    await noteRead(act, { what: 'identity', about: person.person, application: app.id });
    return {
      ...none,
      of: details.nameLatin,
      ofUrdu: details.nameUrdu,
      nationalId: details.nationalId,
      passport: details.passport,
    };
  }
  const account = app.content.accounts?.[ask.form.has('account') ? Number(ask.form.text('account')) : -1];
  if (!account?.iban) return refuse('not-found', 'nothing-to-reveal');
  await noteRead(act, { what: 'identity', about: app.company, application: app.id });
  return { ...none, of: account.title ?? '', ofUrdu: null, account: account.iban };
}

async function revealedSheet(ask: ConsoleAsk): Promise<Answer> {
  const { words, language } = ask;
  const seen = await ask.act((act) => reveal(act, ask), { forgotten: true });
  if (isRefusal(seen)) return seen;
  const title = words.say('review-revealed');
  const row = (key: string, number: string | null): Html | false =>
    number !== null &&
    html`<div><dt>${words.say(key)}</dt><dd><span class="sanad-secret">${id(number)}</span></dd></div>`;
  return {
    title,
    section: 'nav-work',
    body: html`${backLink(words.say('review-back'), words.href(`${pathOf(seen.application)}?section=${seen.account === null ? 'people' : 'accounts'}`))}
      <h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${namesHtml(seen.of, seen.ofUrdu, language)}</p>
      <dl class="sanad-pairs">${row('review-national-id', seen.nationalId)}${row('review-passport-number', seen.passport)}${row('review-account-number', seen.account)}</dl>
      <p class="govuk-body">${words.say('review-look-recorded')}</p>`,
  };
}

export const revealRoutes: readonly ConsoleRoute[] = [
  {
    method: 'post',
    path: '/console/applications/:application/reveal',
    fresh: true,
    form: { fields: ['person', 'account'] },
    handle: revealedSheet,
  },
];
