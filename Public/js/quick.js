// The line for a quick task: what the server understands of it stands below while one types, and Enter then saves it at once.
import { one, on, later } from './page.js';

const look = later(200, async field => {
    const form = field.form, place = one('.understood', form), text = field.value.trim();
    if (!text) { place.hidden = true; return; }
    const reply = await fetch(`${form.dataset.quick}?tresc=${encodeURIComponent(text)}`).catch(() => null);
    if (!reply?.ok || field.value.trim() !== text) return;
    const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
    place.replaceChildren(...page.body.childNodes);
    place.hidden = false;
    seen(form);
});

// Seen is what stood below the line; the server then saves without asking again.
function seen(form) {
    if (one('[name=widziane]', form)) return;
    const mark = Object.assign(document.createElement('input'), { type: 'hidden', name: 'widziane', value: 'tak' });
    form.append(mark);
}

on('input', '[data-quick] [name=tresc]', (event, field) => look(field));
