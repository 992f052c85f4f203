// First half of an import of laporan: read, match and check every row, and stage it. Nothing that a reader of figures can
// see changes here, and no desa is locked.
import type { FormatLaporan } from '#berkas/format.ts'
import type { BerkasMasuk } from '#berkas/periksa.ts'
import { type BentukTabel, readTabel } from '#berkas/tabel.ts'
import type { Db } from '#db/connection.ts'
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
  const judul = new Map<string, readonly string[]>()
  const bentuk = susunBentuk(format, konteks, (temuan) => judul.set(temuan.lembar ?? '', temuan.takDikenal))
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
  return { ...hitung, lembar, catatan: susunCatatan(judul, hitung.dilewati) }
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

function susunCatatan(judul: ReadonlyMap<string, readonly string[]>, dilewati: number): string[] {
  const asing = [...new Set([...judul.values()].flat())].filter(
    (satu) => !/^(no|nomor|tahun|provinsi|kabupaten)\.?$/i.test(satu),
  )
  const lagi = asing.length > JUDUL_DISEBUT ? ` dan ${asing.length - JUDUL_DISEBUT} lagi` : ''
  return [
    ...(asing.length > 0
      ? [`Kolom yang tidak dikenal, tidak dibaca: ${asing.slice(0, JUDUL_DISEBUT).join(', ')}${lagi}`]
      : []),
    ...(dilewati > 0 ? [`${dilewati} baris tanpa isian atau baris jumlah, dilewati`] : []),
  ]
}
