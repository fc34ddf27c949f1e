import { z } from 'zod';
import { type Application, CONTENT, STATES } from '../../modules/applications/index.ts';
import { contentSchema } from './content-schema.ts';
import { id } from './fields.ts';

export const ofApplication = z.strictObject({ application: id<'application'>() });

/** The whole content of an application; in a draft every part may be missing. The module that owns it reads it. */
export const content = z.unknown().meta(contentSchema(CONTENT));

export const saved = z.object({ application: z.string(), reference: z.string(), revision: z.number() });

export const stateShown = z.object({
  application: z.string(),
  reference: z.string(),
  state: z.enum(STATES as [string, ...string[]]),
  version: z.number(),
  hash: z.string(),
  answerBy: z.string().nullable(),
});

export const deskShown = stateShown.extend({
  proposal: z.looseObject({ proposal: z.string(), what: z.string() }).nullable(),
  inspections: z.array(
    z.object({ inspection: z.string(), premises: z.string(), outcome: z.string().nullable() }),
  ),
  requests: z.array(z.looseObject({ request: z.string(), agency: z.string(), answered: z.boolean() })),
  direction: z.looseObject({ direction: z.string() }).nullable(),
  sitting: z.looseObject({ sitting: z.string(), outcomeHash: z.string() }).nullable(),
});

/** Where an application stands after an act; whoever acted may know this much, opinions are another question. */
export function stateOf({
  id,
  reference,
  state,
  version,
  hash,
  answerBy,
}: Application): z.infer<typeof stateShown> {
  return { application: id, reference, state, version, hash, answerBy };
}

/** The same for officers, with the ids that the next act needs. */
export function deskOf(app: Application) {
  const { proposal, requests, direction, sitting } = app;
  const inspections = app.inspections.map(({ inspection, premises, outcome }) => ({
    inspection,
    premises,
    outcome,
  }));
  return { ...stateOf(app), proposal, inspections, requests, direction, sitting };
}

/** An application as a file, for handing in at one go; documents are named by their path below a folder, or by hash. */
export const applicationFile = z
  .strictObject({
    kind: z.enum(['new', 'renewal', 'variation', 'surrender']).default('new'),
    class: z.string().min(1).max(60).meta({ description: 'A class code of GET /api/v1/classes.' }),
    licence: z
      .string()
      .max(64)
      .nullable()
      .default(null)
      .meta({ description: 'The licence that a renewal, variation or surrender is about.' }),
    content,
  })
  .meta({ title: 'Application for a licence' });
