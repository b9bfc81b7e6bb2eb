// The calendar: a task is dragged to another day, or lifted with the space bar and carried with the arrow keys. The server moves it.
import { one, all, on } from './page.js';

const board = () => one('[data-calendar]');
const cells = () => all('td[data-day]', board());
let lifted, target;

function aim(cell) {
    target?.classList.remove('target');
    target = cell;
    target?.classList.add('target');
    const says = one('[data-calendar-says]');
    if (says) says.textContent = target ? `${says.dataset.calendarSays} ${target.dataset.name}` : '';
}

function drop(event, day) {
    const form = Object.assign(document.createElement('form'), { method: 'post', action: event.dataset.move, hidden: true });
    form.append(Object.assign(document.createElement('input'), { name: 'dzien', value: day }));
    document.body.append(form);
    form.submit();
}

function put() {
    lifted?.classList.remove('lifted');
    lifted?.removeAttribute('aria-grabbed');
    lifted = null;
    aim(null);
}

on('dragstart', '[data-move]', (event, task) => {
    lifted = task;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', task.textContent.trim());
});
on('dragover', '[data-calendar] td[data-day]', (event, cell) => {
    if (!lifted) return;
    event.preventDefault();
    if (cell !== target) aim(cell);
});
on('drop', '[data-calendar] td[data-day]', (event, cell) => {
    if (!lifted) return;
    event.preventDefault();
    const task = lifted, from = task.closest('td');
    put();
    if (cell !== from) drop(task, cell.dataset.day);
});
on('dragend', '[data-move]', put);

const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
on('keydown', '[data-move]', (event, task) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === ' ') {
        event.preventDefault();
        if (lifted === task) return put();
        put();
        lifted = task;
        task.classList.add('lifted');
        aim(task.closest('td'));
    } else if (lifted === task && event.key in steps) {
        event.preventDefault();
        const all = cells(), next = all[all.indexOf(target) + steps[event.key]];
        if (next) aim(next);
    } else if (lifted === task && event.key === 'Enter') {
        event.preventDefault();
        const day = target.dataset.day, same = target === task.closest('td');
        put();
        if (!same) drop(task, day);
    } else if (lifted === task && event.key === 'Escape') {
        event.preventDefault();
        put();
    }
});
on('focusout', '[data-move].lifted', put);
