// How good a new password is: the server's own judgement, asked while it is typed.
import { one, all, byID, later } from './page.js';

for (const meter of all('[data-strength]')) {
    const field = byID(meter.dataset.strength);
    const ask = later(250, async () => {
        if (!field.value) { delete meter.dataset.score; one('span', meter).textContent = ''; return; }
        const asked = field.value, about = all('input[type=email],[name=nazwa],[name=imie]', field.form).map(other => other.value).join(' ');
        const reply = await fetch(meter.dataset.action, { method: 'POST', body: new URLSearchParams({ haslo: asked, slowa: about }), headers: { Accept: 'application/json' } }).catch(() => null);
        if (!reply?.ok || field.value !== asked) return;
        const { score, sentence } = await reply.json();
        meter.dataset.score = score;
        one('span', meter).textContent = sentence;
    });
    field?.addEventListener('input', ask);
}
