// Rules of fields: a fault shows when the field is left and goes while it is put right. The server always checks again.
import { one, byID, on, words, changed } from './page.js';

const digits = text => text.replace(/[\s-]/g, '');
const isNIP = text => /^\d{10}$/.test(text = digits(text)) && [6, 5, 7, 2, 3, 4, 5, 6, 7].reduce((sum, weight, i) => sum + weight * text[i], 0) % 11 === +text[9];
const rules = {
    nip: isNIP,
    email: text => /^\S+@\S+\.\S{2,}$/.test(text),
    phone: text => /^(\+?48)?\d{9}$/.test(digits(text)) || /^\+\d{8,15}$/.test(digits(text)),
    postcode: text => /^\d\d-?\d{3}$/.test(text.trim()),
};

function show(field, isWrong) {
    const id = field.id + '-e', sentence = byID(id);
    field.setAttribute('aria-invalid', isWrong);
    if (!isWrong) {
        sentence?.remove();
        field.removeAttribute('aria-describedby');
    } else if (!sentence) {
        const fault = byID('tpl-rules').content.firstElementChild.cloneNode(true);
        fault.id = id;
        one('span', fault).textContent = words('rules')[field.dataset.rule];
        field.after(fault);
        field.setAttribute('aria-describedby', id);
    }
}

const isGood = field => !field.value.trim() || rules[field.dataset.rule](field.value);
on('focusout', '[data-rule]', (event, field) => { if (!isGood(field)) show(field, true); });
on('input', '[aria-invalid=true]', (event, field) => { if (field.dataset.rule ? isGood(field) : field.value) show(field, false); });

// Steppers.
on('click', '.step-n button', (event, button) => {
    const field = one('input', button.parentNode);
    field.value = Math.max(+field.min || 0, (+field.value || 0) + +button.dataset.d);
    changed(field);
});
