// A field that picks a client: its list holds what fits the words typed so far, and the field beside offers that client's binders.
import { on, byID, later, changed } from './page.js';

const ask = (address, name, text) => fetch(`${address}?${name}=${encodeURIComponent(text)}`, { headers: { Accept: 'application/json' } }).then(reply => reply.ok ? reply.json() : []).catch(() => []);

const suggest = later(150, async field => {
    const found = await ask(field.dataset.pick, 'q', field.value);
    const isTwice = name => found.filter(item => item.name === name).length > 1;
    byID(field.getAttribute('list')).replaceChildren(...found.map(item => new Option(item.note, isTwice(item.name) ? `${item.name}, ${item.note}` : item.name)));
});
on('input', '[data-pick]', (event, field) => suggest(field));

on('change', '[data-pick-binders]', async (event, field) => {
    const list = byID(field.dataset.into), found = await ask(field.dataset.pickBinders, 'klient', field.value);
    const [first, last] = [list.options[0], list.options[list.options.length - 1]];
    list.replaceChildren(first, ...found.map(item => new Option(item.text, item.value)), last);
    list.value = found.length ? found[0].value : first.value;
    changed(list);
});
