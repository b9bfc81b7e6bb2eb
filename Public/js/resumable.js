// One file in pieces, by the core of tus 1.0: POST makes the upload, HEAD says how far it is, PATCH goes on from there.
import { memory } from './page.js';

const piece = 4 << 20;
const headers = { 'Tus-Resumable': '1.0.0' };
const encoded = text => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

function patch(address, file, offset, step, signal) {
    return new Promise((done, fail) => {
        const request = new XMLHttpRequest(), stop = () => request.abort();
        request.open('PATCH', address);
        for (const [name, value] of Object.entries({ ...headers, 'Upload-Offset': offset, 'Content-Type': 'application/offset+octet-stream' })) request.setRequestHeader(name, value);
        request.upload.onprogress = event => step(offset + event.loaded);
        request.onload = () => request.status === 204 ? done(request) : fail(request.status);
        request.onerror = request.ontimeout = () => fail(0);
        request.onabort = () => fail('stopped');
        signal.addEventListener('abort', stop, { once: true });
        request.send(file.slice(offset, offset + piece));
    });
}

async function begin(address, file) {
    const metadata = `filename ${encoded(file.name)},filetype ${encoded(file.type || 'application/octet-stream')},lastmodified ${encoded(String(file.lastModified))}`;
    const reply = await fetch(address, { method: 'POST', headers: { ...headers, 'Upload-Length': file.size, 'Upload-Metadata': metadata } }).catch(() => { throw 0; });
    if (reply.status !== 201) throw reply.status;
    return { place: new URL(reply.headers.get('Location'), location.href).pathname, offset: 0 };
}

async function resume(place) {
    const reply = await fetch(place, { method: 'HEAD', headers, cache: 'no-store' }).catch(() => { throw 0; });
    return reply.ok ? { place, offset: +reply.headers.get('Upload-Offset') } : null;
}

// Sends the file and tells how far it is; throws a status, 0 without a network, 'stopped' when called off.
export async function send(address, file, step, signal) {
    const key = ['upload', address, file.name, file.size, file.lastModified].join(' '), known = memory.get(key);
    let { place, offset } = known && await resume(known) || await begin(address, file);
    memory.set(key, place);
    let answer;
    do {
        if (signal.aborted) throw 'stopped';
        try {
            answer = await patch(place, file, offset, step, signal);
            offset = +answer.getResponseHeader('Upload-Offset');
        } catch (fault) {
            // 409: more of it has arrived than we heard of.
            if (fault !== 409) throw fault;
            ({ place, offset } = await resume(place) ?? await begin(address, file));
        }
        step(offset);
    } while (offset < file.size);
    try { localStorage.removeItem(key); } catch { }
    return { place, folder: decodeURIComponent(answer?.getResponseHeader('Upload-Folder') ?? '') };
}
