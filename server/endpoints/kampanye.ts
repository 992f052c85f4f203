import type {
  getKampanye,
  getKampanyeHarian,
  postImporKampanye,
  postKampanye,
  postKampanyeHarian,
} from '#contract/kampanye.ts'
import { mayAct, mayManageKampanye } from '#domain/izin.ts'
import { checkHarian, checkKampanye } from '#domain/kampanye.ts'
import { checkTeksBebas } from '#domain/teks-bebas.ts'
import type { Handler } from '#http/mount.ts'
import { Problem, tidakDitemukan, tidakSah } from '#http/problem.ts'
import {
  listHarian,
  listHarianHari,
  listKampanyeMassal,
  listPosKampanye,
  listSasaranKampanye,
} from '#store/kampanye-massal.ts'
import { bukaKampanye, type KampanyeTerbuka, loadKampanye, pilihKampanye, posDiisi } from '#usecases/buka-kampanye.ts'
import { importHarianKampanye, importSasaranKampanye } from '#usecases/import/import-kampanye.ts'
import { denganBerkasMasuk, pilihanPeramban } from '#usecases/import/import-sasaran-berkas.ts'
import { catatHarian, kunciHarian, simpanKampanye } from '#usecases/ubah-kampanye.ts'
import { masalahTidakAda, sajikanWilayah } from './sajikan.ts'
import { sajikanDipilih, sajikanKampanye, sajikanPos } from './sajikan-kampanye.ts'
import { masalahBerkas, sajikanImpor } from './sajikan-sasaran.ts'

const kampanyeTidakAda = tidakDitemukan('Kampanye ini tidak ada. Pilih dari daftar kampanye.')
const nomorOrang = (kolom: string) =>
  tidakSah([{ kolom, pesan: 'Memuat nomor 16 angka seperti NIK; tulis tanpa nomor orang.' }])

const sudahBerubah = (lainnya: Readonly<Record<string, unknown>>): Problem =>
  new Problem({
    ...{ status: 409, kode: 'sudah-berubah', judul: 'Sudah diubah orang lain' },
    rincian: 'Belum ada yang disimpan. Yang kini tersimpan ditampilkan; periksa, lalu simpan lagi bila tetap perlu.',
    lainnya,
  })

type Baca = typeof getKampanye

