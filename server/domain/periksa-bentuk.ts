/** Whether the settings of a draft fit each other: periode, target, unit of measure, who is counted. */
import { type BentukTarget, parseBentukTarget, parseGabung } from './indikator.ts'
import { type AturanPeriode, aturanPeriode, isJenis, SATUAN_FORMULIR, SKALA_FORMULIR } from './pilihan-indikator.ts'
import type { CatatanKolom, IsiRancangan, KonteksRancangan } from './rancangan-indikator.ts'

export function checkBentuk(isi: IsiRancangan, konteks: KonteksRancangan): CatatanKolom[] {
  const aturan = aturanPeriode(isi.periode)
  return [
    ...pilih('kelompok', konteks.kelompok.includes(isi.kelompok), 'Pilih kelompok siklus hidupnya.'),
    ...pilih('jenis', isJenis(isi.jenis), 'Pilih jenis indikatornya.'),
    ...pilih('sekaliPer', konteks.sekaliPer.includes(isi.sekaliPer), 'Pilih satu orang dihitung sekali per apa.'),
    ...pilih('gabung', bacaGabung(isi.gabung) !== null, 'Pilih cara menggabungkan laporan unit.'),
    ...(aturan ? checkPeriode(isi, aturan) : [{ kolom: 'periode', pesan: 'Pilih cara menghimpun bulannya.' }]),
  ]
}

const pilih = (kolom: string, benar: boolean, pesan: string): CatatanKolom[] => (benar ? [] : [{ kolom, pesan }])

/** null where it cannot be read: what a person asks for may be anything. */
export function bacaGabung(teks: string): ReturnType<typeof parseGabung> | null {
  try {
    return parseGabung(teks)
  } catch {
    return null
  }
}

export function bacaBentuk(teks: string): BentukTarget | null {
  try {
    return parseBentukTarget(teks)
  } catch {
    return null
  }
}

function checkPeriode(isi: IsiRancangan, aturan: AturanPeriode): CatatanKolom[] {
  const kejadian = isi.periode.startsWith('kejadian')
  return [
    ...checkJadwal(isi, aturan),
    ...pilih(
      'umurMaks',
      aturan.berumur === (isi.umurMaks !== null),
      aturan.berumur
        ? 'Sebut umur laporan terlama yang masih ditampilkan, 1 sampai 12 bulan.'
        : 'Kosongkan: periode ini tidak memakainya.',
    ),
    ...checkBentukTarget(isi, aturan),
    ...pilih(
      'jenis',
      kejadian ? isi.jenis === 'kejadian' || isi.jenis === 'turunan' : isi.jenis !== 'kejadian',
      kejadian
        ? 'Periode ini menghitung kejadian: pilih jenis kejadian atau turunan.'
        : 'Jenis kejadian berpasangan dengan periode kejadian.',
    ),
    ...checkSatuan(isi, kejadian),
  ]
}

function checkJadwal({ jadwal }: IsiRancangan, { berjadwal }: AturanPeriode): CatatanKolom[] {
  if (!berjadwal) return pilih('jadwal', jadwal.length === 0, 'Kosongkan: periode ini tidak memakai putaran.')
  const benar = jadwal.length > 0 && new Set(jadwal).size === jadwal.length
  return pilih('jadwal', benar, 'Pilih bulan putarannya, masing-masing sekali, misalnya Februari dan Agustus.')
}

function checkBentukTarget({ bentukTarget }: IsiRancangan, aturan: AturanPeriode): CatatanKolom[] {
  const bentuk = bacaBentuk(bentukTarget)
  const bulan = bentuk?.bentuk === 'mulai' ? bentuk.bulan : 1
  const persen = bentuk?.bentuk === 'jadwal' ? Object.entries(bentuk.persen) : [['1', 100] as const]
  const jadwalBenar =
    persen.length > 0 &&
    persen.every(([b, n]) => /^(?:[1-9]|1[0-2])$/.test(b) && typeof n === 'number' && n >= 0 && n <= 100)
  const benar = bentuk !== null && aturan.bentuk.includes(bentuk.bentuk) && bulan >= 1 && bulan <= 12 && jadwalBenar
  return pilih('bentukTarget', benar, 'Pilih bagaimana targetnya tumbuh sepanjang tahun untuk periode ini.')
}

function checkSatuan({ satuan, skala, penyebut }: IsiRancangan, kejadian: boolean): CatatanKolom[] {
  const dikenal = SATUAN_FORMULIR.some((satu) => satu === satuan)
  const skalaDikenal = SKALA_FORMULIR.some((satu) => satu === skala)
  if (!kejadian)
    return [
      ...pilih('satuan', satuan === 'persen', 'Satuannya persen; hanya kejadian yang berupa hitungan.'),
      ...pilih('skala', skala === 100, 'Skalanya 100; hanya kejadian yang dihitung per 1.000 atau 100.000.'),
    ]
  const laju = skala !== 100
  return [
    ...pilih('satuan', dikenal && satuan !== 'persen', 'Pilih satuan hitungannya: orang, kasus, atau kunjungan.'),
    ...pilih('skala', skalaDikenal, 'Pilih skala 100 (hitungan saja), 1.000, atau 100.000.'),
    ...pilih(
      'skala',
      !laju || penyebut.length > 0,
      'Angka per 1.000 atau 100.000 memerlukan penyebut; isi penyebutnya.',
    ),
  ]
}
