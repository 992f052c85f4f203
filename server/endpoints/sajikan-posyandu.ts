/** From what was judged to the contract's: months as text, elemen by their names. */
import type { HasilKriteria, Kader as KaderJawaban } from '#contract/kader.ts'
import { formatBulan } from '#domain/bulan.ts'
import { type Kader, kodeKader, perluLatihan, rekapKader, tingkatKader } from '#domain/kader.ts'
import { bacaStrata, type HasilStrata } from '#domain/strata.ts'
import type { NamaElemen } from '#store/aturan-posyandu.ts'
import type { HasilBernama, Register, UnitTerdaftar } from '#usecases/buka-register.ts'

export const sajikanTempat = ({ kode, nama, desa }: UnitTerdaftar) => ({
  ...{ kode, nama, desa: { kode: desa.kode, nama: desa.nama } },
  puskesmas: desa.puskesmas && { kode: desa.puskesmas.kode, nama: desa.puskesmas.nama },
})

export const sajikanStrata = ({ strata, setidaknya }: HasilStrata, { strata: tertulis }: UnitTerdaftar) => ({
  ...{ strata, setidaknya, dinyatakan: bacaStrata(tertulis) },
})

export const rekapUnit = ({ keterampilan, aturan, bulan, hariIni }: Register, unit: UnitTerdaftar) =>
  rekapKader(unit.kader, { keterampilan, aturan, bulan, hari: hariIni })

/** What is certainly not met, by code. */
export const kurangDari = (hasil: readonly HasilBernama[]): string[] => [
  ...new Set(hasil.filter((h) => h.putusan === 'tidak').map((h) => h.kode)),
]

export function sajikanKriteria(hasil: HasilBernama, elemen: ReadonlyMap<string, NamaElemen>): HasilKriteria {
  const { kode, nama, namaEn, kriteria, putusan, nilai, ambang, kosong, belumAda, deret } = hasil
  return {
    ...{ kode, nama, namaEn, ukur: kriteria.ukur, putusan, nilai, ambang, belumAda },
    kosong: kosong.map(formatBulan),
    deret: deret.map(({ atas, bawah, titik }) => ({
      ...{ nama: elemen.get(atas)?.nama ?? atas, namaEn: elemen.get(atas)?.namaEn ?? null },
      bawah: bawah === null ? null : (elemen.get(bawah)?.nama ?? bawah),
      titik: titik.map((t) => ({ ...t, bulan: formatBulan(t.bulan) })),
    })),
  }
}

export function sajikanKader({ keterampilan, aturan, hariIni }: Register, kader: Kader): KaderJawaban {
  const { nomor, mulai, akhir, skNomor, skTanggal, dilatihPada, versi, akun } = kader
  return {
    ...{ kode: kodeKader(nomor), nomor, mulai: formatBulan(mulai), akhir: akhir === null ? null : formatBulan(akhir) },
    ...{ skNomor, skTanggal, dilatihPada, versi, akun, keterampilan: [...kader.keterampilan] },
    tingkat: tingkatKader(kader.keterampilan, keterampilan, aturan.tingkat),
    latihan: perluLatihan(dilatihPada, hariIni, aturan.latihanBulan),
  }
}
