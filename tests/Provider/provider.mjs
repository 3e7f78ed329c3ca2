// An identity provider for the tests: panva's certified oidc-provider with a login page of its own. It prints where it
// listens and ends when its parent closes standard input, so nothing is left behind by a test run that was stopped.
//
// Who somebody is follows from what they type. "anna@regionx.example" is Anna with that mail, verified. A word before a
// plus sign asks for something else: "overifierad+anna@…" isn't verified, "namnlos+…" has neither name nor mail, "stark+…"
// signed in with two factors, and "nonce+…", "utgivare+…", "mottagare+…", "gammal+…", "nyckel+…" give a token with that fault.
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import * as jose from 'jose';
import Provider, { interactionPolicy } from 'oidc-provider';

const faults = {
  nonce: claims => ({ ...claims, nonce: 'another' }),
  utgivare: claims => ({ ...claims, iss: 'https://another.example' }),
  mottagare: claims => ({ ...claims, aud: 'another' }),
  gammal: claims => ({ ...claims, iat: claims.iat - 7200, exp: claims.exp - 7200 }),
  nyckel: claims => claims,
};

const newKey = async () => {
  const { privateKey } = await jose.generateKeyPair('RS256', { extractable: true });
  return { ...await jose.exportJWK(privateKey), kid: randomUUID(), alg: 'RS256', use: 'sig' };
};

const wish = login => login.includes('+') ? login.split('+')[0] : '';

const personOf = login => {
  const subject = { sub: login };
  if (wish(login) === 'namnlos') return subject;
  const [first] = login.split('+').at(-1).split('@');
  return { ...subject, name: `${first[0].toUpperCase()}${first.slice(1)} Provsson`, email: login.split('+').at(-1), email_verified: wish(login) !== 'overifierad' };
};

const page = (title, body) => `<!doctype html><html lang="sv"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${title}</title><h1>${title}</h1>${body}</html>`;

const loginPage = uid => page('Region X', `
<form method="post" action="/interaction/${uid}">
<p><label>Användarnamn <input name="login" autocomplete="username" required></label></p>
<p><button>Legitimera</button></p>
</form>
<form method="post" action="/interaction/${uid}/avbryt"><p><button>Avbryt</button></p></form>`);

async function provide(issuer, redirects) {
  const policy = interactionPolicy.base();
  policy.get('consent').checks.remove('native_client_prompt');
  const key = await newKey();
  const provider = new Provider(issuer, {
    jwks: { keys: [key] },
    clients: [{
      client_id: 'naravard', client_secret: 'a secret that is long enough for the tests', token_endpoint_auth_method: 'client_secret_post',
      // A native client may come back to any port of its own machine (RFC 8252), and tests don't choose theirs.
      application_type: 'native', redirect_uris: redirects.map(host => `${host}/logga-in/svar/regionx`), post_logout_redirect_uris: redirects.map(host => `${host}/logga-ut/svar/regionx`),
    }],
    pkce: { required: () => true },
    claims: { openid: ['sub', 'acr', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
    acrValues: ['loa3'],
    cookies: { keys: [randomUUID()] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true, logoutSource: logoutPage } },
    interactions: { policy, url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => personOf(id) }),
    loadExistingGrant,
  });
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.path === '/token' && ctx.body?.id_token) ctx.body.id_token = await withFault(ctx.body.id_token, key);
  });
  provider.use(async (ctx, next) => {
    const [, uid, act] = ctx.path.match(/^\/interaction\/([\w-]+)(\/avbryt)?$/) ?? [];
    if (!uid) return next();
    if (ctx.method === 'GET') { ctx.body = loginPage(uid); return; }
    const login = act ? '' : new URLSearchParams(await read(ctx.req)).get('login');
    await provider.interactionFinished(ctx.req, ctx.res, act
      ? { error: 'access_denied', error_description: 'Cancelled' }
      : { login: { accountId: login, ...(wish(login) === 'stark' && { acr: 'loa3', amr: ['mfa'] }) } });
    ctx.respond = false;
  });
  return provider;
}

async function loadExistingGrant(ctx) {
  const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
  grant.addOIDCScope('openid email profile');
  await grant.save();
  return grant;
}

async function logoutPage(ctx, form) {
  ctx.body = page('Logga ut från Region X?', `${form}<p><button form="op.logoutForm" name="logout" value="yes">Ja, logga ut</button></p>`);
}

async function withFault(token, key) {
  const claims = jose.decodeJwt(token);
  const fault = faults[wish(claims.sub)];
  if (!fault) return token;
  const { alg, kid } = jose.decodeProtectedHeader(token);
  const signer = wish(claims.sub) === 'nyckel' ? { ...await newKey(), kid } : key;
  return new jose.SignJWT(fault(claims)).setProtectedHeader({ alg, kid }).sign(await jose.importJWK(signer, alg));
}

async function read(request) {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

// Below it everything is said to have moved.
const detour = '/omvag';
const redirects = ['http://127.0.0.1', 'http://localhost'];
const server = createServer(async (request, response) => {
  if (request.url === '/nya-nycklar') {
    answer = (await provide(issuer, redirects)).callback();
    response.end();
  } else if (request.url.startsWith(detour)) {
    response.writeHead(302, { location: request.url.slice(detour.length) }).end();
  } else {
    await answer(request, response);
  }
});
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1');
await new Promise(ready => server.once('listening', ready));
const issuer = `http://127.0.0.1:${server.address().port}`;
let answer = (await provide(issuer, redirects)).callback();
console.log(`The provider listens on ${issuer}/`);
process.stdin.resume().on('end', () => process.exit());
