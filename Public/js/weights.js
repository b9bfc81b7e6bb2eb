// What a letter's files weigh: above what goes along the page says that links will be sent, before anything is.
import { one, all, sizeOf } from './page.js';

function weigh(form) {
    const note = one('[data-weight]', form);
    if (!note) return;
    let bytes = 0;
    for (const box of all('[data-size]:checked', form)) bytes += +box.dataset.size;
    for (const field of all('input[type=file]', form)) for (const file of field.files) bytes += file.size;
    // Files travel as base64: 78 bytes for 57.
    note.hidden = Math.ceil(bytes / 57) * 78 <= +note.dataset.weight;
    const words = form.elements.budowa?.value === '' ? note.dataset.loose : note.dataset.heavy;
    one('p', note).textContent = words.replace('%', sizeOf(bytes));
}

const forms = () => all('[data-weight]').map(note => note.closest('form'));
document.addEventListener('change', event => { if (event.target.form) weigh(event.target.form); });
forms().forEach(weigh);
