// Choosing rows: one, all of the page, a range with Shift; the bar of actions counts them.
import { one, all, on } from './page.js';

const rows = form => all('tbody td.c input[type=checkbox], .pick input', form);

function count(form) {
    const boxes = rows(form), chosen = boxes.filter(box => box.checked).length;
    const master = one('[data-all]', form), words = one('[data-count]', form);
    if (words) words.textContent = chosen;
    if (!master) return;
    master.checked = chosen > 0 && chosen === boxes.length;
    master.indeterminate = chosen > 0 && chosen < boxes.length;
}

let last;
on('click', '[data-bulk] tbody td.c input, [data-bulk] .pick input', (event, box) => {
    const form = box.closest('[data-bulk]'), boxes = rows(form), here = boxes.indexOf(box), there = boxes.indexOf(last);
    if (event.shiftKey && there >= 0) for (const other of boxes.slice(Math.min(here, there), Math.max(here, there) + 1)) other.checked = box.checked;
    last = box;
    count(form);
});
function setAll(form, checked) {
    for (const box of rows(form)) box.checked = checked;
    count(form);
}
on('change', '[data-all]', (event, master) => setAll(master.closest('[data-bulk]'), master.checked));
on('click', '[data-clear]', (event, button) => setAll(button.closest('[data-bulk]'), false));
all('[data-bulk]').forEach(count);
