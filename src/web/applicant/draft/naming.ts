import { carriers } from '../../../modules/entities/index.ts';
import type { Naming } from '../../shared/forms/said.ts';
import type { ApplicantAsk } from '../route.ts';

/** What the inputs and the answers of a page name things by. */
export async function namingOf({ words, deps, reader }: ApplicantAsk): Promise<Naming> {
  return { words, country: deps.country, carriers: await carriers(reader) };
}
