// A body that is a file: written to a file of ours as it comes in, never held in memory, and gone again where it is refused.
import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Request, RequestHandler } from 'express'
import type { Endpoint } from '#contract/endpoint.ts'
import { pesanGalat } from './pesan-galat.ts'
import { listGalat, Problem, sendProblem, tidakSah } from './problem.ts'

/** Where files are kept, and who works them off beside the serving of pages. */
export type ImporLatar = {
  readonly folder: string
  /** Lets the background do what this import waits for. */
  antrekan(imporId: number): void
}

/** What the handler finds in place of a body. */
export type BerkasDiterima = { readonly jalur: string; readonly bita: number; readonly sidik: string }

const TIPE = 'application/octet-stream'

/** Receives a file of at most `terbesar` bytes for an endpoint whose query is in order. */
export function receiveFile(endpoint: Endpoint, latar: ImporLatar | undefined, terbesar: number): RequestHandler {
  return async (request, response, next) => {
    const ditolak = latar ? periksaAwal(endpoint, request, terbesar) : tanpaTempat
    if (ditolak || !latar) return sendProblem(response, ditolak ?? tanpaTempat)
    try {
      const diterima = await simpan(request, latar.folder, terbesar)
      if (diterima instanceof Problem) return sendProblem(response, diterima)
      request.body = diterima
      // Whoever goes away, or meets a fault of ours, leaves nothing behind either.
      response.once('close', () => {
        if (response.statusCode >= 400 || !response.writableFinished) void rm(diterima.jalur, { force: true })
      })
      next()
    } catch (error) {
      next(error)
    }
  }
}

/** Deletes the file of a request that is refused, before it is told so. */
export async function discardFile({ body }: Pick<Request, 'body'>): Promise<void> {
  if (body && typeof body === 'object' && 'jalur' in body) await rm(String(body.jalur), { force: true })
}

function periksaAwal(endpoint: Endpoint, request: Request, terbesar: number): Problem | null {
  if (!request.is(TIPE)) return jenisLain
  const kueri = endpoint.kueri.safeParse(request.query, { error: pesanGalat })
  if (kueri.error) return tidakSah(listGalat(kueri.error))
  return Number(request.headers['content-length'] ?? 0) > terbesar ? terlaluBesar(terbesar) : null
}

async function simpan(request: Request, folder: string, terbesar: number): Promise<BerkasDiterima | Problem> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // A name of ours: what people call the file is never a path.
  const jalur = join(folder, randomUUID())
  const berkas = await open(jalur, 'wx', 0o600)
  try {
    const diterima = await tulis(request, berkas, terbesar)
    if (!(diterima instanceof Problem)) return { jalur, ...diterima }
    await rm(jalur, { force: true })
    return diterima
  } catch (error) {
    await rm(jalur, { force: true })
    if (request.destroyed && !request.complete) return terputus
    throw error
  } finally {
    await berkas.close()
  }
}

async function tulis(
  request: Request,
  berkas: FileHandle,
  terbesar: number,
): Promise<Omit<BerkasDiterima, 'jalur'> | Problem> {
  const hash = createHash('sha256')
  let bita = 0
  // Not destroyed where we stop reading: Node lets the rest run by, so that the browser gets to the answer.
  for await (const potong of request.iterator({ destroyOnReturn: false })) {
    const isi: Buffer = potong
    bita += isi.length
    if (bita > terbesar) return terlaluBesar(terbesar)
    hash.update(isi)
    await berkas.write(isi)
  }
  return { bita, sidik: hash.digest('hex') }
}

const jenisLain = new Problem({
  status: 415,
  kode: 'jenis-isi',
  judul: `Kirim berkas sebagai ${TIPE}`,
})
const terputus = new Problem({ status: 400, kode: 'terputus', judul: 'Berkas belum sampai seluruhnya; kirim lagi.' })
const tanpaTempat = new Problem({ status: 503, kode: 'tanpa-tempat', judul: 'Server ini tidak menerima berkas' })
const terlaluBesar = (terbesar: number): Problem =>
  new Problem({
    status: 413,
    kode: 'terlalu-besar',
    judul: 'Berkas terlalu besar',
    rincian: `Paling besar ${Math.round(terbesar / 1e6)} MB; pecah per bulan, atau pakai perintah import laporan di server.`,
  })
