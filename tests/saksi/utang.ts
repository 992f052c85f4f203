/** Received over due, for one figure: whose laporan it rests on, and who of them handed it in (domain.md 3 and 8). */

import type { Indikator, Mentah } from './baris.ts'
import { sekaliSaja } from './ingat.ts'
import { berutang, sudahMasuk } from './laporan.ts'
import { aturan, elemenDari, ikutDihitung, semuaSumbangan, yangDihitung } from './rumus.ts'

export type Hitung = { readonly wajib: number; readonly masuk: number }

/** Units that owe for one desa, and those of them that handed in every group owed. */
export type Utang = { readonly wajib: ReadonlySet<number>; readonly masuk: ReadonlySet<number> }

/** Codes of the elemen that the figure reads. */
export function elemenDibaca(mentah: Mentah, i: Indikator): string[] {
  return i.suku.flatMap((s) => {
    if (s.sumber === 'elemen') return [s.rujukan]
    if (s.syarat?.jenis === 'unit-memenuhi') {
      return s.syarat.kriteria.flatMap((k) =>
        k.ukur === 'bulan-rasio' ? k.rasio.flatMap((r) => [r.atas, r.bawah]) : [k.elemen],
      )
    }
    if (s.syarat?.jenis === 'desa-di-jalur') {
      const acuan = mentah.indikator.find((x) => x.kode === s.rujukan)
      return acuan ? elemenDibaca(mentah, acuan) : []
    }
    return []
  })
}

/**
 * What each kind of unit owes for the figure: groups in which it reports one of the figure's elemen, if it reports any of the
 * pembilang at all. A count of laporan waits for none: those that are missing are what it says.
 */
function kelompokPerlu(mentah: Mentah, i: Indikator, jenis: string): number[] {
  const milik = i.suku.find((s) => s.syarat?.jenis === 'unit-memenuhi')?.rujukan
  if (milik && milik !== jenis) return []
  if (!ikutDihitung(i, jenis)) return []
  const atas = i.suku.filter((s) => s.sisi === 'pembilang' && s.sumber === 'elemen')
  const melapor = (kode: string) => mentah.pelapor.has(`${elemenDari(mentah, kode).id} ${jenis}`)
  if (atas.length > 0 && !atas.some((s) => melapor(s.rujukan))) return []
  const elemen = elemenDibaca(mentah, i).map((kode) => elemenDari(mentah, kode))
  return [...new Set(elemen.filter((e) => mentah.pelapor.has(`${e.id} ${jenis}`)).map((e) => e.kelompok))]
}

export const utang = (mentah: Mentah, i: Indikator, desa: number, bulan: number): Utang =>
  sekaliSaja(mentah, i, `utang ${desa} ${bulan}`, () => hitungUtang(mentah, i, desa, bulan))

function hitungUtang(mentah: Mentah, i: Indikator, desa: number, bulan: number): Utang {
  const semua = elemenDibaca(mentah, i).map((kode) => elemenDari(mentah, kode).kelompok)
  const kelompok = [...new Set(semua)]
  const perlu = new Map<number, number[]>()
  for (const k of kelompok) {
    for (const unit of berutang(mentah, desa, bulan, k)) {
      if (kelompokPerlu(mentah, i, unit.jenis).includes(k)) perlu.set(unit.id, [...(perlu.get(unit.id) ?? []), k])
    }
  }
  const wajib = tungguSatu(mentah, i, { desa, bulan }, [...perlu.keys()])
  const masuk = wajib.filter((id) => {
    const unit = mentah.unit.get(id)
    return unit && perlu.get(id)?.every((k) => sudahMasuk(mentah, { unit, desa, bulan }, k))
  })
  return { wajib: new Set(wajib), masuk: new Set(masuk) }
}

/** Under tunggal only one kind decides: the first that reported, or if none did the first that owes. */
function tungguSatu(
  mentah: Mentah,
  i: Indikator,
  { desa, bulan }: { readonly desa: number; readonly bulan: number },
  wajib: readonly number[],
): readonly number[] {
  const { nama, sumber } = aturan(i)
  const jenisDari = (id: number) => mentah.unit.get(id)?.jenis ?? ''
  if (nama !== 'tunggal' || wajib.some((id) => jenisDari(id) === 'rekap-desa')) return wajib
  const lapor = yangDihitung(i, semuaSumbangan(mentah, i, desa, bulan))[0]?.unit.jenis
  const pilihan = wajib.some((id) => jenisDari(id) === lapor)
    ? lapor
    : sumber.find((jenis) => wajib.some((id) => jenisDari(id) === jenis))
  return wajib.filter((id) => jenisDari(id) === pilihan)
}
