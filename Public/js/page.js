// Small tools that the other modules share. Every module looks for its own data-* hooks and stays silent when there are none.
export const root = document.documentElement;
export const one = (selector, within = document) => within.querySelector(selector);
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];
export const byID = id => document.getElementById(id);

// Runs a handler for events that happen inside elements matching the selector, now or later.
export function on(type, selector, handler, options) {
    document.addEventListener(type, event => {
        const target = event.target.closest?.(selector);
        if (target) handler(event, target);
    }, options);
}

// A copy of what stands in <template id="tpl-…">: words are translated there, icons get into the page's sprite.
export const blank = name => byID('tpl-' + name)?.content.firstElementChild.cloneNode(true);
export const words = name => byID('tpl-' + name)?.dataset ?? {};

export const memory = {
    get(key) { try { return localStorage.getItem(key); } catch { return null; } },
    set(key, value) { try { localStorage.setItem(key, value); } catch { } },
    remove(key) { try { localStorage.removeItem(key); } catch { } },
};

// Lower case without Polish diacritics, for comparing what people type.
export const folded = text => text.toLowerCase().replace(/ł/g, 'l').normalize('NFD').replace(/[\u0300-\u036f]/g, '');

// "48 MB": what a file weighs.
export function sizeOf(bytes) {
    const [part, unit] = bytes >= 1e9 ? [1e9, 'GB'] : bytes >= 1e6 ? [1e6, 'MB'] : [1e3, 'kB'];
    return `${Math.max(1, bytes / part).toLocaleString('pl-PL', { maximumFractionDigits: part > 1e6 ? 1 : 0 })} ${unit}`;
}

export function later(wait, work) {
    let timer;
    return (...values) => { clearTimeout(timer); timer = setTimeout(work, wait, ...values); };
}

export const clock = () => new Date().toLocaleTimeString('pl-PL', { hour: 'numeric', minute: '2-digit' });
export const changed = element => element.dispatchEvent(new Event('input', { bubbles: true }));
root.classList.add('js');
