/** The dinas sets thresholds of what posyandu, pustu and kader are held against: how it would do, and what it is from now on. */
import type { Db } from '#db/connection.ts'
import { type AmbangPosyandu, bacaAmbang, gantiAmbang } from '#domain/ambang-posyandu.ts'
import { type Bulan, geser } from '#domain/bulan.ts'
import { maySetKeterampilan } from '#domain/izin.ts'
import { perluLatihan } from '#domain/kader.ts'
import { type Kriteria, nilaiKriteria, type Putusan } from '#domain/kriteria-posyandu.ts'
import type { Aktor } from '#domain/peran.ts'
import { bulanDi } from '#domain/wilayah.ts'
import {
  type AturanTersimpan,
  listAturanPosyandu,
  lockKeterampilan,
  saveAturanPosyandu,
} from '#store/aturan-posyandu.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import { findKabupatenDari, type KabupatenDibaca } from '#store/pohon.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { bukaRegister, jendela, type Register, SETAHUN } from './buka-register.ts'
import type { Pembaca, TidakAda } from './buka-wilayah.ts'
import { catat } from './catat-jejak.ts'

export async function bukaAturanPosyandu(
  db: Db,
  { wilayah, aktor }: { readonly wilayah: string; readonly aktor: Aktor },
): Promise<KabupatenDibaca | TidakAda> {
  const kab = await findKabupatenDari(db, wilayah)
  if (!kab) return { tidakAda: 'wilayah' }
  return maySetKeterampilan(aktor, kab.kab_id) ? kab : { tidakAda: 'izin' }
}

export type AturanDiatur = AturanTersimpan & {
  /** The rows that ask for this criterion. */
  readonly untuk: readonly AturanTersimpan[]
}

/**
 * Rules that have a threshold to set and are asked for by some row of ours. What the catalogue's indikator ask of a posyandu is
 * their definition, and no kabupaten's to change.
 */
export async function listAturanDiatur(db: Db, kabId: number): Promise<readonly AturanDiatur[]> {
  const semua = await listAturanPosyandu(db, kabId)
  return semua.flatMap((satu) => {
    const untuk = semua.filter((lain) => sebutKriteria(lain.ketentuan).includes(satu.kode))
    const dipakai = satu.perihal === 'latihan' || untuk.length > 0
    return dipakai && Object.keys(bacaAmbang(satu.nama, satu.ketentuan)).length > 0 ? [{ ...satu, untuk }] : []
  })
}

const sebutKriteria = (ketentuan: unknown): readonly unknown[] =>
  typeof ketentuan === 'object' && ketentuan !== null && 'kriteria' in ketentuan && Array.isArray(ketentuan.kriteria)
    ? ketentuan.kriteria
    : []

export type UbahanAmbang = { readonly kode: string; readonly ambang: AmbangPosyandu }

export type HasilCobaPosyandu = {
  readonly bulan: Bulan
  readonly apa: 'posyandu' | 'pustu' | 'kader'
  readonly semua: number
  readonly kini: HitungPutusan
  readonly nanti: HitungPutusan
}
type HitungPutusan = { readonly ya: number; readonly belumTahu: number }

/** The last full month as it is and as it would be. */
export async function cobaAturanPosyandu(
  db: Db,
  kab: KabupatenDibaca,
  { kode, ambang }: UbahanAmbang,
  pembaca: Pembaca,
): Promise<HasilCobaPosyandu | 'tidak-ada' | 'tidak-sah' | TidakAda> {
  const lama = (await listAturanDiatur(db, kab.kab_id)).find((satu) => satu.kode === kode)
  if (!lama) return 'tidak-ada'
  const baru = gantiAmbang(lama.nama, lama.ketentuan, ambang)
  if (!baru) return 'tidak-sah'
  const bulan = geser(bulanDi(kab.zona_waktu, pembaca.sekarang), -1)
  const register = await bukaRegister(db, { wilayah: kab.kode, bulan, pembaca, banyakBulan: SETAHUN })
  if ('tidakAda' in register) return register
  const apa =
    lama.perihal === 'latihan' ? 'kader' : lama.untuk.some((u) => u.perihal === 'pustu') ? 'pustu' : 'posyandu'
  const putuskan = (ketentuan: unknown): readonly Putusan[] =>
    apa === 'kader' ? putusanLatihan(register, ketentuan) : putusanUnit(register, apa, ketentuan)
  const [kini, nanti] = [putuskan(lama.ketentuan), putuskan(baru)]
  return { bulan, apa, semua: kini.length, kini: hitung(kini), nanti: hitung(nanti) }
}

const putusanUnit = ({ unit, bahan, bulan }: Register, jenis: 'posyandu' | 'pustu', ketentuan: unknown) =>
  // The stored form of a criterion, as susunAturan reads it.
  unit
    .filter((u) => u.jenis === jenis)
    .map((u) => nilaiKriteria(ketentuan as Kriteria, bahan(u, jendela(bulan))).putusan)

/** Met by those whose training is not due again. */
const putusanLatihan = ({ unit, hariIni }: Register, ketentuan: unknown): readonly Putusan[] => {
  const { bulan = 0 } = bacaAmbang('{bulan}', ketentuan)
  const kader = unit.flatMap((u) => u.kader).filter((k) => k.akhir === null)
  return kader.map((k) => (perluLatihan(k.dilatihPada, hariIni, bulan) ? 'tidak' : 'ya'))
}

const hitung = (putusan: readonly Putusan[]): HitungPutusan => ({
  ya: putusan.filter((p) => p === 'ya').length,
  belumTahu: putusan.filter((p) => p === 'belum-tahu').length,
})

export type HasilAturPosyandu =
  | { readonly hasil: 'disimpan'; readonly versi: number; readonly versiData: number }
  | { readonly hasil: 'tidak-ada' | 'tidak-sah' }
  | { readonly hasil: 'bentrok'; readonly kini: AturanTersimpan }

/** Puts the kabupaten's own thresholds in place. `versi` 0: what was seen was the program's. */
export function simpanAturanPosyandu(
  db: Db,
  kab: Pick<KabupatenDibaca, 'kab_id' | 'kode'>,
  { kode, ambang, versi }: UbahanAmbang & { readonly versi: number },
  { aktor, alamat, pada }: Peminta & { readonly pada: Date },
): Promise<HasilAturPosyandu> {
  const kabId = kab.kab_id
  return db.transaction().execute(async (trx): Promise<HasilAturPosyandu> => {
    await lockKeterampilan(trx, kabId)
    const lama = (await listAturanDiatur(trx, kabId)).find((satu) => satu.kode === kode)
    if (!lama) return { hasil: 'tidak-ada' }
    if (lama.versi !== versi) return { hasil: 'bentrok', kini: lama }
    const ketentuan = gantiAmbang(lama.nama, lama.ketentuan, ambang)
    if (!ketentuan) return { hasil: 'tidak-sah' }
    const baru = await saveAturanPosyandu(trx, kabId, { kode, ketentuan, oleh: aktor.namaPengguna, pada })
    await catat(trx, {
      ...{ pada: null, aktor, namaPengguna: aktor.namaPengguna, alamat, kabId, tindakan: 'atur-keterampilan' },
      ...{ objek: `aturan posyandu ${kab.kode} ${kode}`, sebelum: lama.ketentuan, sesudah: ketentuan },
    })
    return { hasil: 'disimpan', versi: baru, versiData: await bumpVersi(trx, kabId) }
  })
}
