import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { licencePage, registerChangesOf } from '../../../modules/licences/index.ts';
import { liftReasonsOf, reasonsOf } from '../../../modules/orders/index.ts';
import type { Act } from '../../../platform/act.ts';
import { backLink, buttonLink, buttonRow, details, done, type Tone, tag } from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated, ltr } from '../../shared/html.ts';
import { noteRead } from '../../shared/read-log.ts';
import { nameHtml, namesHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { pathOf } from '../application/desk.ts';
import { whyNot } from '../application/who-can.ts';
import { printedHtml } from '../printed.ts';
import { proposeConditions, proposeEnd } from '../register/propose.ts';
import { ofLicenceHtml } from '../register/waiting.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import * as claims from './claims.ts';
import { conditionRows, premisesRows } from './contents.ts';
import { groundHtml, ordersTable, orderTag, scopeHtml, staysTable } from './lists.ts';
import { licencePath, type Matter, matterOf } from './matter.ts';
import { hindrance, type MatterAct, matterRoutes } from './matter-act.ts';
import * as orders from './orders.ts';
import * as stays from './stays.ts';

interface Listed {
  readonly code: string;
  readonly power: MatterAct['power'];
  no(ask: ConsoleAsk, matter: Matter): Refusal | undefined;
}

const listed = <Input>(act: MatterAct<Input>): Listed => ({
  code: act.code,
  power: act.power,
  no: (ask, matter) => hindrance(ask, matter, act),
});

const OF_LICENCE = [
  { ...listed(orders.propose), path: 'orders/new' },
  { ...listed(stays.claim), path: 'stays/new' },
  { ...listed(proposeConditions), path: 'conditions' },
];
const OF_ORDER = [
  { ...listed(orders.approve), path: 'approve' },
  { ...listed(orders.decline), path: 'decline' },
  { ...listed(orders.lift), path: 'lift' },
];
const OF_CENTRE = [
  ...OF_LICENCE,
  { ...listed(claims.confirm), path: 'claim' },
  { ...listed(claims.reject), path: 'claim/reject' },
  { ...listed(claims.code), path: 'claim/code' },
  { ...listed(proposeEnd), path: 'transition-end' },
];
const DONE = [
  claims.confirm.code,
  claims.reject.code,
  proposeEnd.code,
  ...OF_LICENCE.map(({ code }) => code),
  ...OF_ORDER.map(({ code }) => code),
  stays.verify.code,
  stays.extend.code,
  stays.forged.code,
  stays.end.code,
];

/** What can be done now, and below it what cannot, each with its reason and who can. */
function actsHtml(ask: ConsoleAsk, matter: Matter, acts: typeof OF_LICENCE, at: string): Html {
  const { words } = ask;
  const judged = acts.map((act) => ({ ...act, no: act.no(ask, matter) }));
  const now = judged.filter(({ no }) => no === undefined);
  const later = judged.filter(({ no }) => no !== undefined);
  return html`${now.length > 0 && html`<ul class="sanad-acts">${now.map(({ code, path }) => html`<li><a class="govuk-link" href="${words.href(`${at}/${path}`)}" data-act="${code}">${words.say(`office-${code}`)}</a></li>`)}</ul>`}
    ${later.length > 0 && details(words.say('act-not-now-list', { count: later.length }), html`<dl class="sanad-later">${later.map(({ code, power, no }) => html`<div><dt>${words.say(`office-${code}`)}</dt><dd>${whyNot(ask, no!, power)}</dd></div>`)}</dl>`, now.length === 0)}`;
}

const TONES: Readonly<Record<string, Tone>> = { yes: 'good', partly: 'caution', no: 'bad' };

/** A licence as officers see it: its standing, what was ordered, what courts say, what it names. */
async function licenceSheet(ask: ConsoleAsk): Promise<Answer> {
  const { words, language, reader, at, query } = ask;
  const matter = await matterOf(reader, ask);
  if (isRefusal(matter)) return matter;
  const { licence } = matter;
  const page = await licencePage(reader, licence.number, at);
  const answer = page?.answer;
  const did = DONE.find((code) => code === query.get('done'));
  const heading = (key: string) => html`<h2 class="govuk-heading-m">${words.say(key)}</h2>`;
  const known = ask.deps.country.applications.classes.find(({ code }) => code === licence.class);
  return {
    title: words.say('office-licence-title', { number: isolated(licence.number) }),
    section: 'nav-work',
    body: html`${await printedHtml(ask, 'licensing')}${did && done(words.say(`office-${did}-done`))}<div class="sanad-review__head"><h1 class="govuk-heading-l">${words.rich('office-licence-title', { number: id(licence.number) })} · ${namesHtml(licence.holder, licence.holderUrdu, language)}</h1>
    <p>${answer && tag(words.say(`office-verdict-${answer.verdict}`), answer.verdict === 'stayed' && answer.mayOperate === 'yes' ? 'caution' : (TONES[answer.mayOperate] ?? 'plain'))} ${answer && words.say(`office-may-${answer.mayOperate}`)} · ${known ? html`<bdi>${words.of(known.name)}</bdi>` : ltr(licence.class)} · ${ask.day(licence.validFrom)}${licence.validUntil && html` – ${ask.day(licence.validUntil)}`}${page?.provisional && html` ${tag(words.say('office-provisional'), 'caution')}`} ·
      <a class="govuk-link" href="${words.href(`/licences/${licence.number}`)}">${words.say('office-public-page')}</a>${licence.application && html` · <a class="govuk-link" href="${words.href(pathOf(licence.application))}">${words.say('office-application')}</a>`}</p>${claims.claimHtml(ask, matter)}</div>
    <div class="sanad-review sanad-review--two"><section class="sanad-review__main">${heading('office-orders')}${ordersTable(ask, matter)}${heading('office-stays')}${staysTable(ask, matter)}
    ${page && page.conditions.length > 0 && html`${heading('review-conditions')}${conditionRows(ask, page.conditions)}`}${page && page.premises.length > 0 && html`${heading('application-premises')}${premisesRows(ask, page.premises)}`}${ofLicenceHtml(ask, await registerChangesOf(reader, licence.id))}</section>
    <aside class="sanad-review__side"><h2 class="govuk-heading-s">${words.say('review-acts')}</h2>${actsHtml(ask, matter, licence.kind === 'transitional' ? OF_CENTRE : OF_LICENCE, licencePath(matter))}
    <p class="govuk-body">${words.say('office-scope-numbers-count', { count: page?.numbers.length ?? 0 })}</p></aside></div>`,
  };
}

interface Read {
  readonly matter: Matter;
  readonly reasons: string | null;
  readonly liftReasons: string | null;
}

/** An order with its reasons: the look at them is on record first. */
async function readOrder(act: Act, ask: ConsoleAsk): Promise<Read | Refusal> {
  const matter = await matterOf(act, ask);
  if (isRefusal(matter)) return matter;
  const order = matter.order!;
  await noteRead(act, { what: 'order-reasons', about: order.id });
  return { matter, reasons: await reasonsOf(act, order.id), liftReasons: await liftReasonsOf(act, order.id) };
}

async function orderSheet(ask: ConsoleAsk): Promise<Answer> {
  const { words, language } = ask;
  const read = await ask.act((act) => readOrder(act, ask), { forgotten: true });
  if (isRefusal(read)) return read;
  const { matter, reasons, liftReasons } = read;
  const order = matter.order!;
  const title = words.say(`office-kind-${order.kind}`);
  const typed = (key: string, text: string | null) =>
    text !== null &&
    html`<h2 class="govuk-heading-s">${words.say(key)}</h2><p class="sanad-typed" dir="auto">${nameHtml(text, language)}</p>`;
  const named = order.scope.kind === 'numbers' ? order.scope.numbers : [];
  return {
    title: `${title} · ${isolated(matter.licence.number)}`,
    section: 'nav-work',
    body: html`${await printedHtml(ask, 'licensing')}${backLink(words.say('office-back'), words.href(licencePath(matter)))}<h1 class="govuk-heading-l">${title} ${orderTag(ask, order, matter.stays)}</h1>
    <p class="govuk-body">${id(matter.licence.number)} · ${namesHtml(matter.licence.holder, matter.licence.holderUrdu, language)}</p>
    <div class="sanad-review sanad-review--two"><section class="sanad-review__main"><dl class="sanad-pairs"><div><dt>${words.say('office-ground')}</dt><dd>${groundHtml(ask, order.ground)}</dd></div><div><dt>${words.say('office-scope')}</dt><dd>${scopeHtml(ask, order)}</dd></div>
      <div><dt>${words.say('office-from')}</dt><dd>${ask.moment(order.from)}</dd></div>${order.until && html`<div><dt>${words.say('act-until')}</dt><dd>${ask.moment(order.until)}</dd></div>`}${order.liftedUntil && html`<div><dt>${words.say('office-lift-from')}</dt><dd>${ask.moment(order.liftedUntil)}</dd></div>`}</dl>
      ${named.length > 0 && html`<p class="govuk-body">${named.slice(0, 50).map((number) => html`${id(number)} `)}</p>`}
      ${typed('act-reasons', reasons)}${typed('office-lift-why', liftReasons)}<p class="govuk-hint">${words.say('review-look-recorded')}</p></section>
    <aside class="sanad-review__side"><h2 class="govuk-heading-s">${words.say('review-acts')}</h2>${actsHtml(ask, matter, OF_ORDER, `/console/orders/${order.id}`)}</aside></div>
    ${buttonRow(buttonLink(words.say('office-back'), words.href(licencePath(matter)), 'second'))}`,
  };
}

export const licenceRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/console/licences/:number', handle: licenceSheet },
  { method: 'get', path: '/console/orders/:order', handle: orderSheet },
  ...matterRoutes(claims.confirm),
  ...matterRoutes(claims.reject),
  ...matterRoutes(claims.code),
  ...matterRoutes(proposeConditions),
  ...matterRoutes(proposeEnd),
  ...matterRoutes(orders.propose),
  ...matterRoutes(orders.approve),
  ...matterRoutes(orders.decline),
  ...matterRoutes(orders.lift),
  ...matterRoutes(stays.claim),
  ...matterRoutes(stays.verify),
  ...matterRoutes(stays.extend),
  ...matterRoutes(stays.forged),
  ...matterRoutes(stays.end),
];
