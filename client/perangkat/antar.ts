// Hands one kiriman to the server and reads its answer: what is not an answer counts as "perhaps arrived".
import { call } from '#client/api/call.ts'
import { setCsrf } from '#client/api/csrf.ts'
import { Problem } from '#client/api/problem.ts'
import { t } from '#client/messages/t.ts'
import { type Angka, kunciSel } from './angka.ts'
import type { Bentrok, Kiriman, Laporan, Penolakan } from './laporan.ts'
import type { HasilKirim } from './pengirim.ts'

/** Sends as `akun`; a session of somebody else is as good as none. */
export async function antar(akun: string, laporan: Laporan, kiriman: Kiriman): Promise<HasilKirim> {
  const ditolak = await siapkan(akun)
  if (ditolak) return ditolak
  const { unit, desa, bulan, minggu } = laporan
  const { versiDasar, tidakBuka, alasan, isian, kunci } = kiriman
  const isi = { unit, desa, bulan, minggu, versiDasar, tidakBuka, isian: [...isian], ...(alasan && { alasan }) }
  try {
    const { versiLaporan, belumLengkap, temuan } = await call('postLaporan', {}, { isi, kunci })
    return { jenis: 'diterima', versi: versiLaporan, jawaban: { belumLengkap, temuan } }
  } catch (galat) {
    return bacaGalat(galat)
  }
}

/** Asks who is signed in: also brings the mark that writes must bear, after a page began without a network. */
async function siapkan(akun: string): Promise<HasilKirim | null> {
  try {
    const { keadaan, saya, csrf } = await call('getSaya', {})
    if (keadaan !== 'penuh' || saya?.namaPengguna !== akun) return { jenis: 'gagal', sebab: 'masuk', lepas: false }
    setCsrf(csrf)
    return null
  } catch {
    return { jenis: 'gagal', sebab: 'jaringan', lepas: false }
  }
}

/** Exported for its table of cases. */
export function bacaGalat(galat: unknown): HasilKirim {
  if (!(galat instanceof Problem) || galat.status === 0) return { jenis: 'gagal', sebab: 'jaringan', lepas: true }
  const { status, medan } = galat
  // Signed out, or somebody else came in between the two questions.
  if (status === 401 || medan.get('type') === TANDA_LAMA) return { jenis: 'gagal', sebab: 'masuk', lepas: false }
  const sekarang = status === 409 ? bacaVersi(medan.get('versiSekarang')) : null
  if (sekarang) return { jenis: 'bentrok', sekarang }
  if (status >= 500 || status === 408 || status === 409 || status === 429)
    return { jenis: 'gagal', sebab: 'server', lepas: true }
  const penolakan = bacaPenolakan(medan.get('galat'))
  return { jenis: 'ditolak', penolakan: penolakan.length > 0 ? penolakan : [{ sel: null, pesan: galat.message }] }
}

const TANDA_LAMA = 'urn:pws-ilp:masalah:tanda-csrf'

type Medan = Readonly<Record<string, unknown>>
const isMedan = (satu: unknown): satu is Medan => typeof satu === 'object' && satu !== null

/** The server's present version in a 409. */
function bacaVersi(satu: unknown): Bentrok | null {
  if (!isMedan(satu) || typeof satu.versi !== 'number' || !Array.isArray(satu.isian)) return null
  return {
    versi: satu.versi,
    angka: bacaIsian(satu.isian),
    tidakBuka: typeof satu.tidakBuka === 'string' ? satu.tidakBuka : null,
    oleh: String(satu.oleh ?? t('isi.bentrok.entah')),
    pada: String(satu.diubahPada ?? ''),
  }
}

function bacaIsian(isian: readonly unknown[]): Angka {
  const angka: Record<string, number> = {}
  for (const sel of isian) {
    if (!isMedan(sel) || typeof sel.elemen !== 'string' || typeof sel.jumlah !== 'number') continue
    angka[kunciSel(sel.elemen, typeof sel.pilah === 'string' ? sel.pilah : null)] = sel.jumlah
  }
  return angka
}

const SEL = /^(\S+) \((.+)\)$/

/** 'K' or 'K (L)' name a cell, other words a part of the laporan; a path of the request says nothing to a person. */
function bacaPenolakan(galat: unknown): Penolakan[] {
  if (!Array.isArray(galat)) return []
  return galat.flatMap((satu: unknown) => {
    if (!isMedan(satu) || typeof satu.pesan !== 'string') return []
    const kolom = typeof satu.kolom === 'string' ? satu.kolom : ''
    const [, elemen, pilah] = SEL.exec(kolom) ?? []
    const sel = elemen && pilah ? kunciSel(elemen, pilah) : kolom
    return [{ sel: sel === '' || sel.includes('.') ? null : sel, pesan: satu.pesan }]
  })
}
