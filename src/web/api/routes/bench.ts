import { z } from 'zod';
import { produceSealedReasons } from '../../../modules/applications/index.ts';
import { TIED } from '../../shared/office-rule.ts';
import { officer } from '../access.ts';
import { ofApplication } from '../application-shapes.ts';
import type { ApiDeps } from '../deps.ts';
import { id, line, prose, sha256 } from '../fields.ts';
import { type Route, route } from '../route.ts';

const box = z.object({ keyId: z.string(), enc: z.string(), ct: z.string() });

/** What a bench is given on its order. */
export function benchRoutes({ country, vault }: ApiDeps): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/applications/{application}/opinions/{opinion}/production',
      summary:
        'Open an agency’s sealed reasons to a bench, exactly as they were sealed, on a court’s order. The answer opens with the bench’s private key alone (sanad unseal).',
      access: officer(
        ['decide', 'review'],
        'An officer of the agency whose reasons they are, to whom the text was sealed, with the power to read it.',
        { powers: ['read-sealed'], beyond: TIED, acts: ['produce-sealed'] },
      ),
      params: ofApplication.extend({ opinion: id<'opinion'>() }),
      body: z.strictObject({
        passphrase: z.string().max(2000),
        court: line(200),
        caseNumber: line(100),
        order: sha256().meta({ description: 'The court’s order, a stored file.' }),
        reasons: prose(4000),
        publicKey: line(60).meta({ description: 'The bench’s X25519 key, base64url.' }),
      }),
      unkept: ['passphrase'],
      answer: z.object({
        place: z.string(),
        sealed: z.object({ box: z.string(), openerMac: z.string(), keys: z.array(box) }),
      }),
      handle: (call) =>
        call.act((act) => produceSealedReasons(act, country, vault, { ...call.params, ...call.body }), {
          forgotten: true,
          serializable: true,
        }),
    }),
  ];
}
