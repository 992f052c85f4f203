import type { postTahap, TahapJawaban } from '#contract/tahap.ts'
import type { Bulan } from '#domain/bulan.ts'
import { type DesaUnit, mayReopen, mayReport, mayVerify, type TempatLaporan } from '#domain/izin.ts'
import type { JejakBaru } from '#domain/jejak.ts'
import type { StatusLaporan } from '#domain/penolakan.ts'
import { checkTeksBebas } from '#domain/teks-bebas.ts'
import { type Deps, type Handler, type Permintaan, Tetap } from '#http/mount.ts'
import { Problem } from '#http/problem.ts'
import { type AlamatTahap, listAlamat } from '#store/alamat-laporan.ts'
import { findKabupatenDari } from '#store/pohon.ts'
import { type LaporanDilihat, liftLaporan, type TahapSelesai } from '#usecases/tahap-laporan.ts'
import { desaUnitAktor } from '#usecases/tempat-laporan.ts'
import { bulanDari } from './sajikan.ts'

type Isi = typeof postTahap.isi._output
type Minta = Permintaan<object, Isi>
type Baris = Isi['laporan'][number]
type Ditemukan = LaporanDilihat & { readonly baris: Baris; readonly tempat: TempatLaporan }

export const handlePostTahap: Handler<typeof postTahap.kueri, typeof postTahap.isi, typeof postTahap.keluaran> = async (
  deps,
  permintaan,
) => {
  const { isi } = permintaan
  const ditolak = refuseIsi(isi)
  if (ditolak) return ditolak
  const kab = await findKabupatenDari(deps.db, isi.laporan[0]?.desa ?? '')
  if (!kab) return tolak('laporan', 'Desa ini tidak dikenal; muat ulang daftarnya.')
  const ditemukan = await findSemua(deps, permintaan, kab.kab_id)
  const { versi, laporan } = await liftLaporan(deps.db, {
    ...{ kabId: kab.kab_id, tahap: isi.tahap, alasan: isi.alasan ?? null, pada: deps.sekarang() },
    laporan: ditemukan,
    oleh: permintaan.aktor.namaPengguna,
    boleh: ({ tempat }, status) => (mayLift(permintaan, tempat, status) ? null : BUKAN_ANDA[isi.tahap]),
    jejak: (satu, dari, ke) => susunJejak(permintaan, satu, dari, ke),
  })
  const hasil = new Map(ditemukan.map(({ baris }, i) => [baris, laporan[i]]))
  const jawaban = sajikan(isi, versi, (baris) => hasil.get(baris))
  return jawaban.berubah > 0 ? jawaban : new Tetap(jawaban)
}

function refuseIsi({ tahap, alasan, laporan }: Isi): Problem | null {
  if (tahap === 'dibuka' && !alasan) return tolak('alasan', 'Tulis mengapa laporan ini dibuka kembali.')
  if (alasan && checkTeksBebas(alasan) === 'nomor-orang') {
    return tolak('alasan', 'Teks ini memuat nomor 16 angka seperti NIK atau nomor KK; hapus nomornya.')
  }
  const kunci = new Set(laporan.map((l) => `${l.desa}/${l.unit}/${l.bulan}/${l.minggu}`))
  if (kunci.size < laporan.length) return tolak('laporan', 'Satu laporan disebut dua kali; sisakan satu.')
  const kab = new Set(laporan.map((l) => l.desa.slice(0, 5)))
  return kab.size > 1 ? tolak('laporan', 'Kirim laporan satu kabupaten/kota saja.') : null
}

