import type { RefusalKind } from '../../kernel/refusal.ts';

/** How each kind of refusal is answered over HTTP, by pages and by the API. */
export const REFUSAL_STATUS = {
  'not-found': 404,
  'not-allowed': 403,
  conflict: 409,
  invalid: 422,
} as const satisfies Record<RefusalKind, number>;
