// The form of a contact: likely duplicates while one types, and the data of a firm once its NIP is whole. Neither ever holds up typing.
import { one, all, later, on, changed } from './page.js';

const value = (form, name) => one(`[name="${name}"]`, form)?.value.trim() ?? '';
const ask = (address, type) => fetch(address, { headers: { Accept: type } }).then(reply => reply.ok ? reply : null).catch(() => null);

const twins = later(400, async form => {
    const names = ['rodzaj', 'nazwa', 'imie', 'nazwisko', 'nip', 'email', 'telefon', 'ja'];
    const query = new URLSearchParams(names.map(name => [name, value(form, name)]));
    const reply = await ask(`${form.dataset.twins}?${query}`, 'text/html');
    if (!reply) return;
    const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
    one('[data-twins-here]', form).replaceChildren(...page.body.childNodes);
});
on('input', '[data-contact]', (event, form) => { if (/^(nazwa|imie|nazwisko|nip|email|telefon)$/.test(event.target.name)) twins(form); });

let asked = '';
on('input', '[data-contact] [name=nip]', async (event, field) => {
    const form = field.form, here = one('[data-registry-here]', form), nip = field.value.replace(/\D/g, '');
    if (!here || nip.length !== 10 || nip === asked || field.getAttribute('aria-invalid') === 'true') return;
    asked = nip;
    here.setAttribute('aria-busy', true);
    const found = await ask(`${form.dataset.registry}?nip=${nip}`, 'application/json').then(reply => reply?.json());
    here.removeAttribute('aria-busy');
    if (!found || nip !== field.value.replace(/\D/g, '')) return;
    here.replaceChildren(Object.assign(document.createElement('p'), { className: 'hint', textContent: found.sentence }));
    for (const [name, key] of [['nazwa', 'name'], ['ulica', 'street'], ['kod', 'postalCode'], ['miasto', 'city'], ['regon', 'regon'], ['krs', 'krs']]) {
        const other = one(`[name=${name}]`, form);
        if (other && !other.value && found[key]) { other.value = found[key]; changed(other); }
    }
});
