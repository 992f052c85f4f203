/** What a person may hand in of a month: every laporan due and every one that came in, of the desa that they answer for. */
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { mingguBerjalan } from '#domain/formulir.ts'
import { JENIS_UNIT, type JenisUnit } from '#domain/indikator.ts'
import { type CakupanWilayah, cakupanRinci, mayReadDesa, mayReport, type TempatLaporan } from '#domain/izin.ts'
import type { Tenggat } from '#domain/kelengkapan.ts'
import { cariWilayah, type DesaPohon, type Simpul } from '#domain/pohon.ts'
import { type TugasLapor, tugasBulan } from '#domain/tugas-lapor.ts'
import { bulanDi, hariDi } from '#domain/wilayah.ts'
import { listWajib } from '#store/angka.ts'
import { type KepalaLaporan, listKepalaLaporan } from '#store/formulir.ts'
import { type KatalogLaporan, loadKatalogIsian } from '#store/katalog-isian.ts'
import { findKabupatenDari, type KabupatenDibaca, listKabupatenSemua } from '#store/pohon.ts'
import { getTenggat } from '#store/tahap.ts'
import { findUnit, listUnitFormulir, type UnitFormulir } from '#store/tempat-formulir.ts'
import { listDesaUnit } from '#store/unit.ts'
import { bukaKabupaten, type Pembaca, type TidakAda } from './buka-wilayah.ts'
import { desaUnitAktor } from './tempat-laporan.ts'

export type TugasDiminta = {
  readonly bulan: Bulan
  readonly pembaca: Pembaca
  /** Absent: all that one holds. */
  readonly wilayah?: string | undefined
  /** A pustu: its own laporan and those of the posyandu in the desa that it serves. */
  readonly pustu?: string | undefined
  readonly jenis?: JenisUnit | undefined
}

export type TugasTerbuka = {
  readonly tugas: TugasLapor
  readonly unit: UnitFormulir
  readonly desa: DesaPohon
  readonly kepala: KepalaLaporan | null
}

export type TugasBanyak = {
  readonly kab: KabupatenDibaca
  readonly katalog: KatalogLaporan
  readonly tenggat: Tenggat
  readonly bulanIni: Bulan
  readonly cakupan: CakupanWilayah
  /** Nothing was opened, since it would be a whole kabupaten: choose one of these first. */
  readonly perluWilayah: boolean
  readonly puskesmas: readonly Simpul[]
  readonly tugas: readonly TugasTerbuka[]
}

const SEMUA_TAHAP = ['draf', 'terkirim', 'terverifikasi', 'tervalidasi', 'terkunci'] as const

export async function bukaTugas(db: Db, minta: TugasDiminta): Promise<TugasBanyak | TidakAda> {
  const { bulan, pembaca } = minta
  const kab = await kabupatenTugas(db, minta)
  if (!kab) return { tidakAda: 'wilayah' }
  const terbuka = await bukaKabupaten(db, { wilayah: kab.kode, bulan, pembaca })
  if ('tidakAda' in terbuka) return terbuka
  const { pohon, izin } = terbuka
  const wilayah = minta.wilayah === undefined ? null : cariWilayah(pohon, minta.wilayah)
  if (minta.wilayah !== undefined && !wilayah) return { tidakAda: 'wilayah' }
  const [katalog, tenggat, pilihan] = await Promise.all([
    loadKatalogIsian(db),
    getTenggat(db, kab.kab_id),
    desaDipilih(db, kab, minta),
  ])
  const milik = pohon.desa.filter((d) => mayReadDesa(izin, d.desaId))
  const seluas = izin.desa === 'semua' && !pilihan && (!wilayah || wilayah.tingkat === 'kabupaten')
  const diWilayah = wilayah && new Set(wilayah.desa.map((d) => d.desaId))
  const desa = milik.filter(
    ({ desaId }) => !seluas && (diWilayah?.has(desaId) ?? true) && (pilihan?.desaId.has(desaId) ?? true),
  )
  const cakupan = cakupanRinci(
    izin,
    desa.map((d) => d.desaId),
  )
  const latar = { kab, katalog, tenggat, cakupan, bulanIni: bulanDi(kab.zona_waktu, pembaca.sekarang) }
  const puskesmas = izin.desa === 'semua' ? pohon.puskesmas : puskesmasDari(milik)
  const tugas = desa.length === 0 ? [] : await listTugas(db, minta, { ...latar, desa, pilihan })
  return { ...latar, puskesmas, perluWilayah: seluas, tugas }
}

