// What the screens of entry read: from this device at once, from the server where there is a network; what comes is kept.
import { useEffect, useState } from 'react'
import { call } from '#client/api/call.ts'
import { bulanDari, geserBulan } from '#client/format/bulan.ts'
import { angkaFormulir } from '#client/format/isi-formulir.ts'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import type { FormulirSimpan, Gudang } from '#client/perangkat/gudang.ts'
import { useRuang } from '#client/perangkat/konteks.tsx'
import { type AlamatLaporan, tulisAlamat, type VersiServer } from '#client/perangkat/laporan.ts'
import { type Segar, useSegar } from '#client/perangkat/segar.ts'
import type { Formulir, FormulirBanyakJawaban, TugasLaporJawaban } from '#contract/formulir.ts'

type Tersimpan<T> = T & { readonly dibacaPada: number }
const baru = <T extends object>(isi: T): Tersimpan<T> => ({ ...isi, dibacaPada: Date.now() })

export const versiServer = (formulir: Formulir): VersiServer => ({
  versi: formulir.versi,
  angka: angkaFormulir(formulir),
  tidakBuka: formulir.tidakBuka,
})

/** The month whose laporan are being written now: in its first ten days still the one before. */
export function bulanKerja(kini = new Date()): string {
  const bulan = bulanDari(kini)
  return kini.getDate() <= 10 ? geserBulan(bulan, -1) : bulan
}

export function useTugas(bulan: string, wilayah: string | undefined): Segar<Tersimpan<TugasLaporJawaban>> {
  const { gudang } = useRuang()
  const { aktif } = useSayaMasuk()
  // A person's roles owe different laporan; keys begin with the month, so that old ones can be forgotten.
  const kunci = [bulan, aktif, wilayah ?? ''].join('|')
  return useSegar(kunci, {
    baca: () => gudang.readTugas(kunci),
    ambil: async () => baru(await call('getTugasLapor', { bulan, wilayah })),
    simpan: (tugas) => gudang.saveTugas(kunci, tugas),
  })
}

export function useFormulir(alamat: AlamatLaporan): Segar<FormulirSimpan> {
  const { gudang, ubah } = useRuang()
  return useSegar(tulisAlamat(alamat), {
    baca: () => gudang.readFormulir(alamat),
    ambil: async () => baru(await call('getFormulir', alamat)),
    simpan: async (formulir) => {
      await gudang.saveFormulir([formulir])
      await ubah(alamat, { jenis: 'sinkron', server: versiServer(formulir) }, versiServer(formulir))
    },
  })
}

/** All forms of one pustu and its posyandu, for the grid. */
export function useFormulirPustu(pustu: string, bulan: string): Segar<readonly FormulirSimpan[]> {
  const { gudang } = useRuang()
  return useSegar(`${bulan}|pustu|${pustu}`, {
    baca: async () => {
      const semua = await gudang.listFormulir(bulan)
      const desa = new Set(semua.filter((f) => f.unit.kode === pustu).map((f) => f.desa.kode))
      const milik = semua.filter((f) => desa.has(f.desa.kode))
      return milik.length > 0 ? milik : undefined
    },
    ambil: async () => urai(await call('getFormulirBanyak', { bulan, pustu })),
    simpan: (formulir) => gudang.saveFormulir(formulir),
  })
}

const urai = ({ formulir, pilahan }: FormulirBanyakJawaban): FormulirSimpan[] =>
  formulir.map((satu) => baru({ ...satu, pilahan }))

/** Fetches the forms of two months onto this device, once per visit; answers how many are there. */
export function useSiapLuring(tugas: TugasLaporJawaban | undefined, segar: boolean): number {
  const { gudang } = useRuang()
  const [n, setN] = useState(0)
  const siap = segar && tugas !== undefined && !tugas.perluWilayah && tugas.tugas.length > 0
  const desa = siap ? [...new Set(tugas.tugas.map((satu) => satu.desa.kode))].join(' ') : ''
  const bulan = siap ? tugas.bulanBuka.slice(0, 2).join(' ') : ''
  useEffect(() => {
    if (desa === '') return
    simpanFormulir(gudang, bulan.split(' '), desa.split(' ')).then(setN, () => undefined)
  }, [gudang, bulan, desa])
  return n
}

const DESA_TERBANYAK = 15

async function simpanFormulir(gudang: Gudang, bulan: readonly string[], desa: readonly string[]): Promise<number> {
  let n = 0
  for (const satu of bulan) {
    const semua = await call('getFormulirBanyak', { bulan: satu })
    const bagian = semua.sisa > 0 && desa.length > 1 ? desa.slice(0, DESA_TERBANYAK) : []
    const formulir = urai(semua)
    for (const wilayah of bagian) formulir.push(...urai(await call('getFormulirBanyak', { bulan: satu, wilayah })))
    const unik = new Map(formulir.map((f) => [`${f.unit.kode}|${f.desa.kode}|${f.minggu}`, f]))
    await gudang.saveFormulir([...unik.values()])
    n += unik.size
  }
  return n
}
