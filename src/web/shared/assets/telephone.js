// What a telephone keeps of an inspector's visits goes when he signs out or somebody else signs in: the pages kept for
// work without a connection. What he has not sent yet stays, for him alone (inspection.js).
const who = document.querySelector('[data-telephone]')?.dataset.telephone ?? '';
const PREFIX = 'sanad-inspections ';

if ('caches' in window) {
  for (const name of await caches.keys())
    if (name.startsWith(PREFIX) && (who === '' || !name.startsWith(`${PREFIX}${who} `)))
      await caches.delete(name);
}
if (who === '' && 'serviceWorker' in navigator)
  for (const registration of await navigator.serviceWorker.getRegistrations())
    if (new URL(registration.scope).pathname.endsWith('/console/inspections'))
      await registration.unregister();
