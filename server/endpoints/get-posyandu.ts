import type { getKader, getPosyandu, getPosyanduUnit, IsiKeadaan, KaderJawaban, LayananPustu } from '#contract/kader.ts'
import { LAYANAN_PUSTU } from '#domain/aturan-posyandu.ts'
import { type Bulan, formatBulan, geser, rentang } from '#domain/bulan.ts'
import type { Keadaan } from '#domain/kriteria-posyandu.ts'
import type { Handler } from '#http/mount.ts'
import { tidakDitemukan } from '#http/problem.ts'
import { listNamaElemen } from '#store/aturan-posyandu.ts'
import { listAkunKader } from '#store/kader.ts'
import {
  bukaRegister,
  jendela,
  nilaiPosyandu,
  nilaiSemua,
  putusanSemua,
  type Register,
  SETAHUN,
  type UnitTerdaftar,
} from '#usecases/buka-register.ts'
import { bulanDari, masalahTidakAda, sajikanWilayah } from './sajikan.ts'
import {
  kurangDari,
  rekapUnit,
  sajikanKader,
  sajikanKriteria,
  sajikanStrata,
  sajikanTempat,
} from './sajikan-posyandu.ts'

export const handleGetPosyandu: Handler<
  typeof getPosyandu.kueri,
  typeof getPosyandu.isi,
  typeof getPosyandu.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const minta = { wilayah: kueri.wilayah, bulan: bulanDari(kueri.bulan), pembaca: { aktor, sekarang: sekarang() } }
  const register = await bukaRegister(db, { ...minta, banyakBulan: SETAHUN })
  if ('tidakAda' in register) return masalahTidakAda(register)
  const { aturan, penilaian, unit } = register
  return {
    ...{ wilayah: sajikanWilayah(register.wilayah), bulan: kueri.bulan, latihanBulan: aturan.latihanBulan },
    penilaian: penilaian.map(({ kode, nama, namaEn }) => ({ kode, nama, namaEn })),
    kriteria: [...aturan.kriteria.values()].map(({ kode, nama, namaEn }) => ({ kode, nama, namaEn })),
    posyandu: unit.filter((u) => u.jenis === 'posyandu').map((u) => barisPosyandu(register, u)),
    pustu: unit.filter((u) => u.jenis === 'pustu').map((u) => barisPustu(register, u)),
  }
}

function barisPosyandu(register: Register, unit: UnitTerdaftar) {
  const { penilaian, strata } = nilaiPosyandu(register, unit, register.bulan)
  return {
    ...{ ...sajikanTempat(unit), dusun: unit.dusun, kader: rekapUnit(register, unit) },
    penilaian: penilaian.map(putusanSemua),
    strata: sajikanStrata(strata, unit),
    kurang: kurangDari([...penilaian, ...strata.kriteria].flat()),
  }
}

function barisPustu({ aturan, bahan, bulan }: Register, unit: UnitTerdaftar) {
  const hasil = nilaiSemua(aturan.pustu, bahan(unit, jendela(bulan)))
  return { ...sajikanTempat(unit), ragam: unit.ragam, standar: putusanSemua(hasil), kurang: kurangDari(hasil) }
}

/** Thirteen months of history, each looking back over its twelve. */
const RIWAYAT = 13

export const handleGetPosyanduUnit: Handler<
  typeof getPosyanduUnit.kueri,
  typeof getPosyanduUnit.isi,
  typeof getPosyanduUnit.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const bulan = bulanDari(kueri.bulan)
  const minta = { wilayah: kueri.wilayah, bulan, pembaca: { aktor, sekarang: sekarang() } }
  const register = await bukaRegister(db, { ...minta, unit: kueri.unit, banyakBulan: SETAHUN + RIWAYAT - 1 })
  if ('tidakAda' in register) return masalahTidakAda(register)
  const [unit] = register.unit
  if (!unit) return tidakDitemukan('Posyandu atau pustu ini tidak ada di wilayah Anda pada bulan itu.')
  const { kab, aturan, keterampilan, hariIni } = register
  const bolehUbah = register.bolehUbah(unit)
  const [elemen, akun] = await Promise.all([
    listNamaElemen(db),
    bolehUbah ? listAkunKader(db, kab.kab_id, { unitId: unit.unitId, hari: hariIni }) : [],
  ])
  const keadaan = register.keadaan(unit.unitId, bulan)
  const { jenis, ragam, dusun, rw, nomorRegistrasi } = unit
  return {
    ...{ ...sajikanTempat(unit), jenis, ragam, dusun, rw, nomorRegistrasi, bulan: kueri.bulan, bolehUbah },
    ...(jenis === 'posyandu' ? penilaianUnit(register, unit, elemen) : standarUnit(register, unit, elemen)),
    rekap: rekapUnit(register, unit),
    kader: unit.kader.map((k) => sajikanKader(register, k)),
    keterampilan: keterampilan.map((k) => ({ ...k })),
    ...{ latihanBulan: aturan.latihanBulan, akun: [...akun] },
    keadaan: keadaan && { mulai: formatBulan(keadaan.mulai), isi: isiKeadaan(keadaan.isi), versi: keadaan.versi },
  }
}

