// Letters as files: dropped on the list of mail they open the window that asks who may read them; each goes up with its progress.
import { one, all, on, blank, byID } from './page.js';

const hasFiles = event => event.dataTransfer?.types.includes('Files');
on('dragover', '[data-letters]', (event, place) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    place.classList.add('over');
});
on('dragleave', '[data-letters]', (event, place) => { if (!place.contains(event.relatedTarget)) place.classList.remove('over'); });
on('drop', '[data-letters]', (event, place) => {
    place.classList.remove('over');
    const dialog = byID(place.dataset.letters), files = event.dataTransfer.files;
    if (!dialog || !files.length) return;
    event.preventDefault();
    const field = one('input[type=file]', dialog);
    field.files = files;
    show(field);
    dialog.showModal();
});

function show(field) {
    one('[data-list]', field.form).replaceChildren(...[...field.files].map(file => {
        const row = blank('upload');
        one('b', row).textContent = file.name;
        one('[data-cancel]', row).hidden = true;
        return row;
    }));
}
on('change', 'form[data-each] input[type=file]', (event, field) => show(field));

function send(form, file, row) {
    const words = one('.num', row), bar = one('progress', row), body = new FormData(form), field = one('input[type=file]', form);
    body.delete(field.name);
    body.append(field.name, file);
    return new Promise(done => {
        const request = new XMLHttpRequest();
        request.open('POST', form.action);
        request.upload.addEventListener('progress', event => {
            bar.value = event.loaded / event.total * 100;
            words.textContent = Math.floor(bar.value) + '%';
        });
        request.addEventListener('loadend', () => {
            const isGood = request.status === 200;
            row.className = 'up ' + (isGood ? 'ok' : 'fail');
            bar.hidden = true;
            words.textContent = isGood ? row.dataset.sent : request.status ? row.dataset.refused : row.dataset.failed;
            done(isGood);
        });
        request.send(body);
    });
}

document.addEventListener('submit', async event => {
    const form = event.target, field = form.matches('[data-each]') && one('input[type=file]', form);
    if (!field || !field.files.length) return;
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = 1;
    const rows = all('.up', form);
    let isGood = true;
    for (const [number, file] of [...field.files].entries()) isGood = await send(form, file, rows[number]) && isGood;
    delete form.dataset.busy;
    field.value = '';
    if (isGood) location.assign(form.action);
}, true);
