/** What has to be written where a desa was reviewed: from what stands open and what the rules say now. */
import type { Bulan } from './bulan.ts'
import type { Alasan, AngkaIndikator, AngkaNotifikasi, Notifikasi, Perihal } from './notifikasi.ts'
import type { HasilTinjau } from './notifikasi-indikator.ts'

/** What one is about, within its desa. */
export type Hal = { readonly desaId: number; readonly perihal: Perihal; readonly indikator: string }

export type NotifikasiTerbuka = Hal &
  Pick<Notifikasi, 'notifikasiId' | 'unitId' | 'bulanMulai' | 'bulan' | 'tahap' | 'tenangSejak' | 'munculPada'> & {
    readonly alasan: readonly Alasan[]
    readonly angka: AngkaNotifikasi
    readonly dinaikkan: number
  }

/** The last one that a person closed although it still held: the same figure does not raise it again. */
export type NotifikasiDitutup = Hal & {
  readonly bulan: Bulan
  readonly ditutupPada: Date
  readonly angka: AngkaNotifikasi
}

export type Ditinjau = Hal & {
  readonly hasil: HasilTinjau<AngkaNotifikasi>
  /** Who follows it up; null: nobody is there for it. */
  readonly unitId: number | null
}

/** What is noted of it when it is written. */
export type IsiPerubahan = {
  readonly unitId: number
  readonly alasan: readonly Alasan[]
  readonly angka: AngkaNotifikasi
  readonly bulan: Bulan
}

/** What became of one that is there. */
export type JenisPerubahan = 'ubah' | 'tenang' | 'bersuara' | 'tutup'

export type PerubahanNotifikasi = {
  readonly muncul: readonly (Hal & IsiPerubahan)[]
  readonly berubah: readonly (IsiPerubahan & {
    readonly jenis: JenisPerubahan
    readonly notifikasi: NotifikasiTerbuka
  })[]
}

const kunci = ({ desaId, perihal, indikator }: Hal): string => `${desaId} ${perihal} ${indikator}`

/**
 * What changes: raised where it holds and is not open; quiet where no rule holds any more, and then closed by itself if nobody
 * had taken it; loud again where one holds again before that. What is not known stays as it is.
 */
export function susunPerubahan(
  ditinjau: readonly Ditinjau[],
  terbuka: readonly NotifikasiTerbuka[],
  ditutup: readonly NotifikasiDitutup[],
): PerubahanNotifikasi {
  const ada = new Map(terbuka.map((satu) => [kunci(satu), satu]))
  const lama = new Map(ditutup.map((satu) => [kunci(satu), satu]))
  const muncul: (Hal & IsiPerubahan)[] = []
  const berubah: PerubahanNotifikasi['berubah'][number][] = []
  for (const { hasil, unitId, ...hal } of ditinjau) {
    const milik = ada.get(kunci(hal))
    if (milik) {
      const perubahan = perubahanSatu(milik, hasil, unitId ?? milik.unitId)
      if (perubahan) berubah.push({ ...perubahan, notifikasi: milik })
    } else if (hasil.hasil === 'berlaku' && unitId !== null && !sudahDitutup(lama.get(kunci(hal)), hasil)) {
      const { alasan, angka, bulan } = hasil
      muncul.push({ ...hal, unitId, alasan, angka, bulan })
    }
  }
  return { muncul, berubah }
}

/** Somebody closed it on the figure of this month or a later one; more events than then are another matter. */
function sudahDitutup(
  lama: NotifikasiDitutup | undefined,
  { bulan, angka }: { bulan: Bulan; angka: AngkaNotifikasi },
): boolean {
  if (!lama || bulan > lama.bulan) return false
  return !(isKejadian(angka) && isKejadian(lama.angka) && (angka.pembilang ?? 0) > (lama.angka.pembilang ?? 0))
}

/** The figure of an event: a count over nothing. */
const isKejadian = (angka: AngkaNotifikasi): angka is AngkaIndikator => 'pembilang' in angka && angka.penyebut === null

function perubahanSatu(
  milik: NotifikasiTerbuka,
  hasil: HasilTinjau<AngkaNotifikasi>,
  unitId: number,
): (IsiPerubahan & { readonly jenis: JenisPerubahan }) | null {
  const lama = { unitId: milik.unitId, alasan: milik.alasan, angka: milik.angka, bulan: milik.bulan }
  const pindah = unitId === milik.unitId ? null : ({ ...lama, unitId, jenis: 'ubah' } as const)
  if (hasil.hasil === 'tidak-tahu') return pindah
  // What is counted in days has another day every day: once quiet it stays as it was.
  if (hasil.hasil === 'tenang' && milik.tenangSejak && milik.indikator === '') return pindah
  // Why it was raised stays to be read once it is quiet.
  const alasan = hasil.hasil === 'tenang' ? milik.alasan : hasil.alasan
  const isi = { unitId, alasan, angka: hasil.angka, bulan: hasil.bulan }
  if (hasil.hasil === 'berlaku' && milik.tenangSejak) return { ...isi, jenis: 'bersuara' }
  if (hasil.hasil === 'tenang' && milik.tahap === 'baru') return { ...isi, jenis: 'tutup' }
  if (hasil.hasil === 'tenang' && !milik.tenangSejak) return { ...isi, jenis: 'tenang' }
  return sama(lama, isi) ? null : { ...isi, jenis: 'ubah' }
}

const sama = (a: IsiPerubahan, b: IsiPerubahan): boolean =>
  a.unitId === b.unitId && a.bulan === b.bulan && samaIsi(a.alasan, b.alasan) && samaIsi(a.angka, b.angka)

/** Equal by value, in whatever order the names of a stored one come back. */
function samaIsi(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [kiri, kanan] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return (
    kiri.size === kanan.size && [...kiri].every(([nama, nilai]) => kanan.has(nama) && samaIsi(nilai, kanan.get(nama)))
  )
}
