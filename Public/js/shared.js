// A document that several people fill in. The focus takes a field; what is typed is sent one message at a time and merged by the server
// with what others wrote; leaving or a minute of rest gives the field back. Words that could not be sent wait on this device.
// The form names where with data-shared-at; what others do is seen by live updates.
import { on, all, one, later, memory, clock } from './page.js';
import { person, refuse } from './outbox.js';

const idle = 60000;
const queues = new Map();
let held, resting;

const key = (field, form) => `shared ${person} ${form.dataset.sharedAt} ${field}`;
const said = () => one('[data-saved]');

async function post(form, values) {
    const reply = await fetch(form.dataset.sharedAt, {
        method: 'POST', headers: { Accept: 'application/json' }, keepalive: true, body: new URLSearchParams(values),
    }).catch(() => null);
    return reply && { status: reply.status, answer: reply.ok ? await reply.json().catch(() => ({})) : {} };
}

// What a queue knows of a field: the version its next words stand on, whether that is the field's own last message, what waits.
function queue(form, name, place) {
    if (!queues.has(name)) queues.set(name, { version: place.dataset.version || '0', own: false, waiting: null, isSending: false, place });
    const line = queues.get(name);
    line.place = place;
    return line;
}

async function send(form, name, line) {
    if (line.isSending || line.waiting === null) return;
    line.isSending = true;
    const text = line.waiting;
    const reply = await post(form, { pole: name, wersja: line.version, tresc: text, ...(line.own && { podstawa: 'wyslane' }) });
    line.isSending = false;
    if (!reply || reply.status >= 500 || reply.status === 429) {
        if (said()) said().textContent = said().dataset.failed ?? '';
        return void setTimeout(() => send(form, name, line), 5000);
    }
    if (reply.status !== 200) {
        // Closed, or gone: the words are not.
        await refuse(form.dataset.sharedAt, name, text, reply.status);
        memory.remove(key(name, form));
        return void (line.waiting = null);
    }
    const isNewer = line.waiting !== text;
    line.version = reply.answer.wersja;
    line.own = isNewer && reply.answer.tresc !== text;
    if (!isNewer) {
        line.waiting = null;
        memory.remove(key(name, form));
        const control = line.place.matches('textarea') ? line.place : null;
        if (control && reply.answer.tresc !== text && control.value === text) control.value = reply.answer.tresc;
        line.place.dataset.version = line.version;
        if (said()) said().textContent = `${said().dataset.done ?? ''} ${clock()}`;
    } else send(form, name, line);
}

function write(form, name, place, text) {
    const line = queue(form, name, place);
    if (line.waiting === null && !line.isSending) line.version = place.dataset.version || line.version;
    line.waiting = text;
    memory.set(key(name, form), JSON.stringify({ text, version: line.version }));
    send(form, name, line);
}

const rest = field => { clearTimeout(resting); resting = setTimeout(() => field.blur(), idle); };
const typed = later(400, field => write(field.form, field.dataset.shared, field, field.value));

on('focusin', '[data-shared]', async (event, field) => {
    if (field.readOnly || !field.form?.dataset.sharedAt) return;
    held = field;
    rest(field);
    const reply = await post(field.form, { pole: field.dataset.shared, stan: 'pisze' });
    if (reply?.status === 423) field.readOnly = true;
});
on('input', '[data-shared]', (event, field) => {
    if (!field.form?.dataset.sharedAt) return;
    typed(field);
    rest(field);
});
on('focusout', '[data-shared]', (event, field) => {
    if (field !== held) return;
    clearTimeout(resting);
    held = null;
    write(field.form, field.dataset.shared, field, field.value);
    post(field.form, { pole: field.dataset.shared, stan: 'wolne' });
});
on('change', '[data-shared-set] input', (event, input) => {
    const place = input.closest('[data-shared-set]'), form = input.form;
    if (!form?.dataset.sharedAt) return;
    const chosen = all('input', place).filter(box => /checkbox|radio/.test(box.type) ? box.checked : true).map(box => box.value);
    write(form, place.dataset.sharedSet, place, chosen.join(' '));
});

// Words that an earlier visit could not send go first; a return of the network tries again.
for (const form of all('form[data-shared-at]')) {
    for (const field of all('[data-shared]', form)) {
        const kept = JSON.parse(memory.get(key(field.dataset.shared, form)) ?? 'null');
        if (!kept || kept.text === field.value) continue;
        const line = queue(form, field.dataset.shared, field);
        line.version = kept.version;
        line.waiting = kept.text;
        field.value = kept.text;
        send(form, field.dataset.shared, line);
    }
}
addEventListener('online', () => { for (const [name, line] of queues) send(line.place.form ?? line.place.closest('form'), name, line); });
