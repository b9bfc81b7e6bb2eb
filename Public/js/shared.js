// A document that several people fill in: the focus takes a field, what is typed is sent, leaving or a minute of rest gives it back.
// The form names where with data-shared-at; others learn of it from live updates.
import { on, later } from './page.js';

const idle = 60000;
let held, resting;

async function tell(field, values) {
    const reply = await fetch(field.form.dataset.sharedAt, {
        method: 'POST', headers: { Accept: 'application/json' }, keepalive: true,
        body: new URLSearchParams({ pole: field.dataset.shared, wersja: field.dataset.version ?? '', ...values }),
    }).catch(() => null);
    if (reply?.status === 409 || reply?.status === 423) field.readOnly = true;
    else if (reply?.ok) field.dataset.version = (await reply.json().catch(() => ({}))).wersja ?? field.dataset.version ?? '';
}

const rest = field => { clearTimeout(resting); resting = setTimeout(() => field.blur(), idle); };
const send = later(400, field => tell(field, { tresc: field.value }));

on('focusin', '[data-shared]', (event, field) => {
    if (field.readOnly || !field.form?.dataset.sharedAt) return;
    held = field;
    tell(field, { stan: 'pisze' });
    rest(field);
});
on('input', '[data-shared]', (event, field) => { send(field); rest(field); });
on('focusout', '[data-shared]', (event, field) => {
    if (field !== held) return;
    clearTimeout(resting);
    held = null;
    tell(field, { tresc: field.value, stan: 'wolne' });
});
