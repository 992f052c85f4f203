// The surroundings of an answer in a document: the example kabupaten on a fixed day.
import type { KonteksDokumen } from '#dokumen/tabel-konteks.ts'

export const contohKonteks = (ubah: Partial<KonteksDokumen> = {}): KonteksDokumen => ({
  kabupaten: {
    ...{ kode: '99.01', nama: 'Contoh', jenis: 'kabupaten', provinsi: 'Provinsi Contoh', versi: 7 },
    ...{ bulanPertama: '2024-01', bulanTerakhir: '2025-06', terakhirDiubah: null, batasSejak: null },
    ...{ contoh: true, terbaca: true, hanyaSah: false },
  },
  nama: new Map([['74.10.01', 'Bonegunu']]),
  katalog: [
    {
      ...{ kode: 'CONTOH', nama: 'Layanan contoh', kelompok: 'contoh', klaster: 2, jenis: 'cakupan' },
      ...{ periode: 'kumulatif', arah: 'naik', satuan: '%', skala: 100, sensitif: false },
      ...{ rumusPembilang: 'yang dilayani', rumusPenyebut: 'yang harus dilayani', bentukTarget: 'linear' },
      ...{ gabung: 'jumlah', sekaliPer: 'tahun', tempatHitung: 'desa', umurMaks: null, jadwal: [], pelapor: [] },
      ...{ spm: null, targetContoh: 90, dokumenTarget: null, definisi: 'Arti contoh', sumber: 'Buku' },
      ...{ keyakinan: 'S', berlakuDari: 2025 },
    },
  ],
  keterangan: {
    ...{ bahasa: 'id', pembinaan: false, kabupaten: 'Kabupaten Contoh', posisi: '2025-07-01T02:00:00Z' },
    ...{ zonaWaktu: 'Asia/Jakarta', sementara: true, contoh: true },
  },
  ...ubah,
})
