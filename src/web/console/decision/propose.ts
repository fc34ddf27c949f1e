import { refuse } from '../../../kernel/refusal.ts';
import {
  dropRefusal,
  noticeRefusal,
  proposeGrant,
  proposeRefusal,
  reconsider,
} from '../../../modules/applications/index.ts';
import { alreadyProposed, grantable, objecting } from '../../../modules/applications/rules/decision.ts';
import { matchesNamed } from '../../../modules/applications/rules/grounds.ts';
import { checks, choiceField } from '../../shared/forms/choices.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import { textArea } from '../../shared/forms/fields.ts';
import { type Html, html } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import { groundsHtml } from '../application/strip.ts';
import type { ConsoleAsk } from '../route.ts';
import type { ActPage } from './act-page.ts';
import { beforeTyping, inState } from './probe.ts';
import { restingField, restingInputs, restingLook } from './resting.ts';
import { standingHtml } from './standing.ts';
import { Reading } from './typed.ts';

const REASONS_MAX = 20_000;
const MODES = ['grant', 'provisional'] as const;

const area = (ask: ConsoleAsk, name: string, key: string, hint: string, faults: readonly FormFault[]): Html =>
  textArea(ask.words, {
    name,
    label: ask.words.say(key),
    hint: ask.words.say(hint),
    value: ask.form.text(name),
    faults,
    rows: 4,
  });

const typed = (ask: ConsoleAsk, text: string) =>
  html`<p class="sanad-typed" dir="auto">${nameHtml(text, ask.language)}</p>`;

export const grant: ActPage<{ readonly what: (typeof MODES)[number]; readonly reasons: string }> = {
  code: 'propose-grant',
  power: 'propose-decision',
  fresh: true,
  form: { fields: ['what', 'reasons'] },
  notNow(ask, desk) {
    const { app } = desk;
    const known = ask.deps.country.applications.classes.find(({ code }) => code === app.class)!;
    const both = MODES.map((mode) => grantable(app, mode, known));
    return (
      inState(desk, 'propose-grant') ??
      alreadyProposed(app) ??
      (both.includes(undefined) ? undefined : beforeTyping(both[0]!))
    );
  },
  async inputs(ask, desk, faults) {
    const { words, form } = ask;
    const choices = MODES.map((what, i) => ({
      value: what,
      label: words.say(`act-what-${what}`),
      hint: words.say(`act-what-${what}-hint`),
      key: String(i + 1),
    }));
    return html`${await standingHtml(ask, desk)}${choiceField(words, { name: 'what', label: words.say('act-propose-what'), hint: words.say('act-keys-choose'), choices, value: form.text('what'), faults })}
      ${area(ask, 'reasons', 'act-reasons', 'act-office-reads', faults)}`;
  },
  read(ask) {
    const reading = new Reading(ask);
    const what = reading.choice('what', MODES);
    const reasons = reading.prose('reasons', REASONS_MAX);
    return what && reading.faults.length === 0 ? { what, reasons } : reading.faults;
  },
  perform: (act, ask, { app }, input) =>
    proposeGrant(act, ask.deps.country, { application: app.id, hash: app.hash, ...input }),
};

