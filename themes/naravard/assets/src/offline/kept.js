// What this browser keeps: texts until the server has them, and which cycles can be written in without a network.
// A text belongs to the account that wrote it. It is shown to no other account and sent for no other account.
const NAME = 'naravard';
const DAYS = 30;

let opened;

const open = () => new Promise((done, fail) => {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    const db = request.result;
    db.createObjectStore('texts', { keyPath: 'key' });
    db.createObjectStore('cycles', { keyPath: ['account', 'id'] });
    db.createObjectStore('here', { keyPath: 'id' });
  };
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});

const work = async (store, mode, act) => {
  const transaction = (await (opened ??= open())).transaction(store, mode);
  const request = act(transaction.objectStore(store));
  return new Promise((done, fail) => {
    transaction.oncomplete = () => done(request.result);
    transaction.onabort = () => fail(transaction.error);
  });
};

const all = store => work(store, 'readonly', s => s.getAll());
const put = (store, value) => work(store, 'readwrite', s => s.put(value));
const remove = (store, key) => work(store, 'readwrite', s => s.delete(key));

/** The account's own texts, the oldest first. */
export const texts = async account => (await all('texts')).filter(text => text.account === account).sort((a, b) => a.at - b.at);

/** One of the account's own texts. */
export const text = async (account, key) => (await texts(account)).find(text => text.key === key);

export const keep = text => put('texts', text);

export const forget = key => remove('texts', key);

export const forgetAll = async account => { for (const { key } of await texts(account)) await forget(key); };

/** The cycles that the account has opened here. */
export const cycles = async account => (await all('cycles')).filter(cycle => cycle.account === account).sort((a, b) => b.at - a.at);

export const remember = cycle => put('cycles', cycle);

/** The account that was signed in here last, for a page that no server has made. */
export const lastHere = async () => (await all('here'))[0]?.account;

/** What nobody but the one who is here, if anybody, has come back for in a month is forgotten. */
const sweep = async account => {
  const old = Date.now() - DAYS * 24 * 60 * 60 * 1000;
  for (const text of await all('texts')) if (text.account !== account && text.at < old) await forget(text.key);
};

/** Whether anything has ever been kept in this browser. */
export const isUsed = async () => (await indexedDB.databases()).some(db => db.name === NAME);

/** Somebody is signed in here. What others have opened is forgotten at once, what they never came back for after a month. */
export const arrive = async account => {
  for (const cycle of await all('cycles')) if (cycle.account !== account) await remove('cycles', [cycle.account, cycle.id]);
  await sweep(account);
  await put('here', { id: 'now', account });
};

/** Nobody is signed in here any longer. Texts that were never sent stay for their author. */
export const leave = async () => {
  await sweep();
  await work('cycles', 'readwrite', s => s.clear());
  await work('here', 'readwrite', s => s.clear());
};
