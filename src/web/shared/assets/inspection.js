// An inspector's visits on a telephone: what he writes and photographs is kept there as he goes, with or without a
// connection, and sent once there is one. Without it the form is sent as it stands.

import { showFaults } from './inspection-faults.js';
import { keep } from './inspection-keep.js';
import { element, inspection, line, linkTo, settings, tell, who, words } from './inspection-line.js';
import { cleaned, thumbnail } from './inspection-pictures.js';
import {
  allRecords,
  changeRecord,
  dropShot,
  forget,
  putShot,
  recordOf,
  shotsOf,
  wipe,
} from './inspection-store.js';
import { sender } from './inspection-sync.js';

const form = document.querySelector('form[data-visit-form]');

// --- one visit ---------------------------------------------------------------------------------------------------

let state = 'new';
let saving = Promise.resolve();

const NOT_ANSWERS = /^(_|step$|kept$|photographs$)/;

const answersNow = () =>
  Object.fromEntries(
    [...new FormData(form)].filter(([name, value]) => !NOT_ANSWERS.test(name) && typeof value === 'string'),
  );

const keptNow = () => [...form.querySelectorAll('input[name=kept]:checked')].map(({ value }) => value);

/** Saves what stands in the form, one save after another; the line says so once the disk has it. */
const save = (more = {}) => {
  const now = { answers: answersNow(), kept: keptNow(), changedAt: Date.now(), ...more };
  saving = saving
    .then(() =>
      changeRecord(who, inspection, (before) => ({ refused: null, ...before, state: 'draft', ...now })),
    )
    .then((record) => {
      state = record.state;
      if (state === 'draft') tell('saved', { at: now.changedAt });
      return record;
    })
    .catch(() => tell('failed'));
  return saving;
};

const fill = ({ answers = {}, kept = [] }) => {
  for (const field of form.elements) {
    if (!field.name || NOT_ANSWERS.test(field.name)) continue;
    if (field.type === 'radio') field.checked = answers[field.name] === field.value;
    else if (field.name in answers) field.value = answers[field.name];
  }
  for (const box of form.querySelectorAll('input[name=kept]')) box.checked = kept.includes(box.value);
};

const shots = form?.querySelector('[data-shots]');

const showShots = async () => {
  const all = await shotsOf(who, inspection);
  const rows = await Promise.all(
    all.map(async (shot, i) => {
      const row = element('li', '', { class: 'sanad-shots__one' });
      const name = element('span', `${words.photograph} `);
      name.append(element('bdi', String(i + 1), { dir: 'ltr' }));
      const picture = await thumbnail(shot.blob);
      picture.setAttribute('aria-hidden', 'true');
      const remove = element('button', words.remove, {
        type: 'button',
        class: 'sanad-button sanad-button--plain',
      });
      remove.append(element('span', ` ${words.photograph} ${i + 1}`, { class: 'govuk-visually-hidden' }));
      remove.addEventListener('click', async () => {
        await dropShot(shot.id);
        await showShots();
        save();
      });
      row.append(picture, name, remove);
      return row;
    }),
  );
  shots.replaceChildren(...rows);
  shots.hidden = rows.length === 0;
  return all.length;
};

const addShots = async (input) => {
  const files = [...input.files];
  input.value = '';
  for (const file of files) {
    const before = await shotsOf(who, inspection);
    if (before.length + keptNow().length >= settings.photographsMax)
      return tell('refused', { text: words.toomany });
    const blob = await cleaned(file);
    if (!blob) {
      tell('refused', { text: `${file.name}: ${words.unreadable}` });
      return showShots();
    }
    const order = (before.at(-1)?.order ?? 0) + 1;
    try {
      await putShot({
        id: crypto.randomUUID(),
        who,
        inspection,
        order,
        blob,
        name: `photograph-${order}.jpg`,
      });
    } catch {
      return tell('failed');
    }
  }
  await showShots();
  return save();
};

/** What is missing before it can be sent, in the order of the page: the office would refuse it days later. */
const missing = () => {
  const answers = answersNow();
  const faults = [];
  const items = new Set([...form.querySelectorAll('.sanad-item input[type=radio]')].map(({ name }) => name));
  for (const name of items) {
    const note = name.replace(/^item/, 'note');
    if (!answers[name]) faults.push({ field: name, text: words.choose });
    else if (answers[name] !== 'yes' && !answers[note]?.trim())
      faults.push({ field: note, text: words.write });
  }
  if (!answers.met?.trim()) faults.push({ field: 'met', text: words.write });
  if (!answers.outcome) faults.push({ field: 'outcome', text: words.choose });
  else if (answers.outcome === 'unsatisfactory' && !answers.why?.trim())
    faults.push({ field: 'why', text: words.write });
  return faults;
};

const shut = (yes) => {
  form.hidden = yes;
};

const reopen = () => {
  const button = element('button', words.reopen, {
    type: 'button',
    class: 'sanad-button sanad-button--second',
  });
  button.addEventListener('click', async () => {
    await changeRecord(
      who,
      inspection,
      (now) => now?.state === 'ready' && { ...now, state: 'draft', seen: null },
    );
    location.reload();
  });
  return button;
};

