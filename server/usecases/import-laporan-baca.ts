// First half of an import of laporan: read, match and check every row, and stage it. Nothing that a reader of figures can
// see changes here, and no desa is locked.
import type { FormatLaporan } from '#berkas/format.ts'
import type { BerkasMasuk } from '#berkas/periksa.ts'
import { type BentukTabel, readTabel } from '#berkas/tabel.ts'
import type { Db } from '#db/connection.ts'
import { ImporGagal } from '#domain/impor.ts'
import { type BarisImpor, type KunciBaris, nomorBaris, type SelImpor } from '#domain/impor-laporan.ts'
import { insertBaris } from '#store/impor-baris.ts'
import { bacaBarisBaku, KOLOM_BAKU, kenaliElemen } from './import-laporan-baku.ts'
import { bacaBarisFormat, bentukFormat } from './import-laporan-format.ts'
import { DILEWATI, type Dibaca, type KonteksLaporan } from './import-laporan-konteks.ts'

export type HasilBaca = {
  readonly baris: number
  readonly dilewati: number
  readonly panjang: boolean
  readonly lembar: readonly (string | null)[]
  readonly catatan: readonly string[]
}

export type Penyiapan = {
  readonly kabId: number
  readonly imporId: number
  readonly berkas: BerkasMasuk
  /** null: our own form. */
  readonly format: FormatLaporan | null
  readonly konteks: KonteksLaporan
  readonly kabarkan: (baris: number) => void
}

const BARIS_SEKALI_SIMPAN = 2_000

/** Stages every row of the file under an import. */
export async function siapkanBaris(db: Db, penyiapan: Penyiapan): Promise<HasilBaca> {
  const { kabId, imporId, berkas, format, konteks, kabarkan } = penyiapan
  const lembar: (string | null)[] = []
  const judul: TemuanJudul[] = []
  const bentuk = susunBentuk(format, konteks, (temuan) => {
    if (!isBerisian(temuan)) throw new ImporGagal(`${berkas.nama} tidak punya satu pun kolom isian yang dikenal.`)
    judul.push(temuan)
  })
  const hitung = { baris: 0, dilewati: 0, panjang: false }
  let tampung: BarisImpor[] = []
  for await (const baris of readTabel(berkas, bentuk)) {
    if (!lembar.includes(baris.lembar)) lembar.push(baris.lembar)
    const dibaca = format ? bacaBarisFormat(konteks, format, baris) : bacaBarisBaku(konteks, baris)
    if (dibaca === DILEWATI) {
      hitung.dilewati += 1
      continue
    }
    hitung.baris += 1
    hitung.panjang ||= dibaca.panjang ?? false
    tambahkan(tampung, nomorBaris(lembar.indexOf(baris.lembar), baris.nomor), dibaca)
    if (hitung.baris % BARIS_SEKALI_SIMPAN > 0) continue
    await insertBaris(db, { kabId, imporId, baris: tampung })
    tampung = []
    kabarkan(hitung.baris)
  }
  await insertBaris(db, { kabId, imporId, baris: tampung })
  return { ...hitung, lembar, catatan: [...susunCatatan(judul, hitung.dilewati), ...sebutHilang(format, judul)] }
}

function susunBentuk(
  format: FormatLaporan | null,
  konteks: KonteksLaporan,
  catatJudul: NonNullable<BentukTabel['catatJudul']>,
): BentukTabel {
  const tanpaBulan = konteks.bulan !== null
  if (format) return { kolom: bentukFormat(format, tanpaBulan), catatJudul }
  const kolom = KOLOM_BAKU.map((satu) => (satu.kunci === 'bulan' ? { ...satu, wajib: !tanpaBulan } : satu))
  return { kolom, kenali: kenaliElemen(konteks.katalog), catatJudul }
}

const SEL_PER_BARIS = 500

// In the long form the rows of one laporan stand together, and are staged together.
function tambahkan(tampung: BarisImpor[], nomor: number, dibaca: Exclude<Dibaca, typeof DILEWATI>): void {
  const { kunci, isi, tolakan, panjang } = dibaca
  const bernomor: SelImpor[] = panjang ? isi.map(([elemen, pilah, jumlah]) => [elemen, pilah, jumlah, nomor]) : [...isi]
  const akhir = tampung.at(-1)
  if (
    panjang &&
    kunci &&
    tolakan.length === 0 &&
    akhir &&
    akhir.isi.length < SEL_PER_BARIS &&
    isSelaporan(akhir, kunci)
  ) {
    akhir.isi.push(...bernomor)
  } else tampung.push({ nomor, kunci, isi: bernomor, penolakan: tolakan })
}

const isSelaporan = ({ kunci, penolakan }: BarisImpor, { desaId, bulan, unitId, minggu }: KunciBaris): boolean =>
  penolakan.length === 0 &&
  kunci?.desaId === desaId &&
  kunci.bulan === bulan &&
  kunci.unitId === unitId &&
  kunci.minggu === minggu

const JUDUL_DISEBUT = 10

type TemuanJudul = Parameters<NonNullable<BentukTabel['catatJudul']>>[0]

const isBerisian = ({ ada }: TemuanJudul): boolean =>
  ada.some((kunci) => kunci.startsWith('isian ')) || (ada.includes('elemen') && ada.includes('jumlah'))

function susunCatatan(judul: readonly TemuanJudul[], dilewati: number): string[] {
  const semua = new Set(judul.flatMap(({ takDikenal }) => takDikenal))
  const asing = [...semua].filter((satu) => !/^(no|nomor|tahun|provinsi|kabupaten)\.?$/i.test(satu))
  return [
    ...(asing.length > 0 ? [`Kolom yang tidak dikenal, tidak dibaca: ${ringkas(asing)}`] : []),
    ...(dilewati > 0 ? [`${dilewati} baris tanpa isian atau baris jumlah, dilewati`] : []),
  ]
}

// A column that the export has gained or lost must not go unnoticed.
function sebutHilang(format: FormatLaporan | null, judul: readonly TemuanJudul[]): string[] {
  const ada = new Set(judul.flatMap((satu) => satu.ada))
  const hilang = (format?.isian ?? []).flatMap(({ kolom }, i) => (ada.has(`isian ${i}`) ? [] : (kolom[0] ?? [])))
  return hilang.length > 0 ? [`Kolom yang tidak ada di berkas ini: ${ringkas(hilang)}`] : []
}

const ringkas = (judul: readonly string[]): string =>
  judul.length > JUDUL_DISEBUT
    ? `${judul.slice(0, JUDUL_DISEBUT).join(', ')} dan ${judul.length - JUDUL_DISEBUT} lagi`
    : judul.join(', ')
