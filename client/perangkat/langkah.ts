// How a laporan on this device goes from typed to sent. Pure: the clock and keys come with what happened.
import { angkaDari, perubahan, selSalah, type Teks, teksDari } from './angka.ts'
import type { Bentrok, Jawaban, Kiriman, Laporan, Penolakan, VersiServer } from './laporan.ts'
import { belumTerkirim, samaDengan } from './laporan.ts'

export type Kejadian =
  /** Fields were typed into; only those named change. */
  | { readonly jenis: 'isi'; readonly teks: Teks; readonly pada: number }
  | { readonly jenis: 'tutup'; readonly tidakBuka: string | null; readonly pada: number }
  | { readonly jenis: 'alasan'; readonly alasan: string; readonly pada: number }
  /** "Kirim" was pressed; `kunci` is the new kiriman's. */
  | { readonly jenis: 'antre'; readonly kunci: string; readonly pada: number }
  /** A try begins. */
  | { readonly jenis: 'mulai'; readonly pada: number }
  /** Whoever was sending is gone: nobody knows whether it arrived, so the same is sent again. */
  | { readonly jenis: 'pulih' }
  /** Try at once: the network is back, or the person asks. */
  | { readonly jenis: 'desak'; readonly pada: number }
  | Gagal
  | Diterima
  | { readonly jenis: 'bentrok'; readonly kunci: string; readonly sekarang: Bentrok }
  | { readonly jenis: 'ditolak'; readonly kunci: string; readonly penolakan: readonly Penolakan[] }
  /** The person has chosen, field by field; `kunci` is the new kiriman's. */
  | { readonly jenis: 'gabung'; readonly teks: Teks; readonly kunci: string; readonly pada: number }
  /** The server's present version, seen while reading the form. */
  | { readonly jenis: 'sinkron'; readonly server: VersiServer }
  /** The person gives up what is typed here. */
  | { readonly jenis: 'buang' }

type Gagal = {
  readonly jenis: 'gagal'
  readonly kunci: string
  readonly sebab: Kiriman['sebab']
  /** Whether it had left this device, so that it may have arrived all the same. */
  readonly lepas: boolean
  readonly lagi: number
}

type Diterima = {
  readonly jenis: 'diterima'
  readonly kunci: string
  readonly versi: number
  readonly pada: number
  readonly jawaban: Jawaban
}

type Bagian<J extends Kejadian['jenis']> = Extract<Kejadian, { jenis: J }>

/** The laporan after what happened. An answer to a kiriman that is no longer the one on its way changes nothing. */
export function langkah(laporan: Laporan, kejadian: Kejadian): Laporan {
  if ('kunci' in kejadian && isJawaban(kejadian) && laporan.kirim?.kunci !== kejadian.kunci) return laporan
  switch (kejadian.jenis) {
    case 'isi':
      return ubah(laporan, { teks: { ...laporan.teks, ...kejadian.teks } }, kejadian.pada, Object.keys(kejadian.teks))
    case 'tutup':
      return ubah(laporan, { tidakBuka: kejadian.tidakBuka }, kejadian.pada, Object.keys(laporan.teks))
    case 'alasan':
      return ubah(laporan, { alasan: kejadian.alasan }, kejadian.pada, ['alasan'])
    case 'antre':
      return antre(laporan, kejadian)
    case 'mulai':
      return ubahKirim(laporan, (k) => ({ ...k, percobaan: k.percobaan + 1, sejak: kejadian.pada, sebab: null }))
    case 'pulih':
      return ubahKirim(laporan, (k) =>
        k.sejak === null ? k : { ...k, sejak: null, pernahLepas: true, lagi: 0, sebab: 'jaringan' },
      )
    case 'desak':
      return ubahKirim(laporan, (k) => (k.sejak === null ? { ...k, lagi: Math.min(k.lagi, kejadian.pada) } : k))
    case 'gagal':
      return gagal(laporan, kejadian)
    case 'diterima':
      return terima(laporan, kejadian)
    case 'bentrok':
      return { ...laporan, kirim: null, susul: null, bentrok: kejadian.sekarang }
    case 'ditolak':
      return tolak(laporan, kejadian)
    case 'gabung':
      return gabung(laporan, kejadian)
    case 'sinkron':
      return sinkron(laporan, kejadian)
    case 'buang':
      return buang(laporan)
  }
}

const isJawaban = ({ jenis }: Kejadian): boolean => ['gagal', 'diterima', 'bentrok', 'ditolak'].includes(jenis)

/**
 * Typing takes a kiriman back that nobody has tried to send: half a correction must not leave. One that may have arrived
 * stays until its answer is known, and what is typed since goes out after it, when the person says so.
 */
