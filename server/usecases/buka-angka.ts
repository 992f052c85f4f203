/** Opens one indikator of one area for reading: finds the place, fetches the counts, hands them to the engine. */
import type { Db } from '#db/connection.ts'
import {
  type Bahan,
  type BahanMentah,
  denganIsianUnit,
  elemenDibutuhkan,
  type PengaturanHitung,
  siapkanBahan,
  sukuDari,
} from '#domain/bahan.ts'
import { bulanBedaUnit } from '#domain/banding-desa.ts'
import { type Bulan, geser, rentang, tahunDari } from '#domain/bulan.ts'
import type { CakupanWilayah } from '#domain/cakupan-wilayah.ts'
import type { Dasar, Elemen, Indikator } from '#domain/indikator.ts'
import type { KatalogIsian } from '#domain/isian.ts'
import { anggotaPecahan, type Pecahan, pecahanPada, satukanPecahan, wakilDari } from '#domain/pemekaran.ts'
import { bulanPertamaDibutuhkan } from '#domain/periode.ts'
import { cariWilayah, type Hierarki, jalurTarget, type Pohon, pohonPada, type WilayahPohon } from '#domain/pohon.ts'
import { hasilDesa } from '#domain/sel-desa.ts'
import { type TargetTahun, targetBerlaku } from '#domain/target.ts'
import {
  type Lingkup,
  listIsianUnit,
  listKampanye,
  listLapor,
  listRekap,
  listSasaran,
  listTarget,
  listUnitHidup,
  listWajib,
} from '#store/angka.ts'
import { findIndikator } from '#store/katalog.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { getPengaturanHitung } from '#store/pengaturan.ts'
import { findKabupatenDari, type KabupatenDibaca, loadPohon } from '#store/pohon.ts'

export type PermintaanAngka = {
  readonly wilayah: string
  readonly hierarki: Hierarki
  readonly indikator: string
  readonly bulan: Bulan
  readonly dasar: Dasar
  readonly cakupan: CakupanWilayah
  /** First month to be shown, where more than `bulan` is. */
  readonly mulai?: Bulan
  /** Year whose version of the formula is read; absent: the year of `bulan`. */
  readonly tahunRumus?: number
}

export type AngkaTerbuka = {
  readonly kab: KabupatenDibaca
  readonly pohon: Pohon
  readonly wilayah: WilayahPohon
  readonly indikator: Indikator
  readonly bahan: Bahan
  /** Desa that are counted together this year. */
  readonly pecahan: Pecahan
  /** The yearly target that holds for an area in the year of a month. */
  readonly target: (wilayah: WilayahPohon, bulan: Bulan) => TargetTahun | null
}

/** What was asked for does not exist. */
export type TidakAda = { readonly tidakAda: 'wilayah' | 'indikator' }

type Ambilan = {
  readonly indikator: Indikator
  readonly katalog: KatalogIsian
  readonly lingkup: Lingkup
  readonly dari: Bulan
  readonly sampai: Bulan
  readonly dasar: Dasar
  readonly pengaturan: PengaturanHitung
  readonly pecahan: Pecahan
}

/** The elemen that the rows must hold: the formula's, their twins, and what says how many were measured. */
function elemenDiambil({ indikator, katalog }: Ambilan): readonly Elemen[] {
  const kode = [
    ...elemenDibutuhkan(indikator),
    ...(indikator.ukur ? [indikator.ukur.elemen, indikator.ukur.penyebut] : []),
  ]
  return [...new Set(kode)].flatMap((k) => katalog.elemen.get(k) ?? [])
}

const nomorElemen = (elemen: readonly Elemen[]): number[] =>
  elemen.flatMap((e) => (e.luarElemenId === null ? [e.elemenId] : [e.elemenId, e.luarElemenId]))

/** Elemen that criteria on single units read. */
function elemenKriteria({ indikator, katalog }: Ambilan): readonly Elemen[] {
  const kode = sukuDari(indikator).flatMap(({ syarat }) =>
    syarat?.jenis === 'unit-memenuhi'
      ? syarat.kriteria.flatMap((k) =>
          k.ukur === 'bulan-rasio' ? k.rasio.flatMap((r) => [r.atas, r.bawah]) : [k.elemen],
        )
      : [],
  )
  return [...new Set(kode)].flatMap((k) => katalog.elemen.get(k) ?? [])
}

const rujukanSuku = (indikator: Indikator, sumber: string): string[] => [
  ...new Set(
    sukuDari(indikator)
      .filter((s) => s.sumber === sumber)
      .map((s) => s.rujukan),
  ),
]

async function fetchBahan(db: Db, ambilan: Ambilan): Promise<Bahan> {
  const { indikator, katalog, lingkup, dari, sampai } = ambilan
  const elemen = elemenDiambil(ambilan)
  const kriteria = elemenKriteria(ambilan)
  const semuaKelompok = rujukanSuku(indikator, 'laporan').length > 0
  const kelompokId = semuaKelompok ? ('semua' as const) : [...new Set(elemen.map((e) => e.kelompokId))]
  const tahun = { dari: tahunDari(dari), sampai: tahunDari(sampai) }
  const jenisUnit = rujukanSuku(indikator, 'unit')
  const [rekap, lapor, wajib, sasaran, unit, isianUnit, kampanye, rujukan] = await Promise.all([
    listRekap(db, lingkup, { elemenId: nomorElemen(elemen), dari, sampai }),
    listLapor(db, lingkup, { kelompokId, dari, sampai }),
    listWajib(db, lingkup, kelompokId),
    listSasaran(db, lingkup, { jenis: rujukanSuku(indikator, 'sasaran'), ...tahun }),
    listUnitHidup(db, lingkup, jenisUnit),
    listIsianUnit(db, lingkup, {
      elemenId: kriteria.map((e) => e.elemenId),
      bulan: kriteria.length > 0 ? rentang(geser(dari, -11), sampai) : [],
    }),
    indikator.periode === 'kampanye' ? listKampanye(db, lingkup.kabId, indikator.kode) : [],
    fetchRujukan(db, ambilan),
  ])
  const mentah: BahanMentah = {
    indikator,
    elemen: [...katalog.elemen.values()],
    bulanJadwal: new Map([...katalog.kelompok.values()].map((k) => [k.kelompokId, k.bulanJadwal])),
    rekap,
    lapor,
    wajib,
    sasaran,
    unit,
    isianUnit,
    kampanye,
    dasar: ambilan.dasar,
    pengaturan: ambilan.pengaturan,
    rujukan,
  }
  return siapkanBahan(satukanPecahan(mentah, ambilan.pecahan))
}