/** Those that exist as places and that this person may see at all; the others are answered as not there. */
async function findSemua({ db }: Deps, { isi, aktor }: Minta, kabId: number): Promise<Ditemukan[]> {
  const alamat = await listAlamat(
    db,
    kabId,
    isi.laporan.map(({ unit, desa, bulan }) => ({ unit, desa, bulan: bulanDari(bulan) })),
  )
  const desaUnit = new Map<Bulan, DesaUnit>()
  for (const { bulan } of alamat) {
    if (!desaUnit.has(bulan)) desaUnit.set(bulan, await desaUnitAktor(db, kabId, aktor, bulan))
  }
  return isi.laporan.flatMap((baris) => {
    const tempat = findTempat(alamat, baris)
    if (!tempat) return []
    const milik = { kabId, ...tempat, desaUnit: desaUnit.get(tempat.bulan) ?? new Map() }
    if (!mayReport(aktor, milik) && !mayVerify(aktor, milik, 'terverifikasi')) return []
    const { desaId, unitId, bulan } = tempat
    return [{ desaId, unitId, bulan, minggu: baris.minggu, versi: baris.versi, baris, tempat: milik }]
  })
}

const findTempat = (alamat: readonly AlamatTahap[], { unit, desa, bulan }: Baris): AlamatTahap | undefined =>
  alamat.find((a) => a.unit === unit && a.desa === desa && a.bulan === bulanDari(bulan))

function mayLift({ isi: { tahap }, aktor }: Pick<Minta, 'isi' | 'aktor'>, tempat: TempatLaporan, dari: StatusLaporan) {
  if (tahap !== 'dibuka') return mayVerify(aktor, tempat, tahap)
  return dari !== 'draf' && dari !== 'terkirim' && mayReopen(aktor, tempat, dari)
}

const BUKAN_ANDA = {
  terverifikasi: 'Verifikasi dilakukan penanggung jawab desa atau puskesmas.',
  tervalidasi: 'Validasi dilakukan kepala puskesmas.',
  terkunci: 'Penguncian dilakukan kepala puskesmas atau dinas kesehatan.',
  dibuka:
    'Yang tervalidasi dibuka kembali oleh kepala puskesmas, yang terkunci oleh dinas kesehatan kabupaten/kota; mintalah kepada mereka.',
} as const

function susunJejak(
  { isi, aktor, alamat }: Minta,
  { baris, versi, tempat }: Ditemukan,
  dari: StatusLaporan,
  ke: StatusLaporan,
): JejakBaru {
  const { unit, desa, bulan, minggu } = baris
  return {
    ...{ pada: null, aktor, namaPengguna: aktor.namaPengguna, alamat, kabId: tempat.kabId },
    tindakan: TINDAKAN[isi.tahap],
    objek: `laporan ${desa} ${bulan}${minggu ? ` minggu ${minggu}` : ''} ${unit}`,
    sebelum: { versi, status: dari },
    sesudah: { versi: versi + 1, status: ke, ...(isi.alasan && { alasan: isi.alasan }) },
  }
}

const TINDAKAN = {
  terverifikasi: 'verifikasi-laporan',
  tervalidasi: 'validasi-laporan',
  terkunci: 'kunci-laporan',
  dibuka: 'buka-laporan',
} as const

function sajikan(isi: Isi, versi: number, cari: (baris: Baris) => TahapSelesai | undefined): TahapJawaban {
  const laporan = isi.laporan.map((baris) => {
    const { unit, desa, bulan, minggu } = baris
    const satu = cari(baris) ?? TIDAK_TERLIHAT
    return {
      ...{ unit, desa, bulan, minggu, hasil: satu.hasil, versi: satu.versi },
      ...{ keadaan: satu.status, alasan: satu.alasan, tanpaVerifikasi: satu.tanpaVerifikasi },
    }
  })
  const hitung = (hasil: TahapSelesai['hasil']) => laporan.filter((l) => l.hasil === hasil).length
  return { versi, berubah: hitung('berubah'), sama: hitung('sama'), ditolak: hitung('ditolak'), laporan }
}

const TIDAK_TERLIHAT: TahapSelesai = {
  ...{ hasil: 'ditolak', versi: null, status: null, tanpaVerifikasi: false },
  alasan: 'Laporan ini tidak dikenal atau di luar tugas Anda.',
}

const tolak = (kolom: string, pesan: string): Problem =>
  new Problem({
    ...{ status: 422, kode: 'tahap-ditolak', judul: 'Tahap laporan belum dapat diubah', rincian: pesan },
    galat: [{ kolom, pesan }],
  })
