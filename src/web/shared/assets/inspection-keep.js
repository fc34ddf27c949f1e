// Asks the worker to keep pages for work without a connection (inspection-worker.js).
import { settings } from './inspection-line.js';

// an address of a script is trusted only where it is exactly this one
const trusted = window.trustedTypes?.createPolicy('sanad-inspections', {
  createScriptURL: (url) => {
    if (url !== settings.worker) throw new TypeError(url);
    return url;
  },
});

/** Asks the worker to keep pages and the files they are made of; true once everything is there. */
export const keep = async (pages) => {
  if (!('serviceWorker' in navigator) || !navigator.onLine) return false;
  const { worker, list, key, assets, who } = settings;
  await navigator.serviceWorker.register(trusted ? trusted.createScriptURL(worker) : worker, { scope: list });
  const { active } = await navigator.serviceWorker.getRegistration(list).then(ready);
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = ({ data }) => done(data);
    active.postMessage({ keep: { who, key, pages, assets } }, [port2]);
  });
};

const ready = (registration) => {
  const { active, waiting, installing } = registration;
  const next = installing ?? waiting;
  if (!next) return Promise.resolve({ active });
  return new Promise((done) => {
    const look = () => next.state === 'activated' && done({ active: next });
    next.addEventListener('statechange', look);
    look();
  });
};
