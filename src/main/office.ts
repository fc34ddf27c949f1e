import { startDelivery, type Ways } from '../platform/outbox-delivery.ts';
import type { Queue } from '../platform/queue.ts';
import { isDemonstration } from './demonstration.ts';
import type { House } from './house.ts';
import { facesIn } from './register-faces.ts';
import { RegisterKeeper } from './register-index.ts';
import { waysIn } from './run.ts';
import { httpServer, listenOn } from './server.ts';
import { followLedger, licencesTouched, mustBeFree, startThreads } from './serving.ts';

export interface Office {
  readonly port: number;
  /** What need not be there to answer: more threads, the register in memory, mail, jobs. Resolves when all run. */
  begin(): Promise<void>;
  /** Ends in the opposite order; running requests get 10 s. */
  stop(): Promise<void>;
}

/** Listens over an open house; what is asked before `begin` is done is answered from the database. */
export async function startOffice(house: House): Promise<Office> {
  const { settings, db, acting } = house;
  let queue: Queue | undefined;
  const register = new RegisterKeeper(facesIn(db), (error) => log.error({ err: error }, 'register'));
  const { listener, log, metrics, complete } = waysIn(house, register, () => queue);
  const complain = (error: unknown) => log.error({ err: error }, 'background work');
  house.listen((facts) => register.refresh(licencesTouched(facts)));
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled'));
  await mustBeFree(settings.port);
  const listening = await listenOn(httpServer(listener), settings.port, { reusePort: true });
  log.info({ port: listening.port }, 'listening');
  const ends: (() => Promise<unknown>)[] = [() => listening.stop()];
  return {
    port: listening.port,
    async begin() {
      const following = await followLedger(db, register, complain);
      ends.push(() => following.stop());
      ends.push(async () => register.stop());
      // first of all, and alone: a second thread and the pages would take the cores that it is read with
      await register.load();
      log.info({ ...register.size }, 'register in memory');
      const threads = await startThreads(settings.threads - 1, { settings, port: listening.port }, register);
      ends.push(() => threads.stop());
      await complete();
      const delivery = startDelivery(db, acting.clock, await waysOf(house), (delivered) => {
        if (delivered instanceof Error) return complain(delivered);
        metrics.count('mail_and_sms_sent', delivered.sent);
        metrics.count('mail_and_sms_given_up', delivered.givenUp);
      });
      ends.push(() => delivery.stop());
      const { startQueue } = await import('../platform/queue.ts');
      queue = await startQueue(db, (error) => {
        metrics.count('jobs_failed');
        complain(error);
      });
      ends.push(() => queue!.stop());
      const { startJobs } = await import('./jobs.ts');
      await startJobs(queue, house);
    },
    async stop() {
      for (const end of ends.reverse()) await end();
    },
  };
}

/** The demonstration sends nothing to anybody: a page shows what would have left. */
async function waysOf({ settings }: House): Promise<Ways> {
  const { mail, sms } = settings;
  if (!mail && !sms && isDemonstration(settings)) return 'nowhere';
  const [{ smtpTransport }, { smsGateway }] = await Promise.all([
    import('../platform/mail.ts'),
    import('../platform/sms.ts'),
  ]);
  return { mail: mail && smtpTransport(mail), sms: sms && smsGateway(sms) };
}
