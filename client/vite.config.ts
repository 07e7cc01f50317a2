import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './precompress.ts';

const root = import.meta.dirname;

/** What the server-made pages link to. There is no index.html: the server makes every page. */
const entries = [
  'src/design/base.css',
  'src/start/start.ts',
  'src/participant/main.tsx',
  'src/studio/main.tsx',
];

export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  plugins: [react(), precompress()],
  build: {
    outDir: join(root, 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // A strict policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    // The polyfill would fetch by script what the browsers that people use preload by themselves.
    modulePreload: { polyfill: false },
    rolldownOptions: { input: entries.map((entry) => join(root, entry)) },
    // survey-core is one file of 1.4 MB that does not tree-shake; it stands in a chunk of its own.
    chunkSizeWarningLimit: 1700,
  },
});