/** The indikator that a condition speaks of (desa on track), opened the same way. */
async function fetchRujukan(db: Db, ambilan: Ambilan): Promise<BahanMentah['rujukan']> {
  const kode = new Set(
    sukuDari(ambilan.indikator).flatMap(({ sumber, rujukan, syarat }) =>
      syarat?.jenis === 'desa-di-jalur' ? [syarat.indikator] : sumber === 'desa' ? [rujukan] : [],
    ),
  )
  const hasil = new Map<string, BahanMentah['rujukan'] extends ReadonlyMap<string, infer B> ? B : never>()
  for (const satu of kode) {
    const indikator = await findIndikator(db, { kode: satu, tahun: tahunDari(ambilan.sampai) })
    if (!indikator) continue
    const bahan = await fetchBahan(db, { ...ambilan, indikator })
    hasil.set(satu, (desaId, bulan) => hasilDesa(bahan, desaId, bulan))
  }
  return hasil
}

/** Where other units reported in two months that are compared, single units are needed to compare like with like. */
async function tambahIsianUnit(
  db: Db,
  ambilan: Ambilan,
  bahan: Bahan,
  desaId: readonly number[],
  bulan: readonly Bulan[],
) {
  const perluDesa: number[] = []
  const perluBulan = new Set<Bulan>()
  for (const d of desaId) {
    const beda = bulan.flatMap((b) => bulanBedaUnit(bahan, d, b))
    if (beda.length > 0) perluDesa.push(d)
    for (const b of beda) perluBulan.add(b)
  }
  if (perluDesa.length === 0) return bahan
  const elemenId = nomorElemen(elemenDiambil(ambilan))
  const lingkup = { ...ambilan.lingkup, desaId: perluDesa }
  return bukaUnit(db, bahan, { lingkup, pecahan: ambilan.pecahan, elemenId, bulan: [...perluBulan] })
}

/** The same materials with the cells of single units for some desa and months. */
export async function bukaUnit(
  db: Db,
  bahan: Bahan,
  minta: {
    readonly lingkup: Lingkup & { readonly desaId: readonly number[] }
    readonly pecahan: Pecahan
    readonly elemenId: readonly number[]
    readonly bulan: readonly Bulan[]
  },
): Promise<Bahan> {
  const { lingkup, pecahan, elemenId, bulan } = minta
  const desaId = anggotaPecahan(pecahan, lingkup.desaId)
  const isian = await listIsianUnit(db, { ...lingkup, desaId }, { elemenId, bulan })
  return denganIsianUnit(
    bahan,
    isian.map((i) => ({ ...i, desaId: wakilDari(pecahan, i.desaId) })),
  )
}

/** Opens an indikator of an area; a value says what does not exist. */
export async function bukaAngka(db: Db, minta: PermintaanAngka): Promise<AngkaTerbuka | TidakAda> {
  const [kab, indikator, katalog] = await Promise.all([
    findKabupatenDari(db, minta.wilayah),
    findIndikator(db, { kode: minta.indikator, tahun: minta.tahunRumus ?? tahunDari(minta.bulan) }),
    loadKatalogIsian(db),
  ])
  if (!kab) return { tidakAda: 'wilayah' }
  if (!indikator) return { tidakAda: 'indikator' }
  const mulai = minta.mulai ?? minta.bulan
  const [baris, pengaturan, target] = await Promise.all([
    loadPohon(db, kab),
    getPengaturanHitung(db, kab.kab_id),
    listTarget(db, kab.kab_id, { indikator: indikator.kode, dari: tahunDari(mulai), sampai: tahunDari(minta.bulan) }),
  ])
  const pohon = pohonPada(baris, minta.bulan)
  const wilayah = cariWilayah(pohon, minta.wilayah)
  if (!wilayah) return { tidakAda: 'wilayah' }
  const pecahan = pecahanPada(baris.pemekaran, indikator, minta.bulan)
  const desaId = anggotaPecahan(
    pecahan,
    wilayah.desa.map((d) => d.desaId),
  )
  const ambilan: Ambilan = {
    indikator,
    katalog,
    lingkup: { kabId: kab.kab_id, cakupan: minta.cakupan, desaId: wilayah.tingkat === 'kabupaten' ? 'semua' : desaId },
    dari: bulanPertamaDibutuhkan(indikator, mulai),
    sampai: minta.bulan,
    dasar: minta.dasar,
    pengaturan,
    pecahan,
  }
  const awal = await fetchBahan(db, ambilan)
  const bahan = await tambahIsianUnit(db, ambilan, awal, desaId, rentang(mulai, minta.bulan))
  return {
    kab,
    pohon,
    wilayah,
    indikator,
    bahan,
    pecahan,
    target: (untuk, bulan) =>
      targetBerlaku(
        indikator,
        target.filter((t) => t.tahun === tahunDari(bulan)),
        jalurTarget(untuk, minta.hierarki),
      ),
  }
}
