// What just happened, said once. Six seconds, ten with an undo; the time stands still under the pointer and the focus.
import { one, all, blank, on } from './page.js';

const box = one('.toasts');

function live(toast) {
    let left = one('[data-undo]', toast) ? 10000 : 6000, since, timer;
    const run = () => { since = Date.now(); timer = setTimeout(() => toast.remove(), left); };
    const hold = () => { clearTimeout(timer); left -= Date.now() - since; };
    for (const type of ['mouseenter', 'focusin']) toast.addEventListener(type, hold);
    for (const type of ['mouseleave', 'focusout']) toast.addEventListener(type, run);
    box.append(toast);
    run();
}

export function toast(text) {
    const element = blank('toast');
    if (!element) return;
    one('span', element).textContent = text;
    live(element);
}

// Words for screen readers only.
export function say(text) {
    if (!box) return;
    const words = document.createElement('span');
    words.className = 'vh';
    words.textContent = text;
    box.append(words);
    setTimeout(() => words.remove(), 3000);
}

// What the server left on the page is put in again, so that a screen reader speaks it.
for (const element of box ? all('.toast', box) : []) {
    element.remove();
    setTimeout(live, 60, element);
}
on('click', '[data-toast-close]', (event, button) => button.closest('.toast').remove());
on('click', '[data-toast]', (event, button) => toast(button.dataset.toast));
