// What the service worker keeps on a device: the page, and those parts of the program that Isi Laporan needs.
import { createHash } from 'node:crypto'

const ASET = '/assets/'
/** Chunks that are fetched when a screen is opened: those of entry, and the texts of both languages. */
const BAGIAN = /^(?:isi|id|en)(?:-[a-z]+)*-[\w-]{8}\.(?:js|css)$/
const IMPOR = /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g
const DISEBUT = /\/assets\/([\w.-]+)/g
const DIGAMBAR = /url\(\/?(?:assets\/)?([\w.-]+)\)/g

type Isi = ReadonlyMap<string, Buffer>

/** Puts list and hash in place of the marks of `sw.js`; the hash changes with any of the files. */
export function susunPekerja(naskah: string, isi: Isi): string {
  const berkas = [...berkasPekerja(isi)].sort()
  const sidik = createHash('sha256').update(naskah)
  for (const nama of ['/index.html', ...berkas]) sidik.update(nama).update(isi.get(nama) ?? '')
  return naskah.replace("['__BERKAS__']", JSON.stringify(berkas)).replace('__VERSI__', sidik.digest('hex').slice(0, 16))
}

/** Everything that the page and the screens of entry bring along, by their static imports. */
function berkasPekerja(isi: Isi): ReadonlySet<string> {
  const hasil = new Set<string>()
  const ikut = (nama: string): void => {
    const jalur = `${ASET}${nama}`
    const teks = isi.get(jalur)?.toString()
    if (teks === undefined || hasil.has(jalur)) return
    hasil.add(jalur)
    for (const pola of nama.endsWith('.css') ? [DIGAMBAR] : [IMPOR])
      for (const [, lain = ''] of teks.matchAll(pola)) ikut(lain)
  }
  for (const [, nama = ''] of (isi.get('/index.html')?.toString() ?? '').matchAll(DISEBUT)) ikut(nama)
  for (const jalur of isi.keys()) {
    const nama = jalur.slice(ASET.length)
    // Styles are few and small, and which part brings which is not written in it.
    if (jalur.startsWith(ASET) && (BAGIAN.test(nama) || nama.endsWith('.css'))) ikut(nama)
  }
  for (const jalur of ['/tema.js', '/tanda.svg', '/manifest.webmanifest']) if (isi.has(jalur)) hasil.add(jalur)
  return hasil
}
