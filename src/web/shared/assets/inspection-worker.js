// Opens an inspector's pages without a connection: his list, his visits and the files they are made of, which a page
// asked to keep. It answers for nothing else, and everything else goes to the office as ever.
const PREFIX = 'sanad-inspections ';
const PAGE = /^\/(?:ur\/)?console\/inspections(?:\/[0-9a-f-]{36})?$/;
const PATIENCE_MS = 5000;

// pages that just came, so that keeping one does not look at it a second time
const arrived = new Map();

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const isOurs = (url) => url.origin === self.location.origin;
const isPage = (url) => isOurs(url) && PAGE.test(url.pathname);
const isFile = (url) => isOurs(url) && url.pathname.startsWith('/assets/');

const own = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  return Promise.all(names.map((name) => caches.open(name)));
};

const kept = async (address) => {
  for (const cache of await own()) {
    const found = await cache.match(address);
    if (found) return found;
  }
  return undefined;
};

/** Everything or nothing: a page without its files is of no use in the field. */
const keep = async ({ who, key, pages, assets }) => {
  const name = `${PREFIX}${who} ${key}`;
  const cache = await caches.open(name);
  for (const address of assets) {
    if (!isFile(new URL(address, self.location)) || (await cache.match(address))) continue;
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(address);
    await cache.put(address, answer);
  }
  for (const address of pages) {
    const url = new URL(address, self.location);
    if (!isPage(url)) continue;
    const answer = arrived.get(url.pathname) ?? (await fetch(url.pathname, { redirect: 'manual' }));
    arrived.delete(url.pathname);
    if (!answer.ok) throw new Error(address);
    await cache.put(url.pathname, answer);
  }
  // another version or another person; what was kept under the older one is kept anew when it is opened
  for (const other of await caches.keys())
    if (other.startsWith(PREFIX) && other !== name) {
      if (other.startsWith(`${PREFIX}${who} `)) await moved(other, cache);
      await caches.delete(other);
    }
};

/** Visits that were kept by an older version stay readable, with the files they need. */
const moved = async (name, to) => {
  const from = await caches.open(name);
  for (const request of await from.keys())
    if (!(await to.match(request))) await to.put(request, await from.match(request));
};

self.addEventListener('message', (event) => {
  const { keep: wanted, forget } = event.data ?? {};
  const [port] = event.ports;
  if (wanted)
    event.waitUntil(
      keep(wanted).then(
        () => port?.postMessage(true),
        () => port?.postMessage(false),
      ),
    );
  if (forget) arrived.clear();
});

const answered = async (request, url) => {
  const network = fetch(request).then((answer) => {
    if (answer.ok && answer.type === 'basic') {
      arrived.clear();
      arrived.set(url.pathname, answer.clone());
    }
    return answer;
  });
  const late = new Promise((done) => setTimeout(done, PATIENCE_MS));
  const known = await kept(url.pathname);
  if (!known) return network.catch(async () => (await kept(list(url))) ?? Response.error());
  const first = await Promise.race([network.catch(() => undefined), late]);
  network.catch(() => {});
  return first ?? known;
};

const list = ({ pathname }) => pathname.replace(/(console\/inspections).*$/, '$1');

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const url = new URL(request.url);
  if (request.mode === 'navigate' && isPage(url) && url.search === '')
    event.respondWith(answered(request, url));
  else if (isFile(url)) event.respondWith(kept(url.pathname).then((found) => found ?? fetch(request)));
});
