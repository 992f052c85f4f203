import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const BERANDA =
  /client[\\/](?:map[\\/](?:geometri|jalur-svg|daerah|peta-kecil|peta-kotak)|pages[\\/](?:peta[\\/]peta-(?:daerah|induk|legenda)|ringkasan[\\/]ringkasan-(?:bawah|peta|banding|terbuka)))\.tsx?$/

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  // Nothing inline: the page is served with default-src 'self'.
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What the first view needs comes as one file: parts that screens share would otherwise be thirty small ones,
        // whose headers alone weigh as much as a chart.
        codeSplitting: {
          groups: [
            { name: 'awal', tags: ['$initial'] },
            // So do the parts that the home fetches after it.
            { name: 'beranda', test: BERANDA },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? 3000}` } },
})
