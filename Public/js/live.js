// Live pages: when the server says that something changed, the page is fetched again and the parts marked data-fresh are put in place.
// What is being typed and where the focus is stay as they are.
import { one, all, on, later } from './page.js';

let address = document.body.dataset.live;

const fresh = later(250, async () => {
    const reply = await fetch(location.href, { headers: { Accept: 'text/html' } }).catch(() => null);
    if (reply?.redirected && new URL(reply.url).pathname === '/logowanie') return leave('/logowanie?powod=wylogowano');
    if (!reply?.ok || reply.redirected) return;
    const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
    const sprite = one('.sprite'), symbols = one('.sprite', page);
    if (sprite && symbols) for (const symbol of all('symbol', symbols)) if (!document.getElementById(symbol.id)) sprite.append(symbol);
    for (const part of all('[data-fresh]')) {
        const other = one(`[data-fresh="${CSS.escape(part.dataset.fresh)}"]`, page);
        if (other && part.outerHTML !== other.outerHTML && !isBusy(part)) swap(part, other);
    }
    document.dispatchEvent(new Event('fresh'));
});

const isBusy = part => part.open || part.contains(document.activeElement) && document.activeElement.matches('input,textarea,select');

function swap(part, other) {
    const focus = part.contains(document.activeElement) ? document.activeElement : null, id = focus?.id, href = focus?.getAttribute('href');
    for (const open of all('details[open][id]', part)) one('#' + CSS.escape(open.id), other)?.setAttribute('open', '');
    part.replaceWith(other);
    if (focus) (id && one('#' + CSS.escape(id), other) || href && one(`[href="${CSS.escape(href)}"]`, other))?.focus();
}

// Signed out from elsewhere: nothing of the page stays on the screen.
function leave(place) {
    stream?.close();
    address = null;
    location.replace(place);
}

// One stream for a page that is in sight; a page that comes back looks at once.
let stream;
function watch() {
    if (document.hidden) {
        stream?.close();
        stream = null;
    } else if (!stream && address) {
        stream = new EventSource(address);
        stream.addEventListener('changed', fresh);
        stream.addEventListener('ended', event => leave(event.data));
    }
}
// Who signs out himself is not told that somebody else ended his session.
on('submit', 'form[action$="/wylogowanie"]', () => {
    stream?.close();
    stream = address = null;
});
if (address) {
    watch();
    document.addEventListener('visibilitychange', () => { watch(); if (!document.hidden) fresh(); });
}
