import type {
  getPilihanIndikator,
  getRancanganIndikator,
  postBuangRancangan,
  postPeriksaIndikator,
  postRancanganIndikator,
} from '#contract/kelola-katalog.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import {
  type AturanPeriode,
  GABUNG_FORMULIR,
  JENIS_FORMULIR,
  PERIODE_FORMULIR,
  SATUAN_FORMULIR,
  SKALA_FORMULIR,
  TAHUN_KE_DEPAN,
} from '#domain/pilihan-indikator.ts'
import { type ElemenRancangan, tahunTerawal } from '#domain/rancangan-indikator.ts'
import { type Handler, Tetap } from '#http/mount.ts'
import { findRancangan } from '#store/rancangan-indikator.ts'
import { bukaKelola } from '#usecases/buka-sasaran.ts'
import { buangRancangan, loadKonteksRancangan, periksaIsi, simpanRancangan } from '#usecases/rancangan-indikator.ts'
import { masalahTidakAda } from './sajikan.ts'
import { masalahRancangan, sajikanPemeriksaan, sajikanRancangan } from './sajikan-katalog.ts'

const pilihan = (daftar: Readonly<Record<string, string>>) =>
  Object.entries(daftar).map(([kode, nama]) => ({ kode, nama }))

const NAMA_JENIS = new Map<number, string>(Object.entries(JENIS_UNIT).map(([nama, nomor]) => [nomor, nama]))

function sajikanElemen({ pelapor, kelompokId: _, sifat, berkembar: __, ...elemen }: ElemenRancangan) {
  const nama = (wajib: boolean) =>
    [...pelapor].flatMap(([jenis, w]) => (w || !wajib ? (NAMA_JENIS.get(jenis) ?? []) : []))
  return { ...elemen, sampaiBulanIni: sifat === 'sampai-bulan-ini', pelapor: nama(false), wajib: nama(true) }
}

const BENTUK_TARGET: Readonly<Record<AturanPeriode['bentuk'][number], string>> = {
  linear: 'linear',
  datar: 'datar',
  mulai: 'mulai:8',
  jadwal: 'jadwal:{"6":100}',
  tanpa: '-',
}

export const handleGetPilihanIndikator: Handler<
  typeof getPilihanIndikator.kueri,
  typeof getPilihanIndikator.isi,
  typeof getPilihanIndikator.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const kab = await bukaKelola(db, { wilayah: kueri.wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  const konteks = await loadKonteksRancangan(db, kab, sekarang())
  const { tahunKini } = konteks
  return {
    elemen: [...konteks.elemen.values()].map(sajikanElemen),
    sasaran: [...konteks.sasaran.values()],
    kelompok: [...konteks.kelompok],
    jenis: pilihan(JENIS_FORMULIR),
    periode: Object.entries(PERIODE_FORMULIR).map(([kode, { bentuk, penyebut, ...aturan }]) => ({
      ...{ kode, ...aturan, penyebut: [...penyebut], bentukTarget: bentuk.map((b) => BENTUK_TARGET[b]) },
    })),
    gabung: pilihan(GABUNG_FORMULIR),
    sekaliPer: [...konteks.sekaliPer],
    ...{ satuan: [...SATUAN_FORMULIR], skala: [...SKALA_FORMULIR] },
    tahun: { indikatorBaru: tahunTerawal(konteks), rumusBaru: tahunKini, akhir: tahunKini + TAHUN_KE_DEPAN },
  }
}

export const handlePostPeriksaIndikator: Handler<
  typeof postPeriksaIndikator.kueri,
  typeof postPeriksaIndikator.isi,
  typeof postPeriksaIndikator.keluaran
> = async ({ db, sekarang }, { isi, aktor }) => {
  const kab = await bukaKelola(db, { wilayah: isi.wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  return new Tetap(sajikanPemeriksaan(periksaIsi(isi.isi, await loadKonteksRancangan(db, kab, sekarang()))))
}

export const handleGetRancanganIndikator: Handler<
  typeof getRancanganIndikator.kueri,
  typeof getRancanganIndikator.isi,
  typeof getRancanganIndikator.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const kab = await bukaKelola(db, { wilayah: kueri.wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  const rancangan = await findRancangan(db, { kabId: kab.kab_id, rancanganId: kueri.rancangan })
  if (!rancangan) return masalahRancangan({ ditolak: 'tidak-ada' })
  const konteks = await loadKonteksRancangan(db, kab, sekarang())
  return {
    ...sajikanRancangan(rancangan, new Set(konteks.versi.map((v) => v.kode))),
    // Kept as the contract let it in.
    isi: rancangan.isi as (typeof getRancanganIndikator.keluaran._input)['isi'],
    pemeriksaan: sajikanPemeriksaan(periksaIsi(rancangan.isi, konteks)),
  }
}

export const handlePostRancanganIndikator: Handler<
  typeof postRancanganIndikator.kueri,
  typeof postRancanganIndikator.isi,
  typeof postRancanganIndikator.keluaran
> = async ({ db, sekarang }, { isi, aktor, alamat }) => {
  const kab = await bukaKelola(db, { wilayah: isi.wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  const peminta = { aktor, alamat }
  const hasil = await simpanRancangan(db, { kab, rancangan: isi.rancangan, isi: isi.isi, peminta })
  if ('ditolak' in hasil) return masalahRancangan(hasil)
  const konteks = await loadKonteksRancangan(db, kab, sekarang())
  return { ...hasil, pemeriksaan: sajikanPemeriksaan(periksaIsi(isi.isi, konteks)) }
}

export const handlePostBuangRancangan: Handler<
  typeof postBuangRancangan.kueri,
  typeof postBuangRancangan.isi,
  typeof postBuangRancangan.keluaran
> = async ({ db }, { isi, aktor, alamat }) => {
  const kab = await bukaKelola(db, { wilayah: isi.wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  const hasil = await buangRancangan(db, { kab, dilihat: isi, peminta: { aktor, alamat } })
  return 'ditolak' in hasil ? masalahRancangan(hasil) : { rancangan: hasil.rancanganId }
}
