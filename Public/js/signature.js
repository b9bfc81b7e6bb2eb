// A signature drawn by hand: <fieldset data-sign> with a canvas and a hidden field that keeps the strokes as "x,y x,y;x,y" on a field of
// 600 × 200. Only numbers leave the page.
import { all, one, on } from './page.js';

const wide = 600, high = 200, most = 2900, pads = new WeakMap();
const field = pad => one('input[name=kreski]', pad);

function strokes(pad) {
    if (!pads.has(pad)) pads.set(pad, field(pad).value.split(';').filter(Boolean).map(stroke => stroke.split(' ').map(point => point.split(',').map(Number))));
    return pads.get(pad);
}

function paint(pad) {
    const canvas = one('canvas', pad), pen = canvas.getContext('2d'), scale = canvas.width / wide;
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.strokeStyle = getComputedStyle(canvas).color;
    pen.lineWidth = 2.4 * scale;
    pen.lineCap = pen.lineJoin = 'round';
    for (const stroke of strokes(pad)) {
        pen.beginPath();
        for (const [x, y] of [stroke[0], ...stroke]) pen.lineTo(x * scale, y * scale);
        pen.stroke();
    }
}

function add(pad, event) {
    const box = one('canvas', pad).getBoundingClientRect(), stroke = strokes(pad).at(-1);
    const place = (at, from, size, units) => Math.min(units, Math.max(0, Math.round((at - from) / size * units)));
    const point = [place(event.clientX, box.left, box.width, wide), place(event.clientY, box.top, box.height, high)];
    const before = stroke.at(-1);
    if (before && Math.abs(before[0] - point[0]) + Math.abs(before[1] - point[1]) < 3) return;
    if (strokes(pad).reduce((sum, each) => sum + each.length, 0) < most) stroke.push(point);
}

function keep(pad) {
    pads.set(pad, strokes(pad).filter(stroke => stroke.length));
    field(pad).value = strokes(pad).map(stroke => stroke.map(point => point.join(',')).join(' ')).join(';');
    paint(pad);
}

on('pointerdown', '[data-sign] canvas', (event, canvas) => {
    const pad = canvas.closest('[data-sign]');
    if (event.button || strokes(pad).length >= 110) return;
    canvas.setPointerCapture(event.pointerId);
    strokes(pad).push([]);
    add(pad, event);
    paint(pad);
});
on('pointermove', '[data-sign] canvas', (event, canvas) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return;
    const pad = canvas.closest('[data-sign]');
    for (const each of event.getCoalescedEvents?.() ?? []) add(pad, each);
    add(pad, event);
    paint(pad);
});
for (const type of ['pointerup', 'pointercancel']) on(type, '[data-sign] canvas', (event, canvas) => keep(canvas.closest('[data-sign]')));
on('click', '[data-sign-clear]', (event, button) => {
    const pad = button.closest('[data-sign]');
    pads.set(pad, []);
    keep(pad);
});
all('[data-sign]').forEach(paint);
