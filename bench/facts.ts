import { SYSTEM } from '../src/kernel/actor.ts';
import { isRefusal } from '../src/kernel/refusal.ts';
import { type House, openHouse } from '../src/main/house.ts';
import { accountsChapter } from '../src/modules/accounts/index.ts';
import { perform } from '../src/platform/act.ts';
import { append } from '../src/platform/ledger/append.ts';
import type { NewFact } from '../src/platform/ledger/fact.ts';
import { rebuildAndCompare } from '../src/platform/ledger/rebuild.ts';
import { sql } from '../src/platform/postgres/sql.ts';
import type { Benchmark } from './figures.ts';
import { folderFor } from './folder.ts';

const FACTS = 1_000_000;
const BATCH = 4_000;
const WRITERS = 3;
const APPENDS = 20_000;
const CLIENTS = 16;

export const benchmark: Benchmark = {
  summary: 'a million facts of accounts replayed and compared; appends of one fact an act at 16 clients',
  async run({ data, scale, say }) {
    const folder = folderFor(data);
    const house = await openHouse(folder.settings, { as: 'alone', say });
    try {
      const wanted = Math.round(FACTS * scale);
      const there = await count(house);
      const filled = performance.now();
      await fill(house, there, wanted, say);
      const fillSeconds = (performance.now() - filled) / 1000;
      await house.acting.db.run(sql`analyze`);

      const appends = Math.round(APPENDS * scale);
      const appended = performance.now();
      await atOnce(CLIENTS, appends, () => registerOne(house, 'together'));
      const appendSeconds = (performance.now() - appended) / 1000;
      const alone = performance.now();
      await atOnce(CLIENTS, appends, () => registerOne(house, 'alone'));
      const aloneSeconds = (performance.now() - alone) / 1000;

      const total = await count(house);
      const rebuilt = performance.now();
      let shown = 0;
      const outcome = await rebuildAndCompare(
        house.acting.db,
        house.acting.ledger.registry,
        house.acting.ledger.catalogue,
        (n, of) => {
          if (n - shown < 200_000) return;
          shown = n;
          say(`replayed ${n} of ${of}`);
        },
      );
      const rebuildSeconds = (performance.now() - rebuilt) / 1000;
      if (outcome.differences.length)
        throw new Error(`the replay differs: ${JSON.stringify(outcome.differences)}`);
      return {
        figures: [
          {
            name: `replay and comparison of ${total.toLocaleString('en')} facts`,
            value: round(rebuildSeconds),
            unit: 's',
            most: scale === 1 ? 30 : undefined,
          },
          {
            name: `appends, one fact an act, ${CLIENTS} clients, those that arrive together in one transaction`,
            value: Math.round(appends / appendSeconds),
            unit: 'acts/s',
            least: 2_000,
          },
          {
            name: `appends, one fact an act, ${CLIENTS} clients, each in a transaction of its own`,
            value: Math.round(appends / aloneSeconds),
            unit: 'acts/s',
          },
          ...(there < wanted
            ? [
                {
                  name: `bulk appends, ${BATCH} facts a transaction`,
                  value: Math.round((wanted - there) / fillSeconds),
                  unit: 'facts/s',
                },
              ]
            : []),
        ],
        notes: [
          'embedded PostgreSQL, fsync on, every fact committed and a quarter of them with a sealed personal payload',
        ],
      };
    } finally {
      await house.close();
      folder.drop();
    }
  },
};

async function count({ acting }: House): Promise<number> {
  return (await acting.db.row<{ n: number }>(sql`select count(*) as n from ledger.fact`))!.n;
}

/** Companies with an owner and a token: four facts each, of three subjects. */
async function fill(house: House, there: number, wanted: number, say: (text: string) => void): Promise<void> {
  const { db, ledger, clock } = house.acting;
  let done = there;
  let shown = there;
  await atOnce(WRITERS, Math.ceil((wanted - there) / BATCH), async () => {
    const at = clock.now();
    const facts: NewFact[] = [];
    for (let i = 0; i < BATCH / 4; i++) {
      const [principal, organisation, token] = [
        ledger.ids.next(at),
        ledger.ids.next(at),
        ledger.ids.next(at),
      ];
      const member = { membership: ledger.ids.next(at), principal, capacity: 'owner', until: null };
      const issued = {
        principal,
        scopes: ['apply'],
        hash: token.replaceAll('-', '').repeat(2),
        organisation,
        partner: null,
        expiresAt: at,
      };
      facts.push(
        person(principal),
        {
          subject: organisation,
          after: 0,
          says: { type: 'OrganisationRegistered', data: { name: 'A Call Centre Ltd', company: principal } },
        },
        { subject: organisation, after: 1, says: { type: 'MemberAdded', data: member } },
        { subject: token, after: 0, says: { type: 'TokenIssued', data: issued } },
      );
    }
    await db.transaction((tx) => append(tx, ledger, SYSTEM, at, facts));
    done += facts.length;
    if (done - shown < 100_000) return;
    shown = done;
    say(`appended ${done} of ${wanted}`);
  });
}

async function registerOne({ acting }: House, how: 'together' | 'alone'): Promise<void> {
  const id = acting.ids.next(acting.clock.now());
  const answer = await perform(acting, how === 'together' ? { together: id } : {}, async (act) => {
    await act.append([person(id)]);
    return null;
  });
  if (isRefusal(answer)) throw new Error(answer.code);
}

function person(id: string): NewFact {
  const personal = { name: 'Somebody Made-up', email: 'somebody@example.com', mobile: '+15550100000' };
  return {
    subject: id,
    after: 0,
    keyedTo: id,
    says: { type: accountsChapter.facts[0]!, data: { kind: 'person' }, personal },
  };
}

/** `times` runs of `work`, `width` of them at any moment. */
async function atOnce(width: number, times: number, work: () => Promise<void>): Promise<void> {
  let left = times;
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (left-- > 0) await work();
    }),
  );
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
