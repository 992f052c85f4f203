/** Fetches the counts behind any number of indikator in one go and hands them to the engine. */
import type { Db } from '#db/connection.ts'
import {
  type BacaRujukan,
  type Bahan,
  bahanUntuk,
  denganIsianUnit,
  elemenDibutuhkan,
  type IsianSiap,
  type IsianUnit,
  type MentahBersama,
  type PengaturanHitung,
  siapkanBersama,
  siapkanIsianUnit,
  sukuDari,
} from '#domain/bahan.ts'
import { bulanBedaUnit } from '#domain/banding-desa.ts'
import { denganBerlanjut, perluUnitBerjalan } from '#domain/berjalan.ts'
import { type Bulan, geser, januari, rentang, tahunDari } from '#domain/bulan.ts'
import { cabang, kelompokkan } from '#domain/cabang.ts'
import { type Dasar, type Elemen, elemenKriteria, type Indikator } from '#domain/indikator.ts'
import type { KatalogIsian } from '#domain/isian.ts'
import { anggotaPecahan, type Pecahan, satukanPecahan, wakilDari } from '#domain/pemekaran.ts'
import { bulanPertamaDibutuhkan } from '#domain/periode.ts'
import { rumusDari } from '#domain/rumus.ts'
import { hasilDesa } from '#domain/sel-desa.ts'
import {
  type Lingkup,
  listIsianUnit,
  listKampanye,
  listLapor,
  listRekap,
  listSasaran,
  listUnitHidup,
  listWajib,
} from '#store/angka.ts'

export type Ambilan = {
  readonly indikator: readonly Indikator[]
  readonly katalog: KatalogIsian
  readonly lingkup: Lingkup
  /** First and last month that is to be shown. */
  readonly mulai: Bulan
  /** First that is held against the month before. */
  readonly mulaiBanding: Bulan
  readonly sampai: Bulan
  readonly dasar: Dasar
  readonly pengaturan: PengaturanHitung
  /** Desa counted together, which depends on the indikator's periode. */
  readonly pecahan: (indikator: Indikator) => Pecahan
}

const unik = <T>(nilai: readonly T[]): T[] => [...new Set(nilai)]

/** The elemen of a formula, and what says how many were measured. */
function elemenIndikator(katalog: KatalogIsian, indikator: Indikator): readonly Elemen[] {
  const ukur = indikator.ukur ? [indikator.ukur.elemen, indikator.ukur.penyebut] : []
  return unik([...elemenDibutuhkan(indikator), ...ukur]).flatMap((kode) => katalog.elemen.get(kode) ?? [])
}

/** Numbers of the elemen of a formula with their twins "di luar posyandu". */
export const nomorElemen = (katalog: KatalogIsian, indikator: readonly Indikator[]): number[] =>
  unik(
    indikator
      .flatMap((i) => elemenIndikator(katalog, i))
      .flatMap((e) => (e.luarElemenId === null ? [e.elemenId] : [e.elemenId, e.luarElemenId])),
  )

/** Numbers of the elemen that conditions on single units read. */
const nomorKriteria = (katalog: KatalogIsian, indikator: readonly Indikator[]): readonly number[] =>
  unik(indikator.flatMap(elemenKriteria)).flatMap((kode) => katalog.elemen.get(kode)?.elemenId ?? [])

const rujukanSuku = (indikator: readonly Indikator[], sumber: string): string[] =>
  unik(
    indikator
      .flatMap(sukuDari)
      .filter((s) => s.sumber === sumber)
      .map((s) => s.rujukan),
  )

/** Indikator that a condition speaks of, e.g. desa on track for another one. */
export const kodeRujukan = (indikator: Indikator): string[] =>
  unik(
    sukuDari(indikator).flatMap(({ sumber, rujukan, syarat }) =>
      syarat?.jenis === 'desa-di-jalur' ? [syarat.indikator] : sumber === 'desa' ? [rujukan] : [],
    ),
  )

/** What is read of an elemen or group, from the first month that any of its readers needs on. */
type Sejak = ReadonlyMap<number, Bulan>

function sejakPertama(ambilan: Ambilan, nomor: (indikator: Indikator) => Iterable<number>): Sejak {
  const sejak = new Map<number, Bulan>()
  for (const indikator of ambilan.indikator) {
    const dari = bulanPertamaDibutuhkan(indikator, ambilan.mulai)
    for (const satu of nomor(indikator)) sejak.set(satu, Math.min(dari, sejak.get(satu) ?? dari))
  }
  return sejak
}

/** Few indikator look back three years: what is theirs alone is fetched so far, the rest from where it is needed. */
async function fetchSejak<T>(
  sejak: Sejak,
  fetch: (nomor: readonly number[], dari: Bulan) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const bersama = kelompokkan([...sejak], ([, dari]) => dari)
  const bagian = await Promise.all(
    [...bersama].map(([dari, milik]) =>
      fetch(
        milik.map(([nomor]) => nomor),
        dari,
      ),
    ),
  )
  return bagian.flat()
}

