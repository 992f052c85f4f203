/** Issues a page for the head of a kabupaten: kept as it stands, numbered, and in the audit trail. */
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { checkTeksBebas } from '#domain/teks-bebas.ts'
import { insertTerbitan } from '#store/briefing.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import type { KabupatenDibaca } from '#store/pohon.ts'
import { catat } from './catat-jejak.ts'

export type PermintaanTerbit = {
  readonly kab: KabupatenDibaca
  readonly bulan: Bulan
  readonly pada: Date
  readonly revisiTerakhir: number
  readonly versiData: number
  readonly sementara: boolean
  readonly isi: unknown
  readonly catatan: string
  /** All that a person wrote, for the trail. */
  readonly ditulis: readonly string[]
  readonly peminta: Peminta
}

/** The number of the revision; null where somebody else issued one meanwhile. */
export async function terbitkanBriefing(db: Db, minta: PermintaanTerbit): Promise<number | null> {
  const { kab, bulan, pada, revisiTerakhir, versiData, sementara, isi, catatan, ditulis, peminta } = minta
  const { aktor, alamat } = peminta
  const { penggunaId, nama, namaPengguna } = aktor
  return db.transaction().execute(async (trx) => {
    const revisi = await insertTerbitan(trx, {
      ...{ kabId: kab.kab_id, bulan, revisiTerakhir, penggunaId, oleh: nama, versiData, sementara, isi, catatan },
      dibuatPada: pada,
    })
    if (revisi === null) return null
    await catat(trx, {
      ...{ pada, aktor, namaPengguna, alamat, tindakan: 'terbitkan-ringkasan', kabId: kab.kab_id },
      objek: `ringkasan pimpinan ${kab.kode} ${bulan} revisi ${revisi}`,
      sebelum: null,
      sesudah: { versiData, sementara, catatan, permintaan: ditulis },
    })
    return revisi
  })
}

/** The strictest of what is said of several texts. */
export function checkTeks(teks: readonly string[]): ReturnType<typeof checkTeksBebas> {
  const hasil = teks.map(checkTeksBebas)
  return hasil.find((h) => h === 'nomor-orang') ?? hasil.find((h) => h !== null) ?? null
}
