// What goes wrong, told by RFC 9457 (application/problem+json), in Indonesian, saying what to do.
import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import type {} from 'pino-http'
import type { z } from 'zod'
import { type Gangguan, gangguanDari } from '#db/gangguan.ts'

/** One refused field: where it is in the request, and what to write there. */
export type Galat = { readonly kolom: string; readonly pesan: string }

export type ProblemOptions = {
  readonly status: number
  /** Stable name of this kind of problem, for programs. */
  readonly kode: string
  readonly judul: string
  readonly rincian?: string
  readonly galat?: readonly Galat[]
  /** Further members, such as both versions on a conflict. */
  readonly lainnya?: Readonly<Record<string, unknown>>
}

/** An expected refusal: endpoints return it as a value. */
export class Problem {
  readonly status: number
  private readonly options: ProblemOptions

  constructor(options: ProblemOptions) {
    this.status = options.status
    this.options = options
  }

  toJSON(): Record<string, unknown> {
    const { kode, judul, status, rincian, galat, lainnya } = this.options
    return {
      type: `urn:pws-ilp:masalah:${kode}`,
      title: judul,
      status,
      ...(rincian && { detail: rincian }),
      ...(galat && { galat }),
      ...lainnya,
    }
  }
}

export const tidakDitemukan = (rincian: string): Problem =>
  new Problem({ status: 404, kode: 'tidak-ditemukan', judul: 'Tidak ditemukan', rincian })

export const tidakSah = (galat: readonly Galat[]): Problem =>
  new Problem({ status: 400, kode: 'permintaan-tidak-sah', judul: 'Permintaan belum benar', galat })

/** One line per field, with the contract's own words; the path reads as on the form: `isian.3.jumlah`. */
export function listGalat(error: z.ZodError): Galat[] {
  return error.issues.map(({ path, message }) => ({ kolom: path.map(String).join('.'), pesan: message }))
}

/** Seconds after which what is away for a moment may be asked again. */
const COBA_LAGI_DETIK = 5

/** Of what is no fault of the caller's the body bears the number that the log has. */
export function sendProblem(response: Response, problem: Problem): void {
  const { status } = problem
  response.status(status).set({ 'Cache-Control': 'no-store', 'Content-Type': 'application/problem+json' })
  if (status === 503 || status === 507) response.set('Retry-After', String(COBA_LAGI_DETIK))
  const id = status >= 500 ? response.get('X-Request-Id') : undefined
  response.end(JSON.stringify(id ? { ...problem.toJSON(), id } : problem))
}

/** Answers addresses under /api that no endpoint has. */
export const unknownAddress: RequestHandler = (request, response) => {
  sendProblem(response, tidakDitemukan(`Tidak ada alamat ${request.method} ${request.path}.`))
}

/** Last in line: a broken body is the caller's, all else is ours and says nothing but the id that is in the log. */
export const errorHandler: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) {
    next(error)
    return
  }
  const known = bodyProblem(error)
  if (known) {
    sendProblem(response, known)
    return
  }
  const gangguan = gangguanDari(error)
  // What passes by itself is told once where it begins, not for everybody whom it meets.
  if (gangguan) request.log.warn({ id: request.id, gangguan, kode: error.code }, 'permintaan ditolak untuk sementara')
  else request.log.error({ err: error, id: request.id, alamat: request.path }, 'permintaan gagal')
  sendProblem(response, gangguan ? GANGGUAN[gangguan] : unexpected(String(request.id)))
}

const unexpected = (id: string): Problem =>
  new Problem({
    status: 500,
    kode: 'kesalahan-server',
    judul: 'Terjadi kesalahan di server',
    rincian: `Coba lagi; bila berulang, sampaikan nomor ini kepada pengelola: ${id}`,
  })

export const terputus = new Problem({
  status: 503,
  kode: 'basis-data-terputus',
  judul: 'Basis data sedang tidak dapat dihubungi',
  rincian: 'Yang sudah tersimpan aman. Coba lagi beberapa saat lagi.',
})

const GANGGUAN: Readonly<Record<Gangguan, Problem>> = {
  terputus,
  penuh: new Problem({
    status: 507,
    kode: 'ruang-penuh',
    judul: 'Ruang simpan server penuh',
    rincian: 'Tidak ada yang tersimpan dari kiriman ini. Sampaikan kepada pengelola server, lalu kirim lagi.',
  }),
  sibuk: new Problem({
    status: 503,
    kode: 'server-sibuk',
    judul: 'Server sedang sibuk',
    rincian: 'Terlalu banyak permintaan sekaligus. Coba lagi beberapa saat lagi.',
  }),
  'terlalu-lama': new Problem({
    status: 503,
    kode: 'terlalu-lama',
    judul: 'Perhitungan ini terlalu lama',
    rincian: 'Pilih wilayah yang lebih kecil atau bulan yang lebih sedikit, atau coba lagi beberapa saat lagi.',
  }),
}

// The shape of what express and express.json throw (http-errors): whatever else they call the caller's is the caller's.
function bodyProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined
  switch ('type' in error ? error.type : '') {
    case 'entity.parse.failed':
      return tidakSah([{ kolom: '', pesan: 'Isi permintaan bukan JSON yang benar.' }])
    case 'entity.too.large':
      return new Problem({ status: 413, kode: 'terlalu-besar', judul: 'Isi permintaan terlalu besar' })
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return new Problem({ status: 415, kode: 'jenis-isi', judul: 'Kirim isi sebagai JSON (UTF-8)' })
    case 'entity.verify.failed':
      return tidakSah([{ kolom: '', pesan: 'Isi memuat karakter kosong (\\u0000); hapus lalu kirim lagi.' }])
    default:
      return error.status >= 400 && error.status < 500 ? unreadable : undefined
  }
}

const unreadable = tidakSah([
  { kolom: '', pesan: 'Permintaan tidak dapat dibaca; periksa alamat, pengodean dan kelengkapan isinya.' },
])