const bacaLaporan = (indikator: Indikator): boolean => rujukanSuku([indikator], 'laporan').length > 0

/** Groups of what a formula counts; all of them where it counts laporan themselves. */
const nomorKelompok = (katalog: KatalogIsian, indikator: Indikator): Iterable<number> =>
  bacaLaporan(indikator)
    ? katalog.kelompok.keys()
    : unik(
        [...nomorElemen(katalog, [indikator]), ...nomorKriteria(katalog, [indikator])].flatMap(
          (nomor) => katalog.elemenMenurutId.get(nomor)?.kelompokId ?? [],
        ),
      )

async function fetchBersama(db: Db, ambilan: Ambilan): Promise<MentahBersama> {
  const { indikator, katalog, lingkup, sampai } = ambilan
  const dari = Math.min(...indikator.map((i) => bulanPertamaDibutuhkan(i, ambilan.mulai)))
  const kriteria = nomorKriteria(katalog, indikator)
  const elemenSejak = sejakPertama(ambilan, (satu) => nomorElemen(katalog, [satu]))
  const kelompokSejak = sejakPertama(ambilan, (satu) => nomorKelompok(katalog, satu))
  const kelompokId = indikator.some(bacaLaporan) ? ('semua' as const) : [...kelompokSejak.keys()]
  const [rekap, lapor, wajib, sasaran, unit, isianUnit] = await Promise.all([
    fetchSejak(elemenSejak, (elemenId, sejak) => listRekap(db, lingkup, { elemenId, dari: sejak, sampai })),
    fetchSejak(kelompokSejak, (milik, sejak) => listLapor(db, lingkup, { kelompokId: milik, dari: sejak, sampai })),
    listWajib(db, lingkup, kelompokId),
    listSasaran(db, lingkup, {
      jenis: rujukanSuku(indikator, 'sasaran'),
      dasar: ambilan.dasar,
      dari: tahunDari(dari),
      sampai: tahunDari(sampai),
    }),
    listUnitHidup(db, lingkup, rujukanSuku(indikator, 'unit')),
    // the month before, which the first is compared with, has twelve months of its own
    listIsianUnit(db, lingkup, {
      elemenId: kriteria,
      bulan: kriteria.length > 0 ? rentang(geser(ambilan.mulai, -12), sampai) : [],
    }),
  ])
  return {
    elemen: [...katalog.elemen.values()],
    bulanJadwal: new Map([...katalog.kelompok.values()].map((k) => [k.kelompokId, k.bulanJadwal])),
    rekap,
    lapor,
    wajib,
    sasaran,
    unit,
    isianUnit,
    dasar: ambilan.dasar,
    pengaturan: ambilan.pengaturan,
  }
}

const TANPA_RUJUKAN: ReturnType<BacaRujukan> = {
  ...{ sel: 'tanpa-sasaran', p: null, q: null, sdBulan: null, jendelaWajib: 0, jendelaMasuk: 0 },
  kelengkapan: { wajib: [], masuk: [] },
}

/** Materials of every indikator asked for and of those their conditions refer to, over the same rows. */
async function rakit(db: Db, ambilan: Ambilan): Promise<Map<string, Bahan>> {
  const mentah = await fetchBersama(db, ambilan)
  const bersama = new Map<Pecahan, ReturnType<typeof siapkanBersama>>()
  const bahan = new Map<string, Bahan>()
  for (const indikator of ambilan.indikator) {
    const pecahan = ambilan.pecahan(indikator)
    const baris = bersama.get(pecahan) ?? siapkanBersama(satukanPecahan(mentah, pecahan))
    bersama.set(pecahan, baris)
    const rujukan = new Map<string, BacaRujukan>()
    for (const kode of kodeRujukan(indikator)) {
      rujukan.set(kode, (desaId, bulan) => {
        const milik = bahan.get(kode)
        return milik ? hasilDesa(milik, desaId, bulan) : TANPA_RUJUKAN
      })
    }
    const kampanye =
      indikator.periode === 'kampanye' ? await listKampanye(db, ambilan.lingkup.kabId, indikator.kode) : []
    bahan.set(indikator.kode, bahanUntuk(baris, { indikator, kampanye, rujukan }))
  }
  return bahan
}

/** Desa and months in which other units reported than in the month compared with. */
function perluUnit(bahan: Bahan, desaId: readonly number[], bulan: readonly Bulan[]) {
  return desaId.flatMap((desa) => {
    const beda = bulan.flatMap((b) => bulanBedaUnit(bahan, desa, b))
    return beda.length > 0 ? [{ desa, bulan: beda }] : []
  })
}

/** Desa that are counted for an indikator: of parts that are counted together the one that stands for all. */
const dihitung = ({ pecahan }: Ambilan, indikator: Indikator, desaId: readonly number[]): readonly number[] =>
  unik(desaId.map((d) => wakilDari(pecahan(indikator), d)))

