// The palette (Ctrl K): the menu, the open buildings, every data-cmd of the page, and what the server finds.
import { one, all, blank, folded, later, on } from './page.js';

let dialog, items = [], found = [], at = 0;
const iconOf = element => one('use', element)?.getAttribute('href') ?? '#i-chev-r';
const entry = (group, text, element, section, key) => ({ group, text: text.trim(), icon: iconOf(element), section, key, run: () => element.click() });

function commands() {
    const { page, go, sites, themeWords } = dialog.dataset;
    const sectionOf = element => element.closest('[data-section]').dataset.section;
    return [
        ...all('main [data-cmd]').map(a => entry(page, a.dataset.cmd, a, sectionOf(a), a.dataset.key)),
        ...all('.menu>ul a,.zone-tabs a').map(a => entry(go, one('.lb', a).textContent, a, sectionOf(a), a.dataset.key)),
        ...all('.menu .sites a').map(a => entry(sites, one('.t', a).textContent, a, 'binders')),
        ...all('[data-theme-toggle]').slice(0, 1).map(a => entry(page, themeWords, a, 'settings')),
    ];
}

function mark() {
    const field = one('input', dialog);
    all('[role=option]', dialog).forEach((option, i) => {
        option.setAttribute('aria-selected', i === at);
        if (i !== at) return;
        field.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({ block: 'nearest' });
    });
}

function draw() {
    const list = one('[role=listbox]', dialog), model = one('template', dialog).content.firstElementChild;
    const sought = folded(one('input', dialog).value).split(/\s+/).filter(Boolean);
    items = [...commands().filter(c => sought.every(word => folded(`${c.text} ${c.group}`).includes(word))), ...found];
    at = 0;
    let group;
    list.replaceChildren();
    items.forEach((item, i) => {
        if (item.group !== group) title(list, group = item.group);
        const option = model.cloneNode(true);
        option.id = 'pal-' + i;
        if (item.section) option.dataset.section = item.section;
        one('use', option).setAttribute('href', item.icon);
        one('span:last-child', option).textContent = item.text;
        if (item.key || item.note) option.append(Object.assign(document.createElement('small'), { textContent: item.key ?? item.note }));
        list.append(option);
    });
    if (!items.length) title(list, dialog.dataset.none);
    mark();
}

function title(list, text) {
    list.append(Object.assign(document.createElement('div'), { className: 'grp', textContent: text, role: 'presentation' }));
}

const ask = later(180, async text => {
    const address = document.body.dataset.search;
    const hits = text.length < 2 ? [] : await fetch(`${address}?format=json&q=${encodeURIComponent(text)}`, { headers: { Accept: 'application/json' } }).then(reply => reply.ok ? reply.json() : []).catch(() => []);
    if (text !== one('input', dialog).value.trim()) return;
    found = hits.map(hit => ({ group: dialog.dataset.found, text: hit.title, note: hit.note, icon: '#i-' + (hit.icon ?? 'chev-r'), section: hit.section, run: () => location.href = hit.href }));
    draw();
});

function go() {
    const chosen = items[at], text = one('input', dialog).value;
    dialog.close();
    if (chosen) chosen.run();
    else location.href = `${document.body.dataset.search}?q=${encodeURIComponent(text)}`;
}

function build() {
    dialog = blank('palette');
    document.body.append(dialog);
    const field = one('input', dialog);
    field.addEventListener('input', () => { found = []; draw(); ask(field.value.trim()); });
    field.addEventListener('keydown', event => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step) at = (at + step + items.length) % (items.length || 1);
        else if (event.key === 'Enter') go();
        else return;
        event.preventDefault();
        if (step) mark();
    });
    one('[role=listbox]', dialog).addEventListener('click', event => {
        const option = event.target.closest('[role=option]');
        if (option) { at = +option.id.slice(4); go(); }
    });
}

export function openPalette() {
    if (!dialog) build();
    const field = one('input', dialog);
    field.value = '';
    found = [];
    if (!dialog.open) dialog.showModal();
    draw();
    field.focus();
}
on('click', '[data-palette]', event => { event.preventDefault(); openPalette(); });
