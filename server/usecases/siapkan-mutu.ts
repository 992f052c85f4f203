/** What asking about the history of a kabupaten needs besides its laporan: rules, targets and sasaran of its desa. */
import type { Db } from '#db/connection.ts'
import { type Bulan, desember, tahunDari } from '#domain/bulan.ts'
import { kelompokkan } from '#domain/cabang.ts'
import { CAKUPAN_OPERATOR } from '#domain/izin.ts'
import type { AturanRiwayat } from '#domain/mutu-aturan.ts'
import type { TargetDesa } from '#domain/mutu-kumulatif.ts'
import { type Pemeriksaan, siapkanPemeriksaan } from '#domain/mutu-riwayat.ts'
import { type KerangkaTarget, kerangkaTarget } from '#domain/mutu-target.ts'
import { cariWilayah, jalurTarget, pohonPada } from '#domain/pohon.ts'
import { targetBerlaku } from '#domain/target.ts'
import { listSasaran, listTarget } from '#store/angka.ts'
import { listIndikator } from '#store/katalog.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { type AmbangSendiri, capMutu, getAmbangRiwayat, listAturanRiwayat } from '#store/mutu.ts'
import { type KabupatenDibaca, loadPohon } from '#store/pohon.ts'

export type BahanMutu = {
  readonly pemeriksaan: Pemeriksaan
  readonly cap: string
  readonly target: (desaId: number) => readonly TargetDesa[]
}

const TAHUN_KE_BELAKANG = 10

/** Reads them once for a whole kabupaten; years up to that of `sampai`. */
export async function siapkanMutu(db: Db, kab: KabupatenDibaca, sampai: Bulan): Promise<BahanMutu> {
  const { kab_id: kabId } = kab
  const tahunAkhir = tahunDari(sampai)
  // Read first: what changes meanwhile makes it stale again.
  const cap = await capMutu(db, kabId)
  const [katalog, aturan, sendiri, indikator] = await Promise.all([
    loadKatalogIsian(db),
    listAturanRiwayat(db),
    getAmbangRiwayat(db, kabId),
    listIndikator(db, { kab: { kabId }, tahun: tahunAkhir }),
  ])
  const kerangka = kerangkaTarget(katalog, indikator)
  const jangka = { dari: tahunAkhir - TAHUN_KE_BELAKANG, sampai: tahunAkhir }
  const jenis = [...new Set(kerangka.flatMap((k) => k.jenisSasaran ?? []))]
  const [sasaran, targetTercatat, baris] = await Promise.all([
    listSasaran(db, { kabId, cakupan: CAKUPAN_OPERATOR, desaId: 'semua' }, { jenis, dasar: 'proyeksi', ...jangka }),
    listTarget(db, kabId, { indikator: kerangka.map((k) => k.kode), ...jangka }),
    loadPohon(db, kab),
  ])
  const pohon = pohonPada(baris, desember(tahunAkhir))
  const sasaranDesa = kelompokkan(sasaran, (s) => s.desaId)
  const targetIndikator = kelompokkan(targetTercatat, (t) => t.indikator)
  const menurutKode = new Map(indikator.map((i) => [i.kode, i]))
  const tahunan = Array.from({ length: TAHUN_KE_BELAKANG + 1 }, (_, i) => tahunAkhir - i)

  const target = (desaId: number): readonly TargetDesa[] => {
    const desa = pohon.desa.find((d) => d.desaId === desaId)
    const wilayah = desa && cariWilayah(pohon, desa.kode)
    const jalur = wilayah ? jalurTarget(wilayah, 'kerja') : []
    const milik = kelompokkan(sasaranDesa.get(desaId) ?? [], (s) => s.jenis)
    return kerangka.map((satu) => {
      const milikIndikator = menurutKode.get(satu.kode)
      const persen = tahunan.flatMap((tahun) => {
        const tercatat = (targetIndikator.get(satu.kode) ?? []).filter((t) => t.tahun === tahun)
        const berlaku = milikIndikator && targetBerlaku(milikIndikator, tercatat, jalur)
        return berlaku ? [[tahun, berlaku.persen] as const] : []
      })
      return { ...satu, sasaran: sasaranTahunan(satu, milik), persen: new Map(persen) }
    })
  }
  return { pemeriksaan: siapkanPemeriksaan(katalog, terapkan(aturan, sendiri)), cap, target }
}

/** Of each year the sasaran that was fixed last. */
function sasaranTahunan(
  { jenisSasaran }: KerangkaTarget,
  milik: ReadonlyMap<string, readonly { tahun: number; mulai: Bulan; jumlah: number }[]>,
): ReadonlyMap<number, number> {
  const baris = jenisSasaran === null ? [] : (milik.get(jenisSasaran) ?? [])
  return new Map(baris.toSorted((a, b) => a.mulai - b.mulai).map((s) => [s.tahun, s.jumlah]))
}

/** The catalogue's rules with the thresholds that a kabupaten has set itself. */
const terapkan = (aturan: readonly AturanRiwayat[], sendiri: AmbangSendiri): AturanRiwayat[] =>
  aturan.flatMap((satu) => {
    const milik = sendiri[satu.kode]
    return milik === false ? [] : [{ ...satu, ambang: { ...satu.ambang, ...milik } }]
  })
