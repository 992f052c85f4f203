import type { postLokmin, postLokminAgenda, postLokminTulis, postLokminUbah, postRtl } from '#contract/lokmin.ts'
import { susunAgenda } from '#domain/lokmin-agenda.ts'
import { type BarisTulis, teksBaris } from '#domain/lokmin-tulis.ts'
import { checkTeksBebas } from '#domain/teks-bebas.ts'
import type { Handler } from '#http/mount.ts'
import { Problem, tidakDitemukan } from '#http/problem.ts'
import type { BarisTersimpan } from '#store/lokmin-tulis.ts'
import { bukaLokmin, findLokminTerbaca, type LokminTerbuka } from '#usecases/buka-lokmin.ts'
import { perbaruiRtl } from '#usecases/perbarui-rtl.ts'
import { isiAgenda, type LokminDitolak, rencanakanLokmin, ubahLokmin } from '#usecases/simpan-lokmin.ts'
import { type TulisDitolak, tulisLokmin } from '#usecases/tulis-lokmin.ts'
import { bahanAgenda } from './bahan-agenda.ts'
import { bulanDari, masalahTidakAda } from './sajikan.ts'
import {
  lokminBukanMilik,
  lokminSelesai,
  lokminTidakAda,
  nomorOrangLokmin,
  sajikanLokmin,
  sajikanRtl,
} from './sajikan-lokmin.ts'

type Rencana = typeof postLokmin

