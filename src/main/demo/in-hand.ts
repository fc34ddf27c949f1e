import { pk } from '../../jurisdictions/pk/index.ts';
import { DAY_MS, plusMs } from '../../kernel/instant.ts';
import { drawSample, NO_FILTER, queueNamed, queuePage, takeInHand } from '../../modules/desks/index.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import type { Cast } from './cast.ts';
import type { Lane } from './stage.ts';

/** Whose work is taken in hand: a list, and the role that does it. */
const DESKS = [
  ['pta', 'intake', 'intake'],
  ['pta', 'examiner', 'opinions'],
  ['nccia', 'examiner', 'opinions'],
  ['intel', 'examiner', 'opinions'],
] as const;
/** Of a hundred that wait on a desk so many lie in somebody's hands. */
const TAKEN = 55;
const ROWS_MAX = 200;
/** Decided files of so many days are drawn from, so many of them. */
const SAMPLE = { days: 120, size: 5 };

/** Officers have work in hand, and a supervisor has drawn decided files for a second look: as on any morning. */
export async function takeWork(lane: Lane, db: Reader, cast: Cast): Promise<void> {
  for (const [agency, role, list] of DESKS) {
    const { officer } = cast.officer(lane.random, agency, role);
    const desk = { agency, officer, today: lane.today };
    const { rows } = await queuePage(db, queueNamed(list)!, desk, NO_FILTER, null, ROWS_MAX);
    for (const { id } of rows) {
      if (lane.random.below(100) >= TAKEN) continue;
      const by = cast.officer(lane.random, agency, role);
      await lane.act(by, (act) => takeInHand(act, pk.agencies, { application: id }));
    }
  }
  const supervisor = cast.officer(lane.random, 'pta', 'supervisor');
  const [from, until] = [plusMs(lane.at, -SAMPLE.days * DAY_MS), lane.at];
  const seed = Buffer.from(lane.random.bytes(32)).toString('base64url');
  await lane.act(supervisor, (act) => drawSample(act, pk.agencies, { from, until, size: SAMPLE.size, seed }));
}
