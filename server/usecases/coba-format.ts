// The first rows of a file as a format would read them: nothing is kept of it.
import type { BerkasMasuk } from '#berkas/periksa.ts'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { FormatLaporan } from '#domain/format-impor.ts'
import type { Penolakan } from '#domain/impor.ts'
import type { Aktor } from '#domain/peran.ts'
import { bukaPembaca } from '#usecases/import/import-laporan-baca.ts'
import { DILEWATI, type Dibaca, type KonteksLaporan, loadKonteks } from '#usecases/import/import-laporan-konteks.ts'

export type BarisDicoba = {
  readonly lembar: string | null
  readonly baris: number
  readonly dilewati: boolean
  readonly desa: { kode: string; nama: string } | null
  readonly unit: { kode: string; nama: string } | null
  readonly bulan: Bulan | null
  readonly sel: { elemen: string; pilah: string; jumlah: number | null }[]
  readonly penolakan: readonly Penolakan[]
}

export type Percobaan = {
  readonly kabId: number
  readonly berkas: BerkasMasuk
  readonly format: FormatLaporan
  readonly tahun: number | null
  readonly bulan: Bulan | null
  readonly bulanIni: Bulan
  readonly aktor: Aktor
  readonly banyak: number
}

/** @throws ImporGagal where the file has no such header. */
export async function cobaFormat(
  db: Db,
  { berkas, format, banyak, ...opsi }: Percobaan,
): Promise<{ baris: BarisDicoba[]; catatan: string[] }> {
  const konteks = await loadKonteks(db, opsi)
  const pembaca = bukaPembaca(berkas, format, konteks)
  const hasil: BarisDicoba[] = []
  for await (const { baris, dibaca } of pembaca.baris) {
    hasil.push(sajikan(konteks, { lembar: baris.lembar, baris: baris.nomor }, dibaca))
    if (hasil.length >= banyak) break
  }
  return { baris: hasil, catatan: pembaca.catatan() }
}

function sajikan(
  { pencocok, katalog }: KonteksLaporan,
  letak: { readonly lembar: string | null; readonly baris: number },
  dibaca: Dibaca,
): BarisDicoba {
  const kosong = { desa: null, unit: null, bulan: null, sel: [], penolakan: [] }
  if (dibaca === DILEWATI) return { ...letak, dilewati: true, ...kosong }
  const { kunci, isi, berjalan = [], tolakan } = dibaca
  const desa = pencocok.indeks.semua.find(({ desaId }) => desaId === kunci?.desaId)
  const unit = [...pencocok.unit.values()].find(({ unitId }) => unitId === kunci?.unitId)
  const sel = [...isi, ...berjalan].map(([elemenId, pilahId, jumlah]) => ({
    elemen: katalog.elemenMenurutId.get(elemenId)?.kode ?? String(elemenId),
    pilah: katalog.pilahMenurutId.get(pilahId)?.kode ?? String(pilahId),
    jumlah,
  }))
  return {
    ...{ ...letak, dilewati: false, sel, penolakan: tolakan, bulan: kunci?.bulan ?? null },
    desa: desa ? { kode: desa.kode, nama: desa.nama } : null,
    unit: unit ? { kode: unit.kode, nama: unit.nama } : null,
  }
}
