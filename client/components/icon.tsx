// Line icons on a 16-px grid, drawn for this product.
const JALUR = {
  tutup: 'M4 4 12 12M12 4 4 12',
  kiri: 'M10 3.5 5.5 8 10 12.5',
  kanan: 'M6 3.5 10.5 8 6 12.5',
  bawah: 'M4 6.5 8 10.5 12 6.5',
  cari: 'M7 2.8a4.2 4.2 0 1 0 .01 0M10.2 10.2 13.4 13.4',
  bintang: 'M8 2.2 9.8 6 13.9 6.5 10.9 9.3 11.7 13.4 8 11.4 4.3 13.4 5.1 9.3 2.1 6.5 6.2 6Z',
  tambah: 'M8 3V13M3 8H13',
  kurang: 'M3 8H13',
  seluruh: 'M3 6V3H6M10 3H13V6M13 10V13H10M6 13H3V10',
  peta: 'M2.5 4.2 6 2.8 10 4.2 13.5 2.8V11.8L10 13.2 6 11.8 2.5 13.2ZM6 2.8V11.8M10 4.2V13.2',
  pws: 'M2.5 13.5H13.5M4.5 13V5M8 13V2.8M11.5 13V8',
  matriks: 'M2.5 2.5H13.5V13.5H2.5ZM2.5 6.2H13.5M6.2 2.5V13.5M9.8 6.2V13.5',
  semat: 'M5.5 2.5H10.5M6.5 2.5V7L4.5 9.5H11.5L9.5 7V2.5M8 9.5V13.5',
  papan: 'M2.5 2.5H7V9H2.5ZM2.5 11.5H7V13.5H2.5ZM9.5 2.5H13.5V5.5H9.5ZM9.5 8H13.5V13.5H9.5Z',
  tren: 'M2.5 12 6 8 9 10 13.5 4M10.5 4H13.5V7',
  atur: 'M2.5 5H9M12.5 5H13.5M2.5 11H3.5M7 11H13.5M10.7 3.3a1.7 1.7 0 1 0 .01 0M5.2 9.3a1.7 1.7 0 1 0 .01 0',
  tampilan: 'M8 2.5A5.5 5.5 0 1 0 8 13.5ZM8 2.5A5.5 5.5 0 0 1 8 13.5',
  ringkasan: 'M2.5 3.5H13.5M2.5 8H13.5M2.5 12.5H9',
  kelengkapan: 'M2.5 2.5H6.5V6.5H2.5ZM9.5 2.5H13.5V6.5H9.5ZM2.5 9.5H6.5V13.5H2.5ZM9.8 11.6 11.2 13 13.8 9.8',
  dukungan: 'M2.5 4.5H13.5M2.5 8H10M2.5 11.5H6',
  bandingkan: 'M2.5 4.5H13.5M2.5 11.5H13.5M5 3V6M10.5 10V13',
  spm: 'M3 12.5 13 3.5M3 3.5V12.5H13',
  profil: 'M3.5 2.5H10L12.5 5V13.5H3.5ZM5.8 7H10.2M5.8 10.2H10.2',
  briefing: 'M3 2.5H13V13.5H3ZM5.5 6H10.5M5.5 8.5H10.5M5.5 11H8',
  lainnya: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  pengguna:
    'M6 2.8a2.4 2.4 0 1 0 .01 0M2 13.2c0-2.6 1.6-4 4-4s4 1.4 4 4M10.6 3.2a2.2 2.2 0 0 1 0 4M11.8 9.6c1.4.5 2.2 1.7 2.2 3.6',
  jejak: 'M8 2.5A5.5 5.5 0 1 1 3.2 5.3M2.8 2.6V5.5H5.7M8 5V8.2L10.2 9.5',
  impor: 'M8 10.5V2.5M4.8 5.7 8 2.5 11.2 5.7M2.5 10.5V13.5H13.5V10.5',
  isi: 'M2.5 13.5H5L12.8 5.7 10.3 3.2 2.5 11ZM8.8 4.7 11.3 7.2',
  tindak: 'M8 2.5V4M3.5 11.5H12.5L11 9.5V7A3 3 0 0 0 5 7V9.5ZM6.8 13.5H9.2',
  periksa: 'M13 8.6V13.5H2.5V3H9.5M5.3 7.8 7.6 10.1 13.5 3.8',
  sasaran: 'M8 2.5A5.5 5.5 0 1 0 8.01 2.5M8 5.5A2.5 2.5 0 1 0 8.01 5.5M8 8h.01',
  wilayah: 'M8 14 4.4 9.2A4.5 4.5 0 1 1 11.6 9.2ZM8 5.2a1.5 1.5 0 1 0 .01 0',
  katalog: 'M2.5 8H13.5M5 4.5H11M4 11.5H12',
  lokmin: 'M2.5 3H13.5V10H8.5L5.5 13V10H2.5ZM5.5 6.5H10.5',
  jkn: 'M8 2.2 13 4V8c0 3-2 4.8-5 5.8C5 12.8 3 11 3 8V4ZM8 5.5V10M5.8 7.8H10.2',
  pendataan: 'M3 2.5H13V13.5H3ZM5.5 6 6.5 7 8.2 5M10 6H11M5.5 10H11',
  kampanye: 'M2.5 6.5V9.5H5L11.5 12.5V3.5L5 6.5ZM13.5 6.5V9.5M5.5 10V13',
  posyandu: 'M2.5 7.5 8 2.8 13.5 7.5M4 7V13.2H12V7M8 8V11.5M6.2 9.8H9.8',
  centang: 'M3.5 8.5 6.5 11.5 12.5 4.5',
} as const

export type NamaIcon = keyof typeof JALUR

export function Icon({ nama, isi = false, ukuran = 16 }: { nama: NamaIcon; isi?: boolean; ukuran?: number }) {
  return (
    <svg width={ukuran} height={ukuran} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={JALUR[nama]}
        fill={isi ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
