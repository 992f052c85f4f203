/**
 * Which endpoint answers a view that is taken along. A file asks the same handler with the same query as the same person, so what
 * may be read, and the figures, are those of the screen.
 */
import type { z } from 'zod'
import { getBandingkan } from '#contract/bandingkan.ts'
import { kueriBandingkan, kueriDukungan, kueriLembarKlaster, kueriTren, type TampilanBerkas } from '#contract/berkas.ts'
import { getDukungan } from '#contract/dukungan.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { getKader, getPosyandu } from '#contract/kader.ts'
import { getKelengkapan } from '#contract/kelengkapan.ts'
import { getMatriks } from '#contract/matriks.ts'
import { getPenghargaan } from '#contract/penghargaan.ts'
import { getPeta, getPws, type Lembar } from '#contract/peta.ts'
import { getProfil } from '#contract/profil.ts'
import { getRingkasan } from '#contract/ringkasan.ts'
import { getSpm } from '#contract/spm.ts'
import { getTren, type TrenJawaban } from '#contract/tren.ts'
import type { IsiTampilan } from '#dokumen/tampilan.ts'
import { mayAct } from '#domain/izin.ts'
import { BerkasKeluar, type Deps, type Handler, type Permintaan, Tetap } from '#http/mount.ts'
import { pesanGalat } from '#http/pesan-galat.ts'
import { listGalat, Problem, tidakDitemukan, tidakSah } from '#http/problem.ts'
import { handleGetBandingkan } from './get-bandingkan.ts'
import { handleGetDukungan } from './get-dukungan.ts'
import { handleGetIndikator } from './get-indikator.ts'
import { handleGetKelengkapan } from './get-kelengkapan.ts'
import { handleGetMatriks } from './get-matriks.ts'
import { handleGetPeta } from './get-peta.ts'
import { handleGetKader, handleGetPosyandu } from './get-posyandu.ts'
import { handleGetProfil } from './get-profil.ts'
import { handleGetPws } from './get-pws.ts'
import { handleGetRingkasan } from './get-ringkasan.ts'
import { handleGetSpm } from './get-spm.ts'
import { handleGetTren } from './get-tren.ts'
import { handleGetPenghargaan } from './penghargaan.ts'
import { masalahTidakAda } from './sajikan.ts'

type Peminta = Pick<Permintaan<unknown, unknown>, 'aktor' | 'alamat'>
type Tanya<Isi> = (deps: Deps, kueri: object, peminta: Peminta) => Promise<Isi | Problem>
type Tampilan = { readonly [T in TampilanBerkas]: Tanya<Extract<IsiTampilan, { tampilan: T }>> }

/** Asks a view's endpoint: its query is checked by its own contract, its answer held against it. */
function tanya<K extends z.ZodObject<{ wilayah: z.ZodString }>, I extends z.ZodUndefined, O extends z.ZodType, Isi>(
  endpoint: Endpoint<K, I, O>,
  handler: Handler<K, I, O>,
  susun: (jawaban: z.output<O>) => Isi,
): Tanya<Isi> {
  return async (deps, kueri, { aktor, alamat }) => {
    // Whoever may not ask the screen's question may not take its answer along.
    if (!mayAct(aktor.penugasan.peran, endpoint.izin)) return masalahTidakAda({ tidakAda: 'izin' })
    const dibaca = endpoint.kueri.safeParse(kueri, { error: pesanGalat })
    if (!dibaca.success) return tidakSah(listGalat(dibaca.error))
    const versi = (await deps.versions.current(String(dibaca.data.wilayah).slice(0, 5), 0)) ?? 0
    const minta = { kueri: dibaca.data, isi: undefined as z.output<I>, aktor, alamat, kunci: null, versi }
    const jawaban = await handler(deps, minta)
    if (jawaban instanceof Problem) return jawaban
    if (jawaban instanceof BerkasKeluar || jawaban instanceof Tetap) throw new Error(`${endpoint.nama} is not read`)
    return susun(endpoint.keluaran.parse(jawaban))
  }
}

const tanyaLembar = tanya(getPws, handleGetPws, (jawaban) => jawaban)

/** The sheet of every indikator of a klaster, one after the other; those that may not be read are not among them. */
async function tanyaKlaster(deps: Deps, kueri: object, peminta: Peminta): Promise<IsiKlaster | Problem> {
  const dibaca = kueriLembarKlaster.safeParse(kueri, { error: pesanGalat })
  if (!dibaca.success) return tidakSah(listGalat(dibaca.error))
  const { klaster, kelompok = null, ...lain } = dibaca.data
  const { wilayah, bulan } = lain
  const tahun = Number(bulan.slice(0, 4))
  const katalog = await handleGetIndikator(deps, { ...peminta, kueri: { wilayah, tahun }, ...TANPA_LAIN })
  if (!('indikator' in katalog)) throw new Error('the catalogue is not read')
  const milik = katalog.indikator.filter(
    (satu) => satu.klaster === klaster && (kelompok === null || satu.kelompok === kelompok),
  )
  const lembar: Lembar[] = []
  let masalah: Problem | null = null
  for (const { kode } of milik) {
    const satu = await tanyaLembar(deps, { ...lain, indikator: kode }, peminta)
    if (satu instanceof Problem) masalah ??= satu
    else lembar.push(satu)
  }
  const [awal] = lembar
  if (!awal) return masalah ?? tidakDitemukan('Klaster ini tidak mempunyai indikator pada tahun tersebut.')
  const berisi = lembar.filter((satu) => [satu.total, ...satu.baris].some(adaAngka))
  const kosong = lembar.length - berisi.length
  const jawaban = { klaster, kelompok, wilayah: awal.wilayah, bulan, lembar: berisi, kosong }
  return { tampilan: 'lembar-klaster', jawaban }
}

