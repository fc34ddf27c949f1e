import { SYSTEM } from '../src/kernel/actor.ts';
import { fill, isEmpty } from '../src/main/demonstration.ts';
import { type House, openHouse } from '../src/main/house.ts';
import { runClockwork } from '../src/main/jobs.ts';
import { Screener } from '../src/main/screening.ts';
import { screeningSubject } from '../src/modules/screening/subjects.ts';
import { append } from '../src/platform/ledger/append.ts';
import type { Fact, NewFact } from '../src/platform/ledger/fact.ts';
import { factsOf } from '../src/platform/ledger/read.ts';
import { sequence } from '../src/platform/ledger/sequencer.ts';
import { sql, trustedSql } from '../src/platform/postgres/sql.ts';
import type { Settings } from '../src/platform/settings.ts';

const AT_ONCE = 25;
const WRITERS = 3;
/** States in which applications lie on desks, and how often each is among those that are made. */
const SHARES = [
  ['agency-review', 7],
  ['submitted', 1],
  ['deficient', 2],
] as const;
/** Facts that name nothing of their own (a visit, a proposal, a licence) which could be there only once. */
const PLAIN = new Set([
  'VersionSubmitted',
  'FoundComplete',
  'FoundDeficient',
  'OpinionGiven',
  'OpinionSealed',
  'InformationRequested',
  'SilenceMarked',
  'LapseNoticed',
]);

interface Template {
  readonly id: string;
  readonly reference: string;
  readonly organisation: string;
  readonly facts: readonly Fact[];
  readonly screened: object;
}

/**
 * The demonstration with many more applications: each is a demonstration's own, fact by fact, under new ids and a
 * new reference. Filled once a folder.
 */
export async function filledDesks(
  settings: Settings,
  wanted: number,
  say: (text: string) => void,
): Promise<number> {
  const house = await openHouse(settings, { as: 'alone', say });
  try {
    if (await isEmpty(house)) await fill(house, { out: say, err: say, environment: {} });
    const { db } = house.acting;
    const there = (await db.row<{ n: number }>(sql`select count(*) as n from application`))!.n;
    if (there < wanted) {
      // copies are as screened as what they are copied from, and nothing more falls due for them today
      await new Screener(house).run();
      await runClockwork(house);
      const templates = await templatesOf(house);
      await copy(house, templates, there, wanted, say);
    }
    return (await db.row<{ n: number }>(sql`select count(*) as n from application`))!.n;
  } finally {
    await house.close();
  }
}

async function templatesOf({ acting }: House): Promise<Template[]> {
  const { db } = acting;
  const all: Template[] = [];
  for (const [state, share] of SHARES) {
    const rows = await db.rows<Omit<Template, 'facts' | 'screened'>>(
      sql`select id, reference, organisation from application where state = ${state} order by id limit 50`,
    );
    const plain: Template[] = [];
    for (const row of rows) {
      const facts = await factsOf(db, [row.id]);
      const screened = (await factsOf(db, [screeningSubject(row.id)])).at(-1);
      if (screened?.type === 'ScreeningMade' && facts.every(({ type }) => PLAIN.has(type)))
        plain.push({ ...row, facts, screened: { ...(screened.data as object), matches: [] } });
    }
    // a state of which there are fewer counts as often as it should
    for (let i = 0; plain.length > 0 && i < share; i++) all.push(plain[i % plain.length]!);
  }
  if (all.length === 0) throw new Error('the demonstration has no application to copy');
  return all;
}

async function copy(
  { acting }: House,
  templates: readonly Template[],
  there: number,
  wanted: number,
  say: (text: string) => void,
): Promise<void> {
  const { db, ledger, clock } = acting;
  const began = performance.now();
  let [next, shown] = [there, there];
  const newFacts = (serial: number): NewFact[] => {
    const { id, reference, organisation, facts, screened } = templates[serial % templates.length]!;
    const changed = new Map([
      [id, ledger.ids.next(clock.now())],
      [reference, `${reference.slice(0, 4)}9${String(serial).padStart(9, '0')}`],
      // an organisation has so many applications as people have, not one in ten of all
      [organisation, ledger.ids.next(clock.now())],
    ]);
    const anew = <T>(value: T): T =>
      JSON.parse(
        [...changed].reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(value)),
      ) as T;
    const screening = screeningSubject(changed.get(id)!);
    const resemblesNobody: NewFact = {
      subject: screening,
      after: 0,
      says: { type: 'ScreeningMade', data: anew(screened), personal: { values: [] } },
      keyedTo: screening,
    };
    const own = facts.map(({ subject, version, type, data, personal, keyedTo, at, agency }) => {
      const says =
        personal === null ? { type, data: anew(data) } : { type, data: anew(data), personal: anew(personal) };
      const sealed = personal === null || keyedTo === null ? {} : { keyedTo: anew(keyedTo) };
      return { subject: anew(subject), after: version - 1, says, ...sealed, at, agency };
    });
    return [...own, resemblesNobody];
  };
  const writer = async () => {
    while (next < wanted) {
      const first = next;
      next = Math.min(wanted, next + AT_ONCE);
      const facts = Array.from({ length: next - first }, (_, i) => newFacts(first + i)).flat();
      await db.transaction((tx) => append(tx, ledger, SYSTEM, clock.now(), facts));
      if (next - shown < 2_000) continue;
      shown = next;
      say(`${next} of ${wanted} applications, ${Math.round((performance.now() - began) / 1000)} s`);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  while ((await sequence(db)) > 0);
  await db.run(trustedSql('analyze'));
}
