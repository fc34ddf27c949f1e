// Sends what an inspector has finished, once and only once: photographs piece by piece (tus 1.0.0), then the record
// under its own id, which the office takes in a single time however often it comes.
import { allRecords, changeRecord, noteShot, settle, shotsOf } from './inspection-store.js';

const PIECE = 512 * 1024;
const WAITS = [1, 2, 4, 8, 15, 30, 60];
// below this a telephone's clock is taken at its word
const SKEW_MS = 60_000;

class SignedOut extends Error {}
class OtherPerson extends Error {}
class Refused extends Error {
  constructor(text, faults) {
    super(text);
    this.faults = faults;
  }
}

const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

const ask = async (url, options = {}) => {
  const answer = await fetch(url, { redirect: 'manual', cache: 'no-store', ...options });
  if (answer.type === 'opaqueredirect') throw new SignedOut();
  if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status));
  return answer;
};

/** Who is signed in, his token, and how far this telephone's clock is off. */
const standing = async ({ now, who }) => {
  const answer = await ask(now, { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new OtherPerson();
  const told = await answer.json();
  if (told.who !== who) throw new OtherPerson();
  return { token: told.token, ahead: Date.now() - Date.parse(told.at) };
};

const refusal = async (answer) => {
  const told = await answer.json().catch(() => ({}));
  return new Refused(told.text ?? '', told.faults ?? []);
};

/** Sends what the office lacks of one photograph; answers its hash. */
const sendShot = async (shot, { list }, token) => {
  const tus = { 'tus-resumable': '1.0.0', 'x-csrf-token': token };
  let { url } = shot;
  let offset = 0;
  if (url) {
    const here = await ask(url, { method: 'HEAD', headers: tus });
    const taken = here.headers.get('upload-taken');
    if (taken) return taken;
    if (here.ok) offset = Number(here.headers.get('upload-offset'));
    else url = null;
  }
  if (!url) {
    const begun = await ask(`${list}/${shot.inspection}/uploads`, {
      method: 'POST',
      headers: {
        ...tus,
        'upload-length': String(shot.blob.size),
        'upload-metadata': `filename ${base64(shot.name)},filetype ${base64(shot.blob.type)}`,
      },
    });
    if (begun.status !== 201) throw await refusal(begun);
    url = begun.headers.get('location');
    offset = 0;
    await noteShot(shot.id, { url });
  }
  while (offset < shot.blob.size) {
    const sent = await ask(url, {
      method: 'PATCH',
      headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      body: shot.blob.slice(offset, offset + PIECE),
    });
    if (sent.status === 409 || sent.status === 404 || sent.status === 410) {
      if (sent.status !== 409) await noteShot(shot.id, { url: null });
      throw new Error(String(sent.status));
    }
    if (sent.status !== 204) throw await refusal(sent);
    offset = Number(sent.headers.get('upload-offset'));
  }
  const whole = await ask(url, { method: 'HEAD', headers: tus });
  const hash = whole.headers.get('upload-taken');
  if (!hash) throw new Error('not taken in');
  return hash;
};

const sendRecord = async (record, settings, say) => {
  const { who, inspection } = record;
  const { token, ahead } = await standing(settings);
  // decided once: the same record is sent again with the same moment
  if (!record.seen) {
    const off = Math.abs(ahead) > SKEW_MS ? ahead : 0;
    const seen = new Date(record.doneAt - off).toISOString();
    await changeRecord(who, inspection, (now) => now && { ...now, seen });
    record.seen = seen;
  }
  const hashes = [];
  for (const shot of await shotsOf(who, inspection)) {
    say('sending-picture');
    const hash = shot.hash ?? (await sendShot(shot, settings, token));
    if (!shot.hash) await noteShot(shot.id, { hash });
    hashes.push(hash);
  }
  say('sending');
  const body = new URLSearchParams({ _csrf: token, seen: record.seen, ...record.answers });
  for (const hash of new Set([...(record.kept ?? []), ...hashes])) body.append('kept', hash);
  const answer = await ask(`${settings.list}/${inspection}/record`, { method: 'POST', body });
  if (!answer.ok) {
    // a token of another session than the one that was asked: once more
    if (answer.status === 403 && !answer.headers.get('content-type')?.includes('json'))
      throw new Error('token');
    throw await refusal(answer);
  }
  const taken = await answer.json();
  await settle(who, inspection, { at: taken.at, beside: taken.state === 'beside' });
};

/** Sends everything of this person that is finished, in turn; another tab that sends already is left to it. */
export const sender = (settings, tell) => {
  let tries = 0;
  let timer;
  let running = false;
  let again = false;

  const round = async () => {
    const waiting = (await allRecords()).filter(
      ({ who, state }) => who === settings.who && state === 'ready',
    );
    for (const record of waiting) {
      const say = (state, more) => tell(record.inspection, state, more);
      if (!navigator.onLine) {
        say('waiting');
        continue;
      }
      try {
        await sendRecord(record, settings, say);
        say('sent');
        tries = 0;
      } catch (error) {
        if (error instanceof Refused) {
          const { message, faults } = error;
          await changeRecord(
            record.who,
            record.inspection,
            (now) => now && { ...now, state: 'draft', seen: null, refused: message },
          );
          say('refused', { text: message, faults });
        } else if (error instanceof SignedOut) return say('signedout');
        else if (error instanceof OtherPerson) return say('otherperson');
        else {
          say('waiting');
          timer = setTimeout(go, WAITS[Math.min(tries++, WAITS.length - 1)] * 1000);
          return undefined;
        }
      }
    }
    return undefined;
  };

  const alone = (work) => (navigator.locks ? navigator.locks.request('sanad-inspections', work) : work());

  async function go() {
    clearTimeout(timer);
    again = running;
    if (running) return;
    running = true;
    try {
      await alone(round);
    } catch {
      timer = setTimeout(go, 5000); // the telephone's own database may be busy
    } finally {
      running = false;
    }
    if (again) go();
  }

  const soon = () => {
    tries = 0;
    go();
  };
  window.addEventListener('online', soon);
  window.addEventListener('offline', soon);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && soon());
  return soon;
};
