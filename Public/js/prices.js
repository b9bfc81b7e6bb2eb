// The price list: results while typing; a chosen one becomes a line, focused on its quantity.
import { one, all, byID, on, later } from './page.js';
import { add } from './lines.js';

const search = later(150, async field => {
    const dialog = field.closest('dialog'), list = one('[data-prices-list]', dialog), typed = field.value.trim();
    const items = await fetch(`${field.dataset.prices}?q=${encodeURIComponent(typed)}`, { headers: { Accept: 'application/json' } }).then(reply => reply.ok ? reply.json() : null).catch(() => null);
    if (!items || typed !== field.value.trim()) return;
    const blank = one('template', list.parentNode).content.firstElementChild;
    list.replaceChildren(...items.map(item => {
        const row = blank.cloneNode(true), button = one('button', row);
        one('b', row).textContent = item.name;
        one('.num', row).textContent = `${item.price} zł/${item.unit}`;
        one('small', row).textContent = 'VAT ' + (/^\d+$/.test(item.vat) ? item.vat + '%' : item.vat);
        button.dataset.price = JSON.stringify({ cennik: item.id, nazwa: item.name, jm: item.unit, cena: item.price, vat: item.vat, ilosc: '1' });
        return row;
    }));
    tellNone(dialog, typed, items.length);
});

// Nothing found is said, with two ways on: a line as it was typed, or a new item of the list in another tab.
function tellNone(dialog, typed, count) {
    const none = one('[data-prices-none]', dialog), sentence = one('p', none), line = one('[data-price-typed]', none), link = one('[data-price-new]', none);
    none.hidden = count > 0;
    sentence.textContent = typed ? sentence.dataset.words.replace('%', typed) : sentence.dataset.blank;
    line.hidden = !typed;
    line.dataset.price = JSON.stringify({ nazwa: typed, ilosc: '1' });
    link.href = link.dataset.priceNew + (typed ? `?nazwa=${encodeURIComponent(typed)}` : '') + '#pozycja';
}
// Back from the other tab the list is asked again.
addEventListener('focus', () => { for (const field of all('dialog[open] [data-prices]')) search(field); });
on('input', '[data-prices]', (event, field) => search(field));
for (const field of all('[data-prices]')) new MutationObserver(() => search(field)).observe(field.closest('dialog'), { attributeFilter: ['open'] });
on('click', '[data-price]', (event, button) => {
    const dialog = button.closest('dialog');
    dialog.close();
    add(byID(dialog.dataset.for), JSON.parse(button.dataset.price));
});