type Elemen = Awaited<ReturnType<typeof listNamaElemen>>

function penilaianUnit(register: Register, unit: UnitTerdaftar, elemen: Elemen) {
  const { bulan, penilaian: tanya, aturan } = register
  const { penilaian, strata } = nilaiPosyandu(register, unit, bulan)
  const kader = register.kaderLapor(unit)
  return {
    penilaian: tanya.map(({ kode, nama, namaEn }, i) => {
      const hasil = penilaian[i] ?? []
      return {
        kode,
        nama,
        namaEn,
        putusan: putusanSemua(hasil),
        kriteria: hasil.map((h) => sajikanKriteria(h, elemen)),
      }
    }),
    strata: {
      ...sajikanStrata(strata, unit),
      tingkat: aturan.strata.map(({ kode, nama, namaEn }, i) => ({
        ...{ kode, nama, namaEn, kriteria: (strata.kriteria[i] ?? []).map((h) => sajikanKriteria(h, elemen)) },
      })),
    },
    pustu: null,
    riwayat: riwayatUnit(register, unit),
    kaderLapor: kader && { bulan: formatBulan(kader.bulan), jumlah: kader.jumlah },
  }
}

const riwayatUnit = (register: Register, unit: UnitTerdaftar) =>
  rentang(Math.max(geser(register.bulan, 1 - RIWAYAT), unit.mulai), register.bulan).map((bulan) => {
    const { penilaian, strata } = nilaiPosyandu(register, unit, bulan)
    const { strata: capai, setidaknya } = strata
    return { bulan: formatBulan(bulan), penilaian: penilaian.map(putusanSemua), strata: capai, setidaknya }
  })

function standarUnit({ aturan, bahan, bulan }: Register, unit: UnitTerdaftar, elemen: Elemen) {
  const hasil = nilaiSemua(aturan.pustu, bahan(unit, jendela(bulan)))
  return {
    ...{ penilaian: [], strata: null, riwayat: [], kaderLapor: null },
    pustu: { putusan: putusanSemua(hasil), kriteria: hasil.map((h) => sajikanKriteria(h, elemen)) },
  }
}

/** The stored form is what the contract wrote; what it does not know any more is left out. */
function isiKeadaan(isi: Keadaan): IsiKeadaan {
  const angka = (butir: string) => {
    const nilai = isi[butir]
    return typeof nilai === 'number' ? { [butir]: nilai } : {}
  }
  const layanan = isi.layanan
  const ada: LayananPustu[] = Array.isArray(layanan) ? LAYANAN_PUSTU.filter((satu) => layanan.includes(satu)) : []
  return {
    ...Object.assign({}, ...['kk', 'kkDanaSehat', 'perawat', 'bidan', 'kader', 'hariBuka'].map(angka)),
    ...(Array.isArray(layanan) && { layanan: ada }),
  }
}

export const handleGetKader: Handler<typeof getKader.kueri, typeof getKader.isi, typeof getKader.keluaran> = async (
  { db, sekarang },
  { kueri, aktor },
) => {
  const bulan: Bulan = bulanDari(kueri.bulan)
  const minta = { wilayah: kueri.wilayah, bulan, pembaca: { aktor, sekarang: sekarang() } }
  const register = await bukaRegister(db, { ...minta, banyakBulan: 1 })
  if ('tidakAda' in register) return masalahTidakAda(register)
  return {
    ...{ wilayah: sajikanWilayah(register.wilayah), bulan: kueri.bulan },
    keterampilan: register.keterampilan.map((k) => ({ ...k })),
    baris: register.unit
      .filter((u) => u.jenis === 'posyandu')
      .flatMap((unit) => {
        const { kode, nama, desa } = unit
        const tempat = { kodePosyandu: kode, posyandu: nama, desa: desa.nama, puskesmas: desa.puskesmas?.nama ?? null }
        const baris = unit.kader.map((k): KaderJawaban['baris'][number] => {
          const { akun: _, ...isi } = sajikanKader(register, k)
          return { ...tempat, kader: isi }
        })
        return baris.length > 0 ? baris : [{ ...tempat, kader: null }]
      }),
  }
}
