// The zone without a network. Pages of the zone come from the network and, when there is none, as they were seen last; style, script and
// small pictures are kept. The pages belong to one person: signing in, signing out and another person empty everything kept here.
const kept = { pages: 'strefa-strony', pictures: 'strefa-obrazy', assets: 'strefa-zasoby' };
const most = { [kept.pages]: 60, [kept.pictures]: 200, [kept.assets]: 20 };

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

async function keep(name, address, reply) {
    const cache = await caches.open(name);
    await cache.put(address, reply);
    const addresses = await cache.keys();
    for (const old of addresses.slice(0, Math.max(0, addresses.length - most[name]))) await cache.delete(old);
}

// Bundles carry their content in their name.
async function asset(request) {
    const known = await caches.match(request);
    if (known) return known;
    const reply = await fetch(request);
    if (reply.ok) await keep(kept.assets, request.url, reply.clone());
    return reply;
}

async function picture(request) {
    try {
        const reply = await fetch(request);
        if (reply.ok) await keep(kept.pictures, request.url, reply.clone());
        return reply;
    } catch (fault) {
        const known = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
        if (known) return known;
        throw fault;
    }
}

async function page(request) {
    try {
        const reply = await fetch(request);
        if (reply.ok && !reply.redirected && reply.headers.get('Content-Type')?.startsWith('text/html')) await keep(kept.pages, request.url, reply.clone());
        return reply;
    } catch {
        const cache = await caches.open(kept.pages);
        const loose = { ignoreVary: true };
        return await cache.match(request, loose) ?? await cache.match(request, { ...loose, ignoreSearch: true }) ?? await lastHome(cache, new URL(request.url)) ?? nothing();
    }
}

// The installed zone opens at /strefa: without a network that is the building that was seen last.
async function lastHome(cache, url) {
    if (url.pathname !== '/strefa') return null;
    const homes = (await cache.keys()).filter(request => /^\/strefa\/[0-9]+$/.test(new URL(request.url).pathname));
    return homes.length ? cache.match(homes[homes.length - 1]) : null;
}

const nothing = () => new Response(`<!doctype html><html lang="pl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Brak zasięgu – Wiecha</title><meta name="color-scheme" content="light dark"><body style="font:1.1rem/1.5 system-ui;max-width:32rem;margin:4rem auto;padding:0 1rem">
<h1>Brak zasięgu</h1><p>Tej strony nie ma jeszcze w tym urządzeniu. Otwórz ją raz z zasięgiem, potem działa i bez niego.</p>
<p lang="uk">Немає зв’язку. Цієї сторінки ще немає на цьому пристрої. Відкрийте її один раз зі зв’язком, потім вона працює і без нього.</p>
<p><a href="/strefa">Strona budowy · <span lang="uk">Сторінка об’єкта</span></a></p>`,
    { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });

self.addEventListener('fetch', event => {
    const { request } = event, url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== location.origin || request.headers.has('Range')) return;
    if (url.pathname.startsWith('/zasoby/')) event.respondWith(asset(request));
    else if (request.mode === 'navigate' && /^\/strefa(\/|$)/.test(url.pathname) && !/\/(pdf|tresc|zip|teczka)$/.test(url.pathname)) event.respondWith(page(request));
    else if (/\/miniatura$|^\/awatary/.test(url.pathname)) event.respondWith(picture(request));
});