export const handleGetKampanye: Handler<Baca['kueri'], Baca['isi'], Baca['keluaran']> = async (
  { db, sekarang },
  { kueri, aktor },
) => {
  const terbuka = await bukaKampanye(db, { wilayah: kueri.wilayah, pembaca: { aktor, sekarang: sekarang() } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { kab, wilayah, hariIni } = terbuka
  const daftar = await listKampanyeMassal(db, kab.kab_id)
  const dipilih = pilihKampanye(daftar, { hariIni, nomor: kueri.kampanye })
  if (!dipilih && kueri.kampanye !== undefined) return kampanyeTidakAda
  const isi = dipilih && (await loadKampanye(db, terbuka, dipilih))
  return {
    ...{ wilayah: sajikanWilayah(wilayah), hariIni, daftar: daftar.map((satu) => sajikanKampanye(satu, hariIni)) },
    dipilih: dipilih && isi ? sajikanDipilih(terbuka, dipilih, isi) : null,
    boleh: { kelola: mayManageKampanye(aktor, kab.kab_id), isi: mayAct(aktor.penugasan.peran, 'isi-kampanye') },
  }
}

type Harian = typeof getKampanyeHarian

export const handleGetKampanyeHarian: Handler<Harian['kueri'], Harian['isi'], Harian['keluaran']> = async (
  { db, sekarang },
  { kueri: { wilayah: kode, kampanye: nomor, tanggal }, aktor },
) => {
  const terbuka = await bukaKampanye(db, { wilayah: kode, pembaca: { aktor, sekarang: sekarang() } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { kab, wilayah, hariIni } = terbuka
  const kampanye = (await listKampanyeMassal(db, kab.kab_id)).find(({ kampanyeId }) => kampanyeId === nomor)
  if (!kampanye) return kampanyeTidakAda
  const kunci = { kabId: kab.kab_id, kampanyeId: nomor }
  const [pos, sasaran, semua, hari] = await Promise.all([
    posUntuk(db, terbuka, kampanye.pelapor),
    listSasaranKampanye(db, kunci),
    listHarian(db, kunci),
    listHarianHari(db, kunci, tanggal),
  ])
  const bersasaran = new Map(sasaran.map((satu) => [satu.desaId, satu.sasaran]))
  const ada = new Map(hari.map((satu) => [kunciHarian(satu), satu]))
  const milik = pos.filter(({ desaId }) => wilayah.desa.some((d) => d.desaId === desaId))
  return {
    ...{ hariIni, kampanye: sajikanKampanye(kampanye, hariIni), tanggal, perluAlasan: hariIni > kampanye.selesai },
    baris: milik.map((satu) => {
      const kini = ada.get(kunciHarian(satu))
      const lalu = semua.filter((h) => kunciHarian(h) === kunciHarian(satu) && h.tanggal < tanggal)
      return {
        ...sajikanPos(terbuka, satu),
        ...{ sasaran: bersasaran.get(satu.desaId) ?? null, dilayani: kini?.dilayani ?? null, versi: kini?.versi ?? 0 },
        sebelum: lalu.length === 0 ? null : lalu.reduce((n, { dilayani }) => n + dilayani, 0),
        ...{ oleh: kini?.oleh ?? null, pada: kini?.pada.toISOString() ?? null },
      }
    }),
  }
}

const posUntuk = async (
  db: Parameters<typeof listPosKampanye>[0],
  terbuka: KampanyeTerbuka,
  pelapor: Parameters<typeof listPosKampanye>[2]['pelapor'],
) => posDiisi(db, terbuka, await listPosKampanye(db, terbuka.kab.kab_id, { pelapor, bulan: terbuka.bulan }))

type Isi = typeof postKampanyeHarian

export const handlePostKampanyeHarian: Handler<Isi['kueri'], Isi['isi'], Isi['keluaran']> = async (
  { db, sekarang },
  { isi: { wilayah, kampanye: kampanyeId, tanggal, baris, alasan, sudahDiperiksa }, aktor, alamat },
) => {
  const pada = sekarang()
  const terbuka = await bukaKampanye(db, { wilayah, pembaca: { aktor, sekarang: pada } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { kab, hariIni } = terbuka
  const kampanye = (await listKampanyeMassal(db, kab.kab_id)).find((satu) => satu.kampanyeId === kampanyeId)
  if (!kampanye) return kampanyeTidakAda
  const galat = checkHarian(kampanye, { tanggal, hariIni, alasan })
  if (galat.length > 0) return tidakSah(galat)
  const teks = checkTeksBebas(alasan)
  if (teks === 'nomor-orang') return nomorOrang('alasan')
  if (teks === 'mungkin-nama' && !sudahDiperiksa) return { hasil: 'mungkin-nama', baris: 0, versiData: 0 }
  const pos = new Map((await posUntuk(db, terbuka, kampanye.pelapor)).map((p) => [kunciPos(terbuka, p), p]))
  const dikenal = baris.flatMap(({ unit, desa, dilayani, versi }) => {
    const milik = pos.get(`${unit} ${desa}`)
    return milik ? [{ ...milik, sebutan: `${unit} ${desa}`, dilayani, versi }] : []
  })
  if (dikenal.length < baris.length)
    return tidakDitemukan(
      'Ada unit atau desa yang bukan tugas Anda, atau tidak ikut kampanye ini. Muat ulang daftarnya.',
    )
  if (new Set(dikenal.map(kunciHarian)).size < dikenal.length)
    return tidakSah([{ kolom: 'baris', pesan: 'Ada unit dan desa yang disebut dua kali; sisakan satu.' }])
  const minta = { kabId: kab.kab_id, kampanyeId, tanggal, alasan, baris: dikenal }
  const hasil = await catatHarian(db, minta, { aktor, alamat, pada })
  if (!('ditolak' in hasil)) return { hasil: 'disimpan', ...hasil }
  if (hasil.ditolak === 'tidak-ada') return kampanyeTidakAda
  const kini = hasil.kini.map((satu) => {
    const milik = dikenal.find((d) => kunciHarian(d) === kunciHarian(satu))
    return { sebutan: milik?.sebutan ?? '', dilayani: satu.dilayani, versi: satu.versi, oleh: satu.oleh }
  })
  return sudahBerubah({ kini })
}

const kunciPos = ({ pohon }: KampanyeTerbuka, satu: { readonly kode: string; readonly desaId: number }): string =>
  `${satu.kode} ${pohon.desa.find(({ desaId }) => desaId === satu.desaId)?.kode ?? ''}`

type Atur = typeof postKampanye

export const handlePostKampanye: Handler<Atur['kueri'], Atur['isi'], Atur['keluaran']> = async (
  { db, sekarang },
  { isi: { wilayah, kampanye: kampanyeId, versi, ...isi }, aktor, alamat },
) => {
  const pada = sekarang()
  const terbuka = await bukaKampanye(db, { wilayah, pembaca: { aktor, sekarang: pada } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { kab, hariIni } = terbuka
  if (!mayManageKampanye(aktor, kab.kab_id)) return masalahTidakAda({ tidakAda: 'izin' })
  const galat = checkKampanye(isi)
  if (galat.length > 0) return tidakSah(galat)
  if ([isi.nama, isi.satuan].some((teks) => checkTeksBebas(teks) === 'nomor-orang')) return nomorOrang('nama')
  const minta = { kabId: kab.kab_id, kodeKab: kab.kode, kampanyeId, versi, isi }
  const hasil = await simpanKampanye(db, minta, { aktor, alamat, pada })
  if (!('ditolak' in hasil)) return { kampanye: hasil.kampanyeId, versi: hasil.versi, versiData: hasil.versiData }
  switch (hasil.ditolak) {
    case 'tidak-ada':
      return kampanyeTidakAda
    case 'bentrok':
      return sudahBerubah({ kini: sajikanKampanye(hasil.kini, hariIni) })
    case 'hari':
      return tidakSah([
        { kolom: 'mulai', pesan: 'Sudah ada laporan pada hari di luar hari-hari ini; perpanjang lagi.' },
      ])
    default:
      return tidakSah([{ kolom: 'nama', pesan: 'Sudah ada kampanye bernama ini; beri nama lain.' }])
  }
}

type Impor = typeof postImporKampanye

export const handlePostImporKampanye: Handler<Impor['kueri'], Impor['isi'], Impor['keluaran']> = async (
  { db, sekarang },
  { kueri, isi, aktor, alamat },
) => {
  try {
    return await denganBerkasMasuk(isi, kueri.nama, async (berkas) => {
      const pada = sekarang()
      const terbuka = await bukaKampanye(db, { wilayah: kueri.wilayah, pembaca: { aktor, sekarang: pada } })
      if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
      const { kab_id: kabId } = terbuka.kab
      if (kueri.lembar === 'sasaran' && !mayManageKampanye(aktor, kabId)) return masalahTidakAda({ tidakAda: 'izin' })
      const kampanye = (await listKampanyeMassal(db, kabId)).find((satu) => satu.kampanyeId === kueri.kampanye)
      if (!kampanye) return kampanyeTidakAda
      const pilihan = await pilihanPeramban(db, { ...kueri, lewati: '0', oleh: aktor.namaPengguna })
      const minta = { terbuka, kampanyeId: kueri.kampanye, berkas, pilihan, peminta: { aktor, alamat }, sekarang: pada }
      if (kueri.lembar === 'sasaran') return sajikanImpor(await importSasaranKampanye(db, minta))
      const pos = await posUntuk(db, terbuka, kampanye.pelapor)
      return sajikanImpor(await importHarianKampanye(db, { ...minta, alasan: kueri.alasan, pos }))
    })
  } catch (error) {
    return masalahBerkas(error)
  }
}
