// Windows over the page: <button data-dialog="id"> opens, data-close and a click beside it close.
import { byID, on } from './page.js';

on('click', '[data-dialog]', (event, opener) => {
    const dialog = byID(opener.dataset.dialog);
    if (!dialog?.showModal) return;
    event.preventDefault();
    dialog.showModal();
});
on('click', '[data-close]', (event, button) => button.closest('dialog')?.close());
on('click', 'dialog', (event, dialog) => { if (event.target === dialog) dialog.close(); });
