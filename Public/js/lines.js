// Lines of an offer or an invoice: order, removal, new ones, live totals. The server counts again on saving.
import { one, all, byID, on, changed } from './page.js';
import { parsed, amount, totals, lineValue } from './money.js';
import { say } from './toasts.js';

const field = (row, name) => one(`[name="${name}"]`, row);
const value = (row, name) => field(row, name)?.value ?? '';

function read(row) {
    const quantity = parsed(value(row, 'ilosc'), 3) ?? 0n, price = parsed(value(row, 'cena'), 2) ?? 0n;
    const rate = value(row, 'vat'), optional = value(row, 'rodzaj') === 'opcja';
    return { value: lineValue(quantity, price, parsed(value(row, 'rabat'), 2) ?? 0n), rate, optional };
}

export function count(editor) {
    const lines = [];
    let number = 0;
    for (const row of all('[data-line]', editor)) {
        if (value(row, 'rodzaj') === 'sekcja') continue;
        const line = read(row);
        lines.push(line);
        one('.lp', row).textContent = ++number;
        one('.tot', row).textContent = amount(line.value);
    }
    const form = editor.closest('form') ?? editor;
    const sums = totals(lines, { gross: value(form, 'ceny') === 'brutto', discount: parsed(value(form, 'rabat-calosci'), 2) ?? 0n });
    for (const name of ['net', 'tax', 'gross']) for (const place of all(`[data-${name}]`)) place.textContent = amount(sums[name]) + '\u00a0zł';
    mirror(editor);
}

// The sheet beside the form shows the same lines until the server has drawn them.
function mirror(editor) {
    const body = one('[data-preview-lines]');
    if (!body) return;
    let number = 0;
    body.replaceChildren(...all('[data-line]', editor).map(row => {
        const line = document.createElement('tr'), isTitle = value(row, 'rodzaj') === 'sekcja';
        const cells = isTitle ? ['', value(row, 'nazwa')] : [++number, value(row, 'nazwa'), `${value(row, 'ilosc')} ${value(row, 'jm')}`, value(row, 'cena'), one('[name=vat]', row).selectedOptions[0]?.text, one('.tot', row).textContent];
        cells.forEach((text, i) => { const cell = line.insertCell(); cell.textContent = text; if (i > 1) cell.className = 'n'; if (isTitle && i) cell.colSpan = 5; });
        return line;
    }));
}

export function add(editor, values = {}, kind = 'line') {
    const row = one(`template[data-new="${kind}"]`, editor).content.firstElementChild.cloneNode(true);
    for (const [name, text] of Object.entries(values)) if (field(row, name)) field(row, name).value = text;
    one('tbody', editor).append(row);
    const start = field(row, values.nazwa ? 'ilosc' : 'nazwa');
    start.focus();
    start.select?.();
    changed(row);
    return row;
}

const editorOf = element => element.closest('[data-lines]') ?? byID(element.dataset.for);
on('input', 'form', (event, form) => all('[data-lines]', form).forEach(count));
on('click', '[data-add]', (event, button) => { event.preventDefault(); add(editorOf(button), {}, button.dataset.add); });
on('click', '[data-move]', (event, button) => {
    event.preventDefault();
    const row = button.closest('[data-line]'), isUp = button.dataset.move === 'up';
    const other = isUp ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    isUp ? other.before(row) : other.after(row);
    button.focus();
    changed(row);
    say([...row.parentNode.children].indexOf(row) + 1 + '.');
});

// A removed line can be called back until the page is left.
const removed = [];
on('click', '[data-remove]', (event, button) => {
    event.preventDefault();
    const row = button.closest('[data-line]'), editor = editorOf(row), next = row.nextElementSibling ?? row.previousElementSibling;
    removed.push([row, row.parentNode, row.nextElementSibling]);
    row.remove();
    changed(editor);
    (one('textarea,input', next ?? editor))?.focus();
    const undo = one('[data-undo-line]', editor);
    if (undo) undo.hidden = false;
});
on('click', '[data-undo-line]', (event, button) => {
    event.preventDefault();
    const [row, parent, before] = removed.pop();
    parent.insertBefore(row, before?.parentNode === parent ? before : null);
    changed(row);
    button.hidden = !removed.length;
});
all('[data-lines]').forEach(count);
