/**
 * Whom a notifikasi may be told to outside the program: whose home shows it, by the roles that they hold at this moment. Asked when
 * it is decided who is told, and again when it is sent.
 */
import type { Db } from '#db/connection.ts'
import { type IzinBaca, mayAct, mayReadNotifikasi } from '#domain/izin.ts'
import { mauDikabari } from '#domain/kabar.ts'
import type { Penugasan } from '#domain/peran.ts'
import type { DesaPohon } from '#domain/pohon.ts'
import { pohonPada } from '#domain/pohon.ts'
import { bulanDi } from '#domain/wilayah.ts'
import type { Peristiwa } from '#store/kabar.ts'
import type { Penerima } from '#store/pilihan-kabar.ts'
import { type KabupatenDibaca, loadPohon } from '#store/pohon.ts'
import { type KatalogNotifikasi, loadKatalog } from './buka-notifikasi.ts'
import { bukaKabupaten } from './buka-wilayah.ts'

export type CakupanKabar = {
  readonly katalog: KatalogNotifikasi
  readonly desa: ReadonlyMap<number, DesaPohon>
  /** Whether this person wants to be told of it, and may be. */
  boleh(penerima: Penerima, peristiwa: Peristiwa): Promise<boolean>
}

export async function bukaCakupanKabar(db: Db, kab: KabupatenDibaca, sekarang: Date): Promise<CakupanKabar> {
  const bulan = bulanDi(kab.zona_waktu, sekarang)
  const [katalog, baris] = await Promise.all([loadKatalog(db, kab.kab_id, bulan), loadPohon(db, kab)])
  const desa = new Map(pohonPada(baris, bulan).desa.map((d) => [d.desaId, d]))
  const sudah = new Map<string, Promise<IzinBaca | null>>()
  /** Two people with the same role in the same place may read the same. */
  const izinDari = (penerima: Penerima, penugasan: Penugasan): Promise<IzinBaca | null> => {
    const kunci = JSON.stringify([penugasan.peran, penugasan.tempat])
    const ada = sudah.get(kunci) ?? bacaIzin(db, kab, { ...penerima, penugasan }, sekarang)
    sudah.set(kunci, ada)
    return ada
  }
  const boleh = async (penerima: Penerima, peristiwa: Peristiwa): Promise<boolean> => {
    // What is not in the catalogue any more is taken for sensitive.
    const sensitif = peristiwa.perihal === 'indikator' && (katalog.get(peristiwa.indikator)?.sensitif ?? true)
    for (const penugasan of penerima.penugasan) {
      if (!mayAct(penugasan.peran, 'baca-notifikasi')) continue
      if (!mauDikabari(penerima.pilihan.hal, penugasan.peran, peristiwa)) continue
      const izin = await izinDari(penerima, penugasan)
      if (izin && mayReadNotifikasi(izin, { ...peristiwa, sensitif })) return true
    }
    return false
  }
  return { katalog, desa, boleh }
}

type Pelaku = Pick<Penerima, 'penggunaId' | 'namaPengguna' | 'nama'> & { readonly penugasan: Penugasan }

async function bacaIzin(
  db: Db,
  kab: KabupatenDibaca,
  { penggunaId, namaPengguna, nama, penugasan }: Pelaku,
  sekarang: Date,
): Promise<IzinBaca | null> {
  const pembaca = { aktor: { penggunaId, namaPengguna, nama, penugasan }, sekarang }
  const bulan = bulanDi(kab.zona_waktu, sekarang)
  const terbuka = await bukaKabupaten(db, { wilayah: kab.kode, bulan, pembaca })
  return 'tidakAda' in terbuka ? null : terbuka.izin
}

/** Whether an event still calls for attention. */
export const masihPerlu = ({ jenis, bersuara, dinaikkan }: Peristiwa): boolean =>
  bersuara && (jenis !== 'dinaikkan' || dinaikkan > 0)
