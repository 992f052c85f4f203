import type { Db } from '#db/connection.ts'
import type { JejakBaru } from '#domain/jejak.ts'
import type { KeadaanTemuan } from '#domain/temuan.ts'
import type { KunciLaporan } from '#store/laporan.ts'
import { lockTemuan, saveKlarifikasi, type TemuanDijawab } from '#store/temuan.ts'
import { bumpVersi, getVersi } from '#store/versi-data.ts'
import { catat } from './catat-jejak.ts'

export type Jawaban = {
  readonly kabId: number
  readonly laporan: KunciLaporan
  readonly aturan: string
  /** The two counts that were on the screen of whoever answers. */
  readonly kiri: number
  readonly kanan: number
  /** null takes an answer back. */
  readonly klarifikasi: string | null
  readonly oleh: string
  readonly pada: Date
  readonly jejak: (sebelum: TemuanDijawab) => JejakBaru
}

export type HasilJawab =
  | {
      readonly hasil: 'disimpan' | 'sama'
      readonly keadaan: KeadaanTemuan
      readonly temuan: TemuanDijawab
      readonly versi: number
    }
  | { readonly hasil: 'tidak-ada' }
  | { readonly hasil: 'berubah'; readonly kiri: number; readonly kanan: number }

/** Keeps the words that explain a finding, as long as it is still the one that was on screen. */
export function jawabTemuan(db: Db, jawaban: Jawaban): Promise<HasilJawab> {
  const { kabId, laporan, aturan, klarifikasi, oleh, pada } = jawaban
  return db.transaction().execute(async (trx): Promise<HasilJawab> => {
    const ada = await lockTemuan(trx, kabId, laporan, aturan)
    if (!ada) return { hasil: 'tidak-ada' }
    if (isBerubah(ada, jawaban)) return { hasil: 'berubah', kiri: ada.kiri, kanan: ada.kanan }
    if (ada.penjelasan === klarifikasi) {
      return { hasil: 'sama', keadaan: keadaan(ada), temuan: ada, versi: await getVersi(trx, kabId) }
    }
    const isi = {
      penjelasan: klarifikasi,
      dijelaskanOleh: klarifikasi && oleh,
      dijelaskanPada: klarifikasi ? pada : null,
    }
    await saveKlarifikasi(trx, kabId, { laporan, aturan, ...isi })
    await catat(trx, jawaban.jejak(ada))
    const temuan = { ...ada, ...isi }
    return { hasil: 'disimpan', keadaan: keadaan(temuan), temuan, versi: await bumpVersi(trx, kabId, [laporan.desaId]) }
  })
}

/** What a count of the past is compared with may move a little; the question is the same as long as the count is. */
const isBerubah = (ada: TemuanDijawab, { kiri, kanan }: Pick<Jawaban, 'kiri' | 'kanan'>): boolean =>
  ada.kiri !== kiri || (ada.asal === 'laporan' && ada.kanan !== kanan)

const keadaan = ({ penjelasan, disahkan }: TemuanDijawab): KeadaanTemuan =>
  penjelasan !== null ? 'dijelaskan' : disahkan ? 'dibiarkan' : 'terbuka'
