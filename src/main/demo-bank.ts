import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../kernel/refusal.ts';
import type { Clock } from '../platform/clock.ts';
import type { Settings } from '../platform/settings.ts';
import { signRequest } from '../platform/signed-request.ts';
import { API } from '../web/api/app.ts';
import type { SignedInDeps } from '../web/shared/signed-in/deps.ts';
import { bankSecretsIn, DEMO_TOKENS, isDemonstration } from './demonstration.ts';

type Bank = NonNullable<SignedInDeps['demoBank']>;

/** What answers requests to the API. */
type Api = (request: Request) => Response | Promise<Response>;

/**
 * The made-up bank of the demonstration: it takes no money and tells of a payment as every bank does, with its token
 * and its signature, over the API. Undefined where nothing is made up.
 */
export function demoBankOf(settings: Settings, clock: Clock, api: Api): Bank | undefined {
  const secret = isDemonstration(settings) ? bankSecretsIn(settings).get('demo') : undefined;
  const token = secret === undefined ? undefined : tokenIn(settings);
  if (secret === undefined || token === undefined) return undefined;
  return async ({ reference, amount }) => {
    const at = clock.now();
    const body = JSON.stringify({
      notification: `demo-${reference}`,
      reference,
      amount,
      paidAt: at,
      bankReference: `DEMO-${reference}`,
    });
    const answer = await api(
      new Request(`${settings.baseUrl}${API}/payments/notifications/demo`, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          'sanad-signature': signRequest(secret, body, at),
        },
      }),
    );
    if (answer.ok) return undefined;
    const { code } = (await answer.json()) as { code?: string };
    return refuse('conflict', code ?? 'signature-not-valid');
  };
}

function tokenIn({ dataFolder }: Settings): string | undefined {
  const text = readFileSync(join(dataFolder, DEMO_TOKENS), 'utf8');
  const { partners = [] } = JSON.parse(text) as {
    partners?: readonly { readonly partner: string; readonly token: string }[];
  };
  return partners.find(({ partner }) => partner === 'bank')?.token;
}
