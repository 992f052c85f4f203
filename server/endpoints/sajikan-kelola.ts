/** What the endpoints of places and units share: the history of a desa, what a change does, why it cannot be. */
import type { JawabanPerubahan } from '#contract/kelola-perubahan.ts'
import type { UnitKelola } from '#contract/kelola-unit.ts'
import type { RiwayatDesa } from '#contract/kelola-wilayah.ts'
import { type Bulan, formatBulan, SEJAK_SEMULA } from '#domain/bulan.ts'
import { ImporGagal, type JawabanImpor } from '#domain/impor.ts'
import { isGabungan } from '#domain/pemekaran.ts'
import type { BarisPohon } from '#domain/pohon.ts'
import { checkTeksBebas } from '#domain/teks-bebas.ts'
import { Problem, tidakSah } from '#http/problem.ts'
import type { PenanggungJawab } from '#store/pindah-desa.ts'
import type { UnitKelola as UnitTersimpan } from '#store/unit.ts'
import { sebutPetugas } from '#usecases/kelola-desa.ts'

type Peristiwa = { readonly mulai: Bulan; readonly apa: RiwayatDesa['apa']; readonly isi: string | null }

const sejakDari = (mulai: Bulan): string | null => (mulai === SEJAK_SEMULA ? null : formatBulan(mulai))

/** All that happened to a desa, the newest first. */
export function sajikanRiwayat(baris: BarisPohon, jawab: readonly PenanggungJawab[], desaId: number): RiwayatDesa[] {
  const milik = <T extends { readonly desaId: number }>(rows: readonly T[]) => rows.filter((r) => r.desaId === desaId)
  const nama = (daftar: readonly { id: number; nama: string }[], id: number) =>
    daftar.find((s) => s.id === id)?.nama ?? ''
  const sendiri = milik(baris.desa)[0]
  const peristiwa: Peristiwa[] = [
    ...gantiIdentitas(milik(baris.identitas)),
    ...milik(baris.kecamatanDesa).map((r) => ({
      ...{ mulai: r.mulai, apa: 'kecamatan' as const, isi: nama(baris.kecamatan, r.indukId) },
    })),
    ...milik(baris.puskesmasDesa).map((r) => ({
      ...{ mulai: r.mulai, apa: 'puskesmas' as const, isi: nama(baris.puskesmas, r.indukId) },
    })),
    ...milik(jawab).map((r) => ({
      ...{ mulai: r.mulai, apa: 'penanggung-jawab' as const, isi: sebutPetugas(r) },
    })),
    ...asalUsul(baris, desaId),
    ...(sendiri && sendiri.mulai !== SEJAK_SEMULA ? [{ mulai: sendiri.mulai, apa: 'mulai' as const, isi: null }] : []),
    ...(sendiri && sendiri.akhir !== null ? [{ mulai: sendiri.akhir, apa: 'berakhir' as const, isi: null }] : []),
  ]
  return peristiwa
    .toSorted((a, b) => b.mulai - a.mulai)
    .map(({ mulai, apa, isi }) => ({ sejak: sejakDari(mulai), apa, isi }))
}

/** A row of the code and name says what changed against the one before it; the first says both. */
const gantiIdentitas = (identitas: BarisPohon['identitas']): Peristiwa[] =>
  identitas.flatMap(({ mulai, nama, kode }, i) => {
    const lalu = identitas[i - 1]
    return [
      ...(lalu?.nama === nama ? [] : [{ mulai, apa: 'nama' as const, isi: nama }]),
      ...(lalu?.kode === kode ? [] : [{ mulai, apa: 'kode' as const, isi: kode }]),
    ]
  })

function asalUsul(baris: BarisPohon, desaId: number): Peristiwa[] {
  const namaPada = (id: number, bulan: Bulan): string =>
    baris.identitas.findLast((i) => i.desaId === id && i.mulai <= bulan)?.nama ?? ''
  const semua = baris.pemekaran.filter((p) => p.desaId === desaId || p.asalDesaId === desaId)
  const bulan = [...new Set(semua.map((p) => p.mulai))]
  return bulan.flatMap((mulai) => {
    const saat = baris.pemekaran.filter((p) => p.mulai === mulai)
    const dari = saat.filter((p) => p.desaId === desaId)
    const ke = saat.filter((p) => p.asalDesaId === desaId && p.desaId !== desaId)
    const jenis = [...dari, ...ke].some((p) => isGabungan(baris.pemekaran, p)) ? 'gabung' : 'mekar'
    const lain = dari.map((p) => p.asalDesaId).filter((id) => id !== desaId)
    const sebut = (id: readonly number[]) => id.map((satu) => namaPada(satu, mulai)).join(', ')
    return [
      ...(lain.length > 0 ? [{ mulai, apa: `${jenis}-dari` as const, isi: sebut(lain) }] : []),
      ...(ke.length > 0 ? [{ mulai, apa: `${jenis}-menjadi` as const, isi: sebut(ke.map((p) => p.desaId)) }] : []),
    ]
  })
}

export const sajikanUnitKelola = (
  { unitId: _, melayani: __, desaId, mulai, akhir, laporanTerakhir, ...unit }: UnitTersimpan,
  diDesa: number,
): UnitKelola => ({
  ...unit,
  mulai: sejakDari(mulai),
  akhir: akhir === null ? null : formatBulan(akhir),
  berada: desaId === diDesa,
  laporanTerakhir: laporanTerakhir === null ? null : formatBulan(laporanTerakhir),
})

// Sentences are written for the command line, too; whoever reads them here has buttons.
const tanpaPerintah = (teks: string): string =>
  teks
    .replace(/(?: dengan)?: npm run pws .*$/, '')
    .replace(/[,;] (?:pakai|ulangi)(?: dengan)?:? ?--[\w-]+.*$/, '')
    .replace(/ dengan --[\w-]+(?: [A-Z]+)?/g, '')

export const sajikanPerubahan = (jawaban: JawabanImpor, versi: number): JawabanPerubahan => ({
  ...{ diterapkan: jawaban.diterapkan, versi, perubahan: [...jawaban.perubahan] },
  ...{ perubahanLain: jawaban.perubahanLain, catatan: jawaban.catatan.map(tanpaPerintah) },
})

/** What cannot be changed so, in the words of the one who found out. */
export function masalahPerubahan(error: unknown): Problem {
  if (!(error instanceof ImporGagal)) throw error
  return new Problem({
    ...{ status: 422, kode: 'perubahan-gagal', judul: 'Perubahan ini belum dapat dicatat' },
    rincian: tanpaPerintah(error.message),
  })
}

/** What people write here is about places and papers, and must not name anybody. */
export const checkTulisan = (tulisan: Readonly<Record<string, string | null | undefined>>): Problem | null => {
  const galat = Object.entries(tulisan).filter(([, teks]) => teks && checkTeksBebas(teks) === 'nomor-orang')
  return galat.length > 0
    ? tidakSah(
        galat.map(([kolom]) => ({ kolom, pesan: 'Isian ini memuat nomor 16 angka seperti NIK; hapus nomornya.' })),
      )
    : null
}
