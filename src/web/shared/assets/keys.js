// Keys of the console: Ctrl K palette, / search, J and K move, Enter opens, 1 to 3 choose (and never send), g and a
// letter go somewhere, ? shows this. Ignored while somebody types, and absent where he switched them off. Everything
// they reach is reachable without them.
const box = document.querySelector('[data-keys]');
const typing = (element) =>
  element instanceof HTMLElement &&
  (element.isContentEditable ||
    element.matches('textarea,select,input:not([type=checkbox],[type=radio],[type=submit],[type=button])'));

if (box) {
  const said = box.dataset;
  const rows = () => [...document.querySelectorAll('[data-row]')];
  let at = -1;
  let first = '';
  let timer;

  const move = (by) => {
    const all = rows();
    if (all.length === 0) return;
    const here = all.findIndex((row) => row.contains(document.activeElement));
    at = Math.min(all.length - 1, Math.max(0, (here === -1 ? at : here) + by));
    const to = all[at];
    const inside = to.querySelector('a[href],button,input') ?? to;
    if (inside === to) to.tabIndex = -1;
    inside.focus();
    to.scrollIntoView({ block: 'nearest' });
  };

  const open = () => {
    const here = document.activeElement?.closest?.('[data-row]');
    const link = here?.querySelector('a[href]');
    if (!link || document.activeElement === link) return false;
    link.click();
    return true;
  };

  const choose = (digit) => {
    const choice = document.querySelector(`[data-key="${digit}"]`);
    if (!choice) return false;
    if (choice.matches('input[type=radio],input[type=checkbox]')) choice.checked = true;
    choice.focus(); // a button is focused and never pressed
    return true;
  };

  const make = (name, text, attributes = {}) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };

  const dialogOf = (title) => {
    const dialog = make('dialog', '', { class: 'sanad-palette', 'aria-label': title });
    dialog.addEventListener('close', () => dialog.remove());
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
    document.body.append(dialog);
    return dialog;
  };

  const goesTo = (href) =>
    [...document.querySelectorAll('[data-go]')].find((link) => link.href === href)?.dataset.go ?? '';

  /** Where one can go from here: the line of pages, what the page itself names, and its own lists. */
  const places = () => {
    const links = document.querySelectorAll('.sanad-nav a, main nav a');
    const seen = new Set();
    return [...links].flatMap((link) => {
      const text = (link.querySelector('.sanad-tile__name') ?? link).textContent.trim().replace(/\s+/g, ' ');
      if (!text || seen.has(link.href)) return [];
      seen.add(link.href);
      return [{ text, href: link.href, keys: goesTo(link.href) }];
    });
  };

  const palette = () => {
    if (document.querySelector('dialog.sanad-palette[open]')) return;
    const all = places();
    const dialog = dialogOf(said.palette);
    const input = make('input', '', {
      class: 'govuk-input',
      type: 'search',
      dir: 'auto',
      role: 'combobox',
      'aria-expanded': 'true',
      'aria-controls': 'sanad-palette-list',
      'aria-label': said.palette,
      placeholder: said.palette,
      autocomplete: 'off',
    });
    const list = make('ul', '', { id: 'sanad-palette-list', role: 'listbox', 'aria-label': said.palette });
    let chosen = 0;
    const show = () => {
      const text = input.value.trim();
      const found = all.filter((place) => place.text.toLowerCase().includes(text.toLowerCase())).slice(0, 9);
      const search = new URL(said.search, location.href);
      search.searchParams.set('q', text);
      if (text) found.push({ text: `${said.searchFor}: ${text}`, href: search.href, keys: '' });
      chosen = Math.min(chosen, Math.max(0, found.length - 1));
      list.replaceChildren(
        ...found.map((place, i) => {
          const line = make('li', '', {
            role: 'option',
            id: `sanad-palette-${i}`,
            'aria-selected': String(i === chosen),
          });
          const link = make('a', place.text, { href: place.href, tabindex: '-1', dir: 'auto' });
          line.append(link);
          if (place.keys) line.append(make('kbd', place.keys));
          return line;
        }),
      );
      input.setAttribute('aria-activedescendant', found.length ? `sanad-palette-${chosen}` : '');
    };
    input.addEventListener('input', () => {
      chosen = 0;
      show();
    });
    input.addEventListener('keydown', (event) => {
      const last = list.children.length - 1;
      if (event.key === 'ArrowDown') chosen = Math.min(last, chosen + 1);
      else if (event.key === 'ArrowUp') chosen = Math.max(0, chosen - 1);
      else if (event.key === 'Enter') list.children[chosen]?.querySelector('a').click();
      else return;
      event.preventDefault();
      show();
    });
    dialog.append(input, list);
    show();
    dialog.showModal();
    input.focus();
  };

  const help = () => {
    const dialog = dialogOf(said.help);
    const list = make('dl', '', {});
    for (const line of said.lines.split('\n')) {
      const [keys, text] = line.split('|');
      const term = make('dt', '');
      term.append(make('kbd', keys, { dir: 'ltr' }));
      list.append(term, make('dd', text));
    }
    const close = make('button', said.close, { class: 'sanad-button sanad-button--second', type: 'button' });
    close.addEventListener('click', () => dialog.close());
    dialog.append(make('h2', said.help, { class: 'govuk-heading-m' }), list, close);
    dialog.showModal();
  };

  const search = () => {
    const field = document.querySelector('main input[type=search]');
    if (field) field.focus();
    else location.assign(said.search);
  };

  const goes = (letter) => {
    const link = document.querySelector(`[data-go="g ${letter}"]`);
    if (link) link.click();
    return Boolean(link);
  };

  const done = () => true;
  const keys = {
    j: () => done(move(1)),
    k: () => done(move(-1)),
    '/': () => done(search()),
    '?': () => done(help()),
    g: () => {
      first = 'g';
      clearTimeout(timer);
      timer = setTimeout(() => {
        first = '';
      }, 1500);
      return true;
    },
  };

  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      palette();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    let used = false;
    if (first === 'g') {
      first = '';
      used = goes(key);
    } else if (key === 'Enter') used = open();
    else if (/^[1-3]$/.test(key)) used = choose(key);
    else used = Object.hasOwn(keys, key) && keys[key]();
    if (used) event.preventDefault();
  });
}
