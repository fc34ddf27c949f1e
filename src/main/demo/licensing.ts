import { pk } from '../../jurisdictions/pk/index.ts';
import type { Id } from '../../kernel/id.ts';
import type { PhoneNumber } from '../../kernel/phone-number.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import {
  type Application,
  applicationById,
  type Content,
  type Kind,
  saveDraft,
} from '../../modules/applications/index.ts';
import { declarePeople } from '../../modules/entities/index.ts';
import {
  declareLicenceNumbers,
  type Licence,
  licenceOfApplication,
  notifyPeople,
  releaseLicenceNumbers,
} from '../../modules/licences/index.ts';
import {
  type Applicant,
  addPapers,
  type Draft,
  draft,
  type Player,
  pay,
  payAndSubmit,
  signUp,
  submit,
} from './applying.ts';
import { numbersToDeclare } from './bindings.ts';
import { approve, ask, complete, inspect, opinions } from './reviewing.ts';
import type { Cue, Story } from './stage.ts';

export interface Licensed {
  readonly by: Applicant;
  readonly licence: Licence;
  readonly content: Content;
  readonly app: Application;
}

export interface Course {
  readonly provisional?: boolean;
  /** The entry in transition that the application is about. */
  readonly transition?: { readonly by: Applicant; readonly licence: string };
}

/** A new application up to its submission. */
export async function* applied(player: Player, course: Course = {}) {
  const { lane, centre } = player;
  const by = course.transition?.by ?? (await signUp(player));
  yield lane.later(lane.random.between(0, 1), true);
  const empty = await draft(
    player,
    by,
    'new',
    centre.class,
    centre.content,
    course.transition?.licence ?? null,
  );
  const full = await addPapers(player, by, empty, 'new');
  const submitted = yield* payAndSubmit(player, by, full);
  return { by, full, submitted };
}

/** A new application through the agencies to a licence, as most of them go. */
export async function* licensed(player: Player, course: Course = {}): AsyncGenerator<Cue, Licensed> {
  const { lane, centre } = player;
  const { by, full, submitted } = yield* applied(player, course);
  let app = yield* complete(player, submitted);
  if (lane.random.chance(120)) app = yield* answered(player, by, full, app);
  if (!course.provisional && mustBeInspected(centre.class)) app = yield* inspect(player, app);
  app = yield* opinions(player, app, { conditions: lane.random.chance(250) });
  app = yield* approve(player, app, course.provisional ? 'provisional' : 'grant');
  return { by, content: full.content, app, licence: yield* paid(player, app) };
}

export function mustBeInspected(classCode: string): boolean {
  return pk.applications.classes.find(({ code }) => code === classCode)?.inspection === 'required';
}

/** The licence fee is paid at the bank, and the licence is there. */
export async function* paid(player: Player, app: Application): AsyncGenerator<Cue, Licence> {
  const { lane, props } = player;
  const fee = app.grant?.fee?.fee;
  if (!fee) throw new Error(`nothing is due for ${app.reference}`);
  yield lane.later(lane.random.between(1, 8), true);
  await pay(player, fee as Id<'fee'>);
  const licence = await licenceOfApplication(props.db, app.id);
  if (!licence) throw new Error(`${app.reference} was paid and no licence came`);
  return licence;
}

/** An agency asks before it speaks, and the applicant answers with a new version. */
export async function* answered(
  player: Player,
  by: Applicant,
  full: Draft,
  app: Application,
  asking?: string,
): AsyncGenerator<Cue, Application> {
  const { lane } = player;
  yield lane.later(lane.random.between(1, 4));
  await ask(player, app, asking ?? lane.random.pick(app.reviewers));
  yield lane.later(lane.random.between(3, 12));
  const script = `${full.content.business?.script ?? ''} We call for the client named at the start of the call.`;
  const content = { ...full.content, business: { ...full.content.business, script } };
  const saved = await lane.act(by, (act) =>
    saveDraft(act, { application: app.id, revision: full.revision, content }),
  );
  await submit(player, by, saved);
  return nowOf(player, app.id);
}

/** The application as its facts stand. */
export async function nowOf({ props }: Player, id: string): Promise<Application> {
  const app = await applicationById(props.db, id);
  if (isRefusal(app)) throw new Error(`no application ${id}`);
  return app;
}

