import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

const outdir = '../wwwroot/dist';
await rm(outdir, { recursive: true, force: true });
await build({
  entryPoints: ['src/theme.css', 'src/theme.js', 'src/worker.js', 'src/room/room.js'],
  bundle: true,
  minify: true,
  format: 'esm',
  outdir,
  entryNames: '[name]',
  loader: { '.woff2': 'file' },
  assetNames: 'fonts/[name]-[hash]',
  target: ['es2022', 'chrome110', 'firefox115', 'safari16.4'],
  logLevel: 'warning',
});
