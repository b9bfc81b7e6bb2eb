// Rows in an order of one's own: <ol data-ordered> with draggable rows and buttons data-step. The first of several buttons named alike
// would submit the form on Enter, so Enter in a field saves instead.
import { one, all, on } from './page.js';

let held;
on('dragstart', '[data-ordered]>li', (event, row) => { held = row; event.dataTransfer.effectAllowed = 'move'; });
on('dragover', '[data-ordered]>li', (event, row) => {
    if (!held || held.parentNode !== row.parentNode || row === held) return;
    event.preventDefault();
    const box = row.getBoundingClientRect();
    row.parentNode.insertBefore(held, event.clientY < box.top + box.height / 2 ? row : row.nextSibling);
});
on('dragend', '[data-ordered]>li', () => { held = null; });
on('click', '[data-ordered] [data-step]', (event, button) => {
    event.preventDefault();
    const row = button.closest('li'), other = button.dataset.step === '-1' ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    button.dataset.step === '-1' ? other.before(row) : other.after(row);
    button.focus();
});
on('click', '[data-ordered-add]', (event, button) => {
    const list = button.previousElementSibling, row = list.lastElementChild.cloneNode(true);
    all('input, textarea', row).forEach(field => { field.value = ''; });
    list.append(row);
    one('input', row).focus();
});
on('keydown', '[data-ordered] input', event => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.target.form.requestSubmit(one('.btn.main', event.target.form));
});
