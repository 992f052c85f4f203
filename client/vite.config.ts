import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const BERANDA =
  /client[\\/](?:map[\\/](?:geometri|jalur-svg|daerah|peta-kecil|peta-kotak)|pages[\\/](?:peta[\\/]peta-(?:daerah|induk|legenda)|ringkasan[\\/]ringkasan-(?:bawah|peta|banding|terbuka)))\.tsx?$/

/** Names the program in the page, so that it is fetched beside the first script and not after it. */
const sebutProgram: Plugin = {
  name: 'sebut-program',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle)
        .filter((berkas) => berkas.type === 'chunk' && berkas.name === 'program')
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', fetchpriority: 'low', crossorigin: true, href: `/${fileName}` },
          injectTo: 'head',
        })),
  },
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), sebutProgram],
  // Nothing inline: the page is served with default-src 'self'.
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Before everything else: what asks the first questions.
            { name: 'awal', tags: ['$initial'], priority: 2 },
            // What the first view needs comes as one file: parts that screens share would otherwise be thirty small ones,
            // whose headers alone weigh as much as a chart.
            { name: 'program', test: /client[\\/]mulai\.tsx$/, priority: 1 },
            // So do the parts that the home fetches after it.
            { name: 'beranda', test: BERANDA },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? 3000}` } },
})
