import { type Day, startOfDay } from '../../../kernel/day.ts';
import type { Id } from '../../../kernel/id.ts';
import { holdsAt, type Instant } from '../../../kernel/instant.ts';
import type { PhoneNumber } from '../../../kernel/phone-number.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { peopleSharingId } from '../../entities/index.ts';
import {
  changeConditions,
  conditionsOf as conditionsOfLicence,
  type GrantInput,
  grantLicence,
  licenceById,
  type PersonInput,
  peopleOf,
  renewLicence,
  surrenderLicence,
  varyLicence,
} from '../../licences/index.ts';
import {
  declareNumbers,
  holdersOf,
  holdingsOf,
  type NumberToDeclare,
  releaseNumbers,
} from '../../numbers/index.ts';
import { record } from '../record.ts';
import { grant } from '../rules/outcome.ts';
import { dueOfInspection } from '../rules/provisional-inspection.ts';
import { type Application, currentOpinions } from '../rules/state.ts';
import { numbersOf, provisionalUntil, validity } from '../rules/terms.ts';
import { type DeskPack, todayOf } from './desk.ts';
import { givenHere } from './known.ts';

/** Why the register cannot take an application in now: a number it names is another licence's. */
export async function registerObstacle(act: Act, app: Application): Promise<Refusal | undefined> {
  if (app.kind === 'renewal' || app.kind === 'surrender') return undefined;
  const numbers = numbersOf(app.content).flatMap((n) => [n.number ?? [], n.backEnds ?? []].flat());
  const others = (await holdersOf(act, numbers, act.at)).filter((h) => h.licence !== app.licence);
  return others.length
    ? refuse('conflict', 'number-held-by-another', { values: { number: others[0]!.number } })
    : undefined;
}

/**
 * Carries an approved and paid application out: a new licence, or the renewal, variation or surrender of the
 * one it is about. The rule `grant` is the last gate and is asked first. A refusal has written nothing.
 */
export async function issueLicence(
  act: Act,
  pack: DeskPack,
  app: Application,
  feePaid: boolean,
): Promise<Application | Refusal> {
  const gate = grant(app, { licence: app.licence ?? app.id, number: null, feePaid });
  const no = isRefusal(gate) ? gate : await registerObstacle(act, app);
  if (no) return no;
  const done = await carryOut(act, pack, app);
  if (isRefusal(done)) return done;
  const inspectionDue = dueOfInspection(todayOf(act, pack), pack.applications);
  return record(act, app, grant(app, { ...done, feePaid, inspectionDue }));
}

async function carryOut(
  act: Act,
  pack: DeskPack,
  app: Application,
): Promise<{ licence: string; number: string | null } | Refusal> {
  const application = app.id as Id<'application'>;
  const licence = app.licence as Id<'licence'>;
  const same = (done: unknown) => (isRefusal(done) ? done : { licence, number: null });
  switch (app.kind) {
    case 'new':
      return grantLicence(act, pack.licences, await grantInput(act, pack, app));
    case 'renewal':
      return same(await renew(act, pack, app));
    case 'variation':
      return same(await vary(act, pack, app));
    case 'surrender':
      return same(
        await surrenderLicence(act, { licence, application, from: surrenderedFrom(act, pack, app) }),
      );
    default:
      return app.kind satisfies never;
  }
}

/** The day that the holder named, or now where it has come meanwhile. */
function surrenderedFrom(act: Act, pack: DeskPack, app: Application): Instant {
  const from = app.content.surrender?.from as Day | undefined;
  const begins = from && startOfDay(from, pack.applications.zone);
  return begins && begins > act.at ? begins : act.at;
}

async function grantInput(act: Act, pack: DeskPack, app: Application): Promise<GrantInput> {
  const { company } = app.content;
  const today = todayOf(act, pack);
  const people = peopleNow(app, pack, act.at);
  return {
    application: app.id as Id<'application'>,
    versionHash: app.hash,
    company: app.company as Id<'company'>,
    organisation: app.organisation as Id<'organisation'>,
    class: app.class,
    holder: { name: company?.name ?? '', nameUrdu: company?.nameUrdu ?? null },
    ...validity(act.at, today, pack.applications),
    provisionalUntil: app.grant?.provisional ? provisionalUntil(today, pack.applications) : null,
    conditions: conditionsOf(app, pack),
    premises: premisesOf(app),
    people,
    numbers: numbersFor(act, pack, app),
    opinions: currentOpinions(app).map(({ agency, hash }) => ({ agency, hash })),
    courtDirection: app.direction?.approvedBy
      ? { court: app.direction.court, caseNumber: app.direction.caseNumber }
      : null,
    sameAs: await knownElsewhere(
      act,
      people.map((p) => p.person),
    ),
    replaces: app.licence as Id<'licence'> | null,
  };
}

