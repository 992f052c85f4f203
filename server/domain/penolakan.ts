/** What of a kiriman is refused, cell by cell, and how to mend it. Nothing else is ever refused (domain.md 8). */
import { type Bulan, berlaku, bulanKe, formatBulan, tahunDari } from './bulan.ts'
import type { Elemen } from './indikator.ts'
import { type KatalogIsian, PILAH_JUMLAH, type SelKirim } from './isian.ts'

/** One refused cell or field; `kolom` is the code of the elemen (with its pilah) or the name of the field. */
export type PenolakanIsian = {
  readonly kolom: string
  readonly nilai: string
  readonly alasan: string
  readonly saran: string
}

export type StatusLaporan = 'draf' | 'terkirim' | 'terverifikasi' | 'tervalidasi' | 'terkunci'
type Masa = { readonly mulai: Bulan; readonly akhir: Bulan | null }

export type LaporanDiperiksa = {
  readonly bulan: Bulan
  readonly minggu: number
  readonly status: 'draf' | 'terkirim'
  readonly tidakBuka: string | null
  readonly alasan: string | null
  readonly isian: readonly SelKirim[]
}

/**
 * Who speaks for this desa and month in the unit's stead, since the duty has gone over and both would be added up: the unit
 * itself for another desa, until before `mulai`, or another puskesmas.
 */
export type Giliran =
  | { readonly oleh: 'desa'; readonly nama: string; readonly mulai: Bulan }
  | { readonly oleh: 'puskesmas'; readonly nama: string }

/** What the laporan is held against; null where there is no such unit or desa. */
export type KonteksPeriksa = {
  readonly unit:
    | (Masa & {
        readonly nama: string
        readonly jenisUnitId: number
        readonly jenis: string
        readonly giliran?: Giliran | null
      })
    | null
  readonly desa: Masa | null
  /** The month that it is now in the kabupaten's own time zone. */
  readonly bulanIni: Bulan
  readonly statusSekarang: StatusLaporan | null
}

const TERBESAR = 2_147_483_647
/** Earlier ones are a slip in the year, and would open a century of empty months to every reader. */
const BULAN_TERAWAL: Bulan = 200001
const angka = (n: number): string => n.toLocaleString('id-ID')

/** Every refusal of a laporan, first those of the laporan itself, then those of its cells; empty when it is in order. */
export function checkIsian(
  katalog: KatalogIsian,
  laporan: LaporanDiperiksa,
  konteks: KonteksPeriksa,
): readonly PenolakanIsian[] {
  const hasil = [
    ...checkUnit(laporan, konteks),
    ...checkGiliran(konteks),
    ...checkMasa(laporan, konteks),
    ...checkTahap(laporan, konteks),
    ...checkTeks('tidakBuka', laporan.tidakBuka),
    ...checkTeks('alasan', laporan.alasan),
  ]
  for (const sel of laporan.isian) {
    const penolakan = checkSel(katalog, sel, laporan, konteks)
    if (penolakan) hasil.push(penolakan)
  }
  hasil.push(...checkGanda(katalog, laporan))
  return hasil
}

function checkUnit({ bulan }: LaporanDiperiksa, { unit, desa }: KonteksPeriksa): PenolakanIsian[] {
  const nilai = formatBulan(bulan)
  const hasil: PenolakanIsian[] = []
  if (!unit) hasil.push(tolak('unit', '', 'Unit tidak dikenal.', 'Periksa kode unit, atau daftarkan dahulu unitnya.'))
  else if (!berlaku(unit, bulan)) {
    const saran = 'Periksa bulannya, atau perbaiki masa berlaku unit ini.'
    hasil.push(tolak('unit', nilai, `${unit.nama} tidak ada (belum mulai atau sudah berakhir) pada bulan ini.`, saran))
  }
  if (!desa) hasil.push(tolak('desa', '', 'Desa tidak dikenal.', 'Periksa kode desa; kodenya menurut Kemendagri.'))
  else if (!berlaku(desa, bulan)) {
    const saran = 'Pakai desa yang berlaku pada bulan itu.'
    hasil.push(tolak('desa', nilai, 'Desa ini belum ada atau sudah berakhir pada bulan ini.', saran))
  }
  return hasil
}

