// Verifies, validates, locks and opens laporan that were sent: a new version of each, with the same cells.
import type { Db } from '#db/connection.ts'
import type { JejakBaru } from '#domain/jejak.ts'
import type { StatusLaporan } from '#domain/penolakan.ts'
import { type HasilTahap, type LangkahTahap, langkahTahap } from '#domain/tahap.ts'
import { writeJejak } from '#store/jejak.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import type { KunciLaporan } from '#store/laporan.ts'
import { setDibuka } from '#store/tahap.ts'
import { bumpVersi, getVersi } from '#store/versi-data.ts'
import { type KeadaanLaporan, type Rencana, teksKunci } from './langkah-laporan.ts'
import { writeLaporan } from './write-laporan.ts'

/** One laporan and the version of it that was seen. */
export type LaporanDilihat = KunciLaporan & { readonly versi: number }

export type TahapDiminta<L extends LaporanDilihat> = {
  readonly kabId: number
  readonly tahap: LangkahTahap
  /** Why it is opened again. */
  readonly alasan: string | null
  /** No two of the same key. */
  readonly laporan: readonly L[]
  readonly oleh: string
  readonly pada: Date
  /** Whether who asks may do this with one that stands so; a sentence says why not. */
  readonly boleh: (laporan: L, status: StatusLaporan) => string | null
  readonly jejak: (laporan: L, dari: StatusLaporan, ke: StatusLaporan) => JejakBaru
}

/** What became of one: `versi` and `status` as it stands now, null where there is no such laporan. */
export type TahapSelesai = {
  readonly hasil: 'berubah' | 'sama' | 'ditolak'
  readonly versi: number | null
  readonly status: StatusLaporan | null
  readonly alasan: string | null
  readonly tanpaVerifikasi: boolean
}

// Short enough that a form sent meanwhile does not feel it.
const PER_TRANSAKSI = 100

/** In the order given; each stands or falls by itself. `versi` is a data version that contains them. */
export async function liftLaporan<L extends LaporanDilihat>(
  db: Db,
  minta: TahapDiminta<L>,
): Promise<{ readonly versi: number; readonly laporan: readonly TahapSelesai[] }> {
  const urut = minta.laporan.toSorted((a, b) => a.desaId - b.desaId || a.bulan - b.bulan)
  const hasil = new Map<string, TahapSelesai>()
  for (let i = 0; i < urut.length; i += PER_TRANSAKSI) {
    await liftPotongan(db, { ...minta, laporan: urut.slice(i, i + PER_TRANSAKSI) }, hasil)
  }
  const laporan = minta.laporan.flatMap((satu) => hasil.get(teksKunci(satu)) ?? [])
  return { versi: await getVersi(db, minta.kabId), laporan }
}

async function liftPotongan<L extends LaporanDilihat>(
  db: Db,
  minta: TahapDiminta<L>,
  hasil: Map<string, TahapSelesai>,
): Promise<void> {
  const { kabId, laporan, oleh, pada } = minta
  const katalog = await loadKatalogIsian(db)
  await db.transaction().execute(async (trx) => {
    const jejak: JejakBaru[] = []
    const dibuka: KunciLaporan[] = []
    const plan = async (satu: L, { laporan: ada }: KeadaanLaporan): Promise<Rencana> => {
      const langkah = decide(minta, satu, ada)
      hasil.set(teksKunci(satu), sesudah(langkah, ada))
      if (langkah.hasil !== 'tulis' || !ada) return { hasil: 'sama' }
      if (ada.status === 'terkunci' || langkah.status === 'terkunci') dibuka.push(satu)
      jejak.push(minta.jejak(satu, ada.status, langkah.status))
      const { tidakBuka, isian } = ada
      return { hasil: 'tulis', status: langkah.status, tidakBuka, alasan: minta.alasan, isian }
    }
    const pencatat = { oleh, pada, imporId: null }
    // Asked after the plans are made: by then the list is whole.
    await writeLaporan(trx, { katalog, kabId, laporan, pencatat, plan, include: () => writeJejak(jejak) })
    await setDibuka(trx, kabId, dibuka, minta.tahap === 'dibuka' ? pada : null)
    // Last in its transaction: from here on every other writer of the kabupaten waits.
    const berubah = laporan.filter((satu) => hasil.get(teksKunci(satu))?.hasil === 'berubah')
    if (berubah.length > 0) await bumpVersi(trx, kabId, [...new Set(berubah.map(({ desaId }) => desaId))])
  })
}

type Ada = KeadaanLaporan['laporan']

function decide<L extends LaporanDilihat>(minta: TahapDiminta<L>, satu: L, ada: Ada): HasilTahap {
  const langkah = langkahTahap(minta.tahap, ada, satu.versi)
  if (langkah.hasil !== 'tulis' || !ada) return langkah
  const dilarang = minta.boleh(satu, ada.status)
  return dilarang === null ? langkah : { hasil: 'ditolak', alasan: dilarang }
}

const sesudah = (langkah: HasilTahap, ada: Ada): TahapSelesai => ({
  hasil: langkah.hasil === 'tulis' ? 'berubah' : langkah.hasil,
  versi: ada && ada.versi + (langkah.hasil === 'tulis' ? 1 : 0),
  status: langkah.hasil === 'tulis' ? langkah.status : (ada?.status ?? null),
  alasan: langkah.hasil === 'ditolak' ? langkah.alasan : null,
  tanpaVerifikasi: langkah.hasil === 'tulis' && langkah.tanpaVerifikasi,
})
