import { setTimeout as sleep } from 'node:timers/promises';
import { msOf, SECOND_MS } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import {
  cancelLongJob,
  type LongJob,
  longJob,
  longJobsOf,
  longJobText,
} from '../../../platform/long-jobs.ts';
import { backLink, buttonLink, buttonRow, submitButton, summaryList, tag } from '../../shared/forms/parts.ts';
import { type Html, html, ltr, raw } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { isUuid } from '../queues/address.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { longJobsOfHouse } from './running.ts';

const AT = '/console/jobs';
const LIVE_MS = 1_000;
const LIVE_MAX_MS = 10 * 60 * SECOND_MS;
const LISTED = 30;

async function ownJob({ reader, actor, params }: ConsoleAsk): Promise<LongJob | Refusal> {
  const id = params.job ?? '';
  const job = isUuid(id) ? await longJob(reader, actor.principal, id) : undefined;
  return job ?? refuse('not-found', 'job-not-found');
}

/** What is said of a job as it goes on; the same words in the page and in what comes live. */
function sayings({ words, at }: ConsoleAsk, job: LongJob) {
  const { stage, done, total, begunAt, endedAt, ending } = job;
  const until = endedAt ?? at;
  const seconds = begunAt ? Math.max(0, (msOf(until) - msOf(begunAt)) / SECOND_MS) : 0;
  const rate = seconds >= 1 ? Math.round(done / seconds) : null;
  return {
    stage: words.say(ending ? `job-${ending}` : `job-stage-${stage}`),
    count: total === null ? words.say('job-count', { done }) : words.say('job-count-of', { done, total }),
    elapsed: words.say('job-seconds', { seconds: Math.round(seconds) }),
    rate: rate === null ? words.say('job-rate-none') : words.say('job-rate', { rate }),
    timed: rate !== null,
    done: total ? Math.min(100, Math.round((done / total) * 100)) : null,
    ended: ending !== null,
  };
}

const TONES = { done: 'good', failed: 'bad', cancelled: 'plain' } as const;

async function jobSheet(ask: ConsoleAsk): Promise<Answer> {
  const { words } = ask;
  const job = await ownJob(ask);
  if ('refused' in job) return job;
  if (!job.ending) void longJobsOfHouse(ask.deps).wake(); // whoever looks takes up what an earlier process left
  const said = sayings(ask, job);
  const title = words.say(`job-kind-${job.kind}`);
  const live = (name: string, text: string) => html`<span data-live="${name}">${text}</span>`;
  const rows = [
    {
      key: words.say('job-stage'),
      value: job.ending ? tag(said.stage, TONES[job.ending]) : live('stage', said.stage),
    },
    { key: words.say('job-done-so-far'), value: live('count', said.count) },
    { key: words.say('job-elapsed'), value: live('elapsed', said.elapsed) },
    // of what was over within a second no rate is known
    ...(job.ending && !said.timed ? [] : [{ key: words.say('job-speed'), value: live('rate', said.rate) }]),
    { key: words.say('job-begun'), value: ask.moment(job.madeAt) },
  ];
  const bar = html`<progress class="sanad-progress" max="100"${said.done !== null && html` value="${job.ending === 'done' ? 100 : said.done}"`} data-live="done" aria-label="${words.say('job-done-so-far')}"></progress>`;
  const cancel = ask.formHtml(html`${submitButton(words.say('job-cancel'), { kind: 'second' })}`, {
    action: words.href(`${AT}/${job.id}/cancel`),
  });
  const again = raw('<noscript><meta http-equiv="refresh" content="3"></noscript>');
  const acts: Html =
    job.ending === 'done'
      ? buttonRow(buttonLink(words.say('job-download'), words.href(`${AT}/${job.id}/file`)))
      : job.ending
        ? html`<p class="govuk-body">${words.say(`job-after-${job.ending}`)}</p>`
        : html`<p class="govuk-body">${words.say('job-safe-to-leave')}</p>${cancel}${again}`;
  return {
    title: `${said.stage} · ${title}`,
    section: 'nav-work',
    scripts: job.ending ? [] : ['progress.js'],
    body: html`${backLink(words.say('job-all'), words.href(AT))}<h1 class="govuk-heading-xl">${title}</h1>
    <div${!job.ending && html` data-job="${words.href(`${AT}/${job.id}/live`)}"`}>${!job.ending && bar}${summaryList(words, rows)}</div>${acts}`,
  };
}

