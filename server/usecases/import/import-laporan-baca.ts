// First half of an import of laporan: read, match and check every row, and stage it. Nothing that a reader of figures can
// see changes here, and no desa is locked.
import { readFormatTemplat } from '#berkas/format.ts'
import type { BerkasMasuk } from '#berkas/periksa.ts'
import { type BarisTabel, type BentukTabel, readTabel, type TemuanJudul } from '#berkas/tabel.ts'
import type { Db } from '#db/connection.ts'
import type { FormatLaporan } from '#domain/format-impor.ts'
import { ImporGagal } from '#domain/impor.ts'
import { type BarisImpor, type KunciBaris, nomorBaris, type SelImpor } from '#domain/impor-laporan.ts'
import { insertBaris } from '#store/impor-baris.ts'
import { bentukFormat, isBerisian } from './import-laporan-bentuk.ts'
import { catatLewat, susunCatatan } from './import-laporan-catatan.ts'
import { bacaBarisFormat } from './import-laporan-format.ts'
import { DILEWATI, type Dibaca, type KonteksLaporan } from './import-laporan-konteks.ts'

export type HasilBaca = {
  readonly baris: number
  readonly dilewati: number
  readonly panjang: boolean
  readonly berjalan: boolean
  readonly lembar: readonly (string | null)[]
  readonly catatan: readonly string[]
}

export type Penyiapan = {
  readonly kabId: number
  readonly imporId: number
  readonly berkas: BerkasMasuk
  /** null: that of our own templates. */
  readonly format: FormatLaporan | null
  readonly konteks: KonteksLaporan
  readonly kabarkan: (baris: number) => void | Promise<void>
}

const BARIS_SEKALI_SIMPAN = 2_000
/** A row can be refused in hundreds of cells; nobody reads more of one. */
const PENOLAKAN_PER_BARIS = 20

/** Stages every row of the file under an import. */
export async function siapkanBaris(db: Db, penyiapan: Penyiapan): Promise<HasilBaca> {
  const { kabId, imporId, berkas, format, konteks, kabarkan } = penyiapan
  const lembar: (string | null)[] = []
  const pembaca = bukaPembaca(berkas, format, konteks)
  const hitung = { baris: 0, dilewati: 0, panjang: false, berjalan: false }
  let tampung: BarisImpor[] = []
  for await (const { baris, dibaca } of pembaca.baris) {
    if (!lembar.includes(baris.lembar)) lembar.push(baris.lembar)
    if (dibaca === DILEWATI) {
      hitung.dilewati += 1
      continue
    }
    hitung.baris += 1
    hitung.panjang ||= dibaca.panjang ?? false
    hitung.berjalan ||= (dibaca.berjalan?.length ?? 0) > 0
    tambahkan(tampung, nomorBaris(lembar.indexOf(baris.lembar), baris.nomor), dibaca)
    if (hitung.baris % BARIS_SEKALI_SIMPAN > 0) continue
    await insertBaris(db, { kabId, imporId, baris: tampung })
    tampung = []
    await kabarkan(hitung.baris)
  }
  await insertBaris(db, { kabId, imporId, baris: tampung })
  return { ...hitung, lembar, catatan: pembaca.catatan() }
}

export type Pembaca = {
  readonly baris: AsyncGenerator<{ readonly baris: BarisTabel; readonly dibaca: Dibaca }>
  /** What was noticed of the file as a whole; complete once all rows were read. */
  catatan(): string[]
}

/** The rows of a file with what each says; nothing is written. */
export function bukaPembaca(berkas: BerkasMasuk, format: FormatLaporan | null, konteks: KonteksLaporan): Pembaca {
  const judul: TemuanJudul[] = []
  const lewat = catatLewat()
  const milik = format ?? readFormatTemplat()
  const bentuk: BentukTabel = {
    ...bentukFormat(milik, { katalog: konteks.katalog, tanpaBulan: konteks.bulan !== null }),
    catatJudul: (temuan) => {
      if (!isBerisian(temuan.ada)) throw new ImporGagal(`${berkas.nama} tidak punya satu pun kolom isian yang dikenal.`)
      judul.push(temuan)
    },
    catatLewat: (satu) => lewat.tambah(satu.baris === null ? 'tersembunyi' : 'judul', satu),
  }
  async function* baca(): Pembaca['baris'] {
    for await (const baris of readTabel(berkas, bentuk)) {
      const dibaca = bacaBarisFormat(konteks, milik, baris)
      if (dibaca === DILEWATI) lewat.tambah('kosong', { lembar: baris.lembar, baris: baris.nomor })
      yield { baris, dibaca }
    }
  }
  return { baris: baca(), catatan: () => susunCatatan(milik, judul, lewat) }
}

const SEL_PER_BARIS = 500

// In the long form the rows of one laporan stand together, and are staged together.
function tambahkan(tampung: BarisImpor[], nomor: number, dibaca: Exclude<Dibaca, typeof DILEWATI>): void {
  const { kunci, isi, tolakan, panjang, berjalan, peringatan = [], versiDasar = null } = dibaca
  const bernomor: SelImpor[] = panjang ? isi.map(([elemen, pilah, jumlah]) => [elemen, pilah, jumlah, nomor]) : [...isi]
  const akhir = tampung.at(-1)
  if (
    panjang &&
    kunci &&
    tolakan.length === 0 &&
    peringatan.length === 0 &&
    akhir &&
    akhir.isi.length < SEL_PER_BARIS &&
    isSelaporan(akhir, kunci)
  ) {
    akhir.isi.push(...bernomor)
    return
  }
  const penolakan = tolakan.slice(0, PENOLAKAN_PER_BARIS)
  const lain = { versiDasar, ...(berjalan?.length && { berjalan }) }
  tampung.push({ nomor, kunci, isi: bernomor, penolakan, peringatan, ...lain })
}

const isSelaporan = ({ kunci, penolakan }: BarisImpor, { desaId, bulan, unitId, minggu }: KunciBaris): boolean =>
  penolakan.length === 0 &&
  kunci?.desaId === desaId &&
  kunci.bulan === bulan &&
  kunci.unitId === unitId &&
  kunci.minggu === minggu
