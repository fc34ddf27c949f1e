import { dayAt } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Reminded } from '../../../modules/applications/index.ts';
import { OFFICES } from '../../../modules/applications/rules/snapshot.ts';
import { dayHtml } from '../../shared/dates.ts';
import { type Html, html } from '../../shared/html.ts';
import type { ConsoleAsk } from '../route.ts';
import { agencyHtml } from './parts.ts';

/** A line of what happened to an application; a step over somebody's silence says whose. */
export interface Line {
  readonly type: string;
  readonly at: string;
  readonly reminded: Reminded | null;
}

/** Lines of which those that remind several agencies of the same on the same day are one. */
export type Folded<L extends Line> = L & { readonly agencies: readonly string[] };

/** Puts neighbouring lines together that differ only in the agency that was reminded; the rest stays as it is. */
export function folded<L extends Line>(ask: ConsoleAsk, lines: readonly L[]): Folded<L>[] {
  const { zone } = ask.deps.country.applications;
  const day = ({ at }: Line) => dayAt(at as Instant, zone);
  const found: Folded<L>[] = [];
  for (const line of lines) {
    const { reminded } = line;
    const before = found.at(-1);
    const same =
      before?.reminded &&
      reminded &&
      before.reminded.step === reminded.step &&
      before.reminded.dueOn === reminded.dueOn &&
      !OFFICES.has(before.reminded.agency) &&
      !OFFICES.has(reminded.agency) &&
      day(before) === day(line);
    if (!same) found.push({ ...line, agencies: reminded ? [reminded.agency] : [] });
    else if (!before.agencies.includes(reminded.agency))
      found[found.length - 1] = { ...before, agencies: [...before.agencies, reminded.agency] };
  }
  return found;
}

/** What a line says: of a reminder to whom it went and what is due when. */
export function lineHtml(ask: ConsoleAsk, { type, reminded, agencies }: Folded<Line>): Html {
  const { words, language, deps } = ask;
  const key = `application-did-${type}`;
  if (!reminded) return html`${words.say(words.has(key) ? key : 'looks-what-other')}`;
  const { agency, step, dueOn } = reminded;
  const office = OFFICES.has(agency) ? agency : 'opinion';
  const named = (those: readonly string[]) =>
    html`${those.map((one, i) => html`${i > 0 && (language === 'ur' ? '، ' : ', ')}${agencyHtml(ask, one)}`)}`;
  const told = office !== 'opinion' || step === 'authority' ? [deps.country.agencies.authority] : agencies;
  const to =
    step === 'reminder'
      ? `reminded-${office}`
      : step === 'oversight'
        ? 'reminded-oversight'
        : 'reminded-head';
  const about = `reminded-of-${office}${step === 'authority' ? '-of' : ''}`;
  return html`${words.rich(to, { agencies: named(told) })} · ${words.rich(about, { agencies: named(agencies), day: dayHtml(dueOn, language) })}`;
}
