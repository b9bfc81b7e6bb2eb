// The theme: the server writes it into the page from the cookie, the toggle changes both at once.
import { root, one, all, on } from './page.js';

const isDark = () => root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme:dark)').matches;

function label(button) {
    const words = one('span', button);
    button.dataset.dark ??= words.textContent;
    words.textContent = isDark() ? button.dataset.light : button.dataset.dark;
}

all('[data-theme-toggle]').forEach(label);
on('click', '[data-theme-toggle]', () => {
    const theme = isDark() ? 'light' : 'dark';
    root.dataset.theme = theme;
    document.cookie = `theme=${theme};path=/;max-age=31536000;samesite=lax${location.protocol === 'https:' ? ';secure' : ''}`;
    all('[data-theme-toggle]').forEach(label);
});