/** The job as server-sent events (HTML, section 9.2): one when it changed, until it ends or nobody listens. */
async function live(ask: ConsoleAsk): Promise<Answer> {
  const job = await ownJob(ask);
  if ('refused' in job) return job;
  const { signal } = ask.request;
  const { clock } = ask.deps.acting;
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(out) {
      let last = '';
      for (let waited = 0; waited < LIVE_MAX_MS && !signal.aborted; waited += LIVE_MS) {
        const now = await longJob(ask.reader, ask.actor.principal, job.id);
        if (!now) break;
        const text = JSON.stringify(sayings({ ...ask, at: clock.now() }, now));
        if (text !== last) out.enqueue(encoder.encode(`data: ${text}\n\n`));
        last = text;
        if (now.ending) break;
        await sleep(LIVE_MS, undefined, { signal }).catch(() => {});
      }
      if (!signal.aborted) out.close();
    },
  });
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
}

async function file(ask: ConsoleAsk): Promise<Answer> {
  const job = await ownJob(ask);
  if ('refused' in job) return job;
  if (job.ending !== 'done') return refuse('conflict', 'job-not-done');
  const encoder = new TextEncoder();
  const parts = longJobText(ask.reader, job.id);
  const download = new ReadableStream<Uint8Array>({
    async pull(out) {
      const next = await parts.next();
      if (next.done) out.close();
      else out.enqueue(encoder.encode(next.value));
    },
  });
  return { download, mediaType: 'text/csv; charset=utf-8', name: `sanad-${job.madeAt.slice(0, 10)}.csv` };
}

async function cancel(ask: ConsoleAsk): Promise<Answer> {
  const job = await ownJob(ask);
  if ('refused' in job) return job;
  const answer = await ask.act(async (act) => ({
    cancelled: await cancelLongJob(act, act.by.principal, job.id, act.at),
  }));
  return 'refused' in answer ? answer : { location: `${AT}/${job.id}` };
}

async function jobsSheet(ask: ConsoleAsk): Promise<Answer> {
  const { words, reader, actor } = ask;
  const jobs = await longJobsOf(reader, actor.principal, LISTED);
  const title = words.say('job-all');
  const line = (job: LongJob) => {
    const said = sayings(ask, job);
    return html`<tr class="govuk-table__row" data-row><td class="govuk-table__cell" data-label="${words.say('job-what')}"><a class="govuk-link" href="${words.href(`${AT}/${job.id}`)}">${words.say(`job-kind-${job.kind}`)}</a></td>
      <td class="govuk-table__cell" data-label="${words.say('job-begun')}">${ask.moment(job.madeAt)}</td><td class="govuk-table__cell" data-label="${words.say('job-stage')}">${tag(said.stage, job.ending ? TONES[job.ending] : 'info')}</td>
      <td class="govuk-table__cell" data-label="${words.say('job-done-so-far')}">${ltr(job.done.toLocaleString('en-GB'))}</td></tr>`;
  };
  const head = ['job-what', 'job-begun', 'job-stage', 'job-done-so-far'].map(
    (key) => html`<th scope="col" class="govuk-table__header">${words.say(key)}</th>`,
  );
  return {
    title,
    section: 'nav-work',
    body: html`<h1 class="govuk-heading-xl">${title}</h1>${
      jobs.length > 0
        ? html`<table class="govuk-table sanad-rows"><caption class="govuk-visually-hidden">${title}</caption><thead><tr>${head}</tr></thead><tbody>${jobs.map(line)}</tbody></table>`
        : html`<p class="govuk-body">${words.say('job-none')}</p>`
    }`,
  };
}

/** Work that is too long for one answer: how far it is, and what it made. */
export const jobRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: AT, handle: jobsSheet },
  { method: 'get', path: `${AT}/:job`, handle: jobSheet },
  { method: 'get', path: `${AT}/:job/live`, handle: live },
  { method: 'get', path: `${AT}/:job/file`, fresh: true, handle: file },
  { method: 'post', path: `${AT}/:job/cancel`, form: { fields: [] }, handle: cancel },
];
