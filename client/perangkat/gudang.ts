// What this device keeps for one account, in a database of its own: another account never opens it.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Saya } from '#client/api/saya.ts'
import type { Formulir, FormulirBanyakJawaban, TugasLaporJawaban } from '#contract/formulir.ts'
import { type AlamatLaporan, type Laporan, tulisAlamat } from './laporan.ts'

export type Pilahan = FormulirBanyakJawaban['pilahan']
/** A form as last read, with the time at which it was. */
export type FormulirSimpan = Formulir & { readonly pilahan: Pilahan; readonly dibacaPada: number }
type TugasSimpan = TugasLaporJawaban & { readonly dibacaPada: number }

interface Skema extends DBSchema {
  laporan: { key: string; value: Laporan }
  formulir: { key: string; value: FormulirSimpan }
  tugas: { key: string; value: TugasSimpan }
  saya: { key: string; value: Saya }
}

export type Gudang = {
  readonly akun: string
  readonly readLaporan: (alamat: string) => Promise<Laporan | undefined>
  readonly listLaporan: () => Promise<Laporan[]>
  /** Reads and writes in one transaction, so that two tabs never undo each other; resolves once it is on the disk. */
  readonly ubahLaporan: (
    alamat: AlamatLaporan,
    baru: (lama: Laporan | undefined) => Laporan | undefined,
  ) => Promise<Laporan | undefined>
  readonly readFormulir: (alamat: AlamatLaporan) => Promise<FormulirSimpan | undefined>
  readonly listFormulir: (bulan: string) => Promise<FormulirSimpan[]>
  readonly saveFormulir: (formulir: readonly FormulirSimpan[]) => Promise<void>
  readonly readTugas: (kunci: string) => Promise<TugasSimpan | undefined>
  readonly saveTugas: (kunci: string, tugas: TugasSimpan) => Promise<void>
  readonly readSaya: () => Promise<Saya | undefined>
  readonly saveSaya: (saya: Saya) => Promise<void>
  /** Forgets forms, tasks and sent laporan of months before this one; what is not sent stays whatever its age. */
  readonly buangLama: (sebelum: string, belumTerkirim: (laporan: Laporan) => boolean) => Promise<void>
  /** Keeps nothing but what is not sent. */
  readonly sisakan: (belumTerkirim: (laporan: Laporan) => boolean) => Promise<void>
  readonly close: () => void
}

export const namaBasis = (akun: string): string => `pws-isi:${akun}`

const alamatFormulir = ({ unit, desa, bulan, minggu }: Formulir): string =>
  tulisAlamat({ unit: unit.kode, desa: desa.kode, bulan, minggu })

/** Opens the store of one account; `onUsang` is called when a newer program wants to change it, or it is being deleted. */
export async function openGudang(akun: string, onUsang: () => void = () => undefined): Promise<Gudang> {
  const basis = await openDB<Skema>(namaBasis(akun), 1, {
    upgrade: (db) => {
      for (const nama of ['laporan', 'formulir', 'tugas', 'saya'] as const) db.createObjectStore(nama)
    },
    blocking: () => {
      basis.close()
      onUsang()
    },
    terminated: onUsang,
  })
  return { akun, ...isiLaporan(basis), ...isiFormulir(basis), ...isiAkun(basis), close: () => basis.close() }
}

type Basis = IDBPDatabase<Skema>

const isiLaporan = (basis: Basis) => ({
  readLaporan: (alamat: string) => basis.get('laporan', alamat),
  listLaporan: () => basis.getAll('laporan'),
  ubahLaporan: async (alamat: AlamatLaporan, baru: (lama: Laporan | undefined) => Laporan | undefined) => {
    const kunci = tulisAlamat(alamat)
    const tx = basis.transaction('laporan', 'readwrite', { durability: 'strict' })
    const lama = await tx.store.get(kunci)
    const hasil = baru(lama)
    if (hasil && hasil !== lama) await tx.store.put(hasil, kunci)
    await tx.done
    return hasil
  },
})

const isiFormulir = (basis: Basis) => ({
  readFormulir: (alamat: AlamatLaporan) => basis.get('formulir', tulisAlamat(alamat)),
  listFormulir: (bulan: string) => basis.getAll('formulir', awalan(bulan)),
  saveFormulir: async (formulir: readonly FormulirSimpan[]) => {
    const tx = basis.transaction('formulir', 'readwrite')
    await Promise.all([...formulir.map((satu) => tx.store.put(satu, alamatFormulir(satu))), tx.done])
  },
  buangLama: async (sebelum: string, belumTerkirim: (laporan: Laporan) => boolean) => {
    const tx = basis.transaction(['laporan', 'formulir', 'tugas'], 'readwrite')
    const lama = IDBKeyRange.upperBound(sebelum, true)
    const laporan = await tx.objectStore('laporan').getAll(lama)
    const terkirim = laporan.filter((satu) => !belumTerkirim(satu))
    await Promise.all([
      ...terkirim.map((satu) => tx.objectStore('laporan').delete(satu.alamat)),
      tx.objectStore('formulir').delete(lama),
      tx.objectStore('tugas').delete(lama),
      tx.done,
    ])
  },
})

const isiAkun = (basis: Basis) => ({
  sisakan: async (belumTerkirim: (laporan: Laporan) => boolean) => {
    const tx = basis.transaction(['laporan', 'formulir', 'tugas', 'saya'], 'readwrite')
    const terkirim = (await tx.objectStore('laporan').getAll()).filter((satu) => !belumTerkirim(satu))
    await Promise.all([
      ...terkirim.map((satu) => tx.objectStore('laporan').delete(satu.alamat)),
      ...(['formulir', 'tugas', 'saya'] as const).map((nama) => tx.objectStore(nama).clear()),
      tx.done,
    ])
  },
  readTugas: (kunci: string) => basis.get('tugas', kunci),
  saveTugas: async (kunci: string, tugas: TugasSimpan) => {
    await basis.put('tugas', tugas, kunci)
  },
  readSaya: () => basis.get('saya', 'saya'),
  saveSaya: async (saya: Saya) => {
    await basis.put('saya', saya, 'saya')
  },
})

/** Keys begin with the month. */
const awalan = (bulan: string): IDBKeyRange => IDBKeyRange.bound(`${bulan}|`, `${bulan}|\uffff`)
