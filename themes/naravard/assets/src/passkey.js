// Makes and uses passkeys: the form asks its own page what to ask the browser for, and sends the answer along.
const can = !!window.PublicKeyCredential?.parseRequestOptionsFromJSON && isSecureContext;

const ask = async (form, signal) => {
  const address = new URL(form.action);
  address.searchParams.set('handler', 'Ask');
  const answer = await fetch(address, { method: 'POST', body: new FormData(form), signal });
  if (answer.status === 422) location.assign(location.pathname); // Whoever signed in long ago must do it again first; the page says so.
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
};

const send = (form, credential) => {
  form.elements.Answer.value = JSON.stringify(credential);
  form.submit();
};

// A page may have one question to the browser at a time, and what somebody asks for goes before what we offer: the server
// remembers only the question that it was sent last.
const offering = new AbortController();

const act = async form => {
  offering.abort();
  const options = await ask(form);
  send(form, form.dataset.passkey === 'make'
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }));
};

// Lets the browser offer passkeys where it fills in the address.
const offer = async form => {
  if (!document.querySelector('input[autocomplete~=webauthn]') || !await PublicKeyCredential.isConditionalMediationAvailable?.()) return;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await ask(form, offering.signal));
  send(form, await navigator.credentials.get({ publicKey, mediation: 'conditional', signal: offering.signal }));
};

document.querySelectorAll('[data-passkey-missing]').forEach(words => { words.hidden = can; });
document.querySelectorAll('form[data-passkey]').forEach(form => {
  if (!can) return;
  const [button, status] = [form.querySelector('button'), form.querySelector('[role=status]')];
  button.hidden = false;
  form.addEventListener('submit', async e => {
    e.preventDefault();
    status.textContent = '';
    try {
      await act(form);
    } catch {
      status.textContent = 'Det blev ingen nyckel. Försök igen, eller välj ett annat sätt.';
    }
  });
  if (form.dataset.passkey === 'use') offer(form).catch(() => {}); // Nobody asked for it, so nobody is told.
});
