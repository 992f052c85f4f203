/** Opens forms of one month for filling: asks once for all of them, then makes each from the catalogue. */
import type { Db } from '#db/connection.ts'
import type { BarisSasaran, WajibLapor } from '#domain/bahan.ts'
import { type Bulan, geser, januari, tahunDari } from '#domain/bulan.ts'
import { kelompokkan } from '#domain/cabang.ts'
import {
  type ArtiElemen,
  type AsalBerkas,
  aturanFormulir,
  bagianFormulir,
  kelompokDariBerkas,
  laporanLalu,
  type NilaiLalu,
  nilaiLalu,
  rincianElemen,
  sasaranElemen,
  selDariBerkas,
} from '#domain/formulir.ts'
import type { Elemen, Indikator } from '#domain/indikator.ts'
import { type Isian, type KelompokIsian, kunciSel, PILAH_JUMLAH } from '#domain/isian.ts'
import type { CakupanWilayah } from '#domain/izin.ts'
import { type Tenggat, wajibBulan } from '#domain/kelengkapan.ts'
import { checkIsian, type Giliran, type PenolakanIsian } from '#domain/penolakan.ts'
import type { AturanCek } from '#domain/temuan.ts'
import { listSasaran, listWajib } from '#store/angka.ts'
import {
  type KepalaLaporan,
  type LaporanBerisi,
  listBerjalan,
  listKepalaLaporan,
  listLaporanBerisi,
  listVersiBerkas,
  loadArtiElemen,
  type VersiBerkas,
} from '#store/formulir.ts'
import { listGiliran } from '#store/giliran.ts'
import { listIndikator } from '#store/katalog.ts'
import { type KatalogLaporan, loadKatalogIsian } from '#store/katalog-isian.ts'
import { listJenisSasaran } from '#store/rincian.ts'
import { getTenggat } from '#store/tahap.ts'
import { type DesaFormulir, listDesaFormulir, listUnitFormulir, type UnitFormulir } from '#store/tempat-formulir.ts'

export type KunciFormulir = { readonly desaId: number; readonly unitId: number; readonly minggu: number }

export type FormulirDiminta = {
  readonly kabId: number
  readonly cakupan: CakupanWilayah
  readonly bulan: Bulan
  /** The month that it is now in the kabupaten. */
  readonly bulanIni: Bulan
  /** Whether its reader may see sasaran that point at few people. */
  readonly peka: boolean
  readonly formulir: readonly KunciFormulir[]
}

export type ElemenTerbuka = {
  readonly elemen: Elemen
  readonly arti: ArtiElemen
  readonly wajib: boolean
  readonly nilai: number | null
  readonly lalu: { readonly bulan: Bulan; readonly jumlah: number } | null
  readonly rincian: readonly { readonly pilahId: number; readonly nilai: number | null; readonly lalu: number | null }[]
  readonly dariBerkas: (AsalBerkas & { readonly nilaiIni: boolean }) | null
}

export type SasaranTerbuka = {
  readonly jenis: string
  readonly nama: string
  readonly proyeksi: number | null
  readonly riil: number | null
  readonly elemen: readonly string[]
}

export type FormulirTerbuka = {
  readonly unit: UnitFormulir
  readonly desa: DesaFormulir
  readonly bulan: Bulan
  readonly minggu: number
  readonly bulanLalu: Bulan
  readonly bulanIni: Bulan
  readonly kepala: KepalaLaporan | null
  readonly tenggat: Tenggat
  /** Why nothing may be written here; null where it may. */
  readonly tolak: PenolakanIsian | null
  readonly kelompok: readonly {
    readonly kelompok: KelompokIsian
    readonly siklus: string
    readonly wajib: boolean
    readonly elemen: readonly ElemenTerbuka[]
  }[]
  readonly aturan: readonly AturanCek[]
  readonly sasaran: readonly SasaranTerbuka[]
}

export type FormulirBanyak = { readonly katalog: KatalogLaporan; readonly formulir: readonly FormulirTerbuka[] }

/** Months before the present one in which a file that fed a group makes the form expect it again. */
const BULAN_BERKAS = 3

const SEMUA_TAHAP = ['draf', 'terkirim', 'terverifikasi', 'tervalidasi', 'terkunci'] as const

/** In the order asked; what does not exist is left out. */
export async function bukaFormulir(db: Db, minta: FormulirDiminta): Promise<FormulirBanyak> {
  const katalog = await loadKatalogIsian(db)
  const latar = await fetchLatar(db, katalog, minta)
  return { katalog, formulir: minta.formulir.flatMap((kunci) => susunFormulir(latar, kunci) ?? []) }
}

