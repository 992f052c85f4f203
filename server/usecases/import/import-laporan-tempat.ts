// Which month, desa and unit a row means.
import type { BarisTabel } from '#berkas/tabel.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { EjaanDesa, Penolakan } from '#domain/impor.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { cocokkanDesa, type DesaBernama, type Lingkup, normalkanNama, type Pencocokan } from '#domain/nama-desa.ts'
import { bacaBilangan, bacaBulan } from '#domain/sel-berkas.ts'
import type { Unit } from '#store/unit.ts'
import { type KonteksLaporan, type KonteksTempat, sarankanPuskesmas } from './import-laporan-konteks.ts'
import { alasanNama, lingkupKecamatan } from './import-pencocok.ts'
import { alamat } from './import-unit-baris.ts'

/** The month of a row: its own cells, which must agree with the month and year of the file where those were said. */
export function bacaBulanBaris(konteks: KonteksLaporan, baris: BarisTabel, tolakan: Penolakan[]): Bulan | null {
  const sel = baris.sel('bulan')
  const tolak = (alasan: string, saran: string, kunci = 'bulan') => {
    tolakan.push({ ...alamat(baris, kunci), alasan, saran })
    return null
  }
  const tahun = bacaTahunBaris(konteks, baris)
  if (typeof tahun === 'string') return tolak(tahun, 'Periksa tahun yang dipilih, atau perbaiki tahunnya.', 'tahun')
  const hasil = bacaBulan(sel?.nilai ?? null, tahun)
  if (!('nilai' in hasil)) return tolak(hasil.alasan, hasil.saran)
  if (hasil.nilai === null)
    return konteks.bulan ?? tolak('Bulan kosong.', 'Isi bulannya, atau pilih bulan untuk seluruh berkas (--bulan).')
  if (konteks.bulan !== null && hasil.nilai !== konteks.bulan) {
    const alasan = 'Bulan ini bukan bulan yang dipilih untuk berkas ini.'
    return tolak(alasan, 'Periksa bulan yang dipilih (--bulan), atau perbaiki bulannya.')
  }
  return hasil.nilai
}

/** A year that the row says, the file's, or null; a sentence where the two do not agree. */
function bacaTahunBaris({ tahun }: KonteksLaporan, baris: BarisTabel): number | null | string {
  const sel = baris.sel('tahun')
  if (!sel || baris.teks('tahun') === '') return tahun
  const isi = sel.nilai instanceof Date ? sel.nilai.getUTCFullYear() : Number(baris.teks('tahun').replace(/\.0+$/, ''))
  if (!Number.isInteger(isi) || isi < 2000 || isi > 2100) return 'Tahun tidak terbaca.'
  return tahun !== null && isi !== tahun ? `Tahun ini bukan tahun ${tahun}.` : isi
}

export function bacaMinggu(baris: BarisTabel, tolakan: Penolakan[]): number | null {
  const hasil = bacaBilangan(baris.sel('minggu')?.nilai ?? null)
  if ('nilai' in hasil) return hasil.nilai ?? 0
  tolakan.push({ ...alamat(baris, 'minggu'), ...hasil })
  return null
}

type MintaDesa = { readonly baris: BarisTabel; readonly bulan: Bulan; readonly tolakan: Penolakan[] }

/** The desa of a row, looked for in the puskesmas or kecamatan that the row itself names. */
export function cocokkanDesaBaris(konteks: KonteksTempat, minta: MintaDesa): DesaBernama | null {
  const { pencocok } = konteks
  const { baris, tolakan } = minta
  const nama = baris.teks('desa')
  const teksPuskesmas = baris.teks('puskesmas')
  const puskesmas = teksPuskesmas ? pencocok.findPuskesmas(teksPuskesmas) : undefined
  const kecamatan = pencocok.findKecamatan(baris.teks('kecamatan'))
  const kode = baris.teks('kodeDesa') || (pencocok.indeks.kode.has(nama) ? nama : null)
  const ganjil = kode ? null : selGanjil(baris)
  if (ganjil) {
    tolakan.push({ ...alamat(baris, 'desa'), ...ganjil })
    return null
  }
  if (!kode && teksPuskesmas && !puskesmas && !kecamatan) {
    const alasan = 'Puskesmas ini tidak dikenal.'
    tolakan.push({ ...alamat(baris, 'puskesmas'), alasan, saran: sarankanPuskesmas(konteks, teksPuskesmas) })
    return null
  }
  const tempat = kecamatan
    ? { kode: kecamatan.kode, sebutan: `Kec. ${kecamatan.nama}`, lingkup: lingkupKecamatan(pencocok, kecamatan.kode) }
    : puskesmas
      ? {
          kode: puskesmas.kode,
          sebutan: `Puskesmas ${puskesmas.nama}`,
          lingkup: konteks.lingkup(puskesmas, minta.bulan),
        }
      : { kode: '', sebutan: 'berkas tanpa kecamatan dan puskesmas', lingkup: TANPA_LINGKUP }
  const hasil = cocokkanDesa(pencocok.indeks, { nama, kode }, tempat.lingkup)
  if (hasil.hasil === 'cocok') return hasil.desa
  tolakan.push(tolakNama(baris, hasil, { nama, ...tempat }))
  return null
}

