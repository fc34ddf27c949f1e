import { z } from 'zod';
import { figuresAt } from '../../../modules/figures/index.ts';
import { everybody } from '../access.ts';
import type { ApiDeps } from '../deps.ts';
import { type Route, route } from '../route.ts';

const said = z.object({ en: z.string(), ur: z.string() });

export function figuresRoutes({ country }: ApiDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/figures',
      summary:
        'Figures of the office’s work, each with its id, definition, unit and moment. A null value is withheld: it stands for fewer than five cases.',
      access: everybody(),
      answer: z.object({
        asOf: z.string(),
        figures: z.array(
          z.object({
            id: z.string(),
            title: said,
            definition: said,
            unit: said,
            asOf: z.string(),
            suppressedBelow: z.number(),
            sources: z.array(z.string()),
            rows: z.array(
              z.object({
                code: z.string(),
                label: said,
                column: z
                  .object({ code: z.string(), label: said })
                  .optional()
                  .describe('Of a figure that is broken down in two directions.'),
                value: z.number().nullable(),
              }),
            ),
          }),
        ),
      }),
      handle: async ({ reader, at }) => ({ asOf: at, figures: await figuresAt(reader, country.figures, at) }),
    }),
  ];
}
