import { isRefusal } from '../../../kernel/refusal.ts';
import type { Content, Draft } from '../../../modules/applications/index.ts';
import { type Fields, needed } from '../../../modules/applications/rules/field.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import { summaryList } from '../../shared/forms/parts.ts';
import { type Naming, saidHtml } from '../../shared/forms/said.ts';
import { type Html, html } from '../../shared/html.ts';
import type { PagesCountry } from '../../shared/signed-in/deps.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { changedHtml, sectionFrame } from './frame.ts';
import { changedRows } from './group-section.ts';
import { groupInputs, named, standingIn } from './inputs.ts';
import { namingOf } from './naming.ts';
import { readGroup } from './reading.ts';
import {
  afterSection,
  type DraftSection,
  draftPath,
  faultsAt,
  type Obstacle,
  openDraft,
  overRevision,
  previewOf,
  saveSection,
  sectionForm,
} from './section.ts';

const PATH = '/questions';
const PLACE = '/answers';
const ADDRESS = draftPath(':application', PATH);

/** The questions of the draft's class as fields: code to text. */
function questionsOf(country: PagesCountry, draft: Pick<Draft, 'class'>): Fields {
  const known = country.applications.classes.find(({ code }) => code === draft.class);
  return Object.fromEntries(
    (known?.questions ?? []).map(({ code, text }) => [code, needed('long-text', [text.en, text.ur])]),
  );
}

function answersBy({ answers = [] }: Content): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    answers.flatMap(({ question, answer }) => (question ? [[question, answer]] : [])),
  );
}

/** What only one class is asked. */
export const questions: DraftSection = {
  key: 'questions',
  title: 'draft-section-questions',
  path: PATH,
  places: [PLACE],
  shown: (country, draft) => Object.keys(questionsOf(country, draft)).length > 0,
  hrefOf: (pointer, content) => {
    const at = /^\/answers\/(\d+)/.exec(pointer)?.[1];
    return `${PATH}#${(at && content.answers?.[Number(at)]?.question) ?? ''}`;
  },
  async answers(ask, draft) {
    const naming = await namingOf(ask);
    const { words } = ask;
    const said = answersBy(draft.content);
    return summaryList(
      words,
      Object.entries(questionsOf(ask.deps.country, draft)).map(([code, field]) => {
        const answer = saidHtml(naming, field, said[code]);
        const what = words.of(field.label);
        const none = html`<span class="sanad-unsaid">${words.say('said-nothing')}</span>`;
        return {
          key: what,
          value: String(answer) === '' ? none : answer,
          change: { href: words.href(`${draftPath(draft.id, PATH)}#${code}`), what },
        };
      }),
    );
  },
};

async function show(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { obstacles } = await previewOf(ask, draft);
  return sheetOf(ask, draft, await namingOf(ask), questionFaults(ask, draft, obstacles));
}

/** A question without an answer is named by its code, an answer by its position. */
function questionFaults(ask: ApplicantAsk, draft: Draft, obstacles: readonly Obstacle[]): FormFault[] {
  const known = questionsOf(ask.deps.country, draft);
  const named = obstacles.map((obstacle) => {
    const at = /^\/answers\/(\d+)/.exec(obstacle.field)?.[1];
    const code = at ? draft.content.answers?.[Number(at)]?.question : obstacle.values?.question;
    const missing = obstacle.code === 'question-unanswered';
    return { ...obstacle, field: `${PLACE}/${code}`, ...(missing && { code: 'required' }) };
  });
  return faultsAt(ask, PLACE, named).filter(({ field }) => field in known);
}

function sheetOf(
  ask: ApplicantAsk,
  draft: Draft,
  naming: Naming,
  faults: readonly FormFault[],
  changed?: Html,
): Sheet {
  const { words, deps } = ask;
  const fields = questionsOf(deps.country, draft);
  return sectionFrame(ask, draft, {
    title: words.say(questions.title),
    place: PLACE,
    faults: named(words, fields, faults),
    changed,
    inputs: groupInputs(naming, fields, standingIn(ask, answersBy(draft.content), faults)),
  });
}

async function save(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const naming = await namingOf(ask);
  const fields = questionsOf(ask.deps.country, draft);
  const read = readGroup(naming, ask.form, fields, answersBy(draft.content));
  // an answer to a question that this class does not have goes: nobody asked
  const value = Object.keys(fields).flatMap((question) => {
    const answer = read.value[question];
    return answer === undefined ? [] : [{ question, answer }];
  });
  const saved = await saveSection(ask, draft, { place: PLACE, value });
  if (isRefusal(saved)) return saved;
  if (saved.kind === 'changed') {
    const rows = changedRows(naming, fields, answersBy(saved.draft.content), read.value, ask);
    return sheetOf(ask, saved.draft, naming, read.faults, changedHtml(ask, rows));
  }
  if (read.faults.length === 0) return afterSection(ask, draft, questions);
  const kept = await openDraft(ask);
  return isRefusal(kept) ? kept : sheetOf(ask, kept, naming, read.faults);
}

export const questionRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: ADDRESS, handle: overRevision(show) },
  {
    method: 'post',
    path: ADDRESS,
    form: sectionForm({ fields: (name) => /^[a-z][a-z0-9-]{0,60}$/.test(name) }),
    handle: save,
  },
];
