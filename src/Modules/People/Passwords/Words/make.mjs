// Makes common.txt.gz: passwords that have been in many breaches, from the frequency list of @zxcvbn-ts/language-common
// (MIT, © Dan Wheeler and Dropbox, © zxcvbn-ts), which ships as text. Run: npm pack @zxcvbn-ts/language-common@3.0.4, unpack, node make.mjs package
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const source = readFileSync(`${process.argv[2]}/dist/passwords.json.esm.js`, 'utf8');
const list = source.slice(source.indexOf('"') + 1, source.lastIndexOf('".split(",")'));
const words = [...new Set(list.split(',').map(word => word.toLowerCase()))].filter(word => word.length >= 3).sort();
if (words.length < 20_000) throw new Error(`Bara ${words.length} ord: har paketet ett annat format?`);
writeFileSync(new URL('common.txt.gz', import.meta.url), gzipSync(`${words.join('\n')}\n`, { level: 9 }));
console.log(`${words.length} ord`);
