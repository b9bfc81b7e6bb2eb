// Menus are <details>: a click beside them or Escape closes, and the focus goes back.
import { one, all } from './page.js';

document.addEventListener('click', event => {
    for (const menu of all('details.dd[open]')) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener('keydown', event => {
    const menu = event.key === 'Escape' && event.target.closest?.('details.dd[open]');
    if (!menu) return;
    menu.open = false;
    one('summary', menu).focus();
    event.preventDefault();
});

// The current tab is in sight on a narrow screen.
for (const tab of all('.tabs [aria-current],.files-l .tree [aria-current]')) tab.parentNode.scrollLeft = tab.offsetLeft - 24;
