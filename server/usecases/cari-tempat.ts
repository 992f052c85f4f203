// The desa, puskesmas or kecamatan that an operator names, by code or name, in the trees of one month; or a sentence that
// says how to name it.
import { type Bulan, berlaku, bulanKe, formatBulan, isBulan, januari, tahunDari } from '#domain/bulan.ts'
import { ImporGagal } from '#domain/impor.ts'
import { jarakEja, normalkanNama, normalkanTempat } from '#domain/nama-desa.ts'
import { isGabungan } from '#domain/pemekaran.ts'
import type { BarisPohon, DesaPohon, Pohon, Simpul } from '#domain/pohon.ts'

const TERAWAL: Bulan = 200001
const DISEBUT = 4

export type Tempat = { readonly kode: string; readonly nama: string }

export const sebut = ({ nama, kode }: Tempat): string => `${nama} (${kode})`

/** @throws ImporGagal where the month is a slip, or no document stands behind the change. */
export function checkPerubahan({ sejak, dokumen }: { sejak: Bulan; dokumen: string }): void {
  if (!isBulan(sejak) || sejak < TERAWAL)
    throw new ImporGagal(`Bulan ${formatBulan(sejak)} tidak dapat dipakai; tulis misalnya 2025-07.`)
  if (dokumen.trim() === '')
    throw new ImporGagal('Tulis dokumen yang menetapkannya (Perda, Perbup, SK), misalnya "SK Bupati 12/2025".')
}

/** The desa meant, as it is in the month. */
export function cariDesa(pohon: Pohon, teks: string, bulan: Bulan): DesaPohon {
  checkKabupaten(pohon.kabupaten, teks, 'Desa')
  return cariSatu(pohon.desa, teks, {
    apa: 'desa',
    samakan: normalkanNama,
    sebutan: (d) => (d.kecamatan ? `${d.nama} (${d.kode}, Kec. ${d.kecamatan.nama})` : sebut(d)),
    kapan: ` pada ${formatBulan(bulan)}`,
  })
}

/** The puskesmas meant, which must exist in the month. */
export const cariPuskesmas = (baris: BarisPohon, teks: string, bulan: Bulan): Simpul =>
  cariBerlaku(baris.kabupaten, baris.puskesmas, { teks, bulan, apa: 'puskesmas' })

/** The kecamatan meant, which must exist in the month. */
export const cariKecamatan = (baris: BarisPohon, teks: string, bulan: Bulan): Simpul =>
  cariBerlaku(baris.kabupaten, baris.kecamatan, { teks, bulan, apa: 'kecamatan' })

type Berlaku = Simpul & { readonly mulai: Bulan; readonly akhir: Bulan | null }

function cariBerlaku(
  kabupaten: Tempat,
  semua: readonly Berlaku[],
  { teks, bulan, apa }: { teks: string; bulan: Bulan; apa: 'puskesmas' | 'kecamatan' },
): Simpul {
  checkKabupaten(kabupaten, teks, apa === 'puskesmas' ? 'Puskesmas' : 'Kecamatan')
  const satu = cariSatu(semua, teks, { apa, samakan: normalkanTempat, sebutan: sebut, kapan: '' })
  if (berlaku(satu, bulan)) return satu
  throw new ImporGagal(`${sebut(satu)} tidak ada pada ${formatBulan(bulan)}; periksa bulannya atau pilih ${apa} lain.`)
}

// A code of another kabupaten is a wrong place, not an unknown one.
function checkKabupaten(kabupaten: Tempat, teks: string, apa: string): void {
  if (!/^\d{2}\.\d{2}([.-]|$)/.test(teks) || teks.startsWith(kabupaten.kode)) return
  throw new ImporGagal(
    `${apa} ${teks} bukan bagian ${sebut(kabupaten)}; yang dapat dicatat hanya perubahan di dalam satu kabupaten/kota.`,
  )
}

type Cara<T> = {
  readonly apa: string
  readonly samakan: (nama: string) => string
  readonly sebutan: (satu: T) => string
  readonly kapan: string
}

