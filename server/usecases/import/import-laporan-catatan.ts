// What is to be known of a file as a whole: columns that nobody reads, rows and sheets that were left out.
import type { TemuanJudul } from '#berkas/tabel.ts'
import type { FormatLaporan } from '#domain/format-impor.ts'
import { kunciIsian } from './import-laporan-bentuk.ts'

type Sebab = 'tersembunyi' | 'judul' | 'kosong'
type Tempat = { readonly lembar: string | null; readonly baris: number | null }
type Lewat = { readonly banyak: number; readonly contoh: readonly string[] }

/** What of the file was left out: how often, and the first places. */
export type CatatanLewat = { tambah(sebab: Sebab, tempat: Tempat): void; ambil(sebab: Sebab): Lewat }

export function catatLewat(): CatatanLewat {
  const semua = new Map<Sebab, { banyak: number; contoh: string[] }>()
  const ambil = (sebab: Sebab) => semua.get(sebab) ?? { banyak: 0, contoh: [] }
  return {
    ambil,
    tambah: (sebab, { lembar, baris }) => {
      const lewat = ambil(sebab)
      lewat.banyak += 1
      if (lewat.contoh.length < DISEBUT) lewat.contoh.push([lembar, baris].filter((satu) => satu !== null).join(' '))
      semua.set(sebab, lewat)
    },
  }
}

const DISEBUT = 10

export function susunCatatan(format: FormatLaporan, judul: readonly TemuanJudul[], lewat: CatatanLewat): string[] {
  const asing = [...new Set(judul.flatMap(({ takDikenal }) => takDikenal))]
  const ganda = [...new Set(judul.flatMap((satu) => satu.ganda))]
  const lain = asing.filter((satu) => !/^(no|nomor|tahun|provinsi|kabupaten)\.?$/i.test(satu))
  return [
    ...(lain.length > 0 ? [`Kolom yang tidak dikenal, tidak dibaca: ${ringkas(lain)}`] : []),
    ...(ganda.length > 0 ? [`Kolom berjudul sama dengan kolom sebelumnya, tidak dibaca: ${ringkas(ganda)}`] : []),
    ...sebutHilang(format, judul),
    ...sebutLewat(lewat),
  ]
}

// A column that the export has gained or lost must not go unnoticed.
function sebutHilang({ isian }: FormatLaporan, judul: readonly TemuanJudul[]): string[] {
  const ada = new Set(judul.flatMap((satu) => satu.ada))
  const hilang = isian.flatMap(({ kolom }, i) =>
    ada.has(kunciIsian(i)) ? [] : [kolom.judul[0] ?? `kolom ${kolom.huruf}`],
  )
  return hilang.length > 0 ? [`Kolom yang tidak ada di berkas ini: ${ringkas(hilang)}`] : []
}

const SEBUTAN: readonly (readonly [Sebab, (banyak: number) => string])[] = [
  ['tersembunyi', () => 'Lembar tersembunyi, tidak dibaca'],
  ['judul', () => 'Baris judul yang berulang, dilewati'],
  ['kosong', (banyak) => `${banyak} baris tanpa isian atau baris jumlah, dilewati`],
]

const sebutLewat = (lewat: CatatanLewat): string[] =>
  SEBUTAN.flatMap(([sebab, sebut]) => {
    const { banyak, contoh } = lewat.ambil(sebab)
    const sisa = banyak > contoh.length ? ` dan ${banyak - contoh.length} lagi` : ''
    return banyak > 0 ? [`${sebut(banyak)}: ${contoh.join(', ')}${sisa}`] : []
  })

const ringkas = (semua: readonly string[]): string =>
  semua.length > DISEBUT ? `${semua.slice(0, DISEBUT).join(', ')} dan ${semua.length - DISEBUT} lagi` : semua.join(', ')
