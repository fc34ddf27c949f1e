import type { Day } from '../../../kernel/day.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { giveOpinion, reaffirmOpinion, viewApplication } from '../../../modules/applications/index.ts';
import * as rule from '../../../modules/applications/rules/review.ts';
import { dayHtml } from '../../shared/dates.ts';
import { selectField } from '../../shared/forms/choices.ts';
import { dateField } from '../../shared/forms/fields.ts';
import { html, id, ltr } from '../../shared/html.ts';
import type { Desk } from '../application/desk.ts';
import { differencesHtml, sinceFact } from '../application/since.ts';
import { conditionsHtml, groundsHtml, verdictTag } from '../application/strip.ts';
import type { ConsoleAsk } from '../route.ts';
import type { ActPage } from './act-page.ts';
import { documentField } from './document-field.ts';
import {
  carriedOpinion,
  OPINION_FIELDS,
  type Opined,
  opinionField,
  opinionInputs,
  opinionLook,
  readOpinion,
} from './opinion-form.ts';
import { officersWith } from './people.ts';
import { beforeTyping } from './probe.ts';
import { Reading } from './typed.ts';

function mayOpine(ask: ConsoleAsk, { app, hand }: Desk): Refusal | undefined {
  const blank = {
    opinion: app.id,
    hash: app.hash,
    verdict: 'no-objection',
    conditions: [],
    grounds: [],
    reasons: '',
    sealed: null,
    paper: null,
  } as const;
  return beforeTyping(rule.giveOpinion(app, blank, hand, ask.deps.country.applications));
}

const SECRET = ['sealedReasons'];

/** An agency speaks over this very version. Nothing is chosen for the officer, and nothing leaves without a second look. */
export const opinion: ActPage<Opined> = {
  code: 'opinion',
  power: 'give-opinion',
  fresh: true,
  form: { fields: OPINION_FIELDS, several: ['grounds', 'resting'], secret: SECRET },
  notNow: mayOpine,
  inputs: opinionInputs,
  read: (ask, desk) => readOpinion(ask, desk),
  look: opinionLook,
  carried: carriedOpinion,
  perform: (act, ask, { app }, input) =>
    giveOpinion(act, ask.deps.country, {
      ...input,
      application: app.id,
      hash: app.hash,
      sealed: null,
      paper: null,
    }),
  nameOf: opinionField,
};

interface OnPaper extends Opined {
  readonly paper: { readonly countersignedBy: string; readonly givenOn: Day; readonly document: string };
}

/** The opinion of an agency that was out of reach: signed on paper by two, entered with its scan. */
export const paper: ActPage<OnPaper> = {
  code: 'paper',
  power: 'give-opinion',
  fresh: true,
  multipart: true,
  form: {
    fields: [...OPINION_FIELDS, 'countersignedBy', 'givenOn', 'documentHash'],
    several: ['grounds', 'resting'],
    secret: SECRET,
    files: ['document'],
    bytesMax: 21 * 1024 * 1024,
  },
  notNow: mayOpine,
  async inputs(ask, desk, faults) {
    const { words, form } = ask;
    const { hand } = desk;
    return html`<div class="sanad-row sanad-row--three">${selectField(words, { name: 'countersignedBy', label: words.say('act-countersigned'), choices: await officersWith(ask, hand.agency, 'countersign'), value: form.text('countersignedBy'), faults })}
      ${dateField(words, { name: 'givenOn', label: words.say('act-paper-day'), value: form.text('givenOn'), faults })}
      ${documentField(ask, { name: 'document', label: words.say('act-paper-scan'), hint: words.say('act-document-hint'), faults })}</div>${await opinionInputs(ask, desk, faults)}`;
  },
  async read(ask, desk) {
    const reading = new Reading(ask);
    const choices = await officersWith(ask, desk.hand.agency, 'countersign');
    const countersignedBy = reading.choice(
      'countersignedBy',
      choices.map(({ value }) => value),
    );
    const givenOn = reading.day('givenOn', true);
    if (givenOn && givenOn > desk.hand.today) reading.fault('givenOn', 'in-the-future');
    const document = await reading.document('document');
    const opined = readOpinion(ask, desk, reading);
    if ('verdict' in opined && countersignedBy && givenOn && document)
      return { ...opined, paper: { countersignedBy, givenOn, document } };
    return 'verdict' in opined ? reading.faults : opined;
  },
  async look(ask, desk, input) {
    const { words, language } = ask;
    return html`${await opinionLook(ask, desk, input)}<p class="govuk-body">${words.rich('review-on-paper', { day: dayHtml(input.paper.givenOn, language) })} ${id(input.paper.document.slice(0, 12))}</p>`;
  },
  carried: (input) => [...carriedOpinion(input), ['documentHash', input.paper.document]],
  perform: (act, ask, { app }, input) =>
    giveOpinion(act, ask.deps.country, { ...input, application: app.id, hash: app.hash, sealed: null }),
  nameOf: (pointer) =>
    pointer.startsWith('/paper/') ? pointer.slice('/paper/'.length) : opinionField(pointer),
};

const ownOpinion = ({ app, hand }: Desk) => app.opinions.find(({ agency }) => agency === hand.agency);

/** Stands by the agency's earlier opinion over the difference that is shown here. */
export const reaffirm: ActPage<{ readonly from: string }> = {
  code: 'reaffirm',
  power: 'give-opinion',
  fresh: true,
  form: { fields: ['from'] },
  notNow: (ask, desk) =>
    beforeTyping(
      rule.reaffirm(
        desk.app,
        { opinion: desk.app.id, from: ownOpinion(desk)?.hash ?? '', hash: desk.app.hash },
        desk.hand,
        ask.deps.country.applications,
      ),
    ),
  async inputs(ask, desk) {
    const { words } = ask;
    const earlier = ownOpinion(desk)!;
    const view = await viewApplication(ask.reader, ask.actor, desk.app.id);
    if (isRefusal(view)) return html``;
    const facts = view.history.findIndex(
      ({ type }, i) => type === 'VersionSubmitted' && nth(view.history, i) === earlier.version,
    );
    const { differences } = await sinceFact(ask.reader, ask, { ...desk, view }, facts + 1);
    return html`<input type="hidden" name="from" value="${earlier.hash}">
      <p class="govuk-body">${words.rich('act-reaffirm-stands', { version: ltr(String(earlier.version)), verdict: verdictTag(ask, earlier.verdict) })}</p>
      ${earlier.grounds.length > 0 && groundsHtml(ask, earlier.grounds)}${earlier.conditions.length > 0 && conditionsHtml(ask, earlier.conditions)}
      <h2 class="govuk-heading-m">${words.say('act-reaffirm-difference')}</h2>${differencesHtml(ask, differences, view)}`;
  },
  read: (ask) => ({ from: ask.form.text('from') }),
  perform: (act, ask, { app }, { from }) =>
    reaffirmOpinion(act, ask.deps.country, { application: app.id, from, hash: app.hash }),
};

function nth(history: readonly { readonly type: string }[], i: number): number {
  return history.slice(0, i + 1).filter(({ type }) => type === 'VersionSubmitted').length;
}
