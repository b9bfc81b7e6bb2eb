// Keeps the zone of the person who is signed in ready for places without a network, and leaves nothing for the next person.
import { one, memory, on } from './page.js';

const person = document.body.dataset.person, home = document.body.dataset.home;
const names = ['strefa-strony', 'strefa-obrazy'];
const forget = () => Promise.all(names.map(name => caches.delete(name)));

async function ready() {
    if (memory.get('strefa-kto') !== person) await forget();
    memory.set('strefa-kto', person);
    await navigator.serviceWorker.register('/strefa-offline.js', { scope: '/strefa' });
    await navigator.serviceWorker.ready;
    if (!navigator.onLine) return;
    const cache = await caches.open(names[0]);
    for (const place of ['', '/raport', '/dokumenty-wspolne', '/pliki', '/cykliczne']) {
        const reply = await fetch(home + place, { headers: { Accept: 'text/html' } });
        // Signed out or gone meanwhile: nothing is kept.
        if (reply.ok && !reply.redirected && memory.get('strefa-kto') === person) await cache.put(home + place, reply);
    }
    const assets = await caches.open('strefa-zasoby');
    for (const part of [one('link[rel=stylesheet]')?.href, one('script[type=module]')?.src]) if (part && !await assets.match(part)) await assets.add(part);
}

if ('caches' in window && 'serviceWorker' in navigator) {
    if (person && home) addEventListener('load', () => ready().catch(() => {}));
    // Signing in comes after somebody signed out, here or elsewhere.
    if (one('form [name=haslo][autocomplete=current-password]') && !person) {
        memory.remove('strefa-kto');
        forget();
    }
    on('submit', 'form[action="/wylogowanie"]', (event, form) => {
        event.preventDefault();
        memory.remove('strefa-kto');
        forget().finally(() => form.submit());
    });
}
