// What an inspector has written and photographed and the office does not have yet, in the telephone's own database:
// one record a visit and person, one row a photograph.
const NAME = 'sanad-inspections';
const RECORDS = 'records';
const SHOTS = 'shots';

let opened;

const database = () => {
  opened ??= new Promise((done, failed) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(RECORDS, { keyPath: ['who', 'inspection'] });
      asked.result.createObjectStore(SHOTS, { keyPath: 'id' }).createIndex('of', ['who', 'inspection']);
    };
    asked.onsuccess = () => {
      // a wipe in another tab closes it
      asked.result.onversionchange = () => {
        asked.result.close();
        opened = undefined;
      };
      done(asked.result);
    };
    asked.onerror = () => failed(asked.error);
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
};

/** One transaction; it is done once the disk has it. */
const within = async (stores, mode, work) => {
  const db = await database();
  return new Promise((done, failed) => {
    const transaction = db.transaction(stores, mode, { durability: 'strict' });
    let answer;
    transaction.oncomplete = () => done(answer);
    transaction.onabort = () => failed(transaction.error ?? new Error('aborted'));
    work(transaction, (value) => {
      answer = value;
    });
  });
};

export const recordOf = (who, inspection) =>
  within([RECORDS], 'readonly', (tx, say) => {
    tx.objectStore(RECORDS).get([who, inspection]).onsuccess = ({ target }) => say(target.result);
  });

export const allRecords = () =>
  within([RECORDS], 'readonly', (tx, say) => {
    tx.objectStore(RECORDS).getAll().onsuccess = ({ target }) => say(target.result);
  });

/** Changes what is there at that moment; `change` gets the record or undefined and answers the new one, or nothing. */
export const changeRecord = (who, inspection, change) =>
  within([RECORDS], 'readwrite', (tx, say) => {
    const store = tx.objectStore(RECORDS);
    store.get([who, inspection]).onsuccess = ({ target }) => {
      const next = change(target.result);
      if (!next) return;
      store.put({ ...next, who, inspection });
      say(next);
    };
  });

export const shotsOf = (who, inspection) =>
  within([SHOTS], 'readonly', (tx, say) => {
    tx.objectStore(SHOTS).index('of').getAll([who, inspection]).onsuccess = ({ target }) =>
      say(target.result.sort((a, b) => a.order - b.order));
  });

export const putShot = (shot) =>
  within([SHOTS], 'readwrite', (tx) => {
    tx.objectStore(SHOTS).put(shot);
  });

/** What is known of a photograph on its way; one that was removed meanwhile stays away. */
export const noteShot = (id, more) =>
  within([SHOTS], 'readwrite', (tx) => {
    const store = tx.objectStore(SHOTS);
    store.get(id).onsuccess = ({ target }) => {
      if (target.result) store.put({ ...target.result, ...more });
    };
  });

export const dropShot = (id) =>
  within([SHOTS], 'readwrite', (tx) => {
    tx.objectStore(SHOTS).delete(id);
  });

/** The office has it: answers and photographs go, and only that it was sent stays. */
export const settle = (who, inspection, sent) =>
  within([RECORDS, SHOTS], 'readwrite', (tx) => {
    tx.objectStore(RECORDS).put({ who, inspection, state: 'sent', sent });
    tx.objectStore(SHOTS).index('of').openKeyCursor([who, inspection]).onsuccess = ({ target }) => {
      const cursor = target.result;
      if (!cursor) return;
      tx.objectStore(SHOTS).delete(cursor.primaryKey);
      cursor.continue();
    };
  });

export const forget = (who, inspection) =>
  within([RECORDS], 'readwrite', (tx) => {
    tx.objectStore(RECORDS).delete([who, inspection]);
  });

/** Everything about inspections on this telephone, of whomever. */
export const wipe = async () => {
  if (opened) (await opened.catch(() => undefined))?.close();
  opened = undefined;
  await new Promise((done) => {
    const asked = indexedDB.deleteDatabase(NAME);
    asked.onsuccess = done;
    asked.onerror = done;
    asked.onblocked = done;
  });
  for (const name of await caches.keys())
    if (name.startsWith('sanad-inspections ')) await caches.delete(name);
  for (const registration of await navigator.serviceWorker.getRegistrations())
    if (new URL(registration.scope).pathname.endsWith('/console/inspections'))
      await registration.unregister();
};
