// Works on forms with `data-upload`: sends the chosen files piece by piece (tus 1.0.0), goes on after a dropped
// connection, and after a reload with the same file. Without it the form sends them in one go.
const PIECE = 512 * 1024;
const WAITS = [1, 2, 4, 8, 15, 30];

class Refused extends Error {}
class SignedOut extends Error {}

const wait = (seconds) =>
  new Promise((go) => {
    setTimeout(go, seconds * 1000);
    window.addEventListener('online', go, { once: true });
  });

const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** The same file for the same place gives the same mark; nothing readable is left in the browser. */
const markOf = async (file, place) => {
  const text = [place, file.name, file.size, file.lastModified, file.type].join('\n');
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sanad-upload-${[...new Uint8Array(hash)].map((b) => b.toString(16).padStart(2, '0')).join('')}`;
};

const kept = {
  get: (mark) => {
    try {
      return localStorage.getItem(mark);
    } catch {
      return null; // a browser may forbid it: nothing is resumed after a reload then
    }
  },
  set: (mark, url) => {
    try {
      url ? localStorage.setItem(mark, url) : localStorage.removeItem(mark);
    } catch {}
  },
};

const element = (name, text, attributes = {}) => {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

for (const form of document.querySelectorAll('form[data-upload]')) {
  const input = form.querySelector('input[type=file]');
  const list = form.querySelector('[data-upload-list]');
  const said = form.querySelector('[data-upload-said]');
  const words = form.dataset;
  const hidden = (name) => form.elements[name]?.value ?? '';
  const place = [words.upload, hidden('kind'), hidden('about')].join('\n');

  const ask = async (method, url, headers = {}, body = undefined, signal = undefined) => {
    const answer = await fetch(url, {
      method,
      body,
      signal,
      redirect: 'manual',
      headers: { 'tus-resumable': '1.0.0', 'x-csrf-token': hidden('_csrf'), ...headers },
    });
    if (answer.type === 'opaqueredirect' || answer.status === 403) throw new SignedOut();
    return answer;
  };

  const refusal = async (answer) => {
    const { text } = await answer.json().catch(() => ({}));
    return new Refused(text ?? words.failed);
  };

  const begin = async (file) => {
    const about = { filename: file.name, filetype: file.type };
    for (const name of ['kind', 'about', 'instead']) if (hidden(name)) about[name] = hidden(name);
    const answer = await ask('POST', words.upload, {
      'upload-length': String(file.size),
      'upload-metadata': Object.entries(about)
        .map(([key, value]) => `${key} ${base64(value)}`)
        .join(','),
    });
    if (answer.status >= 500) throw new Error(String(answer.status));
    if (answer.status !== 201) throw await refusal(answer);
    return answer.headers.get('location');
  };

  /** Sends what is missing of one file; ends when all of it has arrived and was taken in. */
  const send = async (row) => {
    const { file } = row;
    const mark = window.crypto?.subtle ? await markOf(file, place) : '';
    row.url = mark && kept.get(mark);
    let known = false;
    let offset = 0;
    for (let tries = 0; ; ) {
      try {
        if (row.url && !known) {
          const here = await ask('HEAD', row.url);
          if (here.status >= 500) throw new Error(String(here.status));
          if (here.ok) offset = Number(here.headers.get('upload-offset'));
          else row.url = null;
          if (here.ok && here.headers.get('upload-taken')) {
            if (row.sent) break; // only the answer was lost
            row.url = null; // an earlier time: it may have been removed since
          }
          if (row.url && offset > 0) row.say(words.goesOn);
        }
        if (!row.url) {
          row.url = await begin(file);
          offset = 0;
          if (mark) kept.set(mark, row.url);
        }
        known = true;
        row.show(offset);
        do {
          await row.going();
          if (row.dropped) return;
          const piece = file.slice(offset, offset + PIECE);
          row.stop = new AbortController();
          row.sent = true;
          const answer = await ask(
            'PATCH',
            row.url,
            { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
            piece,
            row.stop.signal,
          );
          if (answer.status === 409 || answer.status === 404 || answer.status === 410) {
            known = false;
            throw new Error(String(answer.status));
          }
          if (answer.status >= 500) throw new Error(String(answer.status));
          if (answer.status !== 204) {
            // 429: the day is spent; the same file goes on from here the next day
            if (mark && answer.status !== 429) kept.set(mark, null);
            throw await refusal(answer);
          }
          offset = Number(answer.headers.get('upload-offset'));
          tries = 0;
          row.show(offset);
        } while (offset < file.size);
        break;
      } catch (error) {
        if (row.dropped) return;
        if (error instanceof Refused || error instanceof SignedOut) {
          row.end(error instanceof SignedOut ? words.signedOut : error.message, 'bad');
          return;
        }
        known = false;
        if (row.paused) {
          await row.going();
          if (row.dropped) return;
          continue;
        }
        row.say(words.waiting);
        await wait(WAITS[Math.min(tries++, WAITS.length - 1)]);
        row.say('');
      }
    }
    if (mark) kept.set(mark, null);
    row.show(file.size);
    row.end(words.arrived, 'good');
    row.arrived = true;
  };

  const rowOf = (file) => {
    const item = element('li', '', { class: 'sanad-upload__file' });
    const progress = element('progress', '', { max: '100', value: '0', 'aria-label': file.name });
    const percent = element('bdi', '0%', { dir: 'ltr' });
    const state = element('span', '', { class: 'sanad-upload__state' });
    const pause = element('button', words.pause, {
      type: 'button',
      class: 'sanad-button sanad-button--plain',
    });
    const drop = element('button', words.drop, { type: 'button', class: 'sanad-button sanad-button--plain' });
    for (const button of [pause, drop])
      button.append(element('span', ` ${file.name}`, { class: 'govuk-visually-hidden' }));
    const name = element('bdi', file.name, { class: 'sanad-upload__name' });
    item.append(name, progress, percent, state, pause, drop);
    list.append(item);
    let wake = () => {};
    const row = {
      file,
      paused: false,
      dropped: false,
      arrived: false,
      say: (text) => {
        state.textContent = text;
      },
      show: (offset) => {
        const done = Math.floor((offset / file.size) * 100);
        progress.value = done;
        percent.textContent = `${done}%`;
      },
      going: () => (row.paused ? new Promise((go) => (wake = go)) : Promise.resolve()),
      end: (text, tone) => {
        state.textContent = text;
        state.className = `sanad-upload__state sanad-tag sanad-tag--${tone}`;
        pause.remove();
        drop.remove();
        said.textContent = `${file.name}: ${text}`;
      },
    };
    pause.addEventListener('click', () => {
      row.paused = !row.paused;
      pause.firstChild.textContent = row.paused ? words.resume : words.pause;
      row.say(row.paused ? words.paused : '');
      if (row.paused) row.stop?.abort();
      else wake();
    });
    drop.addEventListener('click', async () => {
      row.dropped = true;
      row.stop?.abort();
      wake();
      row.end(words.dropped, 'plain');
      if (row.url) await ask('DELETE', row.url).catch(() => {});
      if (window.crypto?.subtle) kept.set(await markOf(file, place), null);
    });
    return row;
  };

  form.addEventListener('submit', async (event) => {
    const files = [...(input.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = 'yes';
    const leaving = (leave) => leave.preventDefault();
    window.addEventListener('beforeunload', leaving);
    for (const button of form.querySelectorAll('button[type=submit]')) button.disabled = true;
    list.hidden = false;
    const rows = files.map(rowOf);
    for (const row of rows) await send(row);
    window.removeEventListener('beforeunload', leaving);
    delete form.dataset.busy;
    for (const button of form.querySelectorAll('button[type=submit]')) button.disabled = false;
    if (rows.every((row) => row.arrived || row.dropped)) window.location.assign(words.next);
    else input.value = '';
  });
}
