import type { LaporanIsi, LaporanJawaban, LaporanKirim, postLaporan } from '#contract/laporan.ts'
import type { BarisIsian, KatalogIsian } from '#domain/isian.ts'
import { mayReport } from '#domain/izin.ts'
import type { JejakBaru } from '#domain/jejak.ts'
import type { PenolakanIsian } from '#domain/penolakan.ts'
import { checkTeksBebas } from '#domain/teks-bebas.ts'
import { bulanDi } from '#domain/wilayah.ts'
import { type Deps, type Handler, type Permintaan, Tetap } from '#http/mount.ts'
import { Problem } from '#http/problem.ts'
import type { AlamatLaporan } from '#store/alamat-laporan.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import type { Bentrok, HasilLaporan } from '#usecases/langkah-laporan.ts'
import type { LaporanMasuk } from '#usecases/plan-laporan.ts'
import { type HasilKirim, submitLaporan } from '#usecases/submit-laporan.ts'
import { bukaTempatLaporan } from '#usecases/tempat-laporan.ts'
import { bulanDari } from './sajikan.ts'

type Kirim = Permintaan<object, LaporanKirim>
type Jawaban = LaporanJawaban | Tetap<LaporanJawaban> | Problem

export const handlePostLaporan: Handler<
  typeof postLaporan.kueri,
  typeof postLaporan.isi,
  typeof postLaporan.keluaran
> = async (deps, permintaan) => {
  const { isi, kunci } = permintaan
  if (kunci !== null && kunci.length < KUNCI_TERPENDEK) return kunciPendek
  const kode = { desa: isi.desa, unit: isi.unit, bulan: bulanDari(isi.bulan) }
  const ditemukan = await bukaTempatLaporan(deps.db, permintaan.aktor, kode)
  if (!ditemukan) return tolak([desaTidakDikenal(isi.desa)])
  const { alamat, tempat } = ditemukan
  // What is unknown is refused by its name later on; that a code exists is no secret.
  if (tempat && !mayReport(permintaan.aktor, tempat)) return diLuarTugas
  const orang = tolakOrang(isi)
  if (orang.length > 0) return tolak(orang)
  return present(deps, await submit(deps, permintaan, alamat))
}

/** Words of one's own that carry the number of a person. */
const tolakOrang = ({ tidakBuka, alasan }: LaporanKirim): PenolakanIsian[] =>
  Object.entries({ tidakBuka, alasan }).flatMap(([kolom, teks]) =>
    teks && checkTeksBebas(teks) === 'nomor-orang'
      ? [
          {
            ...{ kolom, nilai: '', alasan: 'Teks ini memuat nomor 16 angka seperti NIK atau nomor KK.' },
            saran: 'Hapus nomornya; laporan tidak memuat orang.',
          },
        ]
      : [],
  )

const KUNCI_TERPENDEK = 8

/** An unknown desa or unit goes on as number 0, which nobody has: then its refusal comes with those of the cells. */
function submit({ db, sekarang }: Deps, kirim: Kirim, alamat: AlamatLaporan): Promise<HasilKirim> {
  const { isi, kunci, aktor } = kirim
  const { bulan, desa: _, unit: __, versiDasar, alasan, ...lainnya } = isi
  const laporan: LaporanMasuk = {
    ...lainnya,
    desaId: alamat.desaId ?? 0,
    unitId: alamat.unitId ?? 0,
    bulan: bulanDari(bulan),
    versiDasar: versiDasar ?? 0,
    alasan: alasan?.trim() || null,
  }
  const pada = sekarang()
  const bulanIni = bulanDi(alamat.zonaWaktu, pada)
  return submitLaporan(db, {
    kabId: alamat.kabId,
    laporan: [laporan],
    oleh: aktor.namaPengguna,
    pada,
    bulanIni,
    kunci,
    jejak: ([hasil]) => jejakKirim(kirim, alamat, hasil),
  })
}

/** What was sent, and on which version: the versions of the laporan hold the rest. */
function jejakKirim(
  { isi, aktor, alamat }: Kirim,
  { kabId }: AlamatLaporan,
  hasil: HasilLaporan | undefined,
): JejakBaru[] {
  if (hasil?.hasil !== 'baru' && hasil?.hasil !== 'berubah') return []
  const { desa, unit, bulan, minggu, status, tidakBuka, alasan, isian } = isi
  return [
    {
      ...{ pada: null, aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan: 'kirim-laporan', kabId },
      objek: `laporan ${desa} ${bulan}${minggu ? ` minggu ${minggu}` : ''} ${unit}`,
      sebelum: hasil.versiSebelum === null ? null : { versi: hasil.versiSebelum },
      sesudah: {
        ...{ versi: hasil.versiLaporan, status, tidakBuka, ...(alasan && { alasan }) },
        isian: isian.map((s) => [s.elemen, s.pilah, s.jumlah]),
      },
    },
  ]
}

