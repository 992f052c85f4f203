// What comes first: the style, and the questions whose answers the first view needs. The program itself is fetched beside
// them (index.html names it) and read once the page has been painted as it stands in the HTML.
import { tanyaAwal } from './frame/awal.ts'
import './styles/index.css'
import './styles/ringkasan.css'
import './styles/garis-kecil.css'
import './styles/tanda.css'
import './styles/tur.css'
import './styles/apa-artinya.css'
import './styles/banding.css'

const JALUR_BAGIKAN = '/b'
const TIDAK_TERLIHAT_MS = 100

const ditanya = window.location.pathname === JALUR_BAGIKAN ? Promise.resolve([]) : tanyaAwal(window.location)
// Not awaited here: the program itself imports parts of this file's chunk.
dilukis()
  .then(() => import('./mulai.tsx'))
  .then(({ mulai }) => mulai(ditanya))

/** Resolves after the next frame; where nobody looks, and no frame is drawn, a moment later. */
function dilukis(): Promise<void> {
  return new Promise((selesai) => {
    requestAnimationFrame(() => setTimeout(selesai))
    setTimeout(selesai, TIDAK_TERLIHAT_MS)
  })
}