// What was handed in may be corrected, whoever's turn it is.
function checkGiliran({ unit, statusSekarang }: KonteksPeriksa): PenolakanIsian[] {
  if (!unit?.giliran || (statusSekarang !== null && statusSekarang !== 'draf')) return []
  const { giliran } = unit
  if (giliran.oleh === 'desa') {
    const mulai = `untuk desa ini ia melapor mulai ${formatBulan(giliran.mulai)}`
    const saran = `Bila ada yang keliru, perbaiki laporannya untuk ${giliran.nama}; ${mulai}.`
    return [tolak('unit', unit.nama, `Bulan ini ${unit.nama} masih melapor untuk ${giliran.nama}.`, saran)]
  }
  const punya = `Puskesmas ${giliran.nama}`
  const saran = `Bila ada yang keliru, perbaiki laporan ${punya}; dua laporan akan terhitung ganda.`
  return [tolak('unit', unit.nama, `Laporan puskesmas desa ini untuk bulan ini ada pada ${punya}.`, saran)]
}

function checkMasa({ bulan, minggu }: LaporanDiperiksa, { bulanIni }: KonteksPeriksa): PenolakanIsian[] {
  const hasil: PenolakanIsian[] = []
  if (bulan > bulanIni) {
    const saran = `Bulan terakhir yang dapat dilaporkan adalah ${formatBulan(bulanIni)}.`
    hasil.push(tolak('bulan', formatBulan(bulan), 'Bulan ini belum tiba.', saran))
  }
  if (bulan < BULAN_TERAWAL) {
    const saran = `Periksa tahunnya; yang terawal adalah ${formatBulan(BULAN_TERAWAL)}.`
    hasil.push(tolak('bulan', formatBulan(bulan), 'Bulan ini terlalu lampau.', saran))
  }
  const banyak = banyakMinggu(bulan)
  if (minggu < 0 || minggu > banyak) {
    const saran = `Isi minggu 1 sampai ${banyak}, atau 0 untuk laporan bulanan.`
    hasil.push(tolak('minggu', String(minggu), 'Minggu itu tidak ada di bulan ini.', saran))
  }
  return hasil
}

/** How many epidemiological weeks a month has: a week belongs to the month of its Saturday. */
export function banyakMinggu(bulan: Bulan): number {
  const akhir = new Date(Date.UTC(tahunDari(bulan), bulanKe(bulan), 0))
  const sabtuTerakhir = akhir.getUTCDate() - ((akhir.getUTCDay() + 1) % 7)
  return Math.ceil(sabtuTerakhir / 7)
}

function checkTahap({ status }: LaporanDiperiksa, { statusSekarang }: KonteksPeriksa): PenolakanIsian[] {
  if (statusSekarang === 'terkunci') {
    const saran = 'Bila angkanya memang harus berubah, minta dinas kesehatan kabupaten/kota membukanya kembali.'
    return [tolak('status', 'terkunci', 'Laporan ini sudah terkunci.', saran)]
  }
  if (status === 'draf' && statusSekarang !== null && statusSekarang !== 'draf') {
    return [tolak('status', 'draf', 'Laporan ini sudah terkirim.', 'Kirim perubahannya sebagai perbaikan (terkirim).')]
  }
  return []
}

// Nobody is to be named in free text; sixteen digits in a row are an identity number.
function checkTeks(kolom: string, teks: string | null): PenolakanIsian[] {
  if (!teks || !/\d{16}/.test(teks.replace(/[\s.-]/g, ''))) return []
  return [tolak(kolom, '', 'Teks ini memuat nomor 16 angka.', 'Hapus nomor identitas; jangan menyebut orang.')]
}

