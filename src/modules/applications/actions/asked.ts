import type { Actor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { peopleAsDeclared, premisesAsDeclared } from '../../entities/index.ts';
import { factsOfApplication } from '../record.ts';
import { mayUseDraft } from '../rules/access.ts';
import { type AskedItem, answersGiven, openItems, unanswered } from '../rules/asked.ts';
import { type Difference, differences } from '../rules/difference.ts';
import { applicationFrom } from '../rules/evolve.ts';
import type { ApplicationsPack } from '../rules/pack.ts';
import { partiesOf } from '../rules/parties.ts';
import { isHostileText } from '../rules/shape.ts';
import type { Application } from '../rules/state.ts';
import { type Draft, draftById } from '../store.ts';
import { dropAnswers, keepAnswer, typedAnswers } from '../store-about.ts';
import { withWhereabouts } from '../whole-version.ts';
import type { Blind, DeskPack } from './desk.ts';
import { editableDraft } from './draft.ts';
import { markOf } from './draft-part.ts';
import { type Submitted, submitApplication } from './submit.ts';

const ANSWER_LENGTH_MAX = 5_000;

/** What is asked of an applicant now, what he has answered, and what he has changed since the version was sent. */
export interface Asked {
  readonly draft: Draft;
  readonly version: number;
  /** What intake wrote with what it misses. */
  readonly note: string | null;
  readonly items: readonly AskedItem[];
  readonly answers: ReadonlyMap<string, string>;
  readonly changes: readonly Difference[];
  /** Items neither answered in words nor by a change at their place. */
  readonly open: readonly AskedItem[];
}

export async function askedOf(
  reader: Reader,
  actor: Actor,
  pack: Pick<ApplicationsPack, 'formats'>,
  id: string,
): Promise<Asked | Refusal> {
  const facts = await factsOfApplication(reader, id);
  const app = applicationFrom(id, facts);
  const draft = app && (await draftById(reader, id));
  if (!app || !draft) return refuse('not-found', 'no-such-application');
  const no = mayUseDraft(actor, draft);
  if (no) return no;
  const items = openItems(app, facts);
  const [answers, changes] = await Promise.all([
    typedAnswers(reader, id),
    changesOf(reader, pack, app, draft),
  ]);
  const found = app.reviewBegun ? undefined : facts.findLast(({ type }) => type === 'FoundDeficient');
  const note = (found?.personal as { note?: string } | null | undefined)?.note ?? null;
  const open = unanswered(items, draft.content, changes, answers);
  return { draft, version: app.version, note, items, answers, changes, open };
}

/** What the draft says otherwise than the version that was sent last, place by place. */
async function changesOf(
  reader: Reader,
  pack: Pick<ApplicationsPack, 'formats'>,
  app: Application,
  { content }: Draft,
): Promise<Difference[]> {
  const [people, places] = await Promise.all([
    peopleAsDeclared(
      reader,
      app.people.map(({ fact }) => fact as Id<'fact'>),
    ),
    premisesAsDeclared(
      reader,
      app.places.map(({ fact }) => fact as Id<'fact'>),
    ),
  ]);
  const now = partiesOf(content, pack.formats).people;
  const after = {
    ...content,
    people: (content.people ?? []).map(({ id, roles, sharePercent, from, visaUntil }, i) => ({
      person: id,
      roles,
      sharePercent,
      from,
      visaUntil,
      ...now[i]?.details,
    })),
  };
  return differences(withWhereabouts(app, people, places), after);
}

/** Keeps what the applicant says to one thing that was asked; it goes with the next version. */
export async function answerAsked(
  act: Act,
  pack: DeskPack,
  input: {
    readonly application: string;
    readonly item: string;
    readonly text: string;
    /** `markOf` the answer that its writer saw; another one that somebody saved meanwhile is not overwritten. */
    readonly seen?: string;
  },
): Promise<{ readonly item: string } | Refusal> {
  const draft = await editableDraft(act, input.application);
  if (isRefusal(draft)) return draft;
  const asked = await askedOf(act, act.by, pack.applications, draft.id);
  if (isRefusal(asked)) return asked;
  if (!asked.items.some(({ item }) => item === input.item)) return refuse('not-found', 'nothing-asked');
  const text = input.text.trim();
  if (text.length > ANSWER_LENGTH_MAX)
    return refuse('invalid', 'too-long', { field: '/text', values: { most: ANSWER_LENGTH_MAX } });
  if (isHostileText(text)) return refuse('invalid', 'hostile-characters', { field: '/text' });
  const stands = asked.answers.get(input.item) ?? '';
  if (input.seen !== undefined && input.seen !== markOf(stands) && text !== stands)
    return refuse('conflict', 'part-changed', { field: '/text' });
  await keepAnswer(act, draft.id, input.item, text, act.at);
  return { item: input.item };
}

/** Sends the next version with the answers to everything that is open, of every agency at once. */
export async function sendAnswers(
  act: Act,
  pack: DeskPack,
  blind: Blind,
  input: { readonly application: string; readonly revision: number },
): Promise<Submitted | Refusal> {
  const asked = await askedOf(act, act.by, pack.applications, input.application);
  if (isRefusal(asked)) return asked;
  const { items, answers, open } = asked;
  if (items.length === 0) return refuse('conflict', 'nothing-asked');
  if (open.length) return refuse('conflict', 'asked-unanswered', { values: { count: open.length } });
  const sent = await submitApplication(act, pack, blind, { ...input, answers: answersGiven(items, answers) });
  if (!isRefusal(sent)) await dropAnswers(act, input.application);
  return sent;
}
