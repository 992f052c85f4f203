// Written by tests/client/render-endpoint-table.ts from server/contract; a test keeps the two alike.
export const endpointTable = {
  getAngka: { metode: 'GET', jalur: '/api/angka', simpan: 'versi' },
  getBatas: { metode: 'GET', jalur: '/api/batas', simpan: 'versi' },
  getIndikator: { metode: 'GET', jalur: '/api/indikator', simpan: 'tidak' },
  getKelengkapan: { metode: 'GET', jalur: '/api/kelengkapan', simpan: 'versi' },
  getPeta: { metode: 'GET', jalur: '/api/peta', simpan: 'versi' },
  getPws: { metode: 'GET', jalur: '/api/pws', simpan: 'versi' },
  getSehat: { metode: 'GET', jalur: '/api/sehat', simpan: 'tidak' },
  getTren: { metode: 'GET', jalur: '/api/tren', simpan: 'versi' },
  getWilayah: { metode: 'GET', jalur: '/api/wilayah', simpan: 'tidak' },
  postLaporan: { metode: 'POST', jalur: '/api/laporan', simpan: 'tidak' },
} as const