function checkSel(
  katalog: KatalogIsian,
  sel: SelKirim,
  laporan: LaporanDiperiksa,
  { unit }: KonteksPeriksa,
): PenolakanIsian | null {
  const elemen = katalog.elemen.get(sel.elemen)
  if (!elemen) return tolakSel(sel, 'Isian ini tidak dikenal.', 'Periksa kode isian menurut katalog elemen.')
  if (sel.pilah !== undefined && !katalog.pilah.has(sel.pilah)) {
    return tolakSel(sel, `Pilahan "${sel.pilah}" tidak dikenal.`, 'Pakai pilahan menurut katalog, misalnya L atau P.')
  }
  if (unit && !elemen.pelapor.has(unit.jenisUnitId)) {
    return tolakSel(
      sel,
      `${elemen.nama} tidak dilaporkan oleh ${unit.jenis}.`,
      'Kosongkan, atau kirim dari unit pelapornya.',
    )
  }
  const mingguan = katalog.kelompok.get(elemen.kelompokId)?.mingguan ?? false
  if (mingguan !== laporan.minggu > 0) return tolakSel(sel, ...alasanMinggu(elemen, mingguan))
  return checkJumlah(elemen, sel, laporan)
}

const alasanMinggu = ({ nama }: Elemen, mingguan: boolean): [string, string] =>
  mingguan
    ? [`${nama} dilaporkan per minggu.`, 'Kirim dalam laporan mingguan (minggu 1 sampai 5).']
    : [`${nama} dilaporkan per bulan.`, 'Kirim dalam laporan bulanan (minggu 0).']

function checkJumlah(elemen: Elemen, sel: SelKirim, { tidakBuka }: LaporanDiperiksa): PenolakanIsian | null {
  const { jumlah } = sel
  if (jumlah === null) return null
  if (jumlah < 0) return tolakSel(sel, 'Nilainya kurang dari nol.', saranJumlah(elemen))
  if (!Number.isInteger(jumlah)) return tolakSel(sel, 'Nilainya bukan bilangan bulat.', saranJumlah(elemen))
  if (jumlah > TERBESAR) return tolakSel(sel, `Nilainya lebih dari ${angka(TERBESAR)}.`, saranJumlah(elemen))
  if (elemen.terbesar !== null && jumlah > elemen.terbesar) {
    return tolakSel(sel, `Nilainya lebih dari ${angka(elemen.terbesar)}.`, saranJumlah(elemen))
  }
  if (tidakBuka !== null && jumlah > 0 && (elemen.sifat === 'layanan' || elemen.sifat === 'kejadian')) {
    return tolakSel(
      sel,
      'Unit dinyatakan tidak buka, tetapi isian ini lebih dari nol.',
      'Kosongkan, atau hapus "tidak buka".',
    )
  }
  return null
}

const saranJumlah = ({ kode, nama, terbesar }: Elemen): string =>
  `Isi ${kode} (${nama}) dengan bilangan bulat 0 ${terbesar === null ? 'atau lebih' : `sampai ${angka(terbesar)}`}, atau kosongkan.`

function checkGanda(katalog: KatalogIsian, { isian }: LaporanDiperiksa): PenolakanIsian[] {
  const terlihat = new Set<string>()
  const hasil: PenolakanIsian[] = []
  for (const sel of isian) {
    // The total by its own name is the total as well; plain codes need no new string.
    const pilahId = sel.pilah === undefined ? PILAH_JUMLAH : katalog.pilah.get(sel.pilah)?.pilahId
    const kunci = pilahId === PILAH_JUMLAH ? sel.elemen : `${sel.elemen}:${pilahId ?? sel.pilah}`
    if (terlihat.has(kunci)) {
      hasil.push(tolakSel(sel, 'Isian ini muncul dua kali.', 'Sisakan satu saja.'))
    }
    terlihat.add(kunci)
  }
  return hasil
}

const namaSel = ({ elemen, pilah }: SelKirim): string => (pilah === undefined ? elemen : `${elemen} (${pilah})`)
const teksJumlah = (jumlah: number | null): string => (jumlah === null ? '' : String(jumlah))
const tolakSel = (sel: SelKirim, alasan: string, saran: string): PenolakanIsian =>
  tolak(namaSel(sel), teksJumlah(sel.jumlah), alasan, saran)
const tolak = (kolom: string, nilai: string, alasan: string, saran: string): PenolakanIsian => ({
  kolom,
  nilai,
  alasan,
  saran,
})
