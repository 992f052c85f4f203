import type { getPenghargaan, Keputusan, postPenghargaan } from '#contract/penghargaan.ts'
import { desember, formatBulan } from '#domain/bulan.ts'
import { tingkatKader } from '#domain/kader.ts'
import { checkTeksBebas } from '#domain/teks-bebas.ts'
import type { Handler } from '#http/mount.ts'
import { Problem, tidakDitemukan, tidakSah } from '#http/problem.ts'
import { listNamaElemen } from '#store/aturan-posyandu.ts'
import type { Penghargaan } from '#store/penghargaan.ts'
import { bukaPenghargaan, type PenghargaanTerbuka, tetapkanPenghargaan } from '#usecases/buka-penghargaan.ts'
import { penulisDari } from './post-kader.ts'
import { masalahTidakAda, sajikanWilayah } from './sajikan.ts'
import { sajikanKriteria, sajikanTempat } from './sajikan-posyandu.ts'

export const handleGetPenghargaan: Handler<
  typeof getPenghargaan.kueri,
  typeof getPenghargaan.isi,
  typeof getPenghargaan.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const terbuka = await bukaPenghargaan(db, { ...kueri, pembaca: { aktor, sekarang: sekarang() } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { register, tahun, posyandu, sampai } = terbuka
  const { aturan, keterampilan } = register
  const elemen = await listNamaElemen(db)
  return {
    ...{ wilayah: sajikanWilayah(register.wilayah), tahun, utuh: sampai === desember(tahun) },
    ...{ dari: formatBulan(terbuka.dari), bulan: formatBulan(sampai), bolehTetapkan: terbuka.bolehTetapkan },
    kriteria: aturan.penghargaan.posyandu.map(({ kode, nama, namaEn }) => ({ kode, nama, namaEn })),
    syaratKader: { ...aturan.penghargaan.kader, latihanBulan: aturan.latihanBulan },
    posyandu: posyandu
      .filter((c) => c.letak === 'calon')
      .map(({ unit, kriteria }) => ({
        ...sajikanTempat(unit),
        kriteria: kriteria.map((h) => sajikanKriteria(h, elemen)),
        keputusan: keputusanDari(terbuka, 'posyandu', unit.unitId, 0),
      })),
    kader: terbuka.kader.map(({ unit, kader, kode }) => ({
      ...{ ...sajikanTempat(unit), kader: kode, nomor: kader.nomor },
      tingkat: tingkatKader(kader.keterampilan, keterampilan, aturan.tingkat),
      keputusan: keputusanDari(terbuka, 'kader', unit.unitId, kader.nomor),
    })),
    tidak: posyandu.flatMap(({ unit, kriteria, letak }) =>
      letak === 'calon'
        ? []
        : [
            {
              ...{ ...sajikanTempat(unit), letak },
              sebab: kriteria.filter((h) => h.putusan !== 'ya').map(({ kode, putusan }) => ({ kode, putusan })),
            },
          ],
    ),
    kaderTidak: terbuka.kaderTidak.map((satu) => ({ ...satu })),
    lain: keputusanLain(terbuka),
  }
}

const sajikanKeputusan = ({ sebutan, alasan, ditetapkan, versi, oleh, pada }: Penghargaan): Keputusan => ({
  ...{ sebutan, alasan, ditetapkan, versi, oleh, pada: pada.toISOString() },
})

function keputusanDari({ keputusan }: PenghargaanTerbuka, perihal: string, unitId: number, nomor: number): Keputusan {
  const satu = keputusan.find((k) => k.perihal === perihal && k.unitId === unitId && k.nomor === nomor)
  return satu ? sajikanKeputusan(satu) : null
}

/** Decisions that stand, though a later laporan took their place off the list. */
function keputusanLain({ keputusan, posyandu, kader }: PenghargaanTerbuka) {
  return keputusan.flatMap((satu) => {
    const calon = posyandu.find((c) => c.unit.unitId === satu.unitId)
    const masih =
      satu.perihal === 'posyandu'
        ? calon?.letak === 'calon'
        : kader.some((k) => k.unit.unitId === satu.unitId && k.kader.nomor === satu.nomor)
    if (!calon || masih || !satu.ditetapkan) return []
    const kode = satu.perihal === 'kader' ? `K${satu.nomor}` : null
    return [{ ...sajikanTempat(calon.unit), kader: kode, keputusan: sajikanKeputusan(satu) }]
  })
}

export const handlePostPenghargaan: Handler<
  typeof postPenghargaan.kueri,
  typeof postPenghargaan.isi,
  typeof postPenghargaan.keluaran
> = async ({ db, sekarang }, { isi, aktor, alamat }) => {
  const { wilayah, ...baru } = isi
  const pada = sekarang()
  const terbuka = await bukaPenghargaan(db, { wilayah, tahun: isi.tahun, pembaca: { aktor, sekarang: pada } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  if (!terbuka.bolehTetapkan) return masalahTidakAda({ tidakAda: 'izin' })
  const bernama = (['sebutan', 'alasan'] as const).filter((kolom) => checkTeksBebas(isi[kolom]) !== null)
  if (bernama.length > 0)
    return tidakSah(
      bernama.map((kolom) => ({ kolom, pesan: 'Tulis tanpa nama atau nomor orang; sebut kode kadernya.' })),
    )
  const penulis = penulisDari({ aktor, alamat }, terbuka.register.kab.zona_waktu, pada)
  const hasil = await tetapkanPenghargaan(db, terbuka, baru, penulis)
  switch (hasil.hasil) {
    case 'disimpan':
      return { versi: hasil.versi, versiData: hasil.versiData }
    case 'bukan-calon':
      return BUKAN_CALON
    case 'bentrok':
      return sudahBerubah(hasil.kini && sajikanKeputusan(hasil.kini))
    default:
      return tidakDitemukan('Tidak ada di daftar tahun itu. Muat ulang halamannya.')
  }
}

const BUKAN_CALON = new Problem({
  ...{ status: 422, kode: 'bukan-calon', judul: 'Tidak ada di daftar calon' },
  rincian: 'Hanya yang memenuhi semua syarat proses yang dapat ditetapkan. Muat ulang untuk melihat daftarnya kini.',
})

const sudahBerubah = (kini: Keputusan): Problem =>
  new Problem({
    ...{ status: 409, kode: 'keputusan-berubah', judul: 'Sudah diputuskan orang lain' },
    rincian: 'Belum ada yang disimpan. Lihat keputusannya kini, lalu simpan lagi bila masih perlu.',
    lainnya: { kini },
  })
