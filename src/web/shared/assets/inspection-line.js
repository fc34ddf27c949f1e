// What the page tells the script, and the one line in which the script says where things are.
const root = document.querySelector('[data-inspections]');
export const settings = JSON.parse(root.dataset.inspections);
export const { who, inspection, words } = settings;
export const line = document.querySelector('[data-phone-state]');

export const element = (name, text, attributes = {}) => {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

const clock = (at) => {
  const time = new Date(at);
  const two = (n) => String(n).padStart(2, '0');
  return element('bdi', `${two(time.getHours())}:${two(time.getMinutes())}`, { dir: 'ltr' });
};

const TONES = {
  saved: 'plain',
  sent: 'good',
  refused: 'bad',
  failed: 'bad',
  signedout: 'caution',
  otherperson: 'caution',
};

/** The one line that says where what he wrote is now. */
export const tell = (state, { at, text, more = [] } = {}) => {
  line.hidden = false;
  line.dataset.phoneState = state;
  line.className = `sanad-phone sanad-phone--${TONES[state] ?? 'caution'}`;
  const said = element('strong', words[state]);
  if (at) said.append(' · ', clock(at));
  line.replaceChildren(said, ...(text ? [element('p', text, { dir: 'auto' })] : []), ...more);
};

export const linkTo = (href, text) => {
  const at = element('p', '');
  at.append(element('a', text, { class: 'govuk-link', href }));
  return at;
};
