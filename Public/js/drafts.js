// <form data-draft="name"> is kept on this device while it is filled in, for places without a signal; sending it clears the copy.
import { all, memory, later } from './page.js';

for (const form of all('form[data-draft]')) {
    const key = 'draft ' + form.dataset.draft;
    const kept = JSON.parse(memory.get(key) ?? 'null');
    const fields = () => all('input:not([type=file],[type=hidden],[type=password]),textarea,select', form).filter(field => field.name);
    if (kept) fields().forEach((field, i) => {
        const value = kept[`${field.name} ${i}`];
        if (value === undefined) return;
        if (/checkbox|radio/.test(field.type)) field.checked = value;
        else field.value = value;
    });
    const keep = later(500, () => memory.set(key, JSON.stringify(Object.fromEntries(fields().map((field, i) => [`${field.name} ${i}`, /checkbox|radio/.test(field.type) ? field.checked : field.value])))));
    form.addEventListener('input', keep);
    form.addEventListener('submit', () => { if (navigator.onLine) setTimeout(() => { try { localStorage.removeItem(key); } catch { } }, 600); });
}
