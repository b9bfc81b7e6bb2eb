// Forms: a second press of a busy button is swallowed, Ctrl+Enter sends from a text area, the list of faults gets the focus.
import { one, all, on } from './page.js';

const idle = form => {
    delete form.dataset.busy;
    for (const button of all('[aria-busy]', form)) button.removeAttribute('aria-busy');
};

document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method === 'dialog' || form.target) return;
    if (form.dataset.busy) return event.preventDefault();
    form.dataset.busy = 1;
    event.submitter?.setAttribute('aria-busy', true);
    // A download leaves the page where it is.
    setTimeout(idle, 15000, form);
});
addEventListener('pageshow', event => { if (event.persisted) all('form[data-busy]').forEach(idle); });

on('keydown', 'textarea', (event, field) => {
    if (event.key !== 'Enter' || event.altKey || !(event.ctrlKey || event.metaKey) || !field.form) return;
    event.preventDefault();
    field.form.requestSubmit(one('.btn.main:not([type=button])', field.form));
});
on('click', '[aria-disabled=true]', event => event.preventDefault());
on('change', '[data-submit]', (event, field) => field.form.requestSubmit());
one('[data-focus]')?.focus();