const showState = async (said, more = {}) => {
  if (said === 'sent') {
    const { sent } = (await recordOf(who, inspection)) ?? {};
    const text = sent?.beside ? words.beside : undefined;
    if (form) shut(true);
    tell('sent', { at: sent?.at, text, more: [linkTo(location.pathname, words.look)] });
  } else if (said === 'refused') {
    if (form) shut(false);
    tell('refused', { text: more.text });
    if (form) showFaults(form, more.faults ?? []);
  } else if (said === 'signedout' || said === 'otherperson')
    tell(said, { more: said === 'signedout' ? [linkTo(settings.signIn, words.signin)] : [] });
  else tell(said, { more: said === 'waiting' && form ? [reopen()] : [] });
};

// --- the list and the telephone ----------------------------------------------------------------------------------

const LABELS = { draft: 'draft', ready: 'queued', sent: 'sent' };

const showRecords = async () => {
  const all = await allRecords();
  for (const place of document.querySelectorAll('[data-phone-of]')) {
    const record = all.find((one) => one.who === who && one.inspection === place.dataset.phoneOf);
    const recorded = place.closest('[data-visit-state]')?.dataset.visitState === 'recorded';
    place.replaceChildren();
    if (!record || (recorded && record.state === 'sent')) continue;
    const tone = record.state === 'sent' ? 'good' : 'caution';
    place.append(element('strong', words[LABELS[record.state]], { class: `sanad-tag sanad-tag--${tone}` }));
  }
  const foreign = document.querySelector('[data-phone-foreign]');
  if (foreign) foreign.hidden = !all.some((one) => one.who !== who && one.state !== 'sent');
};

/** Sends by the telephone's own way; a press that comes before the form is filled waits for it. */
const sendBy = (soon, filled) => {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    await filled;
    await saving;
    const faults = missing();
    showFaults(form, faults);
    if (faults.length > 0) return;
    await save({ state: 'ready', doneAt: Date.now(), seen: null });
    if (state !== 'ready') return;
    shut(true);
    tell('queued', { more: [reopen()] });
    line.scrollIntoView({ block: 'center' });
    soon();
  });
};

const startVisit = async () => {
  const record = await recordOf(who, inspection);
  state = record?.state ?? 'new';
  if (!form) {
    // on record at the office: what was sent from here needs no note any more
    if (state === 'sent') await forget(who, inspection);
    else if (state === 'ready') tell('queued');
    return;
  }
  for (const button of form.querySelectorAll('button[value=save]')) button.hidden = true;
  if (state === 'sent') return void showState('sent');
  if (record) fill(record);
  await showShots();
  if (state === 'draft')
    tell(record.refused ? 'refused' : 'saved', { at: record.changedAt, text: record.refused });
  if (state === 'ready') {
    shut(true);
    tell('queued', { more: [reopen()] });
  }
  form.addEventListener('input', ({ target }) => target.type !== 'file' && save());
  for (const input of form.querySelectorAll('input[type=file]'))
    input.addEventListener('change', () => addShots(input));
};

const start = async () => {
  const soon = sender(settings, (of, said, more) => {
    if (of === inspection) showState(said, more);
    else if (said === 'signedout') tell(said, { more: [linkTo(settings.signIn, words.signin)] });
    if (!inspection) showRecords();
  });
  for (const part of document.querySelectorAll('[data-phone-wipe],[data-phone-keep]')) part.hidden = false;
  document.querySelector('[data-wipe]')?.addEventListener('click', async () => {
    if (!window.confirm(words.wipeask)) return;
    await wipe();
    if (form) shut(true);
    for (const place of document.querySelectorAll('[data-phone-of]')) place.replaceChildren();
    tell('wiped');
  });
  document.querySelector('.sanad-standing__out')?.addEventListener('submit', (event) => {
    if (document.documentElement.dataset.unsent && !window.confirm(words.outask)) event.preventDefault();
  });
  document.querySelector('[data-keep]')?.addEventListener('click', async ({ target }) => {
    target.disabled = true;
    const visits = [...document.querySelectorAll('[data-visit]')].filter(
      ({ dataset }) => !['recorded', 'closed'].includes(dataset.visitState),
    );
    const all = await keep([
      settings.list,
      ...visits.map(({ dataset }) => `${settings.list}/${dataset.visit}`),
    ]).catch(() => false);
    target.disabled = false;
    tell(all ? 'ready' : 'unkept');
    navigator.storage?.persist?.().catch(() => {});
  });
  if (inspection) {
    const filled = startVisit();
    if (form) sendBy(soon, filled);
    await filled;
  }
  await showRecords();
  const unsent = (await allRecords()).some((one) => one.who === who && one.state !== 'sent');
  if (unsent) document.documentElement.dataset.unsent = 'yes';
  soon();
  const pages = [settings.list, ...(inspection && form ? [location.pathname] : [])];
  const kept = await keep(pages).catch(() => false);
  document.documentElement.dataset.kept = kept ? 'yes' : 'no';
  if (kept && inspection && form && state === 'new') tell('ready');
};

await start();
