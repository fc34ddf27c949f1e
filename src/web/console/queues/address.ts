import { dayAt } from '../../../kernel/day.ts';
import { STATES, type State } from '../../../modules/applications/index.ts';
import {
  type Desk,
  isOfAllAgencies,
  type Mark,
  parseMark,
  QUEUES,
  type Queue,
  type QueueFilter,
  queueNamed,
} from '../../../modules/desks/index.ts';
import type { ConsoleAsk } from '../route.ts';

export const QUEUES_AT = '/console/queues';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CODE = /^[a-z0-9-]{1,60}$/;
export const DUE = ['week', 'later'] as const;
export const KINDS = ['new', 'renewal', 'variation', 'surrender'] as const;

/** What an address of the lists asks for. */
export interface Asked {
  readonly queue: Queue;
  readonly filter: QueueFilter;
  readonly mark: Mark | null;
}

export const isUuid = (text: string): boolean => UUID.test(text);

/** The question of an address; what it does not know it leaves out, so that no address leads nowhere. */
export function askedIn(query: URLSearchParams): Asked {
  const code = (name: string) => {
    const text = query.get(name) ?? '';
    return CODE.test(text) ? text : null;
  };
  const hand = query.get('hand') ?? '';
  const state = STATES.find((one) => one === query.get('state')) ?? null;
  const queue = queueNamed(query.get('list') ?? '') ?? QUEUES[0]!;
  return {
    queue,
    filter: {
      kind: KINDS.find((one) => one === query.get('kind')) ?? null,
      class: code('class'),
      district: code('district'),
      state: queue.shape.by === 'changed' ? state : null,
      hand: hand === 'mine' || hand === 'nobody' || isUuid(hand) ? hand : null,
      overdue: query.get('overdue') === '1',
      agency: isOfAllAgencies(queue) ? code('agency') : null,
      due: DUE.find((one) => one === query.get('due')) ?? null,
    },
    mark: parseMark(query.get('at') ?? '') ?? null,
  };
}

/** The question part of the address of a list, the same for the same question: what is kept under a name. */
export function questionOf(queue: Queue, filter: Partial<QueueFilter>, mark?: Mark | null): string {
  const question = new URLSearchParams({ list: queue.name });
  const { kind, class: licenceClass, district, state, hand, overdue, agency, due } = filter;
  const set = (name: string, value: string | null | undefined) => value && question.set(name, value);
  set('kind', kind);
  set('class', licenceClass);
  set('district', district);
  set('state', state as State | null);
  set('hand', hand);
  set('overdue', overdue ? '1' : null);
  set('agency', agency);
  set('due', due);
  set('at', mark && `${mark.way}~${mark.key}~${mark.id}`);
  return question.toString();
}

export const queuePath = (queue: Queue, filter: Partial<QueueFilter> = {}, mark?: Mark | null) =>
  `${QUEUES_AT}?${questionOf(queue, filter, mark)}`;

/** A list of what time runs for. */
export const runningPath = (filter: Partial<QueueFilter>) => queuePath(queueNamed('running')!, filter);

/** Whose lists these are, today. */
export function deskOf({ actor, at, deps }: ConsoleAsk): Desk {
  return { agency: actor.agency, officer: actor.officer, today: dayAt(at, deps.country.applications.zone) };
}
