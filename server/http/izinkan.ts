// Whether this caller may ask this at all: before the body is read, before anything of the question is looked at.
import type { Endpoint } from '#contract/endpoint.ts'
import { mayAct } from '#domain/izin.ts'
import { Problem } from './problem.ts'
import type { Penanya } from './session.ts'

export function refuse({ izin }: Pick<Endpoint, 'izin'>, { keadaan, aktor, hanya }: Penanya): Problem | null {
  if (izin === 'umum') return null
  if (keadaan === 'keluar') return belumMasuk
  if (hanya && !hanya.includes(izin)) return diLuarToken
  if (izin === 'langkah-masuk') return null
  if (keadaan !== 'penuh') return belumSelesaiMasuk
  return mayAct(aktor.penugasan.peran, izin) ? null : tanpaIzin
}

const belumMasuk = new Problem({ status: 401, kode: 'belum-masuk', judul: 'Masuk dahulu untuk melihat halaman ini' })
const belumSelesaiMasuk = new Problem({
  status: 401,
  kode: 'belum-selesai-masuk',
  judul: 'Selesaikan langkah masuk dahulu',
})
const tanpaIzin = new Problem({
  status: 403,
  kode: 'tanpa-izin',
  judul: 'Peran Anda tidak mencakup hal ini',
  rincian: 'Ganti peran di pojok layar, atau hubungi dinas kesehatan bila ini seharusnya tugas Anda.',
})
const diLuarToken = new Problem({
  status: 403,
  kode: 'di-luar-token',
  judul: 'Token ini tidak mencakup hal ini',
  rincian: 'Token hanya untuk membaca angka, dan bila dibuat demikian, untuk mengirim laporan.',
})
