// A form with data-autosave="address" is sent as it is typed; the page says when it was kept. What is not kept yet is not lost by leaving.
import { one, all, later, clock } from './page.js';

for (const form of all('form[data-autosave]')) {
    const words = one(`[data-saved="${form.id}"]`) ?? one('[data-saved]');
    let isDirty = false, isSending = false;
    const send = async () => {
        if (isSending) return save();
        isSending = true;
        isDirty = false;
        try {
            const reply = await fetch(form.dataset.autosave, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { Accept: 'application/json' } });
            if (!reply.ok) throw reply.status;
            const answer = await reply.json().catch(() => ({}));
            for (const [name, text] of Object.entries(answer)) if (form.elements[name]?.type === 'hidden') form.elements[name].value = text;
            if (words) words.textContent = `${words.dataset.done ?? 'Zapisano'} ${clock()}`;
            for (const frame of all('[data-refresh]')) frame.src = frame.src;
        } catch (status) {
            isDirty = true;
            if (words) words.textContent = words.dataset.failed ?? '';
            if (!(status >= 400 && status < 500)) setTimeout(save, 8000);
        }
        isSending = false;
    };
    const save = later(1200, send);
    form.addEventListener('input', () => { isDirty = true; save(); });
    form.addEventListener('submit', () => { isDirty = false; });
    addEventListener('beforeunload', event => { if (isDirty) event.preventDefault(); });
    document.addEventListener('visibilitychange', () => { if (isDirty && document.hidden) send(); });
}

// Words typed in one place stand in the preview at once.
document.addEventListener('input', event => {
    const name = event.target.dataset?.mirror;
    if (name) for (const place of all(`[data-from="${name}"]`)) place.textContent = event.target.value;
});

// A page made for paper has a button for it.
document.addEventListener('click', event => { if (event.target.closest?.('[data-print]')) print(); });
