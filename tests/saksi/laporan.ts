/** What one unit said in one month, and whether it said all that it owes (domain.md 3). */
import type { Elemen, Mentah, Unit } from './baris.ts'
import { mundur, nomor, tahun } from './waktu.ts'

/** Units with a laporan about the desa in the month. */
export function pelapor(mentah: Mentah, desa: number, bulan: number): readonly Unit[] {
  const unit = [...(mentah.lapor.get(`${desa} ${bulan}`)?.keys() ?? [])]
  return unit.map((id) => unitDari(mentah, id))
}

export function unitDari(mentah: Mentah, id: number): Unit {
  const unit = mentah.unit.get(id)
  if (!unit) throw new Error(`unit ${id}`)
  return unit
}

export type Tempat = { readonly unit: Unit; readonly desa: number; readonly bulan: number }

/** The laporan (a week's each, where the group is weekly) in which the group is filled as far as it must be. */
function laporLengkap(mentah: Mentah, { unit, desa, bulan }: Tempat, kelompok: number) {
  const semua = mentah.lapor.get(`${desa} ${bulan}`)?.get(unit.id) ?? []
  const mingguan = mentah.mingguan.has(kelompok)
  return semua
    .filter(({ minggu }) => (mingguan ? minggu > 0 : minggu === 0))
    .filter(
      ({ tutup, isi }) =>
        terisi(mentah, { unit, kelompok, isi }) || (tutup && harusLapor(mentah, { unit, desa, bulan }, kelompok)),
    )
}

/** Closed is a laporan about what was due, and about nothing else. */
const harusLapor = (mentah: Mentah, { unit, desa, bulan }: Tempat, kelompok: number): boolean =>
  terjadwal(mentah, kelompok, bulan) &&
  (mentah.wajib.get(`${desa} ${kelompok}`) ?? []).some((w) => w.unit === unit.id && adaPada(w, bulan))

type Isian = { readonly unit: Unit; readonly kelompok: number; readonly isi: ReadonlyMap<number, number> }

function terisi(mentah: Mentah, { unit, kelompok, isi }: Isian): boolean {
  const anggota = mentah.anggota.get(kelompok) ?? []
  if (!anggota.some((e) => isi.has(e.id))) return false
  return anggota.every((e) => mentah.pelapor.get(`${e.id} ${unit.jenis}`) !== true || isi.has(e.id))
}

/** Handed in: a weekly group from the first of its weeks. */
export const sudahMasuk = (mentah: Mentah, tempat: Tempat, kelompok: number): boolean =>
  laporLengkap(mentah, tempat, kelompok).length > 0

/** A unit's count of one elemen: empty is not zero, and an incomplete group counts for nothing. */
export function hitungan(mentah: Mentah, tempat: Tempat, elemen: Elemen): number | null {
  if (!mentah.pelapor.has(`${elemen.id} ${tempat.unit.jenis}`)) return null
  const lapor = laporLengkap(mentah, tempat, elemen.kelompok)
  const nilai = lapor.map(({ tutup, isi }) => {
    const tertulis = isi.get(elemen.id) ?? null
    return tutup ? saatTutup(mentah, tempat, elemen, tertulis) : tertulis
  })
  return jumlah(nilai)
}

/** Closed: nobody was served and nothing happened; a state stands as written, or else as last known. */
function saatTutup(mentah: Mentah, { unit, desa, bulan }: Tempat, elemen: Elemen, tertulis: number | null) {
  if (elemen.sifat === 'layanan' || elemen.sifat === 'kejadian') return 0
  if (tertulis !== null) return tertulis
  const sejakJanuari = elemen.sifat === 'sampai-bulan-ini'
  for (let mundurKe = 1; mundurKe <= 48; mundurKe += 1) {
    const dulu = mundur(bulan, mundurKe)
    if (sejakJanuari && tahun(dulu) < tahun(bulan)) return 0
    const lapor = mentah.lapor.get(`${desa} ${dulu}`)?.get(unit.id)
    if (!lapor || lapor.some(({ tutup }) => tutup)) continue
    const nilai = hitungan(mentah, { unit, desa, bulan: dulu }, elemen)
    if (nilai !== null) return nilai
  }
  return null
}

/** null where nothing was said at all. */
export function jumlah(nilai: readonly (number | null)[]): number | null {
  const ada = nilai.filter((n) => n !== null)
  return ada.length === 0 ? null : ada.reduce((a, b) => a + b, 0)
}

/** Is the group due in this month of the year? */
export function terjadwal(mentah: Mentah, kelompok: number, bulan: number): boolean {
  const jadwal = mentah.jadwalKelompok.get(kelompok)
  return !jadwal || jadwal.includes(nomor(bulan))
}

/** Who owes the group for the desa in the month; where a desa's recap owes it, it alone does. */
export function berutang(mentah: Mentah, desa: number, bulan: number, kelompok: number): Unit[] {
  if (!terjadwal(mentah, kelompok, bulan)) return []
  const baris = (mentah.wajib.get(`${desa} ${kelompok}`) ?? []).filter((w) => adaPada(w, bulan))
  const unit = [...new Set(baris.map((w) => w.unit))].map((id) => unitDari(mentah, id)).filter((u) => adaPada(u, bulan))
  const rekap = unit.filter((u) => u.jenis === 'rekap-desa')
  return rekap.length > 0 ? rekap : unit
}

export const adaPada = (masa: { readonly mulai: number; readonly akhir: number | null }, bulan: number): boolean =>
  masa.mulai <= bulan && (masa.akhir === null || masa.akhir >= bulan)
