import type { Instant } from '../kernel/instant.ts';
import { leadsOfEnded, licencesHeld, screenedUpTo, triggersOf } from '../modules/screening/index.ts';
import type { Reader } from '../platform/postgres/sql.ts';
import { dueApplications, endedUnscreened } from './screening-register.ts';

// What is to be screened, asked of the tables alone: nothing of the register is read for it.

/** In place of the state of an application. */
const LICENCE_OVER = 'licence-over';
const FIRST = '00000000-0000-0000-0000-000000000000';

/** The open applications to be screened, and whether because a list or an order came since they were. */
export async function applicationsDue(db: Reader, at: Instant) {
  const [trigger, upTo] = await Promise.all([triggersOf(db, at), screenedUpTo(db)]);
  const byList = trigger.lists !== upTo?.lists;
  const again = byList || trigger.orders !== upTo?.orders;
  const due = new Map((await dueApplications(db, again)).map((one) => [one.application, one.submitted]));
  return { due, trigger, byList, again };
}

/** Screened applications that are open no more, and screened licences that run no more. */
export async function closedDue(db: Reader, at: Instant) {
  const over = (await leadsOfEnded(db, at)).map(({ application }) => ({ application, state: LICENCE_OVER }));
  return [...(await endedUnscreened(db)), ...over];
}

/** Up to which list and order the running licences were held, and the pass over them that is under way or due. */
export async function passDue(db: Reader, at: Instant) {
  const [trigger, held] = await Promise.all([triggersOf(db, at), licencesHeld(db)]);
  const { lists = null, orders = null, passLists, passOrders, passAfter } = held ?? {};
  if (passLists != null && passOrders != null)
    return { lists, orders, pass: { lists: passLists, orders: passOrders, after: passAfter ?? FIRST } };
  const same = trigger.lists === lists && trigger.orders === orders;
  return { lists, orders, pass: same ? undefined : { ...trigger, after: FIRST } };
}

/** Whether a run of the screener would find anything to do. */
export async function screeningDue(db: Reader, at: Instant): Promise<boolean> {
  const [{ due, again }, closed, { pass }] = await Promise.all([
    applicationsDue(db, at),
    closedDue(db, at),
    passDue(db, at),
  ]);
  return again || due.size > 0 || closed.length > 0 || pass !== undefined;
}
