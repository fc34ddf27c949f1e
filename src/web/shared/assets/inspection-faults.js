// What is missing in a form before it is sent, named as the office names it.
import { element, words } from './inspection-line.js';

const labelOf = (field) => {
  const input = document.getElementById(field);
  const heading = input?.closest('.sanad-item') ?? input?.closest('fieldset');
  const text =
    heading?.querySelector('legend') ?? document.querySelector(`label[for="${CSS.escape(field)}"]`);
  return text?.textContent.trim().replace(/\s+/g, ' ') ?? '';
};

/** All that is missing on top of the form, each leading to its input. */
export const showFaults = (form, faults) => {
  document.querySelector('[data-faults]')?.remove();
  if (faults.length === 0) return;
  const box = element('div', '', {
    class: 'govuk-error-summary',
    role: 'alert',
    tabindex: '-1',
    'data-faults': '',
  });
  const list = element('ul', '', { class: 'govuk-list govuk-error-summary__list' });
  for (const { field, text } of faults) {
    const what = field && labelOf(field);
    const row = element('li', '');
    const link =
      field && document.getElementById(field) ? element('a', '', { href: `#${field}` }) : element('span', '');
    link.append(...(what ? [element('bdi', what), ': '] : []), text);
    row.append(link);
    list.append(row);
  }
  box.append(element('h2', words.problem, { class: 'govuk-error-summary__title' }), list);
  form.before(box);
  box.focus();
  box.scrollIntoView({ block: 'start' });
};