function ubah(laporan: Laporan, baru: Partial<Laporan>, pada: number, sel: readonly string[]): Laporan {
  const { kirim, penolakan } = laporan
  return {
    ...laporan,
    ...baru,
    diubahPada: pada,
    susul: null,
    kirim: kirim && mungkinSampai(kirim) ? kirim : null,
    penolakan: penolakan.filter((p) => p.sel !== null && !sel.includes(p.sel)),
  }
}

const ubahKirim = (laporan: Laporan, baru: (kirim: Kiriman) => Kiriman): Laporan =>
  laporan.kirim ? { ...laporan, kirim: baru(laporan.kirim) } : laporan

const mungkinSampai = ({ sejak, pernahLepas }: Kiriman): boolean => sejak !== null || pernahLepas

/** One that certainly never left gives way to what was typed meanwhile. */
function gagal(laporan: Laporan, { sebab, lepas, lagi }: Gagal): Laporan {
  const { kirim, susul } = laporan
  if (!kirim) return laporan
  const pernahLepas = kirim.pernahLepas || lepas
  if (pernahLepas || (susul === null && samaDengan(laporan, kirim))) {
    return { ...laporan, kirim: { ...kirim, sejak: null, sebab, lagi, pernahLepas } }
  }
  return { ...laporan, susul: null, kirim: susul === null ? null : { ...bekukan(laporan, susul, lagi), sebab } }
}

function antre(laporan: Laporan, { kunci, pada }: Bagian<'antre'>): Laporan {
  if (laporan.bentrok || selSalah(laporan.teks).length > 0) return laporan
  if (laporan.kirim && mungkinSampai(laporan.kirim)) return { ...laporan, susul: kunci, penolakan: [] }
  return { ...laporan, kirim: bekukan(laporan, kunci, pada), susul: null, penolakan: [] }
}

function bekukan({ teks, tidakBuka, alasan, server }: Laporan, kunci: string, pada: number): Kiriman {
  const angka = angkaDari(teks)
  return {
    ...{ kunci, versiDasar: server.versi, tidakBuka, alasan: alasan || null, angka },
    // Of a unit that was not open the server knows the counts: services 0, states as last known.
    isian: tidakBuka === null ? perubahan(server.angka, angka) : [],
    ...{ percobaan: 0, pernahLepas: false, lagi: pada, sejak: null, sebab: null },
  }
}

function terima(laporan: Laporan, { versi, pada, jawaban }: Diterima): Laporan {
  const { kirim, susul } = laporan
  if (!kirim) return laporan
  const server: VersiServer = { versi, angka: kirim.angka, tidakBuka: kirim.tidakBuka }
  const baru: Laporan = {
    ...laporan,
    server,
    alasan: null,
    kirim: null,
    susul: null,
    penolakan: [],
    terkirimPada: pada,
    jawaban,
  }
  return susul === null ? baru : { ...baru, kirim: bekukan(baru, susul, pada) }
}

/** A base that the server has never had cannot be written on: the next kiriman begins anew, and what is there is shown. */
function tolak(laporan: Laporan, { penolakan }: Bagian<'ditolak'>): Laporan {
  const dasarHilang = penolakan.some(({ sel }) => sel === 'versiDasar')
  return {
    ...laporan,
    ...{ kirim: null, susul: null, penolakan },
    ...(dasarHilang && { server: { ...laporan.server, versi: 0, angka: {} } }),
  }
}

function gabung(laporan: Laporan, { teks, kunci, pada }: Bagian<'gabung'>): Laporan {
  if (!laporan.bentrok) return laporan
  const { versi, angka, tidakBuka } = laporan.bentrok
  const baru: Laporan = { ...laporan, server: { versi, angka, tidakBuka }, teks, bentrok: null, diubahPada: pada }
  return belumTerkirim(baru) ? antre(baru, { jenis: 'antre', kunci, pada }) : { ...baru, terkirimPada: pada }
}

/** What is typed here never gives way to what is read there; the older of two answers never to the newer. */
function sinkron(laporan: Laporan, { server }: Bagian<'sinkron'>): Laporan {
  if (server.versi < laporan.server.versi || belumTerkirim(laporan)) return laporan
  return { ...laporan, server, teks: teksDari(server.angka), tidakBuka: server.tidakBuka }
}

const buang = (laporan: Laporan): Laporan => {
  const server = laporan.bentrok ?? laporan.server
  const { versi, angka, tidakBuka } = server
  return {
    ...laporan,
    ...{ server: { versi, angka, tidakBuka }, teks: teksDari(angka), tidakBuka },
    ...{ kirim: null, susul: null, bentrok: null, penolakan: [] },
  }
}

const TUNDA_AWAL = 2_000
const TUNDA_TERLAMA = 300_000

/** How long to wait after the n-th try, in ms: doubling up to five minutes; `acak` (0..1) keeps phones of a village apart. */
export const tunda = (percobaan: number, acak: number): number =>
  Math.round(Math.min(TUNDA_TERLAMA, TUNDA_AWAL * 2 ** Math.max(0, percobaan - 1)) * (0.75 + 0.5 * acak))
