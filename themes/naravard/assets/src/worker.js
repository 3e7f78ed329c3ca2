// Shows one page without a network: the shell that reads what lies in this browser. Nothing that a server has written for a person is ever kept here.
const { version, shell, files } = self.naravard;
const NAME = `utan-nat ${version}`;
const PATIENCE = 10_000;

addEventListener('install', e => e.waitUntil((async () => {
  const cache = await caches.open(NAME);
  await cache.addAll([new Request(shell, { credentials: 'omit', cache: 'reload' }), ...files]);
  await self.skipWaiting();
})()));

addEventListener('activate', e => e.waitUntil((async () => {
  for (const name of await caches.keys()) if (name !== NAME) await caches.delete(name);
  await self.clients.claim();
})()));

const kept = address => caches.match(address, { cacheName: NAME, ignoreVary: true });

// A network that is there but gives nothing is no network to the one who stands in a lift and wants to write.
const tooLong = url => new Promise((_, fail) => { if (url.pathname.endsWith('/skriv')) setTimeout(fail, PATIENCE); });

const page = async (request, url) => {
  try {
    return await Promise.race([fetch(request), tooLong(url)]);
  } catch {
    return await kept(shell) ?? Response.error();
  }
};

const file = async (request, url) => {
  try {
    return await fetch(request);
  } catch {
    return await kept(url.pathname) ?? Response.error();
  }
};

addEventListener('fetch', e => {
  const url = new URL(e.request.url);
  if (e.request.method !== 'GET' || url.origin !== location.origin) return;
  if (e.request.mode === 'navigate') e.respondWith(page(e.request, url));
  else if (files.includes(url.pathname)) e.respondWith(file(e.request, url));
});
