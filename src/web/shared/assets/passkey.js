// Works on pages with a form `data-passkey="get"` or `"create"`: asks the server for options, the authenticator for an
// answer, and puts that into the form. Without it the page offers the other ways in.
const toJson = (credential) => {
  if (typeof credential.toJSON === 'function') {
    try {
      return credential.toJSON();
    } catch {
      // a password manager's stand-in may have none that works
    }
  }
  const text = (bytes) =>
    bytes &&
    btoa(String.fromCharCode(...new Uint8Array(bytes)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  const { response } = credential;
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      ...(response.attestationObject && {
        attestationObject: text(response.attestationObject),
        transports: response.getTransports?.() ?? [],
      }),
      ...(response.authenticatorData && {
        authenticatorData: text(response.authenticatorData),
        signature: text(response.signature),
        userHandle: text(response.userHandle),
      }),
    },
  };
};
const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
const listed = (list = []) => list.map((one) => ({ ...one, id: bytes(one.id) }));
const toGet = (o) =>
  PublicKeyCredential.parseRequestOptionsFromJSON?.(o) ?? {
    ...o,
    challenge: bytes(o.challenge),
    allowCredentials: listed(o.allowCredentials),
  };
const toCreate = (o) =>
  PublicKeyCredential.parseCreationOptionsFromJSON?.(o) ?? {
    ...o,
    challenge: bytes(o.challenge),
    user: { ...o.user, id: bytes(o.user.id) },
    excludeCredentials: listed(o.excludeCredentials),
  };

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const trouble = form.querySelector('[data-trouble]');
  const button = form.querySelector('button');
  if (!window.PublicKeyCredential) continue;
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (button.disabled) return;
    if (!form.reportValidity()) return;
    button.disabled = true;
    trouble.hidden = true;
    try {
      const answer = await fetch(form.dataset.options, {
        method: 'POST',
        headers: { 'x-csrf-token': form.elements._csrf.value },
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const { challenge, options } = await answer.json();
      const credential =
        form.dataset.passkey === 'create'
          ? await navigator.credentials.create({ publicKey: toCreate(options) })
          : await navigator.credentials.get({ publicKey: toGet(options) });
      form.elements.challenge.value = challenge;
      form.elements.response.value = JSON.stringify(toJson(credential));
      form.submit();
    } catch {
      trouble.hidden = false;
      trouble.focus();
      button.disabled = false;
    }
  });
}
