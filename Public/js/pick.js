// A field that picks a client: its list holds what fits the words typed so far, and the field beside offers that client's binders.
import { one, all, on, byID, later, changed } from './page.js';

const ask = (address, name, text) => fetch(`${address}${address.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(text)}`, { headers: { Accept: 'application/json' } }).then(reply => reply.ok ? reply.json() : []).catch(() => []);

const suggest = later(150, async field => {
    const found = await ask(field.dataset.pick, 'q', field.value);
    const isTwice = name => found.filter(item => item.name === name).length > 1;
    byID(field.getAttribute('list')).replaceChildren(...found.map(item => new Option(item.note, isTwice(item.name) ? `${item.name}, ${item.note}` : item.name)));
});
on('input', '[data-pick]', (event, field) => suggest(field));

on('change', '[data-pick-binders]', async (event, field) => {
    const list = byID(field.dataset.into), number = field.form.elements[field.dataset.number]?.value ?? '';
    const found = await ask(`${field.dataset.pickBinders}?numer=${number}`, 'klient', field.value);
    const [first, last] = [list.options[0], list.options[list.options.length - 1]];
    list.replaceChildren(first, ...found.map(item => new Option(item.text, item.value)), last);
    list.value = found.length ? found[0].value : first.value;
    changed(list);
});

// A new client from the window beside the field: added, chosen, and nothing of the page is lost.
function tell(form, faults) {
    for (const fault of all('.err', form)) fault.remove();
    for (const [name, sentence] of Object.entries(faults)) {
        const field = form.elements[name], fault = byID('tpl-rules').content.firstElementChild.cloneNode(true);
        if (!field?.after) continue;
        one('span', fault).textContent = sentence;
        fault.id = field.id + '-e';
        field.setAttribute('aria-invalid', true);
        field.setAttribute('aria-describedby', fault.id);
        field.after(fault);
    }
    one('[aria-invalid=true]', form)?.focus();
}
on('submit', 'form[data-new-client]', async (event, form) => {
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = 1;
    const reply = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { Accept: 'application/json' } }).catch(() => null);
    delete form.dataset.busy;
    const answer = await reply?.json().catch(() => null), status = one('[data-fault]', form);
    status.textContent = reply?.ok || answer?.errors ? '' : status.dataset.fault;
    if (!reply?.ok) return tell(form, answer?.errors ?? {});
    const field = byID(form.dataset.newClient), number = field.form.elements[field.dataset.number];
    form.reset();
    tell(form, {});
    form.elements.numer.value = answer.numer;
    field.value = answer.label;
    number.value = answer.id;
    form.closest('dialog').close();
    changed(field);
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.focus();
}, true);