function puskesmasDari(desa: readonly DesaPohon[]): readonly Simpul[] {
  const ada = new Map(desa.flatMap(({ puskesmas }) => (puskesmas ? [[puskesmas.id, puskesmas] as const] : [])))
  return [...ada.values()].sort((a, b) => a.nama.localeCompare(b.nama, 'id'))
}

/** The kabupaten of the area asked for, else the one in which one's role lies. */
async function kabupatenTugas(db: Db, { wilayah, pustu, pembaca }: TugasDiminta): Promise<KabupatenDibaca | undefined> {
  const kode = wilayah ?? pustu
  if (kode !== undefined) return findKabupatenDari(db, kode)
  const kabId = pembaca.aktor.penugasan.tempat.flatMap((t) => ('kabId' in t ? [t.kabId] : []))[0]
  return (await listKabupatenSemua(db)).find((k) => k.kab_id === kabId)
}

/** The desa that a pustu serves, and its number. */
type Pilihan = { readonly unitId: number; readonly desaId: ReadonlySet<number> }

async function desaDipilih(
  db: Db,
  { kab_id }: KabupatenDibaca,
  { pustu, bulan }: TugasDiminta,
): Promise<Pilihan | null> {
  if (pustu === undefined) return null
  const unitId = await findUnit(db, kab_id, pustu)
  if (unitId === null) return { unitId: 0, desaId: new Set() }
  const desa = await listDesaUnit(db, kab_id, { unitId: [unitId], bulan })
  return { unitId, desaId: new Set(desa.get(unitId)) }
}

type LatarTugas = Pick<TugasBanyak, 'kab' | 'katalog' | 'cakupan'> & {
  readonly desa: readonly DesaPohon[]
  readonly pilihan: Pilihan | null
}

async function listTugas(
  db: Db,
  { bulan, pembaca: { aktor, sekarang }, jenis }: TugasDiminta,
  { kab, katalog, cakupan, desa, pilihan }: LatarTugas,
): Promise<TugasTerbuka[]> {
  const kabId = kab.kab_id
  const lingkup = { kabId, cakupan, desaId: desa.map((d) => d.desaId) }
  const [wajib, laporan, desaUnit] = await Promise.all([
    listWajib(db, lingkup, 'semua'),
    listKepalaLaporan(db, lingkup, { bulan, status: SEMUA_TAHAP }),
    desaUnitAktor(db, kabId, aktor, bulan),
  ])
  const tempat = new Map(desa.map((d, urutan) => [d.desaId, { ...d, urutan }]))
  const boleh = ({ desaId, unitId, jenisUnitId }: Pick<TempatLaporan, 'desaId' | 'unitId' | 'jenisUnitId'>) => {
    const puskesmasId = tempat.get(desaId)?.puskesmas?.id ?? null
    const dipilih =
      !pilihan || unitId === pilihan.unitId || (jenisUnitId === JENIS_UNIT.posyandu && pilihan.desaId.has(desaId))
    return dipilih && mayReport(aktor, { kabId, desaId, unitId, jenisUnitId, puskesmasId, desaUnit })
  }
  const minggu = mingguBerjalan(bulan, hariDi(kab.zona_waktu, sekarang))
  const semua = tugasBulan(katalog, { bulan, minggu, wajib, laporan }).filter(
    (t) => (jenis === undefined || t.jenisUnitId === JENIS_UNIT[jenis]) && boleh(t),
  )
  const daftar = await listUnitFormulir(db, kabId, [...new Set(semua.map((t) => t.unitId))])
  const unit = new Map(daftar.map((u, urutan) => [u.unitId, { ...u, urutan }]))
  const kepala = new Map(laporan.map((l) => [`${l.desaId}:${l.unitId}:${l.minggu}`, l]))
  return semua
    .flatMap((tugas) => {
      const u = unit.get(tugas.unitId)
      const d = tempat.get(tugas.desaId)
      const k = kepala.get(`${tugas.desaId}:${tugas.unitId}:${tugas.minggu}`) ?? null
      return u && d ? [{ tugas, unit: u, desa: d, kepala: k }] : []
    })
    .sort((a, b) => a.desa.urutan - b.desa.urutan || a.unit.urutan - b.unit.urutan || a.tugas.minggu - b.tugas.minggu)
}
