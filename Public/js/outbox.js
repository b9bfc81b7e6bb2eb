// What was made without a network waits in this device (IndexedDB), survives closing, and goes out once when the network is back. Each
// thing belongs to the person who made it. What the server will not take stays here with its words until the person has dealt with it.
import { one, all, blank, on, words, memory } from './page.js';
import { send } from './resumable.js';
import { toast } from './toasts.js';
import { draftKey } from './drafts.js';

export const person = document.body.dataset.person;
export const works = !!person && 'indexedDB' in window && !!navigator.locks;
const waits = status => !status || status < 400 || status === 401 || status === 408 || status === 429 || status >= 500;

let opened;
function database() {
    return opened ??= new Promise((done, fail) => {
        const request = indexedDB.open('wiecha', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('outbox', { keyPath: 'id', autoIncrement: true });
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
    });
}

async function store(mode, work) {
    const change = (await database()).transaction('outbox', mode), request = work(change.objectStore('outbox'));
    return new Promise((done, fail) => {
        change.oncomplete = () => done(request.result);
        change.onerror = change.onabort = () => fail(change.error);
    });
}

const items = async () => (await store('readonly', box => box.getAll())).filter(item => item.person === person);
export const known = id => store('readonly', box => box.get(id));

// On disk before this returns.
export async function put(item) {
    const id = await store('readwrite', box => box.put({ person, at: Date.now(), ...item }));
    show();
    return id;
}

export async function drop(id) {
    await store('readwrite', box => box.delete(id));
    show();
}

// One page at a time works on a thing.
export const alone = (id, work, options = {}) => navigator.locks.request('outbox ' + id, options, lock => lock ? work() : undefined);

const file = item => new File([item.file], item.name, { type: item.type, lastModified: item.lastModified });

async function go(item) {
    if (item.kind === 'photo') return void await send(item.address, file(item), () => {}, new AbortController().signal);
    const reply = await fetch(item.address, { method: 'POST', headers: { Accept: 'application/json' }, body: new URLSearchParams(item.fields) }).catch(() => { throw 0; });
    if (reply.redirected) throw 0;
    if (!reply.ok) throw reply.status;
    return reply.json().catch(() => ({}));
}

let isFlushing = false;
export async function flush() {
    if (!works || isFlushing) return;
    isFlushing = true;
    try {
        for (const item of await items()) {
            if (item.refused) continue;
            const isStopped = await alone(item.id, async () => {
                if (!await known(item.id)) return;
                try {
                    const answer = await go(item);
                    await drop(item.id);
                    if (item.kind === 'report') document.dispatchEvent(new CustomEvent('sent', { detail: { item, answer } }));
                } catch (fault) {
                    if (fault !== 'stopped' && waits(+fault)) return true;
                    await put({ ...item, refused: +fault || 400 });
                }
            }, { ifAvailable: true });
            if (isStopped) break;
        }
    } finally {
        isFlushing = false;
    }
    show();
}

// Words of documents written together wait beside, one for each field; a page that shows the document sends its own.
const mine = `shared ${person} `;
const fields = () => { try { return Object.keys(localStorage).filter(key => key.startsWith(mine)); } catch { return []; } };

async function flushWords() {
    for (const key of fields()) {
        const [address, field] = key.slice(mine.length).split(' '), here = one(`form[data-shared-at="${CSS.escape(address)}"]`);
        if (here) continue;
        const { text, version } = JSON.parse(memory.get(key) ?? '{}');
        const reply = await fetch(address, { method: 'POST', headers: { Accept: 'application/json' }, body: new URLSearchParams({ pole: field, wersja: version, tresc: text }) }).catch(() => null);
        if (!reply || reply.redirected || !reply.ok && waits(reply.status)) return;
        if (!reply.ok) await refuse(address, field, text, reply.status);
        memory.remove(key);
    }
    show();
}

// The document was closed meanwhile, or is gone: the words stay here.
export const refuse = (address, field, text, status) => text.trim() ? put({ kind: 'words', address, field, text, refused: status }) : Promise.resolve();

const isOne = n => n === 1 || document.documentElement.lang === 'uk' && n % 10 === 1 && n % 100 !== 11;
const plural = n => isOne(n) ? '1' : n % 10 > 1 && n % 10 < 5 && (n % 100 < 12 || n % 100 > 14) ? '2' : '5';

// The state in plain words, at the top of the page.
async function show() {
    if (!works) return;
    const say = words('outbox'), list = await items(), waiting = list.filter(item => !item.refused), lines = [];
    for (const kind of ['photo', 'report']) {
        const n = waiting.filter(item => item.kind === kind).length;
        if (n) lines.push(`${n} ${say[kind + plural(n)]}`);
    }
    const n = fields().length;
    if (n) lines.push(`${n} ${say['words' + plural(n)]}`);
    const refused = list.filter(item => item.refused), old = one('.outbox');
    if (!lines.length && !refused.length && navigator.onLine) return void old?.remove();
    const panel = blank('outbox');
    if (!panel) return;
    one('[data-sentence]', panel).textContent = [navigator.onLine ? '' : say.offline, lines.length ? lines.join(', ') + '.' : ''].join(' ').trim();
    for (const item of refused) {
        const part = one('template', panel).content.firstElementChild.cloneNode(true);
        one('b', part).textContent = item.kind === 'photo' ? `${say.photoRefused} ${item.name}` : item.kind === 'report' ? say.reportRefused : say.wordsRefused;
        one('blockquote', part).textContent = item.text ?? (item.fields ?? []).filter(([name]) => !/^(numer|dzien|json|co)$/.test(name)).map(([, value]) => value).join('\n');
        part.dataset.id = item.id;
        one('ul', panel).append(part);
    }
    old ? old.innerHTML !== panel.innerHTML && old.replaceWith(panel) : one('#tresc')?.prepend(panel);
}

on('click', '[data-outbox-copy]', async (event, button) => {
    await navigator.clipboard?.writeText(one('blockquote', button.closest('li')).textContent).catch(() => {});
    toast(words('outbox').copied);
});
on('click', '[data-outbox-drop]', (event, button) => drop(+button.closest('li').dataset.id));

// A report goes through the outbox whether there is a network or not: so it is on disk before anything can go wrong.
const fresh = () => String(BigInt(Date.now() - 1767225600000 - 3600000) << 22n | BigInt(crypto.getRandomValues(new Uint32Array(1))[0] >>> 10));
on('submit', 'form[data-outbox]', async (event, form) => {
    if (!works) return;
    event.preventDefault();
    const gap = all('[data-needed]', form).find(field => event.submitter?.value !== 'szkic' && !field.value.trim());
    for (const field of all('[data-needed]', form)) field.toggleAttribute('aria-invalid', field === gap);
    if (gap) {
        toast(gap.dataset.needed);
        return gap.focus();
    }
    const values = new FormData(form, event.submitter);
    values.set('numer', fresh());
    values.set('json', 'tak');
    await put({ kind: 'report', address: form.action, fields: [...values].filter(([, value]) => typeof value === 'string') });
    memory.remove(draftKey(form));
    form.reset();
    if (!navigator.onLine) toast(words('outbox').kept);
    scrollTo(0, 0);
    await flush();
});
document.addEventListener('sent', ({ detail }) => {
    const here = one('form[data-outbox]');
    toast(words('outbox').sent);
    if (here && here.action === detail.item.address && detail.answer?.miejsce) location.assign(detail.answer.miejsce);
});

// A page from yesterday's cache writes today's report.
for (const field of all('form[data-outbox] [name=dzien]')) field.value = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);

if (works) {
    const again = () => { show(); if (navigator.onLine) flush().then(flushWords); };
    addEventListener('online', again);
    addEventListener('offline', show);
    again();
    setInterval(() => { if (navigator.onLine && !document.hidden) items().then(list => list.some(item => !item.refused) && flush()); }, 20000);
}
