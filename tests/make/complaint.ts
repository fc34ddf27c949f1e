import type { Actor } from '../../src/kernel/actor.ts';
import { makeComplaint } from '../../src/modules/conduct/index.ts';
import type { Acting } from '../../src/platform/act.ts';
import { done } from './accounts.ts';

type Made = Parameters<typeof makeComplaint>;

/** A complaint about an officer of another agency than oversight's, made by somebody's organisation. */
export const aComplaint = (acting: Acting, by: Actor, packs: Made[1], more: Partial<Made[2]> = {}) =>
  done(acting, by, (act) =>
    makeComplaint(act, packs, {
      agency: 'crime',
      officer: null,
      who: null,
      application: null,
      kind: 'delay',
      happenedOn: null,
      text: 'Nobody has looked at my file for half a year.',
      evidence: [],
      ...more,
    }),
  );