const tanyaJarak = tanya(getDukungan, handleGetDukungan, (jawaban) => jawaban)

/** Desa that need support: which of the two distances is shown is the screen's alone, the answer has both. */
async function tanyaDukungan(deps: Deps, kueri: object, peminta: Peminta): Promise<IsiDukungan | Problem> {
  const dibaca = kueriDukungan.safeParse(kueri, { error: pesanGalat })
  if (!dibaca.success) return tidakSah(listGalat(dibaca.error))
  const { jarak, ...lain } = dibaca.data
  const jawaban = await tanyaJarak(deps, lain, peminta)
  return jawaban instanceof Problem ? jawaban : { tampilan: 'dukungan', jawaban: { ...jawaban, jarak } }
}

const tanyaSatuTren = tanya(getTren, handleGetTren, (jawaban) => jawaban)

/** A trend with those of the areas beside it: each is asked for by itself, so none says more than it would alone. */
async function tanyaTren(deps: Deps, kueri: object, peminta: Peminta): Promise<IsiTren | Problem> {
  const dibaca = kueriTren.safeParse(kueri, { error: pesanGalat })
  if (!dibaca.success) return tidakSah(listGalat(dibaca.error))
  const { dengan, ...milik } = dibaca.data
  const jawaban = await tanyaSatuTren(deps, milik, peminta)
  if (jawaban instanceof Problem) return jawaban
  const lain: TrenJawaban[] = []
  for (const wilayah of dengan.filter((kode) => kode !== milik.wilayah)) {
    const satu = await tanyaSatuTren(deps, { ...milik, wilayah }, peminta)
    if (satu instanceof Problem) return satu
    lain.push(satu)
  }
  return { tampilan: 'tren', jawaban: { ...jawaban, lain } }
}

const tanyaBanding = tanya(getBandingkan, handleGetBandingkan, (jawaban) => jawaban)

/** Areas beside each other: whether as a funnel is the screen's alone, the answer has its limits always. */
async function tanyaBandingkan(deps: Deps, kueri: object, peminta: Peminta): Promise<IsiBandingkan | Problem> {
  const dibaca = kueriBandingkan.safeParse(kueri, { error: pesanGalat })
  if (!dibaca.success) return tidakSah(listGalat(dibaca.error))
  const { tampil, ...lain } = dibaca.data
  const jawaban = await tanyaBanding(deps, lain, peminta)
  return jawaban instanceof Problem ? jawaban : { tampilan: 'bandingkan', jawaban: { ...jawaban, tampil } }
}

/** What the screen shows as a figure, too. */
const adaAngka = ({ sel, kedaluwarsa }: Lembar['total']): boolean => sel === 'nilai' && !kedaluwarsa

const TANPA_LAIN = { isi: undefined, kunci: null, versi: 0 }
type IsiDukungan = Extract<IsiTampilan, { tampilan: 'dukungan' }>
type IsiBandingkan = Extract<IsiTampilan, { tampilan: 'bandingkan' }>
type IsiTren = Extract<IsiTampilan, { tampilan: 'tren' }>
type IsiKlaster = Extract<IsiTampilan, { tampilan: 'lembar-klaster' }>

export const TAMPILAN: Tampilan = {
  ringkasan: tanya(getRingkasan, handleGetRingkasan, (jawaban) => ({ tampilan: 'ringkasan', jawaban })),
  peta: tanya(getPeta, handleGetPeta, (jawaban) => ({ tampilan: 'peta', jawaban })),
  pws: tanya(getPws, handleGetPws, (jawaban) => ({ tampilan: 'pws', jawaban })),
  'lembar-klaster': tanyaKlaster,
  matriks: tanya(getMatriks, handleGetMatriks, (jawaban) => ({ tampilan: 'matriks', jawaban })),
  tren: tanyaTren,
  profil: tanya(getProfil, handleGetProfil, (jawaban) => ({ tampilan: 'profil', jawaban })),
  spm: tanya(getSpm, handleGetSpm, (jawaban) => ({ tampilan: 'spm', jawaban })),
  dukungan: tanyaDukungan,
  bandingkan: tanyaBandingkan,
  posyandu: tanya(getPosyandu, handleGetPosyandu, (jawaban) => ({ tampilan: 'posyandu', jawaban })),
  kader: tanya(getKader, handleGetKader, (jawaban) => ({ tampilan: 'kader', jawaban })),
  penghargaan: tanya(getPenghargaan, handleGetPenghargaan, (jawaban) => ({ tampilan: 'penghargaan', jawaban })),
  kelengkapan: tanya(getKelengkapan, handleGetKelengkapan, (jawaban) => ({ tampilan: 'kelengkapan', jawaban })),
}
