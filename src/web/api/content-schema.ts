import type { CONTENT } from '../../modules/applications/index.ts';

type Tree = typeof CONTENT;
type Field = Tree | Tree['fields'][keyof Tree['fields']];
interface AnyField {
  readonly shape: string;
  readonly label: { readonly en: string };
  readonly required: boolean;
}

const JSON_TYPE: Readonly<Record<string, object>> = {
  integer: { type: 'integer', minimum: 0 },
  percent: { type: 'number', minimum: 0, maximum: 100 },
  latitude: { type: 'number', minimum: -90, maximum: 90 },
  longitude: { type: 'number', minimum: -180, maximum: 180 },
  flag: { type: 'boolean' },
  day: { type: 'string', format: 'date' },
  email: { type: 'string', format: 'email' },
  'web-address': { type: 'string', format: 'uri' },
  phone: { type: 'string', pattern: '^\\+[1-9]\\d{6,14}$' },
  number: { type: 'string', pattern: '^\\+[1-9]\\d{6,14}$' },
  id: { type: 'string', format: 'uuid' },
  file: {
    type: 'string',
    description: 'SHA-256 of the uploaded file, or its path below the documents folder for `sanad apply`.',
  },
  country: { type: 'string', pattern: '^[A-Z]{2}$' },
};

/** The JSON Schema (2020-12) of a part of an application, from the one description of its fields. */
export function contentSchema(field: Field | AnyField): Record<string, unknown> {
  const title = field.label.en;
  switch (field.shape) {
    case 'group': {
      const { fields } = field as unknown as { fields: Readonly<Record<string, AnyField>> };
      return {
        title,
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          Object.entries(fields).map(([name, part]) => [name, contentSchema(part)]),
        ),
        'x-required': Object.entries(fields)
          .filter(([, part]) => part.required)
          .map(([name]) => name),
      };
    }
    case 'list': {
      const { item, most } = field as unknown as { item: AnyField; most: number };
      return { title, type: 'array', maxItems: most, items: contentSchema(item) };
    }
    case 'choice':
      return { title, type: 'string', enum: (field as unknown as { choices: readonly string[] }).choices };
    default: {
      const { kind } = field as unknown as { kind: string };
      return { title, ...(JSON_TYPE[kind] ?? { type: 'string' }), 'x-kind': kind };
    }
  }
}
