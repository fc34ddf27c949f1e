import { SECOND_MS } from '../kernel/instant.ts';
import { NotNow, type Transport, Undeliverable } from './outbox-delivery.ts';

const TIMEOUT_MS = 30 * SECOND_MS;

/**
 * SMS through an HTTP gateway: `POST` of `{ id, to, text }` as JSON, any 2xx is a yes. 408, 425, 429 and 5xx are
 * tried again, other answers are final. `Idempotency-Key` is the message's id, the same on every try.
 */
export function smsGateway({
  url,
  token,
}: {
  readonly url: string;
  readonly token: string | null;
}): Transport {
  return {
    close() {},
    async send({ id, to, body }) {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'error', // a gateway that moved is a setting to change, not a place to send numbers to
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': id,
          ...(token && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ id, to, text: body }),
      }).catch((error: Error) => {
        throw new NotNow(`the SMS gateway was not reached (${error.name})`);
      });
      await response.body?.cancel();
      if (response.ok) return;
      const said = `the SMS gateway answered ${response.status}`;
      throw [408, 425, 429].includes(response.status) || response.status >= 500
        ? new NotNow(said)
        : new Undeliverable(said);
    },
  };
}
