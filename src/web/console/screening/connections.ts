import { dayAt } from '../../../kernel/day.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { versionsSaid } from '../../../modules/applications/index.ts';
import {
  type ConnectionEdge,
  type ConnectionNode,
  type Connections,
  connectionsOf,
  type MatchView,
} from '../../../modules/screening/index.ts';
import { WEIGHTS } from '../../../modules/screening/rules/groups.ts';
import type { Act } from '../../../platform/act.ts';
import { mixed } from '../../shared/forms/mixed.ts';
import { escaped, type Html, html, isolated, ltr, raw } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ConsoleAsk } from '../route.ts';
import { valueHtml } from './evidence.ts';
import { type Layout, layered, type Placed } from './layout.ts';
import { headHtml, kindTag, labelHtml, sayHtml, signed } from './parts.ts';
import { matchPath, type Screened, screenedFor } from './sight.ts';

interface Connected extends Screened {
  readonly graph: Connections | undefined;
}

async function connectedFor(act: Act, ask: ConsoleAsk): Promise<Connected | Refusal> {
  const screened = await screenedFor(act, ask);
  if (isRefusal(screened)) return screened;
  const { app } = screened.desk;
  const pack = ask.deps.country.agencies;
  const graph = await connectionsOf(act, pack, ask.actor, act.at, app.id, versionsSaid);
  return graph && isRefusal(graph) ? graph : { ...screened, graph };
}

/** What joins an application to others: a table, and the same as a picture beside it. */
export async function connectionsPage(ask: ConsoleAsk): Promise<Answer> {
  const connected = await ask.act<Connected>((act) => connectedFor(act, ask), { forgotten: true });
  if (isRefusal(connected)) return connected;
  const { words } = ask;
  const { desk, graph } = connected;
  const title = `${words.say('scr-connections')} · ${isolated(desk.app.reference)}`;
  const head = headHtml(ask, connected, 'connections');
  if (!graph || graph.edges.length === 0)
    return {
      title,
      section: 'nav-work',
      body: html`${head}<p class="govuk-body">${words.say(graph ? 'scr-none-joined' : 'scr-not-yet')}</p>`,
    };
  const layout = layered(graph, desk.app.id);
  return {
    title,
    section: 'nav-work',
    body: html`${head}<p class="govuk-body">${words.say('scr-connections-about')} ${layout.left > 0 && mixed(words.say('scr-connections-left', { count: layout.left }))}</p>
    <div class="sanad-graph"><div>${tableHtml(ask, connected, graph)}</div><div class="sanad-graph__picture" tabindex="0" role="group" aria-label="${words.say('scr-connections-picture')}">${pictureHtml(ask, layout)}</div></div>`,
  };
}

const matchOf = ({ view }: Screened, other: string): MatchView | undefined =>
  view?.matches.find((match) => match.other === other);

/** Every join: what is shared, with whom, since when that one is shut, and why it weighs much or little. */
function tableHtml(ask: ConsoleAsk, connected: Connected, { nodes, edges }: Connections): Html {
  const { words } = ask;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const joins = edges
    .filter(({ to }) => byId.get(to)?.kind !== 'shared')
    .sort((a, b) => b.bits - a.bits || (a.to < b.to ? -1 : 1));
  const heads = ['shared', 'with', 'seen', 'weight', 'why'];
  const cell = (key: string, inside: Html | string) =>
    html`<td class="govuk-table__cell" data-label="${words.say(`scr-join-${key}`)}">${inside}</td>`;
  const row = ({ from, to, bits, counted, why, here, there }: ConnectionEdge) => {
    const party = byId.get(to)!;
    const match = matchOf(connected, to);
    return html`<tr data-row><th scope="row" class="govuk-table__header" data-label="${words.say('scr-join-shared')}">${kindHtml(ask, from)}: ${valueHtml(ask, { kind: kindOf(from) }, byId.get(from)?.label || null)}</th>
      ${cell('with', html`${match ? html`<a class="govuk-link" href="${words.href(matchPath({ application: connected.desk.app.id }, match.match))}">${labelHtml(ask, party.label)}</a>` : labelHtml(ask, party.label)} ${party.kind !== 'shared' && kindTag(ask, party.kind)}${party.shutAt && html`<br><span class="sanad-quiet sanad-nowrap">${words.say('scr-join-since')}: ${ask.day(party.shutAt)}</span>`}`)}
      ${cell('seen', html`${seenHtml(ask, 'scr-seen-here', here)}<br>${seenHtml(ask, 'scr-seen-there', there)}`)}
      ${cell('weight', html`${counted ? html`<strong>${ltr(signed(bits))}</strong>` : ltr(signed(bits))}${!counted && html`<br><span class="sanad-quiet">${words.say('scr-join-uncounted')}</span>`}`)}${cell('why', sayHtml(ask, why))}</tr>`;
  };
  return html`<table class="govuk-table sanad-dense sanad-rows"><caption class="govuk-visually-hidden">${words.say('scr-connections')}</caption><thead><tr>${heads.map((key) => html`<th scope="col" class="govuk-table__header${key === 'weight' && ' sanad-nowrap'}">${words.say(`scr-join-${key}`)}</th>`)}</tr></thead><tbody>${joins.map(row)}</tbody></table>`;
}

