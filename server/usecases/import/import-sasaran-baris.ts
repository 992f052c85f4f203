// Rows of a list of sasaran: one kind per row (long), or a column per kind (wide).
import type { BarisTabel, BentukTabel } from '#berkas/tabel.ts'
import type { Bulan } from '#domain/bulan.ts'
import { ImporGagal, type Penolakan } from '#domain/impor.ts'
import { type DesaBernama, normalkanNama } from '#domain/nama-desa.ts'
import { bacaBilangan } from '#domain/sel-berkas.ts'
import type { JenisSasaran } from '#store/sasaran.ts'
import type { KonteksTempat } from './import-laporan-konteks.ts'
import { cocokkanDesaBaris } from './import-laporan-tempat.ts'
import { alamat } from './import-unit-baris.ts'

const AWALAN = 'sasaran '

export type NilaiSasaran = { readonly jenisId: number; readonly jumlah: number; readonly kolom: string }

/** `desa` null: the whole kabupaten, to be shared out. */
export type BarisSasaran = {
  readonly lembar: string | null
  readonly nomor: number
  readonly desa: DesaBernama | null
  readonly nilai: readonly NilaiSasaran[]
  readonly dokumen: string | null
}

export function bentukSasaran(jenis: readonly JenisSasaran[]): BentukTabel {
  const kunci = new Map(
    jenis.flatMap(({ kode, nama }) => [kode, nama].map((judul) => [normalkanNama(judul), `${AWALAN}${kode}`])),
  )
  return {
    kolom: [
      { kunci: 'desa', judul: ['desa', 'kelurahan', 'desa/kelurahan', 'nama desa', 'nama kelurahan'], wajib: true },
      { kunci: 'kodeDesa', judul: ['kode desa', 'kode', 'kode wilayah'] },
      { kunci: 'puskesmas', judul: ['puskesmas'] },
      { kunci: 'kecamatan', judul: ['kecamatan'] },
      { kunci: 'jenis', judul: ['jenis', 'jenis sasaran', 'sasaran'] },
      { kunci: 'jumlah', judul: ['jumlah', 'nilai'] },
      { kunci: 'dokumen', judul: ['dokumen', 'sumber'] },
    ],
    catatJudul: ({ ada }) => {
      if (ada.includes('jenis') || ada.some((satu) => satu.startsWith(AWALAN))) return
      throw new ImporGagal('Tidak ada kolom jenis, dan tidak ada kolom yang bernama jenis sasaran.')
    },
    kenali: (judul) => kunci.get(normalkanNama(judul.replace(/^(jumlah )?sasaran /i, ''))),
  }
}

type Konteks = KonteksTempat & {
  readonly jenis: readonly JenisSasaran[]
  readonly mulai: Bulan
  readonly kodeKab: string
}

/** What one row says, or why it cannot be. */
export function bacaBarisSasaran(konteks: Konteks, baris: BarisTabel): BarisSasaran | Penolakan[] {
  const tolakan: Penolakan[] = []
  const nilai = baris.kunci.includes('jenis')
    ? bacaPanjang(konteks, baris, tolakan)
    : bacaLebar(konteks, baris, tolakan)
  const kabupaten = isKabupaten(konteks, baris)
  const desa = kabupaten ? null : cocokkanDesaBaris(konteks, { baris, bulan: konteks.mulai, tolakan })
  if (tolakan.length > 0) return tolakan
  return { lembar: baris.lembar, nomor: baris.nomor, desa, nilai, dokumen: baris.teks('dokumen') || null }
}

const isKabupaten = ({ kodeKab }: Konteks, baris: BarisTabel): boolean =>
  [baris.teks('desa'), baris.teks('kodeDesa')].some((teks) => teks === kodeKab || /^(kabupaten|kota)\b/i.test(teks))

function bacaPanjang({ jenis }: Konteks, baris: BarisTabel, tolakan: Penolakan[]): NilaiSasaran[] {
  const teks = normalkanNama(baris.teks('jenis'))
  const dikenal = jenis.find(({ kode, nama }) => normalkanNama(kode) === teks || normalkanNama(nama) === teks)
  if (dikenal) return bacaJumlah(baris, 'jumlah', dikenal, tolakan)
  const saran = `Pakai salah satu: ${jenis.map(({ kode }) => kode).join(', ')}.`
  tolakan.push({ ...alamat(baris, 'jenis'), alasan: 'Jenis sasaran ini tidak dikenal.', saran })
  return []
}

const bacaLebar = ({ jenis }: Konteks, baris: BarisTabel, tolakan: Penolakan[]): NilaiSasaran[] =>
  jenis.flatMap((satu) => bacaJumlah(baris, `${AWALAN}${satu.kode}`, satu, tolakan))

function bacaJumlah(baris: BarisTabel, kunci: string, { jenisId }: JenisSasaran, tolakan: Penolakan[]): NilaiSasaran[] {
  const sel = baris.sel(kunci)
  if (!sel) return []
  const jumlah = bacaBilangan(sel.nilai)
  if ('nilai' in jumlah) return jumlah.nilai === null ? [] : [{ jenisId, jumlah: jumlah.nilai, kolom: sel.kolom }]
  tolakan.push({ ...alamat(baris, kunci), ...jumlah })
  return []
}
