import type { getRiwayatTarget, getTarget } from '#contract/target.ts'
import { mayManageAcuan } from '#domain/izin.ts'
import { type BarisPohon, jalurTarget, type WilayahPohon } from '#domain/pohon.ts'
import { targetBerlaku } from '#domain/target.ts'
import { bulanDi } from '#domain/wilayah.ts'
import type { Handler } from '#http/mount.ts'
import { listIndikator } from '#store/katalog.ts'
import { listRiwayatTarget, listTargetTahun, type TargetTercatat, type Tingkat } from '#store/target.ts'
import { bukaSasaran, bulanTahun } from '#usecases/buka-sasaran.ts'
import { bukaKabupaten } from '#usecases/buka-wilayah.ts'
import { masalahTidakAda, sajikanIndikator, sajikanWilayah } from './sajikan.ts'

export const handleGetTarget: Handler<typeof getTarget.kueri, typeof getTarget.isi, typeof getTarget.keluaran> = async (
  { db, sekarang },
  { kueri, aktor },
) => {
  const { tahun, hierarki } = kueri
  const pembaca = { aktor, sekarang: sekarang() }
  const terbuka = await bukaSasaran(db, { wilayah: kueri.wilayah, tahun, pembaca })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { kab, wilayah, baris: pohon } = terbuka
  const [indikator, semua] = await Promise.all([
    listIndikator(db, { kab: { kabId: kab.kab_id }, tahun }),
    listTargetTahun(db, kab.kab_id, tahun),
  ])
  const jalur = jalurTarget(wilayah, hierarki)
  return {
    wilayah: sajikanWilayah(wilayah),
    kabupaten: { kode: kab.kode, nama: kab.nama },
    tahun,
    indikator: indikator.map((satu) => {
      const milik = semua.filter((t) => t.indikator === satu.kode)
      const berlaku = satu.bentukTarget.bentuk === 'tanpa' ? null : targetBerlaku(satu, milik, jalur)
      return {
        ...sajikanIndikator(satu),
        bentukTarget: satu.bentukTarget.bentuk,
        berlaku: berlaku && { ...berlaku, sendiri: berlaku.tingkat === wilayah.tingkat },
      }
    }),
    baris: semua.filter((t) => menyangkut(t, wilayah)).map((t) => sajikanBaris(pohon, t)),
    bolehUbah: mayManageAcuan(aktor, kab.kab_id),
  }
}

const SE_KABUPATEN: readonly Tingkat[] = ['nasional', 'provinsi', 'kabupaten']

/** A row of the area itself, of one above it, or of a place in it. */
function menyangkut({ tingkat, wilayahId }: TargetTercatat, wilayah: WilayahPohon): boolean {
  if (SE_KABUPATEN.includes(tingkat) || wilayah.tingkat === 'kabupaten') return true
  if (tingkat === 'desa') return wilayah.desa.some((d) => d.desaId === wilayahId)
  return wilayah.desa.some((d) => (tingkat === 'puskesmas' ? d.puskesmas : d.kecamatan)?.id === wilayahId)
}

const sajikanBaris = (pohon: BarisPohon, { indikator, tingkat, wilayahId, persen, dokumen }: TargetTercatat) => ({
  ...{ indikator, tingkat, persen, dokumen, wilayah: tempatDari(pohon, { tingkat, wilayahId }) },
})

/** Code and name of the place of a target, by its last name; null for the kabupaten and above. */
function tempatDari(
  pohon: BarisPohon,
  { tingkat, wilayahId }: { readonly tingkat: Tingkat; readonly wilayahId: number },
): { kode: string; nama: string } | null {
  if (SE_KABUPATEN.includes(tingkat)) return null
  const tempat =
    tingkat === 'desa'
      ? pohon.identitas.findLast((d) => d.desaId === wilayahId)
      : (tingkat === 'kecamatan' ? pohon.kecamatan : pohon.puskesmas).find((s) => s.id === wilayahId)
  return { kode: tempat?.kode ?? '', nama: tempat?.nama ?? '' }
}

const RIWAYAT_TERBANYAK = 200

export const handleGetRiwayatTarget: Handler<
  typeof getRiwayatTarget.kueri,
  typeof getRiwayatTarget.isi,
  typeof getRiwayatTarget.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const pada = sekarang()
  const bulan = bulanTahun(pada.getUTCFullYear(), bulanDi('Asia/Jakarta', pada))
  const terbuka = await bukaKabupaten(db, { wilayah: kueri.wilayah, bulan, pembaca: { aktor, sekarang: pada } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { kab, baris } = terbuka
  const riwayat = await listRiwayatTarget(db, kab.kab_id, { indikator: kueri.indikator, banyak: RIWAYAT_TERBANYAK })
  return {
    riwayat: riwayat.map(({ wilayahId, pada: waktu, ...satu }) => ({
      ...satu,
      wilayah: tempatDari(baris, { tingkat: satu.tingkat, wilayahId })?.nama ?? null,
      pada: waktu.toISOString(),
    })),
  }
}