/** Its numbers and people change while it runs, by notification. */
export async function* active(player: Player): Story {
  const { lane, centre } = player;
  const { by, licence } = yield* licensed(player);
  const { random } = lane;
  if (random.chance(400)) {
    yield lane.later(random.between(20, 60));
    const numbers = numbersToDeclare({ channels: { numbers: centre.spare } }, lane.at);
    await lane.act(by, (act) => declareLicenceNumbers(act, { licence: licence.id, numbers }));
  }
  if (random.chance(300)) {
    yield lane.later(random.between(5, 15));
    await agentsCome(player, by, licence);
  }
  if (random.chance(150)) {
    yield lane.later(random.between(5, 20));
    const given = (centre.content.channels?.numbers ?? [])
      .filter(({ backEnds }) => !backEnds?.length)
      .slice(-2);
    const numbers = given.map(({ number }) => ({ number: number as PhoneNumber, until: lane.at }));
    await lane.act(by, (act) => releaseLicenceNumbers(act, { licence: licence.id, numbers }));
  }
}

/** Agents are declared and notified, some of them women who work from home. */
async function agentsCome({ lane, props, centre }: Player, by: Applicant, licence: Licence): Promise<void> {
  const people = centre.agents
    .slice(0, lane.random.between(8, 16))
    .map(({ city: _, ...details }) => ({ id: lane.newId<'person'>(), details }));
  await lane.act(by, async (act) => {
    const declared = await declarePeople(act, by.company, people, props.blind);
    if (isRefusal(declared)) return declared;
    return notifyPeople(act, {
      licence: licence.id,
      add: people.map(({ id, details }) => ({
        person: id,
        role: 'agent',
        foreign: details.nationality !== pk.applications.country,
      })),
      end: [],
    });
  });
}

/** A renewal is asked for before the year is over, and granted. */
export async function* renewed(player: Player): Story {
  const { lane } = player;
  const { by, licence, content } = yield* licensed(player);
  yield lane.later(285, true);
  yield* again(player, by, licence, 'renewal', content);
}

/** A branch is added by variation. */
export async function* varied(player: Player): Story {
  const { lane, centre } = player;
  const { by, licence, content } = yield* licensed(player);
  yield lane.later(lane.random.between(15, 30), true);
  const [main] = content.premises ?? [];
  const branch = {
    ...main,
    id: centre.branchId,
    mainOffice: false,
    unit: `Office ${lane.random.between(301, 399)}, 3rd Floor`,
    seats: 24,
  };
  yield* again(player, by, licence, 'variation', {
    ...content,
    premises: [...(content.premises ?? []), branch],
  });
}

/** A later application about a licence that runs, through the agencies to its end. */
async function* again(player: Player, by: Applicant, licence: Licence, kind: Kind, content: Content): Story {
  const { lane } = player;
  const open = await draft(
    player,
    by,
    kind,
    player.centre.class,
    { ...content, documents: undefined },
    licence.id,
  );
  const full = await addPapers(player, by, open, kind);
  const submitted = yield* payAndSubmit(player, by, full);
  let app = yield* complete(player, submitted);
  app = yield* inspect(player, app);
  app = yield* opinions(player, app);
  app = yield* approve(player, app);
  if (!app.grant?.fee) return;
  yield lane.later(lane.random.between(1, 6), true);
  await pay(player, app.grant.fee.fee as Id<'fee'>);
}

/** The owner gives the licence up: no agency needs to agree. */
export async function* surrendered(player: Player): Story {
  const { lane, centre } = player;
  const { by, licence } = yield* licensed(player);
  yield lane.later(lane.random.between(30, 80), true);
  const open = await draft(
    player,
    by,
    'surrender',
    centre.class,
    { declarations: { truthful: true } },
    licence.id,
  );
  const submitted = await submit(player, by, open);
  yield* approve(player, yield* complete(player, submitted));
}

/** First provisional, then inspected and confirmed. */
export async function* confirmed(player: Player): Story {
  const { lane } = player;
  const { app } = yield* licensed(player, { provisional: true });
  yield lane.later(lane.random.between(20, 50));
  yield* inspect(player, await nowOf(player, app.id));
}
