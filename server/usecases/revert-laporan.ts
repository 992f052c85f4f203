// Takes back what an import wrote: each laporan gets its earlier content again, as a new version.
import type { Db } from '#db/connection.ts'
import { type Isian, isianDari } from '#domain/isian.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { findVersi, type KunciLaporan } from '#store/laporan.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { type HasilLaporan, type Rencana, teksKunci } from './langkah-laporan.ts'
import { writeLaporan } from './write-laporan.ts'

/** What one row of an import did to a laporan; `versiSebelum` null where it was the first. */
export type LangkahImpor = KunciLaporan & { readonly versiSebelum: number | null; readonly versiSesudah: number }

export type PembatalanVersi = {
  readonly kabId: number
  readonly langkah: readonly LangkahImpor[]
  readonly oleh: string
  readonly pada: Date
  readonly alasan: string
}

export type HasilBatal = {
  readonly kunci: KunciLaporan
  /** 'sudah-berubah': somebody corrected it since, so it is left alone. 'terkunci': it may not change. */
  readonly hasil: 'dibatalkan' | 'sudah-berubah' | 'terkunci'
}

const LAPORAN_PER_TRANSAKSI = 50

/**
 * Puts every laporan back to the version before the import, in short transactions. One that the import made becomes an
 * empty draft: it counts nowhere, and its versions stay to be read.
 */
export async function revertLaporan(db: Db, pembatalan: PembatalanVersi): Promise<HasilBatal[]> {
  const langkah = joinLangkah(pembatalan.langkah)
  const hasil: HasilBatal[] = []
  for (let i = 0; i < langkah.length; i += LAPORAN_PER_TRANSAKSI) {
    hasil.push(...(await revertPotongan(db, pembatalan, langkah.slice(i, i + LAPORAN_PER_TRANSAKSI))))
  }
  return hasil
}

/** Several rows of one import may have written the same laporan: back to before the first, from after the last. */
function joinLangkah(langkah: readonly LangkahImpor[]): LangkahImpor[] {
  const hasil = new Map<string, LangkahImpor>()
  for (const satu of langkah) {
    const ada = hasil.get(teksKunci(satu))
    const awal = !ada || (satu.versiSebelum ?? 0) < (ada.versiSebelum ?? 0) ? satu : ada
    const versiSesudah = Math.max(satu.versiSesudah, ada?.versiSesudah ?? 0)
    hasil.set(teksKunci(satu), { ...satu, versiSebelum: awal.versiSebelum, versiSesudah })
  }
  return [...hasil.values()].sort((a, b) => a.desaId - b.desaId || a.bulan - b.bulan)
}

async function revertPotongan(db: Db, pembatalan: PembatalanVersi, langkah: LangkahImpor[]): Promise<HasilBatal[]> {
  const { kabId, oleh, pada, alasan } = pembatalan
  const katalog = await loadKatalogIsian(db)
  return db.transaction().execute(async (trx) => {
    const berubah: KunciLaporan[] = []
    const hasil = await writeLaporan(trx, {
      katalog,
      kabId,
      laporan: langkah,
      pencatat: { oleh, pada, imporId: null },
      plan: async (satu, { laporan }) => {
        if (laporan?.versi !== satu.versiSesudah) return LEWATI
        if (laporan.status === 'terkunci') return TERKUNCI
        berubah.push(satu)
        return planBatal(trx, kabId, satu, alasan)
      },
    })
    if (berubah.length > 0) await bumpVersi(trx, kabId, [...new Set(berubah.map(({ desaId }) => desaId))])
    return langkah.map((satu, i) => ({ kunci: satu, hasil: readHasil(hasil[i]) }))
  })
}

const LEWATI: Rencana = { hasil: 'sama' }
const TERKUNCI: Rencana = { hasil: 'ditolak', penolakan: [] }

async function planBatal(trx: Db, kabId: number, langkah: LangkahImpor, alasan: string): Promise<Rencana> {
  const { versiSebelum } = langkah
  const kosong: Isian = new Map()
  if (versiSebelum === null) return { hasil: 'tulis', status: 'draf', tidakBuka: null, alasan, isian: kosong }
  const sebelum = await findVersi(trx, kabId, langkah, versiSebelum)
  if (!sebelum) throw new Error(`version ${versiSebelum} of laporan ${teksKunci(langkah)} is missing`)
  const { status, tidakBuka, isi } = sebelum
  return { hasil: 'tulis', status, tidakBuka, alasan, isian: isianDari(isi) }
}

function readHasil(hasil: HasilLaporan | undefined): HasilBatal['hasil'] {
  if (hasil?.hasil === 'ditolak') return 'terkunci'
  return hasil?.hasil === 'sama' ? 'sudah-berubah' : 'dibatalkan'
}
