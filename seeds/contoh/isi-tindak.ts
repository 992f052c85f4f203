/**
 * What people of the example did about its notifications: some are received, planned, visited and evaluated, in the weeks
 * since their laporan came in; most wait still. Which, follows from the desa and the indikator alone.
 */
import type { Db } from '#db/connection.ts'
import { type Bulan, formatBulan, geser } from '#domain/bulan.ts'
import type { NotifikasiTerbuka } from '#domain/notifikasi-perubahan.ts'
import { pohonPada } from '#domain/pohon.ts'
import { listTerbuka, setMuncul } from '#store/notifikasi-tinjau.ts'
import { findKabupatenDari, loadPohon } from '#store/pohon.ts'
import {
  finishRencana,
  insertEvaluasi,
  insertKunjungan,
  insertRencana,
  type KunciNotifikasi,
  listRencana,
  saveKemajuan,
} from '#store/tindak-lanjut.ts'
import { tinjauNotifikasi } from '#usecases/tinjau-notifikasi.ts'
import { KODE_KAB } from './tempat.ts'

const OLEH = 'Contoh'
const SEHARI_MS = 86_400_000
/** Laporan of a month are in by this day of the next one. */
const HARI_MASUK = 8
/** Fewer days than this are no story yet. */
const HARI_PALING_SEDIKIT = 5

type Saat = { readonly sampai: Bulan; readonly sekarang: Date }

/** Reviews all desa once, and writes the stories of those that nobody has taken up yet. */
export async function isiTindak(db: Db, { sampai, sekarang }: Saat): Promise<void> {
  const kab = await findKabupatenDari(db, KODE_KAB)
  if (!kab) return
  await tinjauNotifikasi(db, kab, { pada: sekarang, harian: 'semua' })
  const { desa } = pohonPada(await loadPohon(db, kab), sampai)
  const kode = new Map(desa.map((d) => [d.desaId, d.kode]))
  for (const satu of await listTerbuka(db, kab.kab_id, [...kode.keys()])) {
    if (satu.tahap !== 'baru') continue
    const muncul = saatMuncul(satu, sekarang)
    const benih = benihDari(`${kode.get(satu.desaId)} ${satu.indikator}`)
    if (muncul === null || benih % 8 < 3) continue
    const kunci = { kabId: kab.kab_id, notifikasiId: satu.notifikasiId }
    await setMuncul(db, kunci, muncul)
    await ceritakan(
      { db, kunci, unitId: satu.unitId, benih, muncul, sekarang },
      satu.perihal === 'indikator' ? benih % 8 : 3,
    )
  }
}

const benihDari = (teks: string): number => [...teks].reduce((n, huruf) => (n * 31 + huruf.charCodeAt(0)) % 9973, 7)

/** When the laporan of which it speaks had come in; null where that is only a few days ago. */
function saatMuncul({ alasan }: NotifikasiTerbuka, sekarang: Date): Date | null {
  const sejak = Math.min(...alasan.map(({ sejakBulan }) => sejakBulan))
  if (!Number.isFinite(sejak)) return null
  const calon = [2, 1].map((n) => new Date(`${formatBulan(geser(sejak, n))}-0${HARI_MASUK}T03:00:00Z`))
  return calon.find((satu) => sekarang.getTime() - satu.getTime() >= HARI_PALING_SEDIKIT * SEHARI_MS) ?? null
}

type Cerita = {
  readonly db: Db
  readonly kunci: KunciNotifikasi
  readonly unitId: number
  readonly benih: number
  readonly muncul: Date
  readonly sekarang: Date
}

const tanggal = (saat: Date): string => saat.toISOString().slice(0, 10)

/** Day by day, as far as today and no further than the step given: 3 received, 4 planned, 5 visited, 6 evaluated, 7 visited again. */
async function ceritakan(cerita: Cerita, sampaiLangkah: number): Promise<void> {
  const { db, kunci, benih, muncul, sekarang } = cerita
  const hari = (n: number): Date => new Date(muncul.getTime() + n * SEHARI_MS)
  const langkah: readonly (readonly [number, number, (pada: Date) => Promise<void>])[] = [
    [3, 1 + (benih % 3), (pada) => saveKemajuan(db, kunci, { tahap: 'diterima', oleh: OLEH, pada })],
    [4, 4, (pada) => rencanakan(cerita, pada)],
    [5, 7, (pada) => kunjungi(cerita, pada)],
    [6, 9, (pada) => evaluasi(cerita, pada)],
    [7, 14, (pada) => kunjungi(cerita, pada)],
    [7, 15, (pada) => selesaikan(cerita, pada)],
  ]
  for (const [ke, n, lakukan] of langkah) {
    const pada = hari(n)
    if (ke > sampaiLangkah || pada > sekarang) return
    await lakukan(pada)
  }
}

async function rencanakan({ db, kunci, benih, muncul }: Cerita, pada: Date): Promise<void> {
  const tenggat = tanggal(new Date(muncul.getTime() + (25 + (benih % 25)) * SEHARI_MS))
  const isi =
    benih % 2 === 0
      ? ({ jenis: 'kunjungan-rumah', uraian: 'Kunjungan rumah ke sasaran yang belum datang' } as const)
      : ({ jenis: 'sweeping', uraian: 'Sweeping per dusun bersama kader' } as const)
  await insertRencana(db, kunci, { ...isi, pelaksana: 'Bidan desa dan kader', tenggat, oleh: OLEH, pada })
  await saveKemajuan(db, kunci, { tahap: 'direncanakan', oleh: OLEH, pada })
}

async function kunjungi({ db, kunci, benih, unitId }: Cerita, pada: Date): Promise<void> {
  const [rencana] = await listRencana(db, kunci)
  if (!rencana) return
  const dikunjungi = 3 + (benih % 5)
  const ditemukan = dikunjungi - 1
  const dirujuk = benih % 3 === 0 ? 1 : 0
  await insertKunjungan(db, kunci, {
    ...{ rencana: rencana.nomor, unitId, tanggal: tanggal(pada), temuan: 'belum-dilayani' },
    ...{ dikunjungi, ditemukan, dilayani: ditemukan - dirujuk, dirujuk, ditindaklanjutiPada: null },
    ...{ catatan: '', oleh: OLEH, pada },
  })
  await saveKemajuan(db, kunci, { tahap: 'dikerjakan', oleh: OLEH, pada })
}

async function selesaikan({ db, kunci }: Cerita, pada: Date): Promise<void> {
  const [rencana] = await listRencana(db, kunci)
  if (!rencana) return
  const hasil = 'Yang ditemukan sudah dilayani; sisanya di luar daerah.'
  await finishRencana(db, kunci, { nomor: rencana.nomor, batal: false, hasil, oleh: OLEH, pada })
}

async function evaluasi({ db, kunci, benih }: Cerita, pada: Date): Promise<void> {
  await insertEvaluasi(db, kunci, {
    ...{ tanggal: tanggal(pada), tingkat: benih % 2 === 0 ? 'desa' : 'dusun', sisa: 2 + (benih % 6) },
    ...{ sudah: 'Sebagian sasaran sudah dikunjungi dan dilayani.', hambatan: 'Sasaran bekerja pada hari kunjungan.' },
    ...{ berikut: 'Kunjungan sore hari bersama kader dusun.', oleh: OLEH, pada },
  })
  await saveKemajuan(db, kunci, { tahap: 'dikerjakan', oleh: OLEH, pada })
}
