// Shortcuts. Alt and Ctrl+Alt are never bound: AltGr types ą ć ę ł ń ó ś ź ż. Single letters can be turned off (WCAG 2.1.4).
import { one, all, blank, memory, on } from './page.js';
import { openPalette } from './palette.js';

const lettersOn = () => memory.get('skroty') !== 'nie';
let help;

function buildHelp() {
    help = blank('help');
    const body = one('tbody', help), model = body.rows[0];
    for (const element of all('main [data-key],.menu [data-key]')) {
        const row = model.cloneNode(true);
        row.cells[0].textContent = element.dataset.cmd ?? (one('.lb', element) ?? element).textContent.trim();
        one('kbd', row).textContent = element.dataset.key;
        body.append(row);
    }
    const box = one('input', help);
    box.checked = lettersOn();
    box.addEventListener('change', () => memory.set('skroty', box.checked ? 'tak' : 'nie'));
    document.body.append(help);
}

function showHelp() {
    if (!help) buildHelp();
    help.showModal();
}
on('click', '[data-help]', showHelp);

function walk(step) {
    const rows = all('[data-rows]>*').filter(row => row.offsetParent);
    const here = rows.findIndex(row => row.classList.contains('cur') || row.contains(document.activeElement));
    const row = rows[Math.max(0, Math.min(rows.length - 1, here + step))];
    if (!row) return;
    rows.forEach(other => other.classList.toggle('cur', other === row));
    (row.matches('a') ? row : one('th a', row) ?? one('a,input', row))?.focus();
    row.scrollIntoView({ block: 'nearest' });
}

const keys = {
    '?': showHelp,
    z: () => all('[data-undo]').pop()?.click(),
    j: () => walk(1),
    k: () => walk(-1),
    x: () => one('[data-rows]>.cur input[type=checkbox]')?.click(),
    '/': event => {
        const field = one('[data-find]');
        if (!field) return;
        event.preventDefault();
        field.focus();
        field.select();
    },
};

let typed = '';
document.addEventListener('keydown', event => {
    if (event.altKey || event.getModifierState('AltGraph') || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey) {
        if (event.key.toLowerCase() === 'k') { event.preventDefault(); openPalette(); }
        return;
    }
    if (event.key.length !== 1 || !lettersOn() || event.target.closest?.('input:not([type=checkbox]),textarea,select,[contenteditable],dialog[open]')) return;
    typed = (typed === 'g' ? 'g ' : '') + event.key;
    const element = all('[data-key]').find(other => other.dataset.key === typed);
    if (element) {
        event.preventDefault();
        element.matches('input,select,textarea') ? element.focus() : element.click();
    } else if (typed === 'g') return void setTimeout(() => { typed = ''; }, 1200);
    else if (typed.length === 1) keys[event.key]?.(event);
    typed = '';
});
