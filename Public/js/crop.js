// A square of a photo: <form data-crop> with a file field and .crop holding a canvas and a range. Without script the whole picture is sent.
import { one, on } from './page.js';

const states = new WeakMap();
const side = 300;

function draw(form) {
    const { picture, x, y } = states.get(form), canvas = one('canvas', form), zoom = one('[type=range]', form).value / 100;
    const scale = zoom * side / Math.min(picture.width, picture.height), wide = picture.width * scale, high = picture.height * scale;
    const state = states.get(form);
    state.x = Math.min(0, Math.max(side - wide, x));
    state.y = Math.min(0, Math.max(side - high, y));
    canvas.getContext('2d').drawImage(picture, state.x, state.y, wide, high);
}

function move(form, dx, dy) {
    const state = states.get(form);
    if (!state) return;
    state.x += dx;
    state.y += dy;
    draw(form);
}

on('change', '[data-crop] [type=file]', async (event, field) => {
    const form = field.closest('form'), file = field.files[0];
    if (!file) return;
    const picture = await createImageBitmap(file).catch(() => null);
    one('.crop', form).hidden = !picture;
    if (!picture) return states.delete(form);
    const scale = side / Math.min(picture.width, picture.height);
    states.set(form, { picture, x: (side - picture.width * scale) / 2, y: (side - picture.height * scale) / 2 });
    one('[type=range]', form).value = 100;
    draw(form);
});
on('input', '[data-crop] [type=range]', (event, range) => move(range.closest('form'), 0, 0));
on('pointerdown', '[data-crop] canvas', (event, canvas) => canvas.setPointerCapture(event.pointerId));
on('pointermove', '[data-crop] canvas', (event, canvas) => {
    if (canvas.hasPointerCapture(event.pointerId)) move(canvas.closest('form'), event.movementX, event.movementY);
});
on('keydown', '[data-crop] canvas', (event, canvas) => {
    const step = { ArrowLeft: [-10, 0], ArrowRight: [10, 0], ArrowUp: [0, -10], ArrowDown: [0, 10] }[event.key];
    if (!step) return;
    event.preventDefault();
    move(canvas.closest('form'), ...step);
});
on('submit', '[data-crop]', (event, form) => {
    const state = states.get(form);
    if (!state || event.submitter?.hasAttribute('formaction')) return;
    event.preventDefault();
    one('canvas', form).toBlob(blob => {
        const files = new DataTransfer();
        files.items.add(new File([blob], 'awatar.jpg', { type: 'image/jpeg' }));
        one('[type=file]', form).files = files.files;
        states.delete(form);
        form.submit();
    }, 'image/jpeg', .92);
});
