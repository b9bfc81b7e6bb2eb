// Files on their way: a row with progress for each, two at a time; a break in the network waits and goes on.
import { one, all, byID, on, blank, sizeOf } from './page.js';
import { send } from './resumable.js';
import { put, drop, known, alone, works } from './outbox.js';

const queue = [];
let running = 0;

function next() {
    if (running >= 2 || !queue.length) return;
    running++;
    queue.shift()().finally(() => { running--; next(); });
}

function row(field, file) {
    const element = blank('upload'), bar = one('progress', element), words = one('.num', element), say = element.dataset;
    one('b', element).textContent = file.name;
    bar.setAttribute('aria-label', file.name);
    let stop, started;
    // In the zone a file waits on the device's disk until it has arrived: the page may be closed.
    const kept = works && field.closest('[data-keep]') && file.size <= 60 << 20
        ? put({ kind: 'photo', address: new URL(field.dataset.upload, location.href).href, name: file.name, type: file.type, lastModified: file.lastModified, file }).catch(() => null) : null;
    const whole = work => kept ? kept.then(id => id === null ? work() : alone(id, async () => {
        if (!await known(id)) return state('ok', say.sent);
        await work();
    })) : work();
    const arrived = () => kept?.then(id => id !== null && drop(id));
    const state = (name, text) => {
        element.className = 'up ' + name;
        words.textContent = text;
        bar.hidden = name === 'ok' || name === 'fail';
        one('[data-retry]', element).hidden = name !== 'fail';
        one('[data-cancel]', element).hidden = name !== '';
    };
    const step = sent => {
        const part = file.size ? sent / file.size : 1, left = Math.round((Date.now() - started) / 1000 * (1 - part) / part);
        bar.value = part * 100;
        words.textContent = Math.floor(part * 100) + '%' + (left > 2 && isFinite(left) ? ', ' + say.left.replace('%', left) : '');
    };
    const work = () => whole(async () => {
        stop = new AbortController();
        started = Date.now();
        try {
            const { place, folder } = await send(new URL(field.dataset.upload, location.href).href, file, step, stop.signal);
            await arrived();
            state('ok', folder ? `${say.sent}: ${folder}` : say.sent);
            keep(field, element, place);
            field.dispatchEvent(new CustomEvent('uploaded', { bubbles: true, detail: place }));
        } catch (fault) {
            if (fault === 'stopped') return void (arrived(), element.remove());
            if (fault === 0) {
                state('', say.waiting);
                const again = () => { start(); };
                navigator.onLine ? setTimeout(again, 5000) : addEventListener('online', again, { once: true });
            } else state('fail', fault >= 500 ? say.failed : say.refused);
        }
    });
    const start = () => { state('', '0%'); queue.push(work); next(); };
    one('[data-cancel]', element).addEventListener('click', () => stop ? stop.abort() : element.remove());
    one('[data-retry]', element).addEventListener('click', start);
    start();
    return element;
}

// The form learns which uploads belong to it.
function keep(field, element, place) {
    const hidden = document.createElement('input');
    hidden.type = 'hidden';
    hidden.name = (field.dataset.name || field.name) + '-wgrany';
    hidden.value = place.split('/').pop();
    element.append(hidden);
}

function take(field, files) {
    const list = field.dataset.list ? byID(field.dataset.list) : field.closest('.drop,.file-btn').parentNode;
    for (const file of files) list.append(row(field, file));
}

on('change', 'input[type=file][data-upload]', (event, field) => {
    take(field, [...field.files]);
    field.value = '';
});
// Files that go along with a form are named as soon as they are chosen.
on('change', '.drop input[type=file]:not([data-upload]), .file-btn input[type=file]:not([data-upload])', (event, field) => {
    const place = field.closest('.drop,.file-btn');
    place.nextElementSibling?.matches('.chosen') && place.nextElementSibling.remove();
    if (!field.files.length) return;
    const list = document.createElement('ul');
    list.className = 'chosen';
    list.setAttribute('aria-live', 'polite');
    for (const file of field.files) {
        const item = document.createElement('li');
        const name = document.createElement('b');
        name.textContent = file.name;
        item.append(name, ' ', sizeOf(file.size));
        if (file.type.startsWith('image/') && file.size < 3e7) {
            const picture = new Image(64, 48);
            picture.src = URL.createObjectURL(file);
            picture.alt = '';
            picture.onerror = () => picture.remove();
            item.prepend(picture);
        }
        list.append(item);
    }
    place.after(list);
});
for (const type of ['dragover', 'dragleave', 'drop']) on(type, '.drop', (event, place) => place.classList.toggle('over', type === 'dragover'));
addEventListener('beforeunload', event => { if (running) event.preventDefault(); });