/** An indikator and the desa for which it needs single units. */
type CariUnit = { readonly indikator: Indikator; readonly desaId: readonly number[] }

/** Cells of single units of these desa, for each indikator under the desa that stands for its group. */
async function fetchUnit(
  db: Db,
  { lingkup, pecahan }: Ambilan,
  { cari, elemenId, bulan }: { cari: readonly CariUnit[]; elemenId: readonly number[]; bulan: readonly Bulan[] },
): Promise<(indikator: Indikator) => IsianSiap> {
  const desaId = unik(cari.flatMap(({ indikator, desaId }) => anggotaPecahan(pecahan(indikator), desaId)))
  const isian = await listIsianUnit(db, { ...lingkup, desaId }, { elemenId, bulan })
  const siap = new Map<Pecahan, IsianSiap>()
  return (indikator) =>
    cabang(siap, pecahan(indikator), () => siapkanIsianUnit(satukanIsian(isian, pecahan(indikator))))
}

const satukanIsian = (isian: readonly IsianUnit[], pecahan: Pecahan): readonly IsianUnit[] =>
  pecahan.wakil.size === 0 ? isian : isian.map((i) => ({ ...i, desaId: wakilDari(pecahan, i.desaId) }))

/** Year-to-dates unit by unit, for the desa whose units took turns. */
async function lanjutkanBerjalan(db: Db, ambilan: Ambilan, bahan: Map<string, Bahan>, desaId: readonly number[]) {
  const cari = ambilan.indikator.flatMap((indikator) => {
    const milik = bahan.get(indikator.kode)
    if (!milik || !rumusDari(milik).adaBerjalan) return []
    const perlu = dihitung(ambilan, indikator, desaId).filter((d) => perluUnitBerjalan(milik, d))
    return perlu.length > 0 ? [{ indikator, desaId: perlu, milik }] : []
  })
  if (cari.length === 0) return
  const pertama = Math.min(...cari.map(({ indikator }) => bulanPertamaDibutuhkan(indikator, ambilan.mulai)))
  const isian = await fetchUnit(db, ambilan, {
    cari,
    elemenId: unik(cari.flatMap(({ milik }) => rumusDari(milik).elemenBerjalan.map((e) => e.elemenId))),
    bulan: rentang(januari(tahunDari(pertama)), ambilan.sampai),
  })
  for (const { indikator, milik } of cari) bahan.set(indikator.kode, denganBerlanjut(milik, isian(indikator).isianUnit))
}

/**
 * Materials by kode of indikator. Where other units reported in two months that are compared, or a year-to-date was reported
 * by some units only, single units come along, so that like is compared with like and what was said last stands.
 */
export async function ambilBahan(
  db: Db,
  ambilan: Ambilan,
  desaId: readonly number[],
): Promise<ReadonlyMap<string, Bahan>> {
  const awal = await rakit(db, ambilan)
  await lanjutkanBerjalan(db, ambilan, awal, desaId)
  const bulan = rentang(ambilan.mulaiBanding, ambilan.sampai)
  const perlu = ambilan.indikator.flatMap((indikator) => {
    const bahan = awal.get(indikator.kode)
    const beda = bahan ? perluUnit(bahan, dihitung(ambilan, indikator, desaId), bulan) : []
    return bahan && beda.length > 0 ? [{ indikator, bahan, beda, desaId: beda.map((b) => b.desa) }] : []
  })
  if (perlu.length === 0) return awal
  const isian = await fetchUnit(db, ambilan, {
    cari: perlu,
    elemenId: nomorElemen(
      ambilan.katalog,
      perlu.map((p) => p.indikator),
    ),
    bulan: unik(perlu.flatMap(({ beda }) => beda.flatMap((b) => b.bulan))),
  })
  for (const { indikator, bahan } of perlu) awal.set(indikator.kode, denganIsianUnit(bahan, isian(indikator)))
  return awal
}

/** The same materials with the cells of single units for some desa and months. */
export async function ambilUnit(
  db: Db,
  bahan: Bahan,
  minta: {
    readonly lingkup: Lingkup & { readonly desaId: readonly number[] }
    readonly pecahan: Pecahan
    readonly bulan: readonly Bulan[]
  },
): Promise<Bahan> {
  const { lingkup, pecahan, bulan } = minta
  const desaId = anggotaPecahan(pecahan, lingkup.desaId)
  const elemenId = elemenDibutuhkan(bahan.indikator).flatMap((kode) => {
    const e = bahan.elemenKode.get(kode)
    return e ? [e.elemenId, ...(e.luarElemenId === null ? [] : [e.luarElemenId])] : []
  })
  const isian = await listIsianUnit(db, { ...lingkup, desaId }, { elemenId, bulan })
  return denganIsianUnit(bahan, siapkanIsianUnit(satukanIsian(isian, pecahan)))
}
