import { createTransport } from 'nodemailer';
import { SECOND_MS } from '../kernel/instant.ts';
import { NotNow, type Transport, Undeliverable } from './outbox-delivery.ts';

/** Mail by SMTP. `from` is the office's address; the message's id makes the Message-ID, the same on every try. */
export function smtpTransport({ url, from }: { readonly url: string; readonly from: string }): Transport {
  const host = from.slice(from.lastIndexOf('@') + 1);
  const server = createTransport(
    {
      url,
      pool: true,
      maxConnections: 4,
      connectionTimeout: 15 * SECOND_MS,
      greetingTimeout: 15 * SECOND_MS,
      socketTimeout: 30 * SECOND_MS,
    },
    { disableFileAccess: true, disableUrlAccess: true },
  );
  return {
    close: () => server.close(),
    async send({ id, to, subject, body }) {
      try {
        // `address` as an object: a recipient's text is never read as a list of recipients
        await server.sendMail({
          messageId: `<${id}@${host}>`,
          from,
          to: { name: '', address: to },
          subject,
          text: body,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        const { responseCode, code } = error as { responseCode?: number; code?: string };
        // the server's own words name the recipient: only its code is kept
        if (responseCode !== undefined && responseCode >= 500)
          throw new Undeliverable(`the mail server answered ${responseCode}`);
        if (code === 'EENVELOPE') throw new Undeliverable('not an address that can get mail');
        throw new NotNow(
          responseCode
            ? `the mail server answered ${responseCode}`
            : `the mail server was not reached (${code ?? 'unknown'})`,
        );
      }
    },
  };
}
