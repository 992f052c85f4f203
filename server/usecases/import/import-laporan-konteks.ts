// What reading a file of laporan needs, loaded once: places, units, the catalogue of elemen.
import type { Db } from '#db/connection.ts'
import { type Bulan, SEJAK_SEMULA } from '#domain/bulan.ts'
import type { Penolakan } from '#domain/impor.ts'
import type { KunciBaris, SelBerjalan, SelImpor } from '#domain/impor-laporan.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { PILAH_JUMLAH, type SelKirim } from '#domain/isian.ts'
import { mayReport } from '#domain/izin.ts'
import { jarakEja, type Lingkup, normalkanTempat } from '#domain/nama-desa.ts'
import { checkIsian, type KonteksPeriksa, type PenolakanIsian } from '#domain/penolakan.ts'
import type { Aktor } from '#domain/peran.ts'
import { type KatalogLaporan, loadKatalogIsian } from '#store/katalog-isian.ts'
import type { Unit } from '#store/unit.ts'
import { getLuarWilayahOrThrow } from '#store/wilayah.ts'
import { lingkupPuskesmas, loadPencocok, type Pencocok } from './import-pencocok.ts'

/** What finding the place of a row needs. */
export type KonteksTempat = {
  readonly pencocok: Pencocok
  lingkup(puskesmas: Unit, bulan: Bulan): Lingkup
  /** The puskesmas in whose work area a desa lies in a month. */
  puskesmasDesa(desaId: number, bulan: Bulan): number | null
}

export type KonteksLaporan = KonteksTempat & {
  readonly katalog: KatalogLaporan
  readonly kabId: number
  readonly luarWilayah: number
  readonly bulanIni: Bulan
  /** Whose right to report is asked row by row; null: the operator, who may everything. */
  readonly aktor: Aktor | null
  readonly tahun: number | null
  /** The month of the whole file, where it is said outside of it. */
  readonly bulan: Bulan | null
  /** The recap unit of each desa. */
  readonly rekapDesa: ReadonlyMap<number, Unit>
  /** Each unit as the rules of a laporan look at it. */
  readonly unitPeriksa: ReadonlyMap<number, UnitPeriksa>
}

/** Loads the names of a kabupaten; what is looked up for a puskesmas and month is kept. */
export async function loadKonteksTempat(db: Db, kabId: number): Promise<KonteksTempat> {
  const pencocok = await loadPencocok(db, kabId)
  const tersimpan = new Map<string, Lingkup>()
  const puskesmas = new Map<Bulan, ReadonlyMap<number, number>>()
  return {
    pencocok,
    puskesmasDesa: (desaId, bulan) => {
      const milik = puskesmas.get(bulan) ?? pencocok.puskesmasDesa(bulan)
      puskesmas.set(bulan, milik)
      return milik.get(desaId) ?? null
    },
    lingkup: (puskesmas, bulan) => {
      const kunci = `${puskesmas.unitId} ${bulan}`
      const lingkup = tersimpan.get(kunci) ?? lingkupPuskesmas(pencocok, puskesmas, bulan)
      tersimpan.set(kunci, lingkup)
      return lingkup
    },
  }
}

export async function loadKonteks(
  db: Db,
  opsi: { kabId: number; bulanIni: Bulan; tahun: number | null; bulan: Bulan | null; aktor?: Aktor | null },
): Promise<KonteksLaporan> {
  const tempat = await loadKonteksTempat(db, opsi.kabId)
  const rekap = [...tempat.pencocok.unit.values()].filter(({ jenisUnitId }) => jenisUnitId === JENIS_UNIT['rekap-desa'])
  return {
    ...tempat,
    katalog: await loadKatalogIsian(db),
    kabId: opsi.kabId,
    aktor: opsi.aktor ?? null,
    luarWilayah: await getLuarWilayahOrThrow(db, opsi.kabId),
    bulanIni: opsi.bulanIni,
    tahun: opsi.tahun,
    bulan: opsi.bulan,
    unitPeriksa: new Map(
      [...tempat.pencocok.unit.values()].map((unit) => [
        unit.unitId,
        { ...unit, jenis: NAMA_JENIS.get(unit.jenisUnitId) ?? '' },
      ]),
    ),
    rekapDesa: new Map(rekap.flatMap((unit) => (unit.desaId === null ? [] : [[unit.desaId, unit] as const]))),
  }
}

/** What one row says; `panjang`: one cell of a laporan, of which other rows hold the rest. */
export type Dibaca =
  | {
      readonly kunci: KunciBaris | null
      readonly isi: readonly SelImpor[]
      readonly tolakan: readonly Penolakan[]
      readonly panjang?: boolean
      readonly berjalan?: readonly SelBerjalan[]
      readonly peringatan?: readonly Penolakan[]
      readonly versiDasar?: number | null
    }
  | typeof DILEWATI

/** A row that says nothing: a line of sums, or a desa that did not report. */
export const DILEWATI = 'dilewati'

type UnitPeriksa = NonNullable<KonteksPeriksa['unit']>

const NAMA_JENIS = new Map(Object.entries(JENIS_UNIT).map(([nama, id]) => [id, nama]))
const SELALU = { mulai: SEJAK_SEMULA, akhir: null }