/** The one of a code or a name; @throws ImporGagal naming those it may be. */
export function cariSatu<T extends Tempat>(semua: readonly T[], teks: string, cara: Cara<T>): T {
  const kunci = cara.samakan(teks)
  const calon = semua.filter(({ kode }) => kode === teks.trim())
  const cocok = calon.length > 0 ? calon : semua.filter(({ nama }) => kunci !== '' && cara.samakan(nama) === kunci)
  if (cocok.length === 1 && cocok[0]) return cocok[0]
  if (cocok.length > 1) {
    throw new ImporGagal(
      `Ada ${cocok.length} ${cara.apa} bernama "${teks}": ${cocok.slice(0, DISEBUT).map(cara.sebutan).join('; ')}. Tulis kodenya.`,
    )
  }
  const mirip = semua
    .map((satu) => ({ satu, jarak: jarakEja(kunci, cara.samakan(satu.nama)) }))
    .filter(({ jarak }) => jarak <= Math.max(2, Math.floor(kunci.length / 4)))
    .sort((a, b) => a.jarak - b.jarak)
    .slice(0, DISEBUT)
    .map(({ satu }) => cara.sebutan(satu))
  const saran = mirip.length > 0 ? `Mungkin ${mirip.join('; ')}.` : 'Periksa ejaannya, atau tulis kodenya.'
  throw new ImporGagal(`Tidak ada ${cara.apa} "${teks}"${cara.kapan}. ${saran}`)
}

/**
 * Dated rows are only ever added at the end: a change before one that is on record would be undone by it.
 * @throws ImporGagal naming the later change.
 */
export function checkUrutan(
  desa: Tempat,
  sejak: Bulan,
  riwayat: readonly { readonly mulai: Bulan; readonly apa: string }[],
): void {
  const kemudian = riwayat.filter(({ mulai }) => mulai > sejak).sort((a, b) => b.mulai - a.mulai)[0]
  if (!kemudian) return
  throw new ImporGagal(
    `${sebut(desa)} sudah tercatat ${kemudian.apa} sejak ${formatBulan(kemudian.mulai)}. Pakai bulan itu atau sesudahnya.`,
  )
}

/** Parts of a split, and of a merger, share the figures of its year, so that none of them can go elsewhere before January. */
export function checkPecahan(
  { pemekaran }: BarisPohon,
  desa: Tempat & { readonly desaId: number },
  { sejak, juga = [] }: { sejak: Bulan; juga?: readonly number[] },
): void {
  const sedang = pemekaran.find(
    (p) =>
      (p.desaId === desa.desaId || p.asalDesaId === desa.desaId) &&
      !juga.includes(p.asalDesaId) &&
      p.mulai <= sejak &&
      tahunDari(p.mulai) === tahunDari(sejak) &&
      bulanKe(p.mulai) > 1,
  )
  if (!sedang) return
  const boleh = formatBulan(januari(tahunDari(sejak) + 1))
  throw new ImporGagal(
    `${sebut(desa)} ${isGabungan(pemekaran, sedang) ? 'bergabung' : 'mekar'} sejak ${formatBulan(sedang.mulai)}; angka tahun itu masih bersama sampai Desember. Catat mulai ${boleh}.`,
  )
}

/** Whether a code is free and lies in a kecamatan. */
export function checkKodeBaru(baris: BarisPohon, kode: string, kecamatan: Tempat): void {
  if (!/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(kode) || !kode.startsWith(`${kecamatan.kode}.`)) {
    throw new ImporGagal(
      `Kode "${kode}" bukan kode desa di Kec. ${kecamatan.nama}; bentuknya ${kecamatan.kode}. dan empat angka.`,
    )
  }
  const pemilik = baris.identitas.find((i) => i.kode === kode)
  if (pemilik) throw new ImporGagal(`Kode ${kode} sudah dipakai ${pemilik.nama}; periksa kode barunya.`)
}
