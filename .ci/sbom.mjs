// Writes what a release is made of as CycloneDX 1.6 (JSON): every NuGet package that the server runs with, and every npm
// package of the theme. Reads what restoring left behind, so it needs no network and no tool.
//   node .ci/sbom.mjs FILE
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const file = process.argv[2];
if (!file) { console.error('Skriv vart listan ska: node .ci/sbom.mjs FIL'); process.exit(2); }

const json = path => JSON.parse(readFileSync(path, 'utf8'));
const hex = base64 => Buffer.from(base64, 'base64').toString('hex');
const sha512 = base64 => [{ alg: 'SHA-512', content: hex(base64) }];
const licence = text => /\b(AND|OR|WITH)\b/.test(text) ? [{ expression: text }] : [{ license: { id: text } }];

// A package says its licence by a name of SPDX, by a file of its own, or (the old ones) by an address.
const nugetLicence = (spec, id) => {
  const at = pattern => spec.match(pattern)?.[1].trim();
  const named = at(/<license type="expression"[^>]*>([^<]+)</);
  if (named) return licence(named);
  const own = at(/<license type="file"[^>]*>([^<]+)</);
  if (own) return [{ license: { name: `${own} i paketet ${id}` } }];
  const url = at(/<licenseUrl>([^<]+)</);
  return url ? [{ license: { name: `Se ${url}`, url } }] : [];
};

const assets = join(root, 'src/Web/obj/project.assets.json');
if (!existsSync(assets)) { console.error('src/Web är inte återställt. Kör först: dotnet restore NaraVard.sln'); process.exit(1); }
const { targets, libraries, packageFolders, project } = json(assets);
const target = Object.values(targets)[0];
const nuget = Object.entries(libraries).filter(([, library]) => library.type === 'package').map(([name, library]) => {
  const [id, version] = name.split('/');
  const folder = Object.keys(packageFolders).map(at => join(at, library.path)).find(existsSync);
  const spec = readFileSync(join(folder, `${id.toLowerCase()}.nuspec`), 'utf8');
  return {
    type: 'library', 'bom-ref': `pkg:nuget/${id}@${version}`, name: id, version, scope: 'required',
    hashes: sha512(library.sha512), licenses: nugetLicence(spec, id), purl: `pkg:nuget/${id}@${version}`,
  };
});
const refOf = new Map(nuget.map(one => [one.name.toLowerCase(), one['bom-ref']]));
const needs = list => [...new Set(Object.keys(list ?? {}).map(name => refOf.get(name.toLowerCase())).filter(Boolean))].sort();
const wired = Object.entries(target).filter(([name]) => libraries[name].type === 'package')
  .map(([name, library]) => ({ ref: refOf.get(name.split('/')[0].toLowerCase()), dependsOn: needs(library.dependencies) }));
const own = Object.values(project.frameworks).flatMap(framework => needs(framework.dependencies));
const direct = Object.entries(target).filter(([name]) => libraries[name].type === 'project').flatMap(([, library]) => needs(library.dependencies));

// esbuild makes the theme's files and isn't in them.
const { packages } = json(join(root, 'themes/naravard/assets/package-lock.json'));
const npm = Object.entries(packages).filter(([path]) => path).map(([path, one]) => {
  const name = path.slice(path.lastIndexOf('node_modules/') + 13);
  const [group, short] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const purl = `pkg:npm/${name.replace('@', '%40')}@${one.version}`;
  return {
    type: 'library', 'bom-ref': `${purl}#${path}`, ...(group && { group }), name: short, version: one.version, scope: /esbuild/.test(name) ? 'excluded' : 'required',
    hashes: sha512(one.integrity.slice('sha512-'.length)), licenses: one.license ? licence(one.license) : [], purl,
  };
});

const components = [...nuget, ...npm].sort((a, b) => a['bom-ref'] < b['bom-ref'] ? -1 : 1);
const version = (() => { try { return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(); } catch { return 'okänd'; } })();
const bom = {
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: `urn:uuid:${randomUUID()}`, version: 1,
  metadata: {
    timestamp: new Date().toISOString(), lifecycles: [{ phase: 'build' }],
    tools: { components: [{ type: 'application', name: 'sbom.mjs', version }] },
    component: { type: 'application', 'bom-ref': 'naravard', name: 'NaraVard', version },
  },
  components,
  dependencies: [{ ref: 'naravard', dependsOn: [...new Set([...own, ...direct, ...npm.filter(one => one.scope === 'required').map(one => one['bom-ref'])])].sort() }, ...wired, ...npm.map(one => ({ ref: one['bom-ref'] }))],
};
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
console.log(`${nuget.length} NuGet-paket och ${npm.length} npm-paket i ${file}`);
