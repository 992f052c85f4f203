// A row whose place is known: held against who brings it in and against the rules of any laporan.
import type { BarisTabel } from '#berkas/tabel.ts'
import type { Penolakan } from '#domain/impor.ts'
import type { KunciBaris } from '#domain/impor-laporan.ts'
import type { Unit } from '#store/unit.ts'
import {
  type DILEWATI,
  type Dibaca,
  type KonteksLaporan,
  periksaSel,
  type SelBerkolom,
  tolakWewenang,
} from './import-laporan-konteks.ts'
import { listPeringatan } from './import-laporan-peringatan.ts'
import { alamat } from './import-unit-baris.ts'

export type BarisBertempat = {
  readonly baris: BarisTabel
  readonly kunci: KunciBaris
  readonly unit: Unit
  readonly sel: readonly SelBerkolom[]
  /** What was refused of it so far. */
  readonly tolakan: readonly Penolakan[]
}

export function susunBaris(
  konteks: KonteksLaporan,
  { baris, kunci, unit, sel, tolakan }: BarisBertempat,
): Exclude<Dibaca, typeof DILEWATI> {
  const { isi, berjalan, tolak } = periksaSel(konteks, { kunci, unit, sel })
  const letak = { ...(baris.lembar !== null && { lembar: baris.lembar }), baris: baris.nomor }
  const luar = tolakWewenang(konteks, kunci, unit)
  const semua = [
    ...tolakan,
    ...(luar ? [{ ...alamat(baris, luar.kunci), alasan: luar.alasan, saran: luar.saran }] : []),
    ...tolak.map((satu) => ({ ...letak, ...satu })),
  ]
  const peringatan = semua.length > 0 ? [] : listPeringatan(konteks, { baris, kunci, unit, sel, isi })
  return { kunci, isi, tolakan: semua, berjalan, peringatan }
}