export const handlePostLokmin: Handler<Rencana['kueri'], Rencana['isi'], Rencana['keluaran']> = async (
  { db, sekarang },
  { isi, aktor, alamat },
) => {
  const pada = sekarang()
  if (isNomorOrang([isi.jam, isi.ruang])) return nomorOrangLokmin
  const terbuka = await bukaLokmin(db, { wilayah: isi.wilayah, pembaca: { aktor, sekarang: pada } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const tempat = tempatLokmin(terbuka, isi)
  if (tempat instanceof Problem) return tempat
  const { jenis, tanggal, jam, ruang } = isi
  const baru = { jenis, ...tempat, bulan: bulanDari(isi.bulan), tanggal, jam, tempat: ruang }
  const hasil = await rencanakanLokmin(db, terbuka, baru, { aktor, alamat, pada })
  return 'ditolak' in hasil ? masalahLokmin(terbuka, hasil) : { lokmin: hasil.lokminId, versi: hasil.versi }
}

/** Numbers of the puskesmas that holds it and of the kecamatan talked about. */
function tempatLokmin(
  { pohon }: LokminTerbuka,
  { jenis, puskesmas, kecamatan }: Rencana['isi']['_output'],
): { unitId: number | null; kecamatanId: number | null } | Problem {
  if (jenis === 'rakor') return { unitId: null, kecamatanId: null }
  const milik = pohon.puskesmas.find(({ kode }) => kode === puskesmas)
  if (!milik) return tidakDitemukan('Puskesmas ini tidak ada. Pilih puskesmas penyelenggara dari daftar.')
  if (kecamatan === null) return { unitId: milik.id, kecamatanId: null }
  const bagian = pohon.desa.find((d) => d.puskesmas?.id === milik.id && d.kecamatan?.kode === kecamatan)
  if (jenis !== 'lintas-sektor' || !bagian?.kecamatan)
    return tidakDitemukan('Kecamatan ini bukan wilayah kerja puskesmas tersebut. Pilih dari daftar.')
  return { unitId: milik.id, kecamatanId: bagian.kecamatan.id }
}

type Ubah = typeof postLokminUbah

export const handlePostLokminUbah: Handler<Ubah['kueri'], Ubah['isi'], Ubah['keluaran']> = async (
  { db, sekarang },
  { isi, aktor, alamat },
) => {
  const pada = sekarang()
  if (isNomorOrang([isi.jam, isi.ruang])) return nomorOrangLokmin
  const terbuka = await bukaLokmin(db, { wilayah: isi.wilayah, pembaca: { aktor, sekarang: pada } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  if (!(await findLokminTerbaca(db, terbuka, isi.lokmin))) return lokminTidakAda
  const { lokmin: lokminId, versi, tanggal, jam, ruang: tempat, keadaan } = isi
  const ubahan = { bulan: bulanDari(isi.bulan), tanggal, jam, tempat, keadaan }
  const hasil = await ubahLokmin(db, terbuka, { lokminId, versi, ubahan }, { aktor, alamat, pada })
  return 'ditolak' in hasil ? masalahLokmin(terbuka, hasil) : { lokmin: lokminId, versi: hasil.versi }
}

type Agenda = typeof postLokminAgenda

export const handlePostLokminAgenda: Handler<Agenda['kueri'], Agenda['isi'], Agenda['keluaran']> = async (
  { db, sekarang },
  { isi, aktor, alamat },
) => {
  const pada = sekarang()
  const pembaca = { aktor, sekarang: pada }
  const terbuka = await bukaLokmin(db, { wilayah: isi.wilayah, pembaca })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const lokmin = await findLokminTerbaca(db, terbuka, isi.lokmin)
  if (!lokmin) return lokminTidakAda
  const bahan = await bahanAgenda(db, terbuka, { lokmin, pembaca })
  if ('tidakAda' in bahan) return masalahTidakAda(bahan)
  const { lokminId } = lokmin
  const hasil = await isiAgenda(db, terbuka, { lokminId, butir: susunAgenda(bahan) }, { aktor, alamat, pada })
  return 'ditolak' in hasil ? masalahLokmin(terbuka, hasil) : hasil
}

type Tulis = typeof postLokminTulis

export const handlePostLokminTulis: Handler<Tulis['kueri'], Tulis['isi'], Tulis['keluaran']> = async (
  { db, sekarang },
  { isi, aktor, alamat },
) => {
  const pada = sekarang()
  const terbuka = await bukaLokmin(db, { wilayah: isi.wilayah, pembaca: { aktor, sekarang: pada } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  if (!(await findLokminTerbaca(db, terbuka, isi.lokmin))) return lokminTidakAda
  const baris = barisDari(terbuka, isi.baris)
  if (!baris) return tidakDitemukan('Desa/kelurahan ini tidak ada. Pilih dari daftar.')
  const teks = teksBaris(baris)
  if (isNomorOrang(teks)) return nomorOrangLokmin
  const { lokmin: lokminId, kunci, versi } = isi
  const hasil = await tulisLokmin(db, terbuka, { lokminId, kunci, versi, baris }, { aktor, alamat, pada })
  if ('ditolak' in hasil) return masalahTulis(terbuka, hasil)
  return { versi: hasil.versi, mungkinNama: teks.some((satu) => checkTeksBebas(satu) === 'mungkin-nama') }
}

const isNomorOrang = (teks: readonly string[]): boolean => teks.some((satu) => checkTeksBebas(satu) === 'nomor-orang')

/** The same row with the number of its desa; null where there is no such desa. */
function barisDari({ pohon }: LokminTerbuka, baris: Tulis['isi']['_output']['baris']): BarisTulis | null {
  if (!('desa' in baris)) return baris
  const { desa: kode, ...lain } = baris
  const desa = pohon.desa.find((d) => d.kode === kode)
  if (kode !== null && !desa) return null
  if (lain.jenis === 'rtl') return { ...lain, desaId: desa?.desaId ?? null }
  return desa ? { ...lain, desaId: desa.desaId } : null
}

/** The same row as the contract tells it. */
function sajikanBaris({ pohon }: LokminTerbuka, { versi, oleh, pada, baris }: BarisTersimpan) {
  const ditulis = { versi, oleh, pada: pada.toISOString() }
  if (!('desaId' in baris)) return { ...ditulis, baris }
  const { desaId, ...lain } = baris
  return { ...ditulis, baris: { ...lain, desa: pohon.desa.find((d) => d.desaId === desaId)?.kode ?? null } }
}

function masalahTulis(terbuka: LokminTerbuka, hasil: TulisDitolak): Problem {
  switch (hasil.ditolak) {
    case 'versi':
      return new Problem({
        status: 409,
        kode: 'versi-lokmin',
        judul: 'Bagian ini sudah ditulis orang lain',
        rincian: 'Pilih tulisan yang dipakai; keduanya masih ada.',
        lainnya: { kini: sajikanBaris(terbuka, hasil.kini) },
      })
    case 'tidak-ada':
      return lokminTidakAda
    case 'bukan-milik':
      return lokminBukanMilik
    case 'selesai':
      return lokminSelesai
    case 'desa':
      return tidakDitemukan('Desa/kelurahan ini bukan wilayah lokmin ini. Pilih dari daftar.')
    case 'terlalu-banyak':
      return new Problem({
        status: 409,
        kode: 'lokmin-terlalu-banyak',
        judul: 'Baris pada lokmin ini sudah terlalu banyak',
        rincian: 'Pakai atau ubah baris yang sudah ada.',
      })
  }
}

function masalahLokmin(terbuka: LokminTerbuka, hasil: LokminDitolak): Problem {
  switch (hasil.ditolak) {
    case 'versi':
      return new Problem({
        status: 409,
        kode: 'versi-lokmin',
        judul: 'Lokmin ini sudah diubah dari tempat lain',
        rincian: 'Lihat keadaannya kini, lalu ubah lagi bila masih perlu.',
        lainnya: { kini: sajikanLokmin(terbuka, hasil.kini) },
      })
    case 'tidak-ada':
      return lokminTidakAda
    case 'bukan-milik':
      return lokminBukanMilik
    case 'selesai':
      return lokminSelesai
    case 'sudah-ada':
      return new Problem({
        status: 409,
        kode: 'lokmin-sudah-ada',
        judul: 'Lokmin bulanan untuk bulan ini sudah ada',
        rincian: 'Buka yang sudah ada, atau pilih bulan lain.',
      })
    case 'keadaan':
      return new Problem({
        status: 409,
        kode: 'keadaan-lokmin',
        judul: 'Lokmin tidak dapat langsung menjadi demikian',
        rincian: 'Muat ulang halaman, lalu pilih dari yang ditawarkan.',
      })
  }
}

type Kemajuan = typeof postRtl

export const handlePostRtl: Handler<Kemajuan['kueri'], Kemajuan['isi'], Kemajuan['keluaran']> = async (
  { db, sekarang },
  { isi, aktor, alamat },
) => {
  const pada = sekarang()
  if (isNomorOrang([isi.hasil])) return nomorOrangLokmin
  const terbuka = await bukaLokmin(db, { wilayah: isi.wilayah, pembaca: { aktor, sekarang: pada } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { kunci, versi, status, hasil: tulisan } = isi
  const hasil = await perbaruiRtl(db, terbuka, { kunci, versi, status, hasil: tulisan }, { aktor, alamat, pada })
  if (!('ditolak' in hasil)) return hasil
  if (hasil.ditolak === 'tidak-ada') return tidakDitemukan('RTL ini tidak ada, atau bukan untuk peran Anda.')
  if (!('kini' in hasil)) return rtlBukanMilik
  return new Problem({
    status: 409,
    kode: 'versi-rtl',
    judul: 'RTL ini sudah diperbarui orang lain',
    rincian: 'Lihat keadaannya kini, lalu perbarui lagi bila masih perlu.',
    lainnya: { kini: sajikanRtl(terbuka, hasil.kini) },
  })
}

const rtlBukanMilik = new Problem({
  status: 403,
  kode: 'bukan-rtl-sendiri',
  judul: 'RTL ini bukan untuk diperbarui oleh peran Anda',
  rincian: 'RTL diperbarui oleh penyelenggara lokminnya, dan oleh bidan desa untuk desanya sendiri.',
})