type TolakSel = Omit<Penolakan, 'baris' | 'lembar'>

/** A cell of a row with the column it stands in. */
export type SelBerkolom = SelKirim & {
  readonly kolom: string
  readonly teks: string
  /** Counted since January. */
  readonly berjalan?: boolean
}

/**
 * The cells of a row as they are staged, or the refusals that the rules of any laporan would raise, each at its column.
 */
export function periksaSel(
  { katalog, bulanIni, unitPeriksa }: KonteksLaporan,
  { kunci, unit, sel: semua }: { kunci: KunciBaris; unit: Unit; sel: readonly SelBerkolom[] },
): { isi: SelImpor[]; berjalan: SelBerjalan[]; tolak: TolakSel[] } {
  // A wide file has columns for every kind of unit; what a unit does not report may stay empty there.
  const sel = semua.filter(
    ({ jumlah, elemen }) => jumlah !== null || katalog.elemen.get(elemen)?.pelapor.has(unit.jenisUnitId) !== false,
  )
  const tolak = checkIsian(
    katalog,
    { ...kunci, status: 'terkirim', tidakBuka: null, alasan: null, isian: sel },
    { unit: unitPeriksa.get(unit.unitId) ?? null, desa: SELALU, bulanIni, statusSekarang: null },
  )
  const isi: SelImpor[] = []
  const berjalan: SelBerjalan[] = []
  for (const satu of sel) {
    const elemenId = katalog.elemen.get(satu.elemen)?.elemenId
    const pilah = satu.pilah === undefined ? PILAH_JUMLAH : katalog.pilah.get(satu.pilah)?.pilahId
    if (elemenId === undefined || pilah === undefined) continue
    if (!satu.berjalan) isi.push([elemenId, pilah, satu.jumlah])
    else if (satu.jumlah !== null) berjalan.push([elemenId, pilah, satu.jumlah, satu.kolom])
  }
  return { isi, berjalan, tolak: tolak.length === 0 ? [] : letakkan(tolak, sel) }
}

// The rules speak of elemen; whoever mends the file looks for its columns.
function letakkan(tolak: readonly PenolakanIsian[], sel: readonly SelBerkolom[]): TolakSel[] {
  const kolom = new Map(sel.map((satu) => [namaSel(satu), satu]))
  return tolak.map((satu) => {
    const asal = kolom.get(satu.kolom)
    return { ...satu, kolom: asal?.kolom ?? satu.kolom, nilai: asal?.teks ?? satu.nilai }
  })
}

const namaSel = ({ elemen, pilah }: SelKirim): string => (pilah === undefined ? elemen : `${elemen} (${pilah})`)

/** Why whoever brings in the file may not bring in this row, or null. */
export function tolakWewenang(
  konteks: KonteksLaporan,
  { desaId, bulan }: KunciBaris,
  unit: Unit,
): TolakWewenang | null {
  const { aktor, kabId, pencocok } = konteks
  if (!aktor) return null
  const puskesmasId = konteks.puskesmasDesa(desaId, bulan)
  const { unitId, jenisUnitId } = unit
  if (mayReport(aktor, { kabId, desaId, unitId, jenisUnitId, puskesmasId, desaUnit: new Map() })) return null
  const dalam = aktor.penugasan.tempat.some((t) => t.jenis === 'puskesmas' && t.id === puskesmasId)
  if (dalam) {
    const alasan = `Laporan ${NAMA_JENIS.get(jenisUnitId) ?? ''} tidak dimasukkan oleh puskesmas.`
    return { kunci: 'unit', alasan, saran: 'Hapus baris ini, atau minta dinas memasukkannya.' }
  }
  const milik = [...pencocok.unit.values()].find((satu) => satu.unitId === puskesmasId)?.nama
  const alasan = `Desa ini di luar wilayah kerja Anda pada bulan ini${milik ? ` (wilayah kerja ${milik})` : ''}.`
  return { kunci: 'desa', alasan, saran: 'Hapus baris ini, atau minta puskesmasnya atau dinas memasukkannya.' }
}

type TolakWewenang = { readonly kunci: 'desa' | 'unit'; readonly alasan: string; readonly saran: string }

/** Nearest names of puskesmas, for a name that is none. */
export function sarankanPuskesmas({ pencocok }: KonteksTempat, teks: string): string {
  const kunci = normalkanTempat(teks)
  const dekat = [...pencocok.unit.values()]
    .filter(({ jenisUnitId }) => jenisUnitId === JENIS_UNIT.puskesmas)
    .map(({ nama }) => ({ nama, jarak: jarakEja(kunci, normalkanTempat(nama)) }))
    .filter(({ jarak }) => jarak <= 3)
    .sort((a, b) => a.jarak - b.jarak || a.nama.localeCompare(b.nama))
  const nama = dekat.slice(0, 3).map((satu) => satu.nama)
  return nama.length > 0
    ? `Mungkin ${nama.join(' atau ')}. Perbaiki ejaannya.`
    : 'Perbaiki ejaannya, atau daftarkan dulu puskesmas ini.'
}
