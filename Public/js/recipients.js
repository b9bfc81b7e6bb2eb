// People of "Do" as chips: typed text becomes one at a comma, Enter or when the field is left; the field itself keeps the text the server reads.
import { one, all, byID, words, changed } from './page.js';

const parts = text => text.split(/[,;\n]/).map(part => part.trim()).filter(part => part);

for (const field of all('input[name="do"][autocomplete="off"]')) {
    const box = document.createElement('div'), entry = field.cloneNode();
    box.className = 'inp tokens';
    entry.removeAttribute('name');
    entry.value = '';
    entry.className = '';
    field.type = 'hidden';
    field.removeAttribute('id');
    field.before(box);
    box.append(entry);

    const people = () => parts(field.value);
    const keep = list => { field.value = list.join(', '); draw(); changed(field); };
    function draw() {
        for (const tag of all('.tag', box)) tag.remove();
        for (const person of people()) {
            const tag = document.createElement('span'), remove = document.createElement('button');
            tag.className = 'tag k' + [...person].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % 10;
            tag.textContent = person.replace(/\s*<[^>]*>$/, '') || person;
            tag.title = person;
            remove.type = 'button';
            remove.className = 'iconbtn';
            remove.setAttribute('aria-label', words('rules').recipient.replace('%', person));
            remove.append(one('[data-cancel] svg', byID('tpl-upload').content).cloneNode(true));
            remove.addEventListener('click', () => { keep(people().filter(other => other !== person)); entry.focus(); });
            tag.append(remove);
            entry.before(tag);
        }
    }
    const take = () => {
        if (!entry.value.trim()) return;
        const list = [...people(), ...parts(entry.value)];
        entry.value = '';
        keep([...new Set(list)]);
    };
    box.addEventListener('click', event => { if (event.target === box) entry.focus(); });
    entry.addEventListener('change', take);
    entry.addEventListener('blur', take);
    entry.addEventListener('input', event => {
        event.stopPropagation();
        if (/[,;]/.test(entry.value) || event.inputType === 'insertReplacementText') take();
    });
    entry.addEventListener('keydown', event => {
        if (event.key === 'Enter' && entry.value.trim()) { event.preventDefault(); take(); }
        if (event.key === 'Backspace' && !entry.value) keep(people().slice(0, -1));
    });
    field.form?.addEventListener('submit', take, true);
    draw();
}
