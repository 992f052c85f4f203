// Written by tests/client/render-endpoint-table.ts from server/contract; a test keeps the two alike.
import type { NamaEndpoint } from './types.ts'

type Baris = { readonly metode: string; readonly jalur: string; readonly simpan: string }

export const endpointTable = {
  getAngka: { metode: 'GET', jalur: '/api/angka', simpan: 'versi' },
  getBatas: { metode: 'GET', jalur: '/api/batas', simpan: 'versi' },
  getIndikator: { metode: 'GET', jalur: '/api/indikator', simpan: 'tidak' },
  getKelengkapan: { metode: 'GET', jalur: '/api/kelengkapan', simpan: 'versi' },
  getPeta: { metode: 'GET', jalur: '/api/peta', simpan: 'versi' },
  getPetaBulan: { metode: 'GET', jalur: '/api/peta-bulan', simpan: 'versi' },
  getProfil: { metode: 'GET', jalur: '/api/profil', simpan: 'versi' },
  getPws: { metode: 'GET', jalur: '/api/pws', simpan: 'versi' },
  getRingkasan: { metode: 'GET', jalur: '/api/ringkasan', simpan: 'versi' },
  getSehat: { metode: 'GET', jalur: '/api/sehat', simpan: 'tidak' },
  getTren: { metode: 'GET', jalur: '/api/tren', simpan: 'versi' },
  getUnit: { metode: 'GET', jalur: '/api/unit', simpan: 'versi' },
  getWilayah: { metode: 'GET', jalur: '/api/wilayah', simpan: 'tidak' },
  postLaporan: { metode: 'POST', jalur: '/api/laporan', simpan: 'tidak' },
} as const satisfies Record<NamaEndpoint, Baris>