type Latar = Omit<FormulirDiminta, 'formulir' | 'cakupan'> & {
  readonly katalog: KatalogLaporan
  readonly arti: ReadonlyMap<number, ArtiElemen & { readonly siklus: string }>
  readonly unit: ReadonlyMap<number, UnitFormulir>
  readonly desa: ReadonlyMap<number, DesaFormulir>
  readonly kepala: ReadonlyMap<string, KepalaLaporan>
  readonly laporan: ReadonlyMap<string, readonly LaporanBerisi[]>
  readonly versi: ReadonlyMap<string, readonly VersiBerkas[]>
  readonly wajib: ReadonlyMap<string, readonly WajibLapor[]>
  readonly giliran: ReadonlyMap<string, Giliran>
  readonly tenggat: Tenggat
  readonly indikator: readonly Indikator[]
  readonly namaSasaran: ReadonlyMap<string, string>
  readonly sasaran: ReadonlyMap<number, readonly BarisSasaran[]>
}

const teksPasangan = ({ desaId, unitId }: { desaId: number; unitId: number }): string => `${desaId}:${unitId}`

async function fetchLatar(db: Db, katalog: KatalogLaporan, minta: FormulirDiminta): Promise<Latar> {
  const { kabId, cakupan, bulan, bulanIni, peka, formulir } = minta
  const desaId = [...new Set(formulir.map((f) => f.desaId))]
  const unitId = [...new Set(formulir.map((f) => f.unitId))]
  const lingkup = { kabId, cakupan, desaId }
  const tahun = tahunDari(bulan)
  const jenis = (await listJenisSasaran(db)).filter((j) => peka || !j.sensitif)
  const [arti, unit, desa, kepala, laporan, berjalan, versi, wajib, giliran, tenggat, indikator, sasaran] =
    await Promise.all([
      loadArtiElemen(db, katalog),
      listUnitFormulir(db, kabId, unitId),
      listDesaFormulir(db, lingkup, bulan),
      listKepalaLaporan(db, lingkup, { bulan, status: SEMUA_TAHAP, unitId }),
      listLaporanBerisi(db, lingkup, { unitId, bulan: [geser(bulan, -1), bulan] }),
      listBerjalan(db, lingkup, {
        ...{ unitId, elemenId: katalog.berjalan },
        ...{ dari: januari(tahun), sampai: geser(bulan, -2) },
      }),
      listVersiBerkas(db, lingkup, { unitId, dari: geser(bulan, -BULAN_BERKAS), sampai: bulan }),
      listWajib(db, lingkup, 'semua'),
      listGiliran(db, kabId, { desaId, unitId, bulan: [bulan] }),
      getTenggat(db, kabId),
      listIndikator(db, { kab: { kabId }, tahun }),
      listSasaran(db, lingkup, { jenis: jenis.map((j) => j.kode), dari: tahun, sampai: tahun }),
    ])
  const bulanJadwal = new Map([...katalog.kelompok.values()].map((k) => [k.kelompokId, k.bulanJadwal]))
  return {
    ...{ kabId, bulan, bulanIni, peka, katalog, arti, tenggat, indikator },
    unit: new Map(unit.map((u) => [u.unitId, u])),
    desa: new Map(desa.map((d) => [d.desaId, d])),
    kepala: new Map(kepala.map((k) => [`${teksPasangan(k)}:${k.minggu}`, k])),
    laporan: kelompokkan([...laporan, ...berjalan], teksPasangan),
    versi: kelompokkan(versi, teksPasangan),
    wajib: kelompokkan(wajibBulan({ wajib, bulanJadwal }, bulan), teksPasangan),
    giliran: new Map(giliran.map((g) => [teksPasangan(g), g])),
    namaSasaran: new Map(jenis.map((j) => [j.kode, j.nama])),
    sasaran: kelompokkan(sasaran, (s) => s.desaId),
  }
}

