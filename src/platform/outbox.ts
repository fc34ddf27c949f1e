import type { Instant } from '../kernel/instant.ts';
import type { Ids } from './ids.ts';
import { sql, type Transaction } from './postgres/sql.ts';

/** A mail or an SMS to one person. `about` names whose personal data the text carries, so that erasure finds it. */
export interface Message {
  readonly channel: 'mail' | 'sms';
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly about: string | null;
}

/** Puts messages in the outbox in the caller's transaction: they exist only if the act does. */
export async function enqueueMessages(
  tx: Transaction,
  ids: Ids,
  at: Instant,
  messages: readonly Message[],
): Promise<void> {
  for (const message of messages)
    await tx.run(
      sql`insert into work.outbox (id, channel, recipient, subject, body, about, due_at)
          values (${ids.next<'message'>(at)}, ${message.channel}, ${message.to}, ${message.subject}, ${message.body}, ${message.about}, ${at})`,
    );
}
