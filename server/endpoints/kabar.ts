import type {
  getKabar,
  getKeadaanKabar,
  postHapusSurel,
  postKabar,
  postKonfirmasiSurel,
  postLepasPerangkat,
  postPerangkat,
  postSurel,
} from '#contract/kabar.ts'
import { type Deps, type Handler, type HandlerMasuk, type PermintaanMasuk, Tetap } from '#http/mount.ts'
import { Problem, tidakDitemukan } from '#http/problem.ts'
import { listKabarGagal, readKeadaanKabar } from '#store/kabar.ts'
import { listLangganan } from '#store/langganan-dorong.ts'
import { findAlamatSurel, findPilihan } from '#store/pilihan-kabar.ts'
import {
  aturKabar,
  hapusSurel,
  konfirmasiSurel,
  lepasPerangkat,
  mintaKodeSurel,
  type Pemilih,
  pasangPerangkat,
} from '#usecases/atur-kabar.ts'
import { sesiDari } from './jawab-masuk.ts'

export const handleGetKabar: Handler<typeof getKabar.kueri, typeof getKabar.isi, typeof getKabar.keluaran> = async (
  { db, kabar },
  { aktor: { penggunaId } },
) => {
  const [pilihan, surel, perangkat] = await Promise.all([
    findPilihan(db, penggunaId),
    findAlamatSurel(db, penggunaId),
    listLangganan(db, penggunaId),
  ])
  return {
    pilihan: { ...pilihan, hal: [...pilihan.hal] },
    surel: {
      ditawarkan: kabar?.surel ?? false,
      alamat: surel?.alamat ?? null,
      dikonfirmasi: surel !== null && surel.dikonfirmasiPada !== null,
    },
    kunciDorong: kabar?.kunciDorong ?? null,
    perangkat: perangkat.map(({ langgananId, peramban, titik, dibuatPada }) => ({
      ...{ perangkat: langgananId, peramban, titik, dibuatPada: dibuatPada.toISOString() },
    })),
  }
}

type Permintaan = PermintaanMasuk<unknown, unknown>

const pemilihDari = ({ sekarang }: Deps, { aktor, alamat }: Permintaan): Pemilih => ({
  aktor,
  alamat,
  pada: sekarang(),
})

/** Everybody who tries the example shares its people: nobody is told anything on their behalf. */
const dariContoh = (permintaan: Permintaan): boolean => sesiDari(permintaan)?.cara === 'contoh'

export const handlePostKabar: HandlerMasuk<
  typeof postKabar.kueri,
  typeof postKabar.isi,
  typeof postKabar.keluaran
> = async (deps, permintaan) => {
  if (dariContoh(permintaan)) return bukanContoh
  return (await aturKabar(deps.db, pemilihDari(deps, permintaan), permintaan.isi)) ?? usang
}

export const handlePostSurel: HandlerMasuk<
  typeof postSurel.kueri,
  typeof postSurel.isi,
  typeof postSurel.keluaran
> = async (deps, permintaan) => {
  if (dariContoh(permintaan)) return bukanContoh
  if (!deps.kabar?.surel) return tanpaSurel
  const { alamat, bahasa } = permintaan.isi
  const kunci = deps.pintu.kunci.tanda
  const kode = await mintaKodeSurel(deps.db, pemilihDari(deps, permintaan), { alamat, kunci })
  if (kode === null) return terlaluSering
  return (await deps.kabar.kirimKode({ alamat, kode, bahasa })) ? new Tetap({ alamat }) : takTerkirim
}

export const handlePostKonfirmasiSurel: HandlerMasuk<
  typeof postKonfirmasiSurel.kueri,
  typeof postKonfirmasiSurel.isi,
  typeof postKonfirmasiSurel.keluaran
> = async (deps, permintaan) => {
  const { kode } = permintaan.isi
  const kunci = deps.pintu.kunci.tanda
  const cocok = await konfirmasiSurel(deps.db, pemilihDari(deps, permintaan), { kode, kunci })
  return cocok ? new Tetap({ selesai: true }) : kodeSalah
}

export const handlePostHapusSurel: HandlerMasuk<
  typeof postHapusSurel.kueri,
  typeof postHapusSurel.isi,
  typeof postHapusSurel.keluaran
> = async (deps, permintaan) => {
  await hapusSurel(deps.db, pemilihDari(deps, permintaan))
  return new Tetap({ selesai: true })
}