const TANPA_LINGKUP: Lingkup = { alias: new Map(), lingkaran: [] }

function selGanjil(baris: BarisTabel): { alasan: string; saran: string } | null {
  if (baris.sel('desa')?.nilai instanceof Date)
    return {
      alasan: 'Terbaca sebagai tanggal.',
      saran: 'Ubah bentuk kolomnya menjadi teks, lalu tulis lagi kode atau namanya.',
    }
  if (baris.teks('desa') !== '') return null
  const saran = 'Isi nama desa di setiap baris; sel yang digabung hanya mengisi baris pertamanya.'
  return { alasan: 'Nama desa kosong.', saran }
}

function tolakNama(
  baris: BarisTabel,
  hasil: Exclude<Pencocokan, { hasil: 'cocok' }>,
  { nama, kode, sebutan }: { nama: string; kode: string; sebutan: string },
): Penolakan {
  const calon = hasil.calon.map(({ kode: milik, nama: sebut, kecamatanNama }) => ({
    ...{ kode: milik, nama: sebut, kecamatan: kecamatanNama },
  }))
  const ejaan: EjaanDesa = { nama, lingkup: kode, namaLingkup: sebutan, calon }
  const bolehAlias = kode !== '' && normalkanNama(nama) !== '' && baris.teks('kodeDesa') === ''
  return { ...alamat(baris, 'desa'), ...alasanNama(hasil, { nama, di: sebutan }), ...(bolehAlias && { ejaan }) }
}

/** A unit by its code; else by a name that only one unit bears among those of the row's puskesmas and desa. */
export function cocokkanUnit({ pencocok }: KonteksLaporan, baris: BarisTabel, tolakan: Penolakan[]): Unit | null {
  const teks = baris.teks('unit')
  const sekode = pencocok.unit.get(teks)
  if (sekode) return sekode
  const nama = normalkanNama(teks)
  const puskesmas = pencocok.findPuskesmas(baris.teks('puskesmas'))
  const namaDesa = normalkanNama(baris.teks('desa'))
  const desa = new Set((pencocok.indeks.nama.get(namaDesa) ?? []).map(({ desaId }) => desaId))
  const senama = [...pencocok.unit.values()].filter((unit) => nama !== '' && normalkanNama(unit.nama) === nama)
  const dekat = senama.filter(
    (unit) =>
      (!puskesmas || unit.indukUnitId === puskesmas.unitId || unit.unitId === puskesmas.unitId) &&
      (desa.size === 0 || unit.desaId === null || desa.has(unit.desaId) || unit.jenisUnitId !== JENIS_UNIT.posyandu),
  )
  if (dekat.length === 1 && dekat[0]) return dekat[0]
  const tanggal = baris.sel('unit')?.nilai instanceof Date
  const alasan = tanggal
    ? 'Terbaca sebagai tanggal.'
    : senama.length > 1
      ? 'Nama ini dipakai lebih dari satu unit.'
      : teks === ''
        ? 'Unit kosong.'
        : 'Unit ini tidak dikenal.'
  const calon = dekat.slice(0, 3).map((unit) => unit.kode)
  const saran =
    calon.length > 0 ? `Tulis kodenya: ${calon.join(' atau ')}.` : 'Tulis kode unit, atau daftarkan dulu unitnya.'
  tolakan.push({ ...alamat(baris, 'unit'), alasan, saran })
  return null
}

type Tujuan = MintaDesa & { readonly unit: Unit }

/** A unit that lies in one desa need not name it; people from outside have a place of their own. */
export function cocokkanTujuan(konteks: KonteksLaporan, { unit, ...minta }: Tujuan): number | null {
  const { baris } = minta
  const teks = baris.teks('desa')
  if (teks === '' && baris.teks('kodeDesa') === '' && unit.desaId !== null) return unit.desaId
  if (normalkanNama(teks) === 'luarwilayah' || teks.endsWith('.luar')) return konteks.luarWilayah
  const milik = desaUnit(konteks, unit, teks)
  if (milik) return milik.desaId
  if (
    baris.teks('puskesmas') ||
    baris.teks('kecamatan') ||
    baris.teks('kodeDesa') ||
    konteks.pencocok.indeks.kode.has(teks)
  ) {
    return cocokkanDesaBaris(konteks, minta)?.desaId ?? null
  }
  const puskesmas = [...konteks.pencocok.unit.values()].find(
    ({ unitId }) => unitId === (unit.indukUnitId ?? unit.unitId),
  )
  const didalam: BarisTabel = {
    ...baris,
    teks: (kunci) => (kunci === 'puskesmas' ? (puskesmas?.kode ?? '') : baris.teks(kunci)),
  }
  return cocokkanDesaBaris(konteks, { ...minta, baris: didalam })?.desaId ?? null
}

function desaUnit({ pencocok }: KonteksLaporan, unit: Unit, nama: string): DesaBernama | undefined {
  if (unit.desaId === null) return undefined
  return (pencocok.indeks.nama.get(normalkanNama(nama)) ?? []).find(({ desaId }) => desaId === unit.desaId)
}
