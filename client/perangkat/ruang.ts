// What the screens of entry work with: the laporan of one account in memory, each change on the disk at once, and the
// sender that runs as long as a page is open.
import type { Saya } from '#client/api/saya.ts'
import { bulanDari, geserBulan } from '#client/format/bulan.ts'
import { antar } from './antar.ts'
import { dalamGiliran } from './giliran.ts'
import { type Gudang, openGudang } from './gudang.ts'
import { type Kejadian, langkah } from './langkah.ts'
import {
  type AlamatLaporan,
  belumTerkirim,
  type Laporan,
  laporanBaru,
  tulisAlamat,
  type VersiServer,
} from './laporan.ts'
import { catatPemilik, hapusLain } from './pemilik.ts'
import { type Antaran, desakSemua, kirimSemua } from './pengirim.ts'

export type IsiRuang = {
  readonly laporan: ReadonlyMap<string, Laporan>
  /** Changes on their way to the disk. */
  readonly menyimpan: number
  /** The disk refused: full, or storage is not allowed. */
  readonly gagalSimpan: boolean
  /** Another page has a newer program, or the store was deleted: this page must begin anew. */
  readonly usang: boolean
}

export type Ruang = {
  readonly akun: string
  readonly gudang: Gudang
  readonly subscribe: (dengar: () => void) => () => void
  readonly baca: () => IsiRuang
  /** What happened to a laporan; `server` is its base where this device has none yet. */
  readonly ubah: (alamat: AlamatLaporan, kejadian: Kejadian, server?: VersiServer) => Promise<void>
  /** Sends what waits, now. */
  readonly desak: () => void
  readonly close: () => void
}

const ULANG_TERCEPAT = 1_000
const GILIRAN_LAIN = 5_000
const BULAN_DISIMPAN = 2

const terbuka = new Map<string, Promise<Ruang>>()

/** The one of this account on this page; opened on the first call. */
export function bukaRuang(akun: string): Promise<Ruang> {
  const ada = terbuka.get(akun)
  if (ada) return ada
  const baru = createRuang(akun)
  terbuka.set(akun, baru)
  baru.catch(() => terbuka.delete(akun))
  return baru
}

/** The same for somebody whom the server has just let in: this device is theirs from now on. */
export async function masukRuang(saya: Saya): Promise<Ruang> {
  const ruang = await bukaRuang(saya.namaPengguna)
  await ruang.gudang.saveSaya(saya)
  await hapusLain(saya.namaPengguna)
  await ruang.gudang.buangLama(geserBulan(bulanDari(new Date()), 1 - BULAN_DISIMPAN), belumTerkirim)
  ruang.desak()
  return ruang
}

async function createRuang(akun: string): Promise<Ruang> {
  const dengar = new Set<() => void>()
  const kabar = new BroadcastChannel(`pws-isi:${akun}`)
  let isi: IsiRuang = { laporan: new Map(), menyimpan: 0, gagalSimpan: false, usang: false }
  const ganti = (baru: Partial<IsiRuang>): void => {
    isi = { ...isi, ...baru }
    for (const satu of dengar) satu()
  }
  const gudang = await openGudang(akun, () => ganti({ usang: true }))
  // What is typed and not yet written is ahead of the disk: until then the disk's state must not be shown.
  const ditulis = new Map<string, number>()
  const taruh = (laporan: Laporan): void => {
    ganti({ laporan: new Map(isi.laporan).set(laporan.alamat, laporan) })
    catatPemilik(akun, [...isi.laporan.values()].filter(belumTerkirim).length)
  }
  const segarkan = (laporan: Laporan): void => {
    if (!ditulis.get(laporan.alamat)) taruh(laporan)
  }
  for (const laporan of await gudang.listLaporan()) taruh(laporan)
  catatPemilik(akun, [...isi.laporan.values()].filter(belumTerkirim).length)

  const pengirim = createPengirim({
    gudang,
    kirim: (laporan, kiriman) => antar(akun, laporan, kiriman),
    jam: Date.now,
    acak: Math.random,
    onUbah: (laporan) => {
      segarkan(laporan)
      kabar.postMessage(laporan.alamat)
    },
  })
  kabar.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'string') return
    gudang.readLaporan(data).then(
      (laporan) => laporan && segarkan(laporan),
      () => undefined,
    )
  }

  const ubah: Ruang['ubah'] = async (alamat, kejadian, server) => {
    const kunci = tulisAlamat(alamat)
    const maju = (lama: Laporan | undefined) => langkah(lama ?? laporanBaru(alamat, server), kejadian)
    taruh(maju(isi.laporan.get(kunci)))
    const hitung = (n: number): void => {
      ditulis.set(kunci, (ditulis.get(kunci) ?? 0) + n)
      ganti({ menyimpan: isi.menyimpan + n })
    }
    hitung(1)
    try {
      const tersimpan = await gudang.ubahLaporan(alamat, maju)
      hitung(-1)
      ganti({ gagalSimpan: false })
      if (tersimpan) segarkan(tersimpan)
      kabar.postMessage(kunci)
      if (tersimpan?.kirim) pengirim.jalankan()
    } catch {
      hitung(-1)
      ganti({ gagalSimpan: true })
    }
  }
  pengirim.jalankan()
  return {
    akun,
    gudang,
    subscribe: (satu) => {
      dengar.add(satu)
      return () => dengar.delete(satu)
    },
    baca: () => isi,
    ubah,
    desak: pengirim.desak,
    close: () => {
      terbuka.delete(akun)
      pengirim.berhenti()
      kabar.close()
      gudang.close()
    },
  }
}

/** Runs when something is queued, when the network returns, when the page is looked at again, and when a try is due. */
function createPengirim(antaran: Antaran) {
  let jalan = false
  let diminta = false
  let selesai = false
  let jam: ReturnType<typeof setTimeout> | undefined
  const jalankan = (): void => {
    if (selesai) return
    if (jalan) {
      diminta = true
      return
    }
    jalan = true
    clearTimeout(jam)
    putar().finally(() => {
      jalan = false
      if (diminta) jalankan()
    })
  }
  const putar = async (): Promise<void> => {
    diminta = false
    const hasil = await dalamGiliran(antaran.gudang.akun, async () => ({ lagi: await kirimSemua(antaran) })).catch(
      () => null,
    )
    if (hasil?.lagi === null || selesai) return
    const tunggu = hasil ? Math.max(ULANG_TERCEPAT, hasil.lagi - antaran.jam()) : GILIRAN_LAIN
    jam = setTimeout(jalankan, tunggu)
  }
  const desak = (): void => void desakSemua(antaran).then(jalankan, jalankan)
  const terlihat = () => document.visibilityState === 'visible' && desak()
  window.addEventListener('online', desak)
  document.addEventListener('visibilitychange', terlihat)
  const berhenti = (): void => {
    selesai = true
    clearTimeout(jam)
    window.removeEventListener('online', desak)
    document.removeEventListener('visibilitychange', terlihat)
  }
  return { jalankan, desak, berhenti }
}