async function present({ db }: Deps, hasil: HasilKirim): Promise<Jawaban> {
  if (hasil.hasil === 'kunci-terpakai') return kunciTerpakai
  const [laporan] = hasil.laporan
  if (!laporan) throw new Error('a kiriman without an answer')
  if (laporan.hasil === 'ditolak') return tolak(laporan.penolakan)
  if (laporan.hasil === 'bentrok') return bentrok(await loadKatalogIsian(db), laporan)
  const jawaban = sajikan(laporan, hasil.versi)
  return laporan.hasil === 'sama' || hasil.ulang ? new Tetap(jawaban) : jawaban
}

const sajikan = (
  { hasil, versiLaporan, belumLengkap, temuan }: Exclude<HasilLaporan, { hasil: 'ditolak' | 'bentrok' }>,
  versi: number,
): LaporanJawaban => ({
  hasil,
  versiLaporan,
  versi,
  belumLengkap: belumLengkap.map(({ kelompok, kosong }) => ({ kelompok, kosong: [...kosong] })),
  temuan: temuan.map(({ aturan, keparahan, pesan }) => ({ aturan, keparahan, pesan })),
})

function tolak(penolakan: readonly PenolakanIsian[]): Problem {
  const galat = penolakan.map((satu) => ({ ...satu, pesan: `${satu.alasan} ${satu.saran}` }))
  const judul = 'Laporan belum dapat diterima'
  return new Problem({
    status: 422,
    kode: 'laporan-ditolak',
    judul,
    rincian: 'Perbaiki yang disebut lalu kirim lagi.',
    galat,
  })
}

function bentrok(katalog: KatalogIsian, { versiAnda, versiSekarang }: Bentrok): Problem {
  const { versi, status, oleh, pada, isi } = versiSekarang
  const sekarang: LaporanIsi = {
    versi,
    status,
    oleh,
    diubahPada: pada.toISOString(),
    isian: sajikanIsian(katalog, isi),
  }
  return new Problem({
    status: 409,
    kode: 'versi-lama',
    judul: 'Laporan ini sudah diubah orang lain',
    rincian: `Bandingkan dengan versi ${versi}, lalu kirim lagi dengan versiDasar ${versi}.`,
    lainnya: {
      versiAnda: { versi: versiAnda.versi, isian: sajikanIsian(katalog, versiAnda.isi) },
      versiSekarang: sekarang,
    },
  })
}

const sajikanIsian = (katalog: KatalogIsian, isi: readonly BarisIsian[]): LaporanIsi['isian'] =>
  isi.map(([elemenId, pilahId, jumlah]) => ({
    elemen: katalog.elemenMenurutId.get(elemenId)?.kode ?? String(elemenId),
    pilah: katalog.pilahMenurutId.get(pilahId)?.kode ?? String(pilahId),
    jumlah,
  }))

const desaTidakDikenal = (desa: string): PenolakanIsian => ({
  kolom: 'desa',
  nilai: desa,
  alasan: 'Desa ini tidak dikenal.',
  saran: 'Periksa kode desa, atau daftarkan dahulu kabupaten/kotanya.',
})

const kunciPendek = tolak([
  {
    kolom: 'Idempotency-Key',
    nilai: '',
    alasan: 'Kunci kiriman terlalu pendek.',
    saran: `Pakai sedikitnya ${KUNCI_TERPENDEK} huruf atau angka.`,
  },
])

const kunciTerpakai = tolak([
  {
    kolom: 'Idempotency-Key',
    nilai: '',
    alasan: 'Kunci ini sudah dipakai untuk kiriman lain.',
    saran: 'Pakai kunci baru untuk isi yang baru.',
  },
])

const diLuarTugas = new Problem({
  status: 403,
  kode: 'di-luar-tugas',
  judul: 'Laporan ini di luar tugas Anda',
  rincian: 'Laporan unit dan desa ini hanya dapat dikirim oleh yang bertugas di sana.',
})
