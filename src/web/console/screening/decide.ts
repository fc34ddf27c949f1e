import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import { DECISIONS, decideMatch, matchesOf } from '../../../modules/screening/index.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { lacks } from '../application/desk.ts';
import { Reading } from '../decision/typed.ts';
import { isStale, PAGE_STALE } from '../overtaken.ts';
import type { ConsoleAsk } from '../route.ts';
import { seenOf, staleHtml } from './decision-form.ts';
import { matchesSheet } from './matches.ts';
import { openMatch, type Screened, screenedFor, screeningPath } from './sight.ts';

const REASON_MAX = 4_000;
const STALE: readonly string[] = ['match-changed', PAGE_STALE.code];

/** Records what a person decided of one match, over the evidence that was on the page and nothing newer. */
export async function decide(ask: ConsoleAsk): Promise<Answer> {
  const { form, deps, actor } = ask;
  const pack = deps.country.agencies;
  const screened = await ask.act<Screened>((act) => screenedFor(act, ask), { forgotten: true });
  if (isRefusal(screened)) return screened;
  const no = lacks(ask, screened.desk.office, 'decide-match');
  if (no) return no;
  const application = screened.desk.app.id;
  const match = screened.view?.matches.find((one) => one.match === form.text('match'));
  if (!match) return refuse('not-found', 'no-such-match');
  const reading = new Reading(ask);
  const decision = reading.choice('decision', DECISIONS);
  const reason = reading.prose('reason', REASON_MAX);
  if (!decision || reading.faults.length > 0)
    return matchesSheet(ask, screened, { match: match.match, faults: reading.faults });
  const answer = await ask.act(
    async (act) => {
      const now = await matchesOf(act, pack, actor, act.at, application);
      if (!now || isRefusal(now)) return now ?? refuse('not-found', 'no-such-match');
      const standing = now.matches.find((one) => one.match === match.match);
      if (standing && isStale(ask, seenOf(standing))) return PAGE_STALE;
      const evidence = form.text('evidence');
      return decideMatch(act, pack, { application, match: match.match, decision, evidence, reason });
    },
    { serializable: true },
  );
  if (!isRefusal(answer)) return { location: `${screeningPath(application)}?done=decided` };
  if (answer.refused === 'not-allowed' || answer.refused === 'not-found') return answer;
  if (!STALE.includes(answer.code))
    return matchesSheet(ask, screened, { match: match.match, faults: ask.faults(answer) });
  const after = await ask.act<Screened>((act) => screenedFor(act, ask), { forgotten: true });
  if (isRefusal(after)) return after;
  const standing = after.view?.matches.find((one) => one.match === match.match);
  if (!standing) return refuse('not-found', 'no-such-match');
  const stale = staleHtml(ask, await openMatch(ask.reader, ask, standing));
  return matchesSheet(ask, after, { match: match.match, faults: [], stale });
}
