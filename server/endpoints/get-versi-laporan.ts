import type { getVersiLaporan, VersiLaporanJawaban } from '#contract/tahap.ts'
import { bedaIsian } from '#domain/formulir.ts'
import { elemenDari, type Isian, isianDari, type KatalogIsian, PILAH_JUMLAH, pilahDari } from '#domain/isian.ts'
import { cakupanLapor } from '#domain/izin.ts'
import type { Handler } from '#http/mount.ts'
import { Problem, tidakDitemukan } from '#http/problem.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { listVersi } from '#store/laporan.ts'
import { listDesaFormulir, listUnitFormulir } from '#store/tempat-formulir.ts'
import { bukaLaporan } from './buka-laporan.ts'
import { bulanDari } from './sajikan.ts'

export const handleGetVersiLaporan: Handler<
  typeof getVersiLaporan.kueri,
  typeof getVersiLaporan.isi,
  typeof getVersiLaporan.keluaran
> = async ({ db }, { kueri, aktor }) => {
  const bulan = bulanDari(kueri.bulan)
  const dibuka = await bukaLaporan(db, aktor, kueri)
  if (dibuka instanceof Problem) return dibuka
  const { kabId, desaId, unitId } = dibuka.tempat
  const cakupan = cakupanLapor(aktor, [dibuka.tempat])
  const [katalog, versi, [unit], [desa]] = await Promise.all([
    loadKatalogIsian(db),
    listVersi(db, { kabId, cakupan }, { desaId, unitId, bulan, minggu: kueri.minggu }),
    listUnitFormulir(db, kabId, [unitId]),
    listDesaFormulir(db, { kabId, cakupan, desaId: [desaId] }, bulan),
  ])
  const terakhir = versi.at(-1)
  if (!terakhir || !unit || !desa) return belumAda
  let sebelum: Isian = new Map()
  const baris = versi.map(({ isi, versi: nomor, status, tidakBuka, oleh, pada, alasan, berkas }) => {
    const isian = isianDari(isi)
    const beda = sajikanBeda(katalog, sebelum, isian)
    sebelum = isian
    return { versi: nomor, status, tidakBuka, oleh, pada: pada.toISOString(), alasan, berkas, beda }
  })
  return {
    unit: { kode: unit.kode, nama: unit.nama, jenis: unit.jenis },
    desa: { kode: desa.kode, nama: desa.nama },
    ...{ bulan: kueri.bulan, minggu: kueri.minggu, keadaan: terakhir.status },
    versi: baris.toReversed(),
  }
}

const sajikanBeda = (katalog: KatalogIsian, lama: Isian, baru: Isian): VersiLaporanJawaban['versi'][number]['beda'] =>
  bedaIsian(lama, baru).map(({ sel, ...nilai }) => {
    const elemen = katalog.elemenMenurutId.get(elemenDari(sel))
    const pilahId = pilahDari(sel)
    const pilah = pilahId === PILAH_JUMLAH ? null : (katalog.pilahMenurutId.get(pilahId)?.kode ?? String(pilahId))
    return { elemen: elemen?.kode ?? String(elemenDari(sel)), nama: elemen?.nama ?? '', pilah, ...nilai }
  })

const belumAda = tidakDitemukan('Laporan ini belum pernah dibuat.')
