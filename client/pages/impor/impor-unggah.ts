// Files on their way to the server, one after the other. They go on while another screen of the product is open: the list stands
// outside of any page, and is gone only with the window.

import { getCsrf } from '#client/api/csrf.ts'
import { endpointTable } from '#client/api/endpoint-table.ts'
import { tulisKueri } from '#client/api/kueri.ts'
import { Problem, problemJaringan, readProblem } from '#client/api/problem.ts'
import type { Keluaran, Kueri } from '#client/api/types.ts'
import { t } from '#client/messages/t.ts'

/** As large as the server takes in (contract/impor.ts); a larger file is not sent at all. */
export const BERKAS_TERBESAR = 40_000_000

export type PilihanUnggah = Omit<Kueri<'postUnggahImpor'>, 'nama'>

export type Kiriman = {
  readonly kunci: number
  readonly nama: string
  readonly bita: number
  readonly keadaan: 'menunggu' | 'mengirim' | 'sampai' | 'gagal'
  /** Part that has left, 0 to 1. */
  readonly bagian: number
  readonly impor: number | null
  readonly galat: string | null
}

let kiriman: readonly Kiriman[] = []
let antrean: Promise<unknown> = Promise.resolve()
let nomor = 0
const pendengar = new Set<() => void>()

export const getKiriman = (): readonly Kiriman[] => kiriman

export function subscribeKiriman(dengar: () => void): () => void {
  pendengar.add(dengar)
  return () => pendengar.delete(dengar)
}

function tetapkan(baru: readonly Kiriman[]): void {
  kiriman = baru
  for (const dengar of pendengar) dengar()
}

const ubah = (kunci: number, sebagian: Partial<Kiriman>): void =>
  tetapkan(kiriman.map((satu) => (satu.kunci === kunci ? { ...satu, ...sebagian } : satu)))

/** Takes one that has arrived or failed off the list. */
export function lepasKiriman(kunci: number): void {
  ulangan.delete(kunci)
  tetapkan(kiriman.filter((satu) => satu.kunci !== kunci))
}

/** What sends those again that did not arrive. */
const ulangan = new Map<number, () => void>()

/** Sends one again that did not arrive, without choosing it anew; undefined where that would not help. */
export const ulangKiriman = (kunci: number): (() => void) | undefined => ulangan.get(kunci)

/** Sends files in turn; `onSampai` is told the number of each import as soon as it has one. */
export function unggah(
  berkas: readonly File[],
  pilihan: PilihanUnggah,
  onSampai: (impor: number, kunci: number) => void,
): void {
  for (const satu of berkas) {
    nomor += 1
    const kunci = nomor
    const awal = { kunci, nama: satu.name, bita: satu.size, bagian: 0, impor: null }
    if (satu.size > BERKAS_TERBESAR) {
      tetapkan([
        ...kiriman,
        { ...awal, keadaan: 'gagal', galat: t('impor.unggah.terlaluBesar', { mb: BERKAS_TERBESAR / 1e6 }) },
      ])
      continue
    }
    tetapkan([...kiriman, { ...awal, keadaan: 'menunggu', galat: null }])
    const antrekan = () => {
      ubah(kunci, { keadaan: 'menunggu', galat: null, bagian: 0 })
      antrean = antrean.then(() => kirimSatu(kunci, satu, pilihan, onSampai))
    }
    ulangan.set(kunci, antrekan)
    antrekan()
  }
}

async function kirimSatu(
  kunci: number,
  berkas: File,
  pilihan: PilihanUnggah,
  onSampai: (impor: number, kunci: number) => void,
): Promise<void> {
  ubah(kunci, { keadaan: 'mengirim' })
  try {
    const { impor } = await kirim(berkas, { ...pilihan, nama: berkas.name }, (bagian) => ubah(kunci, { bagian }))
    ubah(kunci, { keadaan: 'sampai', bagian: 1, impor })
    onSampai(impor, kunci)
  } catch (salah) {
    const galat = salah instanceof Problem ? [salah.message, ...salah.rincian].join(' ') : kataGalat(salah)
    ubah(kunci, { keadaan: 'gagal', galat })
  }
}

const kataGalat = (salah: unknown): string => t(salah instanceof Diam ? 'impor.unggah.diam' : 'galat.tampilan')

class Diam extends Error {}

/** In a dead spot a request may hang without an end: as long as this nothing moves before it is given up. */
const DIAM_MS = 60_000

function jagaGerak(minta: XMLHttpRequest): void {
  let jaga = setTimeout(() => minta.abort(), DIAM_MS)
  minta.upload.addEventListener('progress', () => {
    clearTimeout(jaga)
    jaga = setTimeout(() => minta.abort(), DIAM_MS)
  })
  minta.addEventListener('loadend', () => clearTimeout(jaga))
}

/** `fetch` does not tell how much of a body has left; the older way does. */
function kirim(
  berkas: File,
  kueri: Kueri<'postUnggahImpor'>,
  onMaju: (bagian: number) => void,
): Promise<Keluaran<'postUnggahImpor'>> {
  const { jalur } = endpointTable.postUnggahImpor
  return new Promise((selesai, gagal) => {
    const minta = new XMLHttpRequest()
    minta.open('POST', `${jalur}${tulisKueri(kueri)}`)
    minta.setRequestHeader('Content-Type', 'application/octet-stream')
    minta.setRequestHeader('Accept', 'application/json')
    minta.setRequestHeader('X-CSRF', getCsrf() ?? '')
    minta.upload.onprogress = ({ loaded, total }) => onMaju(total > 0 ? loaded / total : 0)
    minta.onerror = () => gagal(problemJaringan())
    minta.onabort = () => gagal(new Diam())
    jagaGerak(minta)
    minta.onload = () => {
      const jawaban = new Response(minta.responseText, { status: minta.status })
      // The server held this answer against the contract before it left.
      if (jawaban.ok) selesai(JSON.parse(minta.responseText) as Keluaran<'postUnggahImpor'>)
      else readProblem(jawaban).then(gagal, gagal)
    }
    minta.send(berkas)
  })
}
