// Asks the registries for known holes in the packages of the server, the tests and the theme. Ends with 1 when one is
// found. A registry that can't be reached, or that has no such list, is said and is no fault: the build must work without a network.
import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const PATIENCE = 120_000;
const run = (program, args, cwd) => new Promise(done => execFile(program, args, { cwd, encoding: 'utf8', timeout: PATIENCE, maxBuffer: 1 << 26 }, (_, out, err) => done({ out, err })));
const read = text => { try { return JSON.parse(text); } catch { return null; } };
let found = 0;
const say = line => console.log(`» ${line}`);
const hole = line => { found++; say(`HÅL: ${line}`); };

const npm = async folder => {
  const { out, err } = await run('npm', ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=15000'], join(root, folder));
  const answer = read(out);
  if (!answer?.vulnerabilities) { say(`${folder}: npm kunde inte svara på om något paket har kända hål (${(answer?.message ?? answer?.error?.summary ?? err).split('\n')[0].trim() || 'inget svar'})`); return; }
  const holes = Object.values(answer.vulnerabilities);
  holes.forEach(one => hole(`${folder}: ${one.name} (${one.severity}) ${one.via.map(via => via.title ?? via).join('; ')}`));
  if (!holes.length) say(`${folder}: inga kända hål i ${answer.metadata?.dependencies?.total ?? 'alla'} npm-paket`);
};

// The answer of `dotnet list package` is the same whether a feed knows of no hole or has no list of holes, so the feed is asked for its list first.
const hasList = async source => {
  try {
    const { resources } = await (await fetch(source, { signal: AbortSignal.timeout(15_000) })).json();
    return resources.some(one => String(one['@type']).startsWith('VulnerabilityInfo'));
  } catch { return null; }
};

const nuget = async () => {
  const { out: listed } = await run('dotnet', ['nuget', 'list', 'source', '--format', 'short'], root);
  const sources = [...listed.matchAll(/^E\w* (https?:\S+)/gm)].map(match => match[1]);
  const known = await Promise.all(sources.map(hasList));
  if (!known.includes(true)) { say(`NuGet: ${sources.join(', ') || 'ingen källa'} ${known.includes(false) ? 'har ingen lista över kända hål' : 'går inte att nå'}, så paketen är inte granskade`); return; }
  const { out, err } = await run('dotnet', ['list', 'NaraVard.sln', 'package', '--vulnerable', '--include-transitive', '--format', 'json'], root);
  const answer = read(out);
  if (!answer?.projects) { say(`NuGet: dotnet kunde inte svara (${(err || out).split('\n')[0].trim()})`); return; }
  const holes = new Map();
  for (const framework of answer.projects.flatMap(project => project.frameworks ?? []))
    for (const one of [...(framework.topLevelPackages ?? []), ...(framework.transitivePackages ?? [])])
      for (const fault of one.vulnerabilities ?? []) holes.set(`${one.id} ${one.resolvedVersion} ${fault.advisoryurl}`, fault.severity);
  holes.forEach((severity, name) => hole(`NuGet: ${name} (${severity})`));
  if (!holes.size) say('NuGet: inga kända hål');
};

await nuget();
await npm('themes/naravard/assets');
await npm('tests/Provider');
process.exit(found ? 1 : 0);
