// Passkeys: asks the server for a question, the browser for the answer, and sends the form on with it.
import { all, one } from './page.js';

const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const listed = ids => ids.map(id => ({ type: 'public-key', id: bytes(id) }));

async function answer(form) {
    const reply = await fetch(form.dataset.ask, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { Accept: 'application/json' } });
    if (!reply.ok) throw new Error(String(reply.status));
    const asked = await reply.json(), common = { challenge: bytes(asked.challenge), timeout: asked.minutes * 60_000 };
    if (form.dataset.passkey === 'get') {
        const { id, response } = await navigator.credentials.get({
            publicKey: { ...common, rpId: asked.party, userVerification: asked.verification, allowCredentials: listed(asked.known) },
        });
        const user = response.userHandle ? text(response.userHandle) : null;
        return { id, clientData: text(response.clientDataJSON), object: text(response.authenticatorData), signature: text(response.signature), user };
    }
    const { id, response } = await navigator.credentials.create({
        publicKey: {
            ...common, rp: { id: asked.party, name: 'Wiecha' }, user: { id: bytes(asked.user), name: asked.login, displayName: asked.name },
            pubKeyCredParams: asked.algorithms.map(alg => ({ type: 'public-key', alg })), excludeCredentials: listed(asked.known), attestation: 'none',
            authenticatorSelection: { residentKey: 'required', userVerification: asked.verification },
        },
    });
    return { id, clientData: text(response.clientDataJSON), object: text(response.attestationObject) };
}

if ('PublicKeyCredential' in window) {
    for (const form of all('form[data-passkey]')) {
        form.hidden = false;
        form.addEventListener('submit', async event => {
            event.preventDefault();
            try {
                form.elements[form.dataset.field].value = JSON.stringify(await answer(form));
                form.submit();
            } catch { one('[role=status]', form).textContent = form.dataset.failed; }
        });
    }
}
