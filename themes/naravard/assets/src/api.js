// The page to try the API on: with script every operation is sent from here, and the key never leaves the tab but with the request.
const form = document.querySelector('form[data-api]');
if (form) {
  const at = id => document.getElementById(id);
  const answer = at('svaret');
  const part = name => answer.querySelector(`[data-${name}]`);
  const chosen = select => select.selectedOptions[0];
  const operation = () => chosen(at('gor')).dataset;
  const needed = () => chosen(at('slag')).dataset.query;
  const isForm = () => operation().sends === 'multipart/form-data';

  const fit = () => {
    const { path, scope, tag, sends, method } = operation();
    const shown = {
      folder: path.includes('{slag}'), slug: path.includes('{adress}'), query: path.includes('{slag}') && (!scope || !!needed()),
      format: !scope, key: !!scope, tag: !!tag, file: isForm(), body: !!sends,
    };
    form.querySelectorAll('[data-part]').forEach(field => { field.hidden = !shown[field.dataset.part]; });
    Object.entries({ adress: shown.slug, nyckel: shown.key, etag: shown.tag, fil: shown.file }).forEach(([id, isNeeded]) => { at(id).required = isNeeded; });
    form.querySelector('[data-needed]').textContent = scope ?? '';
    form.querySelector('button').className = method === 'DELETE' ? 'button-stop' : 'button';
  };
  const fill = () => { at('kropp').value = operation().sends ? operation().sample || chosen(at('slag')).dataset.blank : ''; };

  // What is asked of a list is no question to a text, and where types share a folder a draft needs to know which.
  const queries = { [at('gor').value]: at('fragor').value };
  const remember = () => { queries[last] = at('fragor').value; last = at('gor').value; at('fragor').value = queries[last] || (operation().scope && needed()) || ''; };
  let last = at('gor').value;

  const address = () => {
    const [path, fixed] = operation().path.replace('{slag}', at('slag').value).replace('{adress}', encodeURIComponent(at('adress').value.trim())).split('?');
    const isShown = id => !at(id).closest('[data-part]').hidden;
    const query = [fixed, isShown('fragor') && at('fragor').value.trim().replace(/^\?/, ''), isShown('format') && at('format').value !== 'json' && `format=${at('format').value}`];
    return [path, query.filter(Boolean).join('&')].filter(Boolean).join('?');
  };
  const told = () => Object.entries(JSON.parse(at('kropp').value)).map(([name, value]) => [name, String(value)]);
  const quoted = text => `'${text.replaceAll("'", "'\\''")}'`;
  const curl = () => {
    const { method, scope, tag, sends } = operation();
    return [
      `curl${method === 'GET' ? '' : ` -X ${method}`} ${quoted(form.dataset.api.replace(/\/$/, '') + address())}`,
      scope && '-H "Authorization: Bearer $NYCKEL"',
      tag && `-H ${quoted(`If-Match: ${at('etag').value}`)}`,
      isForm() && `-F file=@${quoted(at('fil').files[0]?.name ?? 'bild.png')} ${told().map(([name, value]) => `-F ${quoted(`${name}=${value}`)}`).join(' ')}`,
      sends && !isForm() && `-H ${quoted(`Content-Type: ${sends}`)} \\\n  -d ${quoted(at('kropp').value)}`,
    ].filter(Boolean).join(' \\\n  ');
  };
  const request = () => {
    const { method, scope, tag, sends } = operation();
    const headers = new Headers({ Accept: '*/*' });
    if (scope) headers.set('Authorization', `Bearer ${at('nyckel').value.trim()}`);
    if (tag) headers.set('If-Match', at('etag').value.trim());
    let body;
    if (isForm()) {
      body = new FormData();
      told().forEach(([name, value]) => body.append(name, value));
      if (at('fil').files[0]) body.append('file', at('fil').files[0]);
    } else if (sends) {
      headers.set('Content-Type', sends);
      body = at('kropp').value;
    }
    // A cookie opens nothing here; without it the answer is what another system gets.
    return fetch(address(), { method, headers, body, credentials: 'omit', cache: 'no-store' });
  };

  const show = (status, headers, body) => {
    answer.querySelector('[data-waiting]')?.remove();
    part('answered').hidden = false;
    part('status').textContent = status;
    Object.entries({ headers, body }).forEach(([name, text]) => { part(name).firstElementChild.textContent = text; part(name).hidden = !text; });
  };
  const pretty = (text, type) => { if (!type?.includes('json')) return text; try { return JSON.stringify(JSON.parse(text), null, 2); } catch { return text; } };
  const next = text => {
    try {
      const { slug, etag, id, kind } = JSON.parse(text);
      if (etag) at('etag').value = etag;
      if (etag && (slug || (id && kind))) at('adress').value = slug ?? id;
    } catch { /* no JSON, nothing to go on from */ }
  };

  form.addEventListener('submit', async e => {
    e.preventDefault();
    const button = e.submitter ?? form.querySelector('button');
    if (button.disabled) return;
    button.disabled = true;
    let sent;
    try {
      part('curl').textContent = curl();
      part('open').hidden = !!operation().scope;
      part('open').href = address();
      const began = performance.now();
      sent = await request();
      const text = await sent.text();
      const head = ['content-type', 'etag', 'link', 'location', 'allow', 'www-authenticate'].filter(name => sent.headers.get(name)).map(name => `${name}: ${sent.headers.get(name)}`);
      show(`${sent.status}, ${sent.ok ? 'det gick bra' : 'det gick inte'}. ${Math.round(performance.now() - began)} millisekunder.`, head.join('\n'), pretty(text, sent.headers.get('content-type')));
      if (operation().scope) next(text);
    } catch (fault) {
      show(fault instanceof SyntaxError ? 'Det som ska skickas går inte att läsa som JSON. Rätta det och skicka igen.' : 'Det kom inget svar. Kontrollera nätet och skicka igen.', '', '');
    }
    button.disabled = false;
    button.focus({ preventScroll: true });
    if (answer.getBoundingClientRect().top > innerHeight - 120) answer.scrollIntoView();
  });
  at('gor').addEventListener('change', () => { remember(); fit(); fill(); });
  at('slag').addEventListener('change', () => { remember(); fit(); if (!operation().sample) fill(); });

  const copy = part('copy');
  copy.hidden = !navigator.clipboard;
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(part('curl').textContent);
    copy.textContent = 'Kopierat';
    setTimeout(() => { copy.textContent = 'Kopiera'; }, 3000);
  });
  fit();
  fill();
}
