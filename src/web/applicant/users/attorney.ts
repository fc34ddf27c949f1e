import type { MandateObject } from '../../../kernel/actor.ts';
import { plusDays, startOfDay } from '../../../kernel/day.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { inviteMember } from '../../../modules/accounts/index.ts';
import { draftsOf } from '../../../modules/applications/index.ts';
import { licencesOfOrganisation } from '../../../modules/licences/index.ts';
import { FILE_BYTES_MAX, MIB } from '../../../platform/files.ts';
import { checks, choiceField } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { dateField, fileField, hidden } from '../../shared/forms/fields.ts';
import { backLink, insetText, submitButton } from '../../shared/forms/parts.ts';
import { parseTypedDay } from '../../shared/forms/typed-day.ts';
import { html, id } from '../../shared/html.ts';
import type { Sheet } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { DEED_ENDINGS, keptDeed, markOf, receiveDeed } from './deed-file.ts';
import { contactFaults, contactFields, ownersOnly } from './invite.ts';
import { USERS } from './own.ts';

const AT = `${USERS}/helper`;
const OBJECTS_MAX = 100;

/** What a power of attorney can be limited to: the organisation's applications and licences, newest first. */
async function objectsOf({ reader, actor }: ApplicantAsk): Promise<MandateObject[]> {
  const [drafts, licences] = await Promise.all([
    draftsOf(reader, actor.organisation, OBJECTS_MAX),
    licencesOfOrganisation(reader, actor.organisation),
  ]);
  return [
    ...licences.map(({ id: of, number }) => ({ kind: 'licence' as const, id: of, label: number })),
    ...drafts.map(({ id: of, reference }) => ({ kind: 'application' as const, id: of, label: reference })),
  ].slice(0, OBJECTS_MAX);
}

const keyOf = ({ kind, id: of }: MandateObject) => `${kind}:${of}`;

async function helperSheet(
  ask: ApplicantAsk,
  faults: readonly FormFault[] = [],
  kept = keptDeed(ask),
): Promise<Sheet> {
  const { words, form } = ask;
  const objects = await objectsOf(ask);
  const title = words.say('power-give-title');
  const some =
    objects.length > 0 &&
    checks(words, {
      name: 'only',
      label: words.say('power-reach-some'),
      chosen: form.all('only'),
      choices: objects.map((object) => ({
        value: keyOf(object),
        label: words.rich(`power-object-${object.kind}`, { reference: id(object.label) }),
      })),
      faults,
    });
  const reach = choiceField(words, {
    name: 'reach',
    label: words.say('power-reach'),
    value: form.text('reach'),
    choices: [
      { value: 'all', label: words.say('power-reach-all') },
      ...(some ? [{ value: 'some', label: words.say('power-reach-some'), more: some }] : []),
    ],
    faults,
  });
  const file = fileField(words, {
    name: 'document',
    label: words.say('power-document'),
    hint: words.say('power-document-hint', { most: FILE_BYTES_MAX / MIB }),
    accept: DEED_ENDINGS,
    faults,
  });
  const until = dateField(words, {
    name: 'until',
    label: words.say('power-until'),
    value: form.text('until'),
    faults,
  });
  const body = html`${backLink(words.say('users-back'), words.href(USERS))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${words.say('power-about')}</p>
    ${ask.formHtml(
      html`${contactFields(ask, faults)}${kept && html`${insetText(words.say('power-document-kept'))}${hidden('kept', markOf(ask, kept))}`}${file}${until}${reach}${submitButton(words.say('power-submit'))}`,
      { multipart: true },
    )}`;
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-users',
    body,
    status: faults.length ? 422 : 200,
  };
}

async function give(ask: ApplicantAsk) {
  const { form, words, deps, actor } = ask;
  const { zone } = deps.country.applications;
  const received = await receiveDeed(ask);
  const document = isRefusal(received) ? null : (received ?? keptDeed(ask) ?? null);
  const again = (faults: readonly FormFault[]) => helperSheet(ask, faults, document ?? undefined);
  if (isRefusal(received)) return again(ask.faults({ ...received, field: '/document' }));
  const day = parseTypedDay(form.text('until'));
  const wrong: FormFault[] = [];
  if (!day && form.text('until') !== '')
    wrong.push({ field: 'until', text: words.say('form-day-malformed') });
  const reach = form.text('reach');
  if (reach !== 'all' && reach !== 'some')
    wrong.push({ field: 'reach', text: words.say('power-reach-missing') });
  const chosen = form.all('only');
  const only =
    reach === 'some' ? (await objectsOf(ask)).filter((object) => chosen.includes(keyOf(object))) : null;
  const input = {
    organisation: actor.organisation,
    name: form.text('name'),
    email: form.text('email'),
    capacity: 'helper' as const,
    // the day named is the last one on which it holds
    until: day ? startOfDay(plusDays(day, 1), zone) : null,
    power: { document, only },
  };
  if (wrong.length > 0) return again(wrong);
  const answer = await ask.act((act) => inviteMember(act, deps.gate, input));
  return isRefusal(answer)
    ? again(contactFaults(ask, ask.faults(answer)))
    : { location: `${USERS}?done=invited` };
}

/** A helper is asked together with the deed under which he is to act. */
export const helperRoutes: readonly ApplicantRoute[] = [
  {
    method: 'get',
    path: AT,
    fresh: true,
    handle: (ask) => ownersOnly(ask, () => helperSheet(ask)),
  },
  {
    method: 'post',
    path: AT,
    fresh: true,
    form: {
      fields: ['name', 'email', 'until', 'reach', 'only', 'kept'],
      several: ['only'],
      files: ['document'],
      bytesMax: FILE_BYTES_MAX + MIB,
    },
    handle: (ask) => ownersOnly(ask, () => give(ask)),
  },
];