function susunFormulir(latar: Latar, kunci: KunciFormulir): FormulirTerbuka | null {
  const { katalog, bulan } = latar
  const unit = latar.unit.get(kunci.unitId)
  const desa = latar.desa.get(kunci.desaId)
  if (!unit || !desa) return null
  const { minggu } = kunci
  const kepala = latar.kepala.get(`${teksPasangan(kunci)}:${minggu}`) ?? null
  const laporan = latar.laporan.get(teksPasangan(kunci)) ?? []
  const isian = laporan.find((l) => l.bulan === bulan && l.minggu === minggu)?.isian ?? new Map<number, number>()
  const wajib = new Set((latar.wajib.get(teksPasangan(kunci)) ?? []).map((w) => w.kelompokId))
  const formulir = { jenisUnitId: unit.jenisUnitId, bulan, minggu }
  // What was never sent is nothing to compare with.
  const terkirim = laporan.filter((l) => l.status !== 'draf')
  const lalu = laporanLalu(terkirim, formulir)
  const baca = bacaElemen(latar, { kunci, isian, lalu, terkirim, jenisUnitId: unit.jenisUnitId })
  const bagian = bagianFormulir(katalog, formulir, isian)
  return {
    ...{ unit, desa, bulan, minggu, kepala, tenggat: latar.tenggat, bulanLalu: lalu.bulan },
    bulanIni: latar.bulanIni,
    tolak: cariSebab(latar, { unit, desa, kepala, minggu }),
    kelompok: bagian.map(({ kelompok, elemen }) => ({
      kelompok,
      siklus: latar.arti.get(elemen[0]?.elemenId ?? 0)?.siklus ?? '',
      wajib: wajib.has(kelompok.kelompokId),
      elemen: elemen.map(baca),
    })),
    aturan: aturanFormulir(katalog.aturan, bagian, bulan),
    sasaran: susunSasaran(latar, kunci.desaId, new Set(bagian.flatMap((b) => b.elemen.map((e) => e.kode)))),
  }
}

/** The very rules by which a laporan is refused, held against one without cells. */
function cariSebab(
  { katalog, bulan, bulanIni, giliran }: Latar,
  { unit: satu, desa, kepala, minggu }: Pick<FormulirTerbuka, 'unit' | 'desa' | 'kepala' | 'minggu'>,
): PenolakanIsian | null {
  const unit = { ...satu, giliran: giliran.get(teksPasangan({ desaId: desa.desaId, unitId: satu.unitId })) ?? null }
  const kosong = { bulan, minggu, status: 'terkirim', tidakBuka: null, alasan: null, isian: [] } as const
  return checkIsian(katalog, kosong, { unit, desa, bulanIni, statusSekarang: kepala?.status ?? null })[0] ?? null
}

type BacaanElemen = {
  readonly kunci: KunciFormulir
  readonly isian: Isian
  readonly lalu: NilaiLalu
  readonly terkirim: readonly LaporanBerisi[]
  readonly jenisUnitId: number
}

const ARTI_KOSONG: ArtiElemen = { definisi: '', sekaliPer: '-', sensitif: false }

function bacaElemen(latar: Latar, { kunci, isian, lalu, terkirim, jenisUnitId }: BacaanElemen) {
  const versi = kelompokkan(latar.versi.get(teksPasangan(kunci)) ?? [], (v) => `${v.bulan}:${v.minggu}`)
  const asal = (v: readonly VersiBerkas[]) =>
    v.map(({ isian: isi, dariBerkas, format, pada }) => ({ isian: isi, berkas: dariBerkas ? { format, pada } : null }))
  const iniKunci = `${latar.bulan}:${kunci.minggu}`
  const kini = selDariBerkas(asal(versi.get(iniKunci) ?? []))
  const biasa = kelompokDariBerkas(
    latar.katalog,
    [...versi].flatMap(([k, v]) => (k === iniKunci ? [] : [asal(v)])),
  )
  return (elemen: Elemen): ElemenTerbuka => {
    const sel = kunciSel(elemen.elemenId, PILAH_JUMLAH)
    const ini = kini.get(sel)
    const dulu = biasa.get(elemen.kelompokId)
    return {
      elemen,
      arti: latar.arti.get(elemen.elemenId) ?? ARTI_KOSONG,
      wajib: elemen.pelapor.get(jenisUnitId) ?? false,
      nilai: isian.get(sel) ?? null,
      lalu: nilaiLalu(elemen, { laporan: terkirim, bulan: latar.bulan, lalu }),
      rincian: rincianElemen(elemen.elemenId, isian, lalu.isian).map((pilahId) => {
        const pilahan = kunciSel(elemen.elemenId, pilahId)
        return { pilahId, nilai: isian.get(pilahan) ?? null, lalu: lalu.isian.get(pilahan) ?? null }
      }),
      dariBerkas: ini ? { ...ini, nilaiIni: true } : dulu ? { ...dulu, nilaiIni: false } : null,
    }
  }
}

function susunSasaran(
  { indikator, namaSasaran, sasaran, bulan }: Latar,
  desaId: number,
  kode: ReadonlySet<string>,
): SasaranTerbuka[] {
  const elemen = sasaranElemen(indikator, kode)
  const baris = sasaran.get(desaId) ?? []
  return [...namaSasaran].flatMap(([jenis, nama]) => {
    const milik = elemen.get(jenis)
    if (!milik) return []
    const pada = (dasar: BarisSasaran['dasar']) =>
      baris.findLast((b) => b.jenis === jenis && b.dasar === dasar && b.mulai <= bulan)?.jumlah ?? null
    return [{ jenis, nama, proyeksi: pada('proyeksi'), riil: pada('riil'), elemen: milik }]
  })
}