/** What the applicant hears before anybody refuses: grounds and releasable reasons, and how long he has to answer. */
export const notice: ActPage<{
  readonly grounds: readonly string[];
  readonly matches: readonly string[];
  readonly reasons: string;
}> = {
  code: 'notice',
  power: 'propose-decision',
  fresh: true,
  harsh: true,
  form: { fields: ['grounds', 'resting', 'reasons'], several: ['grounds', 'resting'] },
  notNow: (_ask, desk) =>
    inState(desk, 'notice-refusal') ??
    (desk.app.notice ? refuse('conflict', 'notice-given-already') : undefined),
  async inputs(ask, desk, faults) {
    const { words, form, deps } = ask;
    const choices = deps.country.applications.refusalGrounds.map(({ code, text }) => ({
      value: code,
      label: words.of(text),
    }));
    return html`<div class="sanad-grounds">${checks(words, { name: 'grounds', label: words.say('act-grounds'), choices, chosen: form.all('grounds'), faults })}</div>${await restingInputs(ask, desk, faults)}
      ${area(ask, 'reasons', 'act-reasons', 'act-applicant-reads', faults)}`;
  },
  read(ask) {
    const { form, deps } = ask;
    const reading = new Reading(ask);
    const pack = deps.country.applications;
    const known = pack.refusalGrounds.map(({ code }) => code);
    const grounds = form.all('grounds').filter((code) => known.includes(code));
    if (grounds.length === 0) reading.fault('grounds', 'refusal-needs-grounds');
    const matches = form.all('resting');
    if (matchesNamed({ grounds, matches }, pack)) reading.fault('resting', 'ground-names-its-matches');
    const reasons = reading.prose('reasons', REASONS_MAX);
    return reading.faults.length ? reading.faults : { grounds, matches, reasons };
  },
  look: async (ask, desk, { grounds, matches, reasons }) =>
    html`<p class="govuk-body">${ask.words.say('act-applicant-reads')}</p><div class="sanad-panel sanad-panel--wide">${groundsHtml(ask, grounds)}${typed(ask, reasons)}${await restingLook(ask, desk, matches)}</div>`,
  nameOf: (pointer) => restingField(pointer) ?? pointer.replace(/^\//, ''),
  perform: (act, ask, { app }, input) =>
    noticeRefusal(act, ask.deps.country, { application: app.id, ...input }),
};

/** Acts that take one reason. */
function because(
  code: string,
  rule: Pick<ActPage, 'notNow'>['notNow'],
  perform: ActPage<{ readonly reason: string }>['perform'],
): ActPage<{ readonly reason: string }> {
  return {
    code,
    power: 'propose-decision',
    fresh: true,
    form: { fields: ['reason'] },
    notNow: rule,
    inputs: (ask, _desk, faults) => area(ask, 'reason', 'act-reason', 'act-office-reads', faults),
    read(ask) {
      const reading = new Reading(ask);
      const reason = reading.prose('reason', REASONS_MAX);
      return reading.faults.length ? reading.faults : { reason };
    },
    perform,
  };
}

export const again = because(
  'reconsider',
  (_ask, desk) =>
    inState(desk, 'reconsider') ??
    (objecting(desk.app).length === 0 ? refuse('conflict', 'no-agency-objects') : undefined) ??
    (desk.app.reconsidered ? refuse('conflict', 'reconsidered-already') : undefined),
  (act, ask, { app }, { reason }) => reconsider(act, ask.deps.country, { application: app.id, reason }),
);

export const drop = because(
  'drop-refusal',
  (_ask, desk) =>
    inState(desk, 'drop-refusal') ??
    (desk.app.notice?.answered ? undefined : refuse('conflict', 'not-answered-yet')),
  (act, ask, { app }, { reason }) => dropRefusal(act, ask.deps.country, { application: app.id, reason }),
);

/** After the answer, or the time to answer: the refusal with its reasons, and the gist that the applicant gets. */
export const refusal: ActPage<{ readonly reasons: string; readonly gist: string }> = {
  code: 'propose-refusal',
  power: 'propose-decision',
  fresh: true,
  harsh: true,
  form: { fields: ['reasons', 'gist'] },
  notNow(_ask, desk) {
    const { app, hand } = desk;
    const runs = app.notice && !app.notice.answered && hand.today <= app.notice.answerBy;
    return (
      inState(desk, 'propose-refusal') ??
      alreadyProposed(app) ??
      (app.notice ? undefined : refuse('conflict', 'no-notice-yet')) ??
      (runs
        ? refuse('conflict', 'time-to-answer-runs', { values: { until: app.notice!.answerBy } })
        : undefined)
    );
  },
  async inputs(ask, desk, faults) {
    return html`${await standingHtml(ask, desk)}${area(ask, 'reasons', 'act-reasons', 'act-office-reads', faults)}${area(ask, 'gist', 'act-gist', 'act-applicant-reads', faults)}`;
  },
  read(ask) {
    const reading = new Reading(ask);
    const [reasons, gist] = [reading.prose('reasons', REASONS_MAX), reading.prose('gist', REASONS_MAX)];
    return reading.faults.length ? reading.faults : { reasons, gist };
  },
  look: (ask, { app }, { reasons, gist }) =>
    html`<div class="sanad-halves"><div class="sanad-panel"><h3 class="govuk-heading-s">${ask.words.say('act-gist')}</h3>${groundsHtml(ask, app.notice?.grounds ?? [])}${typed(ask, gist)}</div><div class="sanad-panel"><h3 class="govuk-heading-s">${ask.words.say('act-reasons')}</h3>${typed(ask, reasons)}</div></div>`,
  perform: (act, ask, { app }, input) =>
    proposeRefusal(act, ask.deps.country, { application: app.id, hash: app.hash, ...input }),
};
