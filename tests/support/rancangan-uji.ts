// Drafts of indikator over the small catalogue of tests.
import type { IsiRancangan } from '#contract/kelola-katalog.ts'

/** K1 of the year over twice the sasaran: complete, for an indikator of one's own, unless told otherwise. */
export const rancanganUji = (isi: Partial<IsiRancangan> = {}): IsiRancangan => ({
  ...{ kode: 'LOK_UJI', berlakuDari: 2025, nama: 'Indikator kabupaten', kelompok: 'balita', klaster: 2 },
  definisi: 'Dari semua ibu hamil tahun ini, berapa yang sudah diperiksa.',
  ...{ jenis: 'cakupan', periode: 'kumulatif', jadwal: [], umurMaks: null, bentukTarget: 'linear', arah: 'naik' },
  ...{ gabung: 'jumlah-nakes', sekaliPer: 'kehamilan', sensitif: false, skala: 100, satuan: 'persen' },
  ...{ namaEn: '', definisiEn: '', satuanHitung: 'orang', satuanHitungEn: '' },
  minimalNol: false,
  pembilang: [{ sumber: 'elemen', rujukan: 'UJI_K1', koefAtas: 1, koefBawah: 1 }],
  penyebut: [{ sumber: 'sasaran', rujukan: 'ibu-hamil', koefAtas: 2, koefBawah: 1 }],
  ...isi,
})
