import { dayAt } from '../../../kernel/day.ts';
import { requirePower } from '../../../modules/agencies/index.ts';
import { complaintCounts } from '../../../modules/conduct/index.ts';
import { COUNT_MAX, clockBands, daysByHolder, reached } from '../../../modules/desks/index.ts';
import { type Html, html, ltr } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ConsoleAsk } from '../route.ts';
import { agenciesWithWork, clockPicture, durationPicture, funnelPicture } from '../supervisor/pictures.ts';

export const OVERSIGHT_AT = '/console/oversight';

/** Whoever oversees reads how the office works; nothing on these pages changes anything but a complaint. */
export const mayOversee = ({ reader, deps, actor, at }: ConsoleAsk) =>
  requirePower(reader, deps.country.agencies, actor, 'oversee', at);

export async function overviewSheet(ask: ConsoleAsk): Promise<Answer> {
  const { words, reader, deps, actor, at } = ask;
  const denied = await mayOversee(ask);
  if (denied) return denied;
  const today = dayAt(at, deps.country.applications.zone);
  const [bands, held, far, complaints] = await Promise.all([
    clockBands(reader, agenciesWithWork(ask), today),
    daysByHolder(reader),
    reached(reader),
    complaintCounts(reader, actor, today),
  ]);
  const title = words.say('oversight-title');
  const tile = (path: string, key: string, count?: { readonly n: string; readonly late: number }): Html =>
    html`<li><a class="sanad-tile" href="${words.href(path)}"><span class="sanad-tile__name">${words.say(key)}</span>${count && html`<strong class="sanad-tile__count">${ltr(count.n)}</strong>`}
    <span class="sanad-tile__more${count?.late ? ' sanad-tile__more--bad' : ''}">${count ? words.say('work-tile', { overdue: count.late }) : words.say(`${key}-about`)}</span></a></li>`;
  const late = bands.reduce((sum, { overdue }) => sum + Math.min(overdue, COUNT_MAX), 0);
  const parts = bands.flatMap(({ overdue, week, later }) => [overdue, week, later]);
  const running = parts.reduce((sum, n) => sum + Math.min(n, COUNT_MAX), 0);
  const more = parts.some((n) => n > COUNT_MAX);
  return {
    title,
    section: 'nav-oversight',
    body: html`<h1 class="govuk-heading-xl">${title}</h1><p class="govuk-body">${words.say('oversight-about')}</p>
    <nav aria-label="${title}"><ul class="sanad-tiles">${tile(`${OVERSIGHT_AT}/complaints`, 'oversight-complaints', { n: complaints.open.toLocaleString('en-GB'), late: complaints.overdue })}
    ${tile(`${OVERSIGHT_AT}/process`, 'oversight-process', { n: `${running.toLocaleString('en-GB')}${more ? '+' : ''}`, late })}${tile(`${OVERSIGHT_AT}/steps`, 'oversight-steps')}${tile(`${OVERSIGHT_AT}/looks`, 'oversight-looks')}${tile('/figures', 'oversight-figures')}${tile('/console/settings', 'oversight-settings')}</ul></nav>
    <div class="sanad-pictures">${clockPicture(ask, bands, false)}${funnelPicture(ask, far)}${durationPicture(ask, held)}</div>`,
  };
}