/** When one side declared what is shared: first, and last where that is another day. */
function seenHtml(ask: ConsoleAsk, key: string, seen: ConnectionEdge['here']): Html {
  const { words } = ask;
  const day = (at: NonNullable<typeof seen>['first']) =>
    html`<span class="sanad-nowrap">${ask.day(at)}</span>`;
  const when =
    seen &&
    (daysOf(ask, seen.first) === daysOf(ask, seen.last)
      ? day(seen.first)
      : html`${day(seen.first)} – ${day(seen.last)}`);
  return html`<span class="sanad-quiet">${words.say(key)}</span> ${when ?? html`<span class="sanad-none">—</span>`}`;
}

const daysOf = ({ deps }: ConsoleAsk, at: NonNullable<ConnectionEdge['here']>['first']) =>
  dayAt(at, deps.country.applications.zone);

/** A shared thing begins its id with the kind of evidence. */
const kindOf = (id: string): keyof typeof WEIGHTS => id.split(' ')[0] as keyof typeof WEIGHTS;
const kindHtml = (ask: ConsoleAsk, id: string): Html =>
  html`${kindOf(id) in WEIGHTS ? ask.words.of(WEIGHTS[kindOf(id)].say) : ''}`;

const WIDTH = 660;
const ROW = 34;
const NODE = { width: 172, height: 24 };
const COLUMNS = [0, 244, 488] as const;
const LETTERS = 24;
const COLOURS: Readonly<Record<ConnectionNode['kind'], string>> = {
  application: '#075c66',
  shut: '#a61e23',
  running: '#45565a',
  past: '#45565a',
  listed: '#8a5a00',
  shared: '#ffffff',
};

/** The picture: lines as thick as they weigh, broken where they are not added up. Mirrored where a page is read from the right. */
function pictureHtml(ask: ConsoleAsk, { nodes, edges, rows }: Layout): Html {
  const { words, language } = ask;
  const mirrored = language === 'ur';
  const left = ({ column }: Placed) => (mirrored ? WIDTH - COLUMNS[column] - NODE.width : COLUMNS[column]);
  const middle = ({ row }: Placed) => row * ROW + ROW / 2;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const lines = edges.map(({ from, to, bits, counted }) => {
    const [a, b] = [byId.get(from)!, byId.get(to)!];
    const [x1, x2] = mirrored ? [left(a), left(b) + NODE.width] : [left(a) + NODE.width, left(b)];
    const [y1, y2] = [middle(a), middle(b)];
    const half = (x1 + x2) / 2;
    const thick = Math.max(0.8, Math.min(5, bits / 2)).toFixed(1);
    return `<path d="M${x1} ${y1.toFixed(1)}C${half} ${y1.toFixed(1)} ${half} ${y2.toFixed(1)} ${x2} ${y2.toFixed(1)}" fill="none" stroke="${counted ? '#0f6a63' : '#9bb0ab'}" stroke-width="${thick}"${counted ? '' : ' stroke-dasharray="4 3"'}/>`;
  });
  const boxes = nodes.map((node) => {
    const [x, y] = [left(node), middle(node) - NODE.height / 2];
    const light = node.kind === 'shared';
    const text = nodeText(ask, node);
    return `<rect x="${x}" y="${y.toFixed(1)}" width="${NODE.width}" height="${NODE.height}" rx="4" fill="${COLOURS[node.kind]}" stroke="#45565a"/><text x="${x + NODE.width / 2}" y="${(y + 17).toFixed(1)}" text-anchor="middle" font-size="12" fill="${light ? '#14211f' : '#ffffff'}">${escaped(text)}</text>`;
  });
  const height = rows * ROW + 4;
  return raw(
    `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(words.say('scr-connections-picture'))}">${lines.join('')}${boxes.join('')}</svg>`,
  );
}

/** A few letters in a box: of an account its end only. */
function nodeText({ words }: ConsoleAsk, { kind, id, label }: ConnectionNode): string {
  if (kind !== 'shared') return isolated(shortened(label));
  const what = kindOf(id) in WEIGHTS ? words.of(WEIGHTS[kindOf(id)].say) : '';
  if (label === '') return shortened(what);
  return kindOf(id) === 'iban' ? `${isolated(`•••${label.slice(-4)}`)}` : isolated(shortened(label));
}

const shortened = (text: string) => (text.length > LETTERS ? `${text.slice(0, LETTERS - 1)}…` : text);