export const handlePostPerangkat: HandlerMasuk<
  typeof postPerangkat.kueri,
  typeof postPerangkat.isi,
  typeof postPerangkat.keluaran
> = async (deps, permintaan) => {
  if (dariContoh(permintaan)) return bukanContoh
  const { isi, sambungan } = permintaan
  if (!deps.kabar?.kunciDorong || !deps.kabar.bolehTitik(isi.titik)) return bukanLayanan
  const sesiId = sesiDari(permintaan)?.sesiId ?? null
  await pasangPerangkat(deps.db, pemilihDari(deps, permintaan), { ...isi, peramban: sambungan.peramban, sesiId })
  return new Tetap({ selesai: true })
}

export const handlePostLepasPerangkat: HandlerMasuk<
  typeof postLepasPerangkat.kueri,
  typeof postLepasPerangkat.isi,
  typeof postLepasPerangkat.keluaran
> = async (deps, permintaan) =>
  (await lepasPerangkat(deps.db, pemilihDari(deps, permintaan), permintaan.isi))
    ? new Tetap({ selesai: true })
    : tidakDitemukan('Perangkat ini sudah tidak dikabari.')

const SEMINGGU_MS = 7 * 86_400_000
const GAGAL_TERBANYAK = 10

export const handleGetKeadaanKabar: Handler<
  typeof getKeadaanKabar.kueri,
  typeof getKeadaanKabar.isi,
  typeof getKeadaanKabar.keluaran
> = async ({ db, sekarang, kabar }) => {
  const [saluran, gagal] = await Promise.all([
    readKeadaanKabar(db, new Date(sekarang().getTime() - SEMINGGU_MS)),
    listKabarGagal(db, GAGAL_TERBANYAK),
  ])
  return {
    saluran: saluran.map(({ tertuaPada, terkirimPada, ...satu }) => ({
      ...satu,
      ditawarkan: satu.saluran === 'surel' ? (kabar?.surel ?? false) : (kabar?.kunciDorong ?? null) !== null,
      tertuaPada: tertuaPada?.toISOString() ?? null,
      terkirimPada: terkirimPada?.toISOString() ?? null,
    })),
    gagal: gagal.map(({ pada, ...satu }) => ({ ...satu, pada: pada.toISOString() })),
  }
}

const bukanContoh = new Problem({
  status: 403,
  kode: 'akun-contoh',
  judul: 'Akun contoh tidak dapat dikabari di luar aplikasi',
  rincian: 'Surel dan pemberitahuan hanya untuk akun sendiri, sesudah masuk dengan kata sandi.',
})

const usang = new Problem({
  status: 409,
  kode: 'versi-usang',
  judul: 'Pilihan ini sudah diubah di tempat lain',
  rincian: 'Muat ulang, lalu pilih lagi.',
})

const tanpaSurel = new Problem({
  status: 409,
  kode: 'tanpa-surel',
  judul: 'Pemasangan ini tidak mengirim surel',
  rincian: 'Pengelolanya dapat mengisi SMTP_URL.',
})

const terlaluSering = new Problem({
  status: 429,
  kode: 'terlalu-sering',
  judul: 'Kode sudah terlalu sering diminta',
  rincian: 'Kode sudah terlalu sering diminta. Coba lagi besok, atau pakai kode yang sudah dikirim.',
})

const takTerkirim = new Problem({
  // Of a failure of our own nothing is told; this is the address's or its server's, and there is something to do.
  status: 422,
  kode: 'surel-tak-terkirim',
  judul: 'Surel belum dapat dikirim',
  rincian: 'Surel belum dapat dikirim ke sana. Periksa alamatnya, atau coba lagi beberapa menit lagi.',
})

const kodeSalah = new Problem({
  status: 422,
  kode: 'kode-salah',
  judul: 'Kode ini tidak cocok atau sudah tidak berlaku',
  rincian: 'Kode ini tidak cocok atau sudah tidak berlaku. Periksa surel yang terakhir, atau minta kode baru.',
})

const bukanLayanan = new Problem({
  status: 422,
  kode: 'bukan-layanan-dorong',
  judul: 'Perangkat ini tidak dapat dikabari',
  rincian: 'Perangkat ini tidak dapat dikabari: layanan pemberitahuan peramban ini tidak dikenal.',
})
