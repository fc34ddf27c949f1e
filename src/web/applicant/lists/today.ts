import { dayAt } from '../../../kernel/day.ts';
import type { ApplicantAsk } from '../route.ts';

/** The day on which a page is read, where the country is. */
export const todayIn = ({ at, deps }: Pick<ApplicantAsk, 'at' | 'deps'>) => dayAt(at, deps.country.time.zone);
