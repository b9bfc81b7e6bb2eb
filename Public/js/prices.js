// The price list: results while typing; a chosen one becomes a line, focused on its quantity.
import { one, all, byID, on, later } from './page.js';
import { add } from './lines.js';

const search = later(150, async field => {
    const list = one('[data-prices-list]', field.closest('dialog'));
    const items = await fetch(`${field.dataset.prices}?q=${encodeURIComponent(field.value)}`, { headers: { Accept: 'application/json' } }).then(reply => reply.ok ? reply.json() : []).catch(() => []);
    const blank = one('template', list.parentNode).content.firstElementChild;
    list.replaceChildren(...items.map(item => {
        const row = blank.cloneNode(true), button = one('button', row);
        one('b', row).textContent = item.name;
        one('.num', row).textContent = `${item.price} zł/${item.unit}`;
        one('small', row).textContent = 'VAT ' + (/^\d+$/.test(item.vat) ? item.vat + '%' : item.vat);
        button.dataset.price = JSON.stringify({ cennik: item.id, nazwa: item.name, jm: item.unit, cena: item.price, vat: item.vat, ilosc: '1' });
        return row;
    }));
});
on('input', '[data-prices]', (event, field) => search(field));
for (const field of all('[data-prices]')) new MutationObserver(() => search(field)).observe(field.closest('dialog'), { attributeFilter: ['open'] });
on('click', '[data-price]', (event, button) => {
    const dialog = button.closest('dialog');
    dialog.close();
    add(byID(dialog.dataset.for), JSON.parse(button.dataset.price));
});
