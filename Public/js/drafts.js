// <form data-draft="name"> is kept on this device, for the person who fills it in, until the answer to its sending says that it arrived.
import { all, one, memory, later } from './page.js';

export const draftKey = form => `draft ${document.body.dataset.person ?? ''} ${form.dataset.draft}`;
const sentMark = 'draft sent';

// The page after a sending: a toast says that it worked, a summary of mistakes brings the words itself. On neither the draft stays.
const sent = memory.get(sentMark);
if (sent && one('.toast, .note.bad[data-focus]')) memory.remove(sent);
memory.remove(sentMark);

for (const form of all('form[data-draft]')) {
    const key = draftKey(form);
    const kept = JSON.parse(memory.get(key) ?? 'null');
    let isSending = false;
    const fields = () => all('input:not([type=file],[type=hidden],[type=password]),textarea,select', form).filter(field => field.name);
    if (kept) fields().forEach((field, i) => {
        const value = kept[`${field.name} ${i}`];
        if (value === undefined) return;
        if (/checkbox|radio/.test(field.type)) field.checked = value;
        else field.value = value;
    });
    const keep = later(500, () => { if (!isSending) memory.set(key, JSON.stringify(Object.fromEntries(fields().map((field, i) => [`${field.name} ${i}`, /checkbox|radio/.test(field.type) ? field.checked : field.value])))); });
    form.addEventListener('input', keep);
    form.addEventListener('submit', () => {
        if (!navigator.onLine) return;
        isSending = true;
        memory.set(sentMark, key);
    });
    addEventListener('pageshow', event => { if (event.persisted) isSending = false; });
}