/** A new term, and the licence binds what this version says; numbers change by notification. */
async function renew(act: Act, pack: DeskPack, app: Application): Promise<unknown> {
  const licence = app.licence as Id<'licence'>;
  const application = app.id as Id<'application'>;
  const directed = app.direction?.approvedBy != null;
  const renewed = await renewLicence(act, pack.licences, { licence, application, directed });
  return isRefusal(renewed) ? renewed : bind(act, pack, app);
}

async function vary(act: Act, pack: DeskPack, app: Application): Promise<unknown> {
  const bound = await bind(act, pack, app);
  return isRefusal(bound) ? bound : changeNumbers(act, app, numbersFor(act, pack, app));
}

/**
 * Premises and people become those of the version, people of notifications stay. Conditions that the agencies ask for
 * join those there are, which end by their own dates or by two officers, and not for being unsaid.
 */
async function bind(act: Act, pack: DeskPack, app: Application): Promise<unknown> {
  const licence = app.licence as Id<'licence'>;
  const notified = (await peopleOf(act, licence)).filter(
    (one) => holdsAt(act.at, one) && !givenHere(one.role),
  );
  const varied = await varyLicence(act, {
    licence,
    application: app.id as Id<'application'>,
    premises: premisesOf(app),
    people: [...peopleOfVersion(app, pack), ...notified],
  });
  if (isRefusal(varied) && varied.code !== 'variation-changes-nothing') return varied;
  const kept = (await conditionsOfLicence(act, [licence])).get(licence) ?? [];
  const said = new Set(kept.filter((one) => holdsAt(act.at, one)).map(({ text }) => text.en));
  const add = conditionsOf(app, pack).filter(({ text }) => !said.has(text.en));
  return add.length ? changeConditions(act, { licence, add, end: [] }) : undefined;
}

/** New numbers are bound; those held when it was applied for and named no more are released. What was notified since stays. */
async function changeNumbers(
  act: Act,
  app: Application,
  wanted: readonly NumberToDeclare[],
): Promise<unknown> {
  const licence = await licenceById(act, app.licence as Id<'licence'>);
  if (!licence) throw new Error(`licence ${app.licence} vanished`);
  const held = (await holdingsOf(act, licence.id)).filter((h) => holdsAt(act.at, h));
  const gone = held.filter((h) => h.from <= app.submittedAt && !wanted.some((w) => w.number === h.number));
  const fresh = wanted.filter((w) => !held.some((h) => h.number === w.number));
  const released = gone.length
    ? await releaseNumbers(
        act,
        licence.holdings,
        gone.map(({ number }) => ({ number, until: act.at })),
      )
    : 0;
  if (isRefusal(released) || fresh.length === 0) return released;
  return declareNumbers(act, licence.holdings, licence.id, fresh);
}

async function knownElsewhere(act: Act, people: readonly Id<'person'>[]): Promise<Record<string, string[]>> {
  const same: Record<string, string[]> = {};
  for (const { person, sameAs } of await peopleSharingId(act, people))
    same[person] = [...(same[person] ?? []), sameAs];
  return same;
}

const peopleOfVersion = (app: Application, pack: DeskPack): PersonInput[] =>
  app.people.flatMap((p) =>
    (p.roles ?? []).map((role) => ({
      person: p.person as Id<'person'>,
      role,
      until: p.until ? startOfDay(p.until as Day, pack.applications.zone) : null,
    })),
  );

/** Whoever left before a licence begins is never bound to it. */
const peopleNow = (app: Application, pack: DeskPack, at: Instant): PersonInput[] =>
  peopleOfVersion(app, pack).filter(({ until }) => !until || at < until);

const premisesOf = (app: Application) =>
  (app.content.premises ?? []).map((p) => ({
    id: p.id as Id<'premises'>,
    line: p.line ?? null,
    unit: p.unit ?? null,
    area: p.area ?? null,
    city: p.city ?? null,
    district: p.district ?? '',
    residential: p.residential ?? false,
    seats: p.seats ?? null,
  }));

const conditionsOf = (app: Application, pack: DeskPack) =>
  (app.grant?.conditions ?? []).map((c) => ({
    id: c.id,
    text: c.text,
    from: c.from ? startOfDay(c.from, pack.applications.zone) : null,
    until: c.until ? startOfDay(c.until, pack.applications.zone) : null,
  }));

const numbersFor = (act: Act, pack: DeskPack, app: Application): NumberToDeclare[] =>
  numbersOf(app.content).map((n) => ({
    number: n.number as PhoneNumber,
    carrier: n.carrier ?? '',
    use: n.use ?? 'outbound',
    kind: (pack.applications.numberKind(n.number ?? '') ?? 'foreign') as NumberToDeclare['kind'],
    home: n.home ?? false,
    foreignAuthority: n.foreignAuthority ?? null,
    backEnds: (n.backEnds ?? []) as PhoneNumber[],
    from: act.at,
  }));
