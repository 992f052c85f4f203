// Steps of somebody who is signed in, or halfway: password, second factor, role, and out again.
import type {
  postKeluar,
  postKeluarSemua,
  postKodeTotp,
  postLepasTotp,
  postPasangTotp,
  postPeran,
  postSahkanTotp,
  postSandi,
} from '#contract/masuk.ts'
import type { SesiTersimpan } from '#domain/masuk.ts'
import { Berkuki, type Deps, type HandlerMasuk, type PermintaanMasuk } from '#http/mount.ts'
import { tidakDitemukan } from '#http/problem.ts'
import { gantiSandi } from '#usecases/ganti-sandi.ts'
import { akhiriSemuaSesi, akhiriSesi, gantiPeran } from '#usecases/sesi.ts'
import { lepasTotp, lewatiTotp, pasangTotp, sahkanTotp } from '#usecases/totp.ts'
import { berakhir, jawabLangkah, masalahMasuk, sesiDari } from './jawab-masuk.ts'

const dasar = ({ sekarang, pintu }: Deps, sesi: SesiTersimpan, { alamat }: PermintaanMasuk<unknown, unknown>) => ({
  ...{ sesi, alamat, pada: sekarang(), kunci: pintu.kunci, aturan: pintu.aturan },
})

export const handlePostKodeTotp: HandlerMasuk<
  typeof postKodeTotp.kueri,
  typeof postKodeTotp.isi,
  typeof postKodeTotp.keluaran
> = async (deps, permintaan) => {
  const sesi = sesiDari(permintaan)
  if (!sesi) return berakhir
  return jawabLangkah(await lewatiTotp(deps.db, { ...dasar(deps, sesi, permintaan), ...permintaan.isi }), 'kode')
}

export const handlePostSandi: HandlerMasuk<
  typeof postSandi.kueri,
  typeof postSandi.isi,
  typeof postSandi.keluaran
> = async (deps, permintaan) => {
  const sesi = sesiDari(permintaan)
  if (!sesi) return berakhir
  return jawabLangkah(await gantiSandi(deps.db, { ...dasar(deps, sesi, permintaan), ...permintaan.isi }), 'sandi')
}

export const handlePostPasangTotp: HandlerMasuk<
  typeof postPasangTotp.kueri,
  typeof postPasangTotp.isi,
  typeof postPasangTotp.keluaran
> = async (deps, permintaan) => {
  const sesi = sesiDari(permintaan)
  if (!sesi) return berakhir
  const hasil = await pasangTotp(deps.db, dasar(deps, sesi, permintaan))
  return hasil.hasil === 'dipasang' ? { gambar: hasil.gambar, ketik: hasil.ketik } : masalahMasuk(hasil, 'kode')
}

export const handlePostSahkanTotp: HandlerMasuk<
  typeof postSahkanTotp.kueri,
  typeof postSahkanTotp.isi,
  typeof postSahkanTotp.keluaran
> = async (deps, permintaan) => {
  const sesi = sesiDari(permintaan)
  if (!sesi) return berakhir
  const hasil = await sahkanTotp(deps.db, { ...dasar(deps, sesi, permintaan), ...permintaan.isi })
  if (hasil.hasil !== 'berlaku') return masalahMasuk(hasil, 'kode')
  return new Berkuki({ keadaan: hasil.keadaan, pemulihan: hasil.pemulihan }, hasil.kuki)
}

export const handlePostLepasTotp: HandlerMasuk<
  typeof postLepasTotp.kueri,
  typeof postLepasTotp.isi,
  typeof postLepasTotp.keluaran
> = async (deps, permintaan) => {
  const sesi = sesiDari(permintaan)
  if (!sesi) return berakhir
  return jawabLangkah(await lepasTotp(deps.db, { ...dasar(deps, sesi, permintaan), ...permintaan.isi }), 'kode')
}

export const handlePostKeluar: HandlerMasuk<
  typeof postKeluar.kueri,
  typeof postKeluar.isi,
  typeof postKeluar.keluaran
> = async (deps, permintaan) => {
  const sesi = sesiDari(permintaan)
  if (sesi) await akhiriSesi(deps.db, dasar(deps, sesi, permintaan))
  return new Berkuki({ selesai: true }, null)
}

export const handlePostKeluarSemua: HandlerMasuk<
  typeof postKeluarSemua.kueri,
  typeof postKeluarSemua.isi,
  typeof postKeluarSemua.keluaran
> = async (deps, permintaan) => {
  const sesi = sesiDari(permintaan)
  if (sesi) await akhiriSemuaSesi(deps.db, dasar(deps, sesi, permintaan))
  return new Berkuki({ selesai: true }, null)
}

export const handlePostPeran: HandlerMasuk<
  typeof postPeran.kueri,
  typeof postPeran.isi,
  typeof postPeran.keluaran
> = async (deps, permintaan) => {
  const sesi = sesiDari(permintaan)
  if (!sesi) return berakhir
  const { penugasan } = permintaan.isi
  const hasil = await gantiPeran(deps.db, { ...dasar(deps, sesi, permintaan), penugasanId: penugasan })
  return hasil ? jawabLangkah(hasil, 'sandi') : tidakDitemukan('Tugas ini bukan tugas Anda yang berlaku hari ini.')
}
