// Keeps what was typed into a form and not saved yet, in this tab alone: a link, the back button or a lost connection
// lose nothing of it. It goes once the office has it, when its writer drops it or signs out, and when somebody else
// signs in. Passwords, one-time codes, identity numbers and files are never kept.
const PREFIX = 'sanad-unsaved ';
const DONE = '__Host-sanad-done';
const FRAME = ['_csrf', '_of', '_once'];
// what its writer had before his eyes: put back with what he typed, so that a save over another's change is noticed
const AS_SEEN = ['mark', 'seen', 'revision', 'evidence', 'pieces', 'count', 'here'];
const NEVER =
  '[type=password],[type=file],[type=submit],[type=button],[autocomplete=one-time-code],[data-unkept]';
const PAUSE_MS = 300;

const frame = document.querySelector('template[data-unsaved]');
const who = frame?.dataset.unsaved;
const tabs = new BroadcastChannel('sanad-unsaved');

const each = (act) => {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(PREFIX)) act(key, JSON.parse(sessionStorage.getItem(key)));
};
const wipe = () => each((key) => sessionStorage.removeItem(key));

const grouped = (elements, valuesOf) => {
  const found = {};
  for (const element of elements) {
    found[element.name] ??= [];
    found[element.name].push(...valuesOf(element));
  }
  return found;
};
const isBox = ({ type }) => type === 'checkbox' || type === 'radio';
const standing = (element) => {
  if (isBox(element)) return element.checked ? [element.value] : [];
  if (element.options) return [...element.selectedOptions].map(({ value }) => value);
  return [element.value];
};
/** As the office made the page: the browser may have put something else there since. */
const made = (element) => {
  if (isBox(element)) return element.defaultChecked ? [element.value] : [];
  if (!element.options) return [element.defaultValue];
  const chosen = [...element.options].filter(({ defaultSelected }) => defaultSelected);
  return (chosen.length || element.multiple ? chosen : [...element.options].slice(0, 1)).map(
    ({ value }) => value,
  );
};
const put = (elements, wanted) => {
  const left = structuredClone(wanted);
  for (const element of elements) {
    const values = left[element.name];
    if (!values) continue;
    if (isBox(element)) element.checked = values.includes(element.value);
    else if (element.options)
      for (const option of element.options) option.selected = values.includes(option.value);
    else element.value = values.shift() ?? '';
    if (String(standing(element)) !== String(made(element)))
      for (let at = element.closest('details'); at; at = at.parentElement.closest('details')) at.open = true;
  }
};
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function watch(form) {
  const secret = (form.dataset.unkept ?? '').split(' ');
  const named = [...form.elements].filter(
    ({ name }) => name && !FRAME.includes(name) && !secret.includes(name),
  );
  const inputs = named.filter(
    (e) => e.matches('input:not([type=hidden]),textarea,select') && !e.matches(NEVER),
  );
  if (inputs.length === 0) return;
  const hidden = named.filter((element) => element.type === 'hidden');
  const seen = hidden.filter(({ name }) => AS_SEEN.includes(name));
  const about = hidden.filter((element) => !seen.includes(element)).map(({ name, value }) => [name, value]);
  const path = new URL(form.getAttribute('action') ?? '', location.href).pathname.replace(/^\/ur(?=\/)/, '');
  const key = `${PREFIX}${who} ${path} ${JSON.stringify(about)}`;
  const once = form.elements._once;
  const asMade = { fields: grouped(inputs, made), seen: grouped(seen, standing), once: once.value };
  // a page that answers what was sent stands there with it, and none of it is saved
  const answers = 'answers' in form.dataset;
  let note;
  let timer;

  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    const fields = grouped(inputs, standing);
    if (!answers && same(fields, asMade.fields)) return sessionStorage.removeItem(key);
    try {
      const entry = { fields, seen: grouped(seen, standing), once: once.value };
      sessionStorage.setItem(key, JSON.stringify(entry));
    } catch {
      // no room: it is typed as on any other page
    }
  };
  const drop = () => {
    sessionStorage.removeItem(key);
    put(inputs, asMade.fields);
    put(seen, asMade.seen);
    once.value = asMade.once;
    note.remove();
    inputs[0].focus();
  };
  const restore = ({ fields, seen: before, once: sent }) => {
    if (!same(Object.keys(fields), Object.keys(asMade.fields))) return;
    if (same(fields, asMade.fields)) return sessionStorage.removeItem(key);
    put(inputs, fields);
    put(seen, before);
    // sent again as it was it counts once, should the office have it already
    once.value = sent;
    note = frame.content.firstElementChild.cloneNode(true);
    note.querySelector('[data-again]').hidden =
      !secret[0] && !form.querySelector('[type=file],[type=password],[data-unkept]');
    note.querySelector('button').addEventListener('click', drop);
    form.before(note);
  };

  const kept = sessionStorage.getItem(key);
  if (answers) keep();
  else if (kept) restore(JSON.parse(kept));
  const typed = ({ target }) => {
    if (!inputs.includes(target)) return;
    if (!answers) once.value = asMade.once;
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MS);
  };
  form.addEventListener('input', typed);
  form.addEventListener('change', typed);
  form.addEventListener('submit', keep);
  addEventListener('pagehide', () => timer !== undefined && keep());
  tabs.addEventListener('message', () => clearTimeout(timer));
}

tabs.addEventListener('message', wipe);
if (who === undefined) {
  wipe();
  tabs.postMessage('signed out');
} else {
  const done = document.cookie.split('; ').find((pair) => pair.startsWith(`${DONE}=`));
  each((key, { once }) => {
    if (!key.startsWith(`${PREFIX}${who} `) || done === `${DONE}=${once}`) sessionStorage.removeItem(key);
  });
  // the tab keeps what is typed, and the browser nothing of it: a shared phone offers nobody's names to the next
  for (const input of document.querySelectorAll('input:not([autocomplete])')) input.autocomplete = 'off';
  for (const form of document.querySelectorAll('main form[method=post]'))
    if (form.elements._of && form.dataset.unkept !== '*') watch(form);
}
