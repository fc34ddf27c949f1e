import type { Day } from '../../../kernel/day.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { extendTime } from '../../../modules/applications/index.ts';
import { latestOfOwn } from '../../../modules/applications/rules/silence.ts';
import { OFFICES } from '../../../modules/applications/rules/snapshot.ts';
import { dayHtml } from '../../shared/dates.ts';
import { choiceField } from '../../shared/forms/choices.ts';
import { dateField, textArea } from '../../shared/forms/fields.ts';
import { html } from '../../shared/html.ts';
import type { Desk } from '../application/desk.ts';
import { agencyHtml, dueHtml } from '../application/parts.ts';
import type { ActPage } from './act-page.ts';
import { inState } from './probe.ts';
import { Reading } from './typed.ts';

const running = ({ app }: Desk) => app.clocks.filter(({ status }) => status === 'running');
const REASON_MAX = 4_000;

/** The Authority gives an agency more time, or itself once, with reasons. */
export const time: ActPage<{ readonly agency: string; readonly dueOn: Day; readonly reason: string }> = {
  code: 'time',
  power: 'extend-time',
  fresh: true,
  form: { fields: ['agency', 'dueOn', 'reason'] },
  notNow: (ask, desk) =>
    inState(desk, 'extend-time') ??
    (desk.hand.agency === ask.deps.country.applications.authority
      ? undefined
      : refuse('not-allowed', 'authority-only')) ??
    (running(desk).length ? undefined : refuse('conflict', 'no-clock-runs')),
  inputs(ask, desk, faults) {
    const { words, form, deps } = ask;
    const own = running(desk).find(({ office }) => office !== undefined);
    const latest = own && latestOfOwn(own, desk.hand.today, deps.country.applications);
    const hint = latest && words.rich('act-time-latest', { latest: dayHtml(latest, words.language) });
    const choices = running(desk).map(({ agency, dueOn }, i) => ({
      value: agency,
      label: html`${OFFICES.has(agency) ? words.say(`application-office-${agency}`) : agencyHtml(ask, agency)} · ${dueHtml(words, dueOn, desk.hand.today, deps.country.applications.calendar)}`,
      key: String(i + 1),
    }));
    return html`${choiceField(words, { name: 'agency', label: words.say('act-time-whose'), choices, value: form.text('agency'), faults })}
      ${dateField(words, { name: 'dueOn', label: words.say('act-time-until'), hint, value: form.text('dueOn'), faults })}
      ${textArea(words, { name: 'reason', label: words.say('act-reason'), hint: words.say(own ? 'act-applicant-reads' : 'act-office-reads'), value: form.text('reason'), faults, rows: 3 })}`;
  },
  read(ask, desk) {
    const reading = new Reading(ask);
    const agency = reading.choice(
      'agency',
      running(desk).map((clock) => clock.agency),
    );
    const dueOn = reading.day('dueOn', true);
    const reason = reading.prose('reason', REASON_MAX);
    return agency && dueOn && reading.faults.length === 0 ? { agency, dueOn, reason } : reading.faults;
  },
  perform: (act, ask, { app }, input) => extendTime(act, ask.deps.country, { application: app.id, ...input }),
};
