import '#client/styles/banding.css'
import { Salin } from '#client/components/salin.tsx'
import { KEADAAN_LAPOR } from '#client/components/tanda-lapor.tsx'
import { kolomBanding } from '#client/format/banding.ts'
import type { Prioritas } from '#client/format/papan.ts'
import { TabelBanding } from '#client/pages/ringkasan/ringkasan-banding.tsx'
import { RingkasanPosyandu } from '#client/pages/ringkasan/ringkasan-posyandu.tsx'
import type { PosyanduBerdampingan, RingkasanJawaban, SelBagian } from '#contract/ringkasan.ts'
import { INDIKATOR, LEMBAR } from './contoh-komponen-data.ts'

const PANJANG = 'Imunisasi lanjutan baduta lengkap di seluruh wilayah kerja puskesmas'

const prioritas = ['K6', 'D/S', PANJANG].map(
  (nama): Prioritas => ({
    bagian: 'Contoh',
    indikator: { ...INDIKATOR, kode: nama, nama, arah: 'naik', jenis: 'cakupan' },
    angka: LEMBAR.total,
    targetTahun: null,
    garis: [],
    status: {},
    jelekBaru: 0,
    pulih: 0,
    statusLalu: null,
    perluDukungan: [],
  }),
)

const sel = (ubah: Partial<SelBagian>): SelBagian => ({
  sel: 'nilai',
  bulanIni: 'nilai',
  status: null,
  sementara: false,
  kedaluwarsa: false,
  nilai: 85.8,
  selisih: null,
  dukungan: false,
  ...ubah,
})

const BARIS: readonly (readonly [string, readonly [SelBagian, SelBagian, SelBagian]])[] = [
  ['Bente', [sel({ status: 'baik', nilai: 112.4 }), sel({ status: 'kurang' }), sel({ status: 'cukup', nilai: 0 })]],
  [
    'Tanjung Harapan Jaya Makmur Sentosa',
    [
      sel({ status: 'jelek', nilai: 41, selisih: 12, dukungan: true }),
      sel({ status: 'di-atas-target' }),
      sel({ status: 'di-bawah-target' }),
    ],
  ],
  [
    'Pulau',
    [
      sel({ sel: 'belum-lapor', nilai: null }),
      sel({ sel: 'tidak-dijadwalkan', nilai: null }),
      sel({ sel: 'tanpa-sasaran', nilai: null }),
    ],
  ],
  ['Wono', [sel({ sementara: true }), sel({ kedaluwarsa: true }), sel({ bulanIni: 'belum-lapor' })]],
]

const ringkasan: Pick<RingkasanJawaban, 'bagian' | 'belumLapor'> = {
  bagian: BARIS.map(([nama, isi], i) => ({ kode: nama, nama, pustu: null, temuan: i, sel: [...isi] })),
  belumLapor: [
    { unit: 'Melati 1', kodeUnit: 'm', jenis: 'posyandu', desa: 'Bente', kodeDesa: 'Bente', sebagian: false },
  ],
}

const posyandu: PosyanduBerdampingan = {
  indikator: prioritas.slice(0, 2).map(({ indikator }) => indikator),
  unit: KEADAAN_LAPOR.map((keadaan, i) => ({
    kode: keadaan,
    nama: `Melati ${i + 1}`,
    dusun: i === 0 ? 'Dusun Krajan' : null,
    keadaan,
    sel: [
      { pembilang: i === 3 ? null : 0, penyebut: i === 3 ? null : 61 },
      { pembilang: 12, penyebut: null },
    ],
  })),
}

/** What stands on the homes of those close to the units. */
export function ContohRingkasan() {
  return (
    <section aria-label="Ringkasan">
      <h2>Ringkasan</h2>
      <TabelBanding
        ringkasan={ringkasan}
        kolom={kolomBanding([{ judul: 'Contoh', baris: prioritas, spm: false }], prioritas)}
        judul="Indikator prioritas per desa"
        satuan="desa"
        perLaporan
        keIndikator={() => '/contoh-komponen'}
        keWilayah={() => '/contoh-komponen'}
        onBuka={() => undefined}
      />
      <RingkasanPosyandu posyandu={posyandu} />
      <RingkasanPosyandu posyandu={{ ...posyandu, unit: [] }} />
      <Salin teks={'Yth. Pustu Bente,\n- Perlu dukungan: K6 (selisih 12 orang).'} />
    </section>
  )
}
