// How an import's answer reads: for people, or with --json for programs.
import type { JawabanImpor, JenisImpor, Penolakan, Perubahan } from '#domain/impor.ts'

const DITAMPILKAN = 40

export function formatJawaban(jawaban: JawabanImpor, { lewati }: { lewati: boolean }): string {
  const { ditolak, perubahan } = jawaban
  return [
    `${judul(jawaban.jenis)}: ${jawaban.berkas}${jawaban.imporId === null ? '' : ` (${jawaban.jenis in KEJADIAN ? 'catatan' : 'impor'} nomor ${jawaban.imporId})`}`,
    `  baru ${angka(jawaban.baru)} · berubah ${angka(jawaban.berubah)} · sama ${angka(jawaban.sama)} · ditolak ${angka(barisDitolak(ditolak))} baris`,
    ...jawaban.catatan.map((catatan) => `  ${catatan}`),
    ...bagian(
      'Berubah',
      perubahan.slice(0, DITAMPILKAN).map(formatPerubahan),
      perubahan.length + jawaban.perubahanLain,
    ),
    ...bagian('Ditolak', ditolak.slice(0, DITAMPILKAN).map(formatPenolakan), ditolak.length),
    akhir(jawaban, lewati),
  ].join('\n')
}

// What happened in the field, not a file.
const KEJADIAN: Partial<Record<JenisImpor, string>> = { pindah: 'Pindah desa', pemekaran: 'Pemekaran desa' }

const judul = (jenis: JenisImpor): string => KEJADIAN[jenis] ?? `Impor ${jenis}`

const barisDitolak = (ditolak: readonly Penolakan[]): number =>
  new Set(ditolak.map(({ lembar, baris }) => `${lembar ?? ''} ${baris}`)).size

function bagian(judul: string, isi: readonly string[], semua: number): string[] {
  if (semua === 0) return []
  const lagi = semua > isi.length ? [`  dan ${angka(semua - isi.length)} lagi; semuanya ada pada jawaban --json.`] : []
  return [`${judul}:`, ...isi, ...lagi]
}

function formatPenolakan({ lembar, baris, kolom, nilai, alasan, saran }: Penolakan): string {
  const alamat = [lembar ? `lembar ${lembar}` : '', `baris ${baris}`, kolom ? `kolom ${kolom}` : ''].filter(Boolean)
  const isi = nilai === null ? '' : `: "${nilai}"`
  return [`  ${alamat.join(', ')}${isi}`, `    ${alasan}`, ...(saran ? [`    ${saran}`] : [])].join('\n')
}

const formatPerubahan = ({ apa, kolom, lama, baru }: Perubahan): string =>
  `  ${apa}, ${kolom}: ${lama ?? 'kosong'} menjadi ${baru ?? 'kosong'}`

function akhir({ kering, diterapkan, ditolak }: JawabanImpor, lewati: boolean): string {
  if (kering) return 'Percobaan saja (--dry-run): tidak ada yang ditulis.'
  if (!diterapkan) {
    return 'Tidak ada yang ditulis. Perbaiki lalu ulangi, atau tambahkan --lewati-yang-ditolak untuk menulis sisanya.'
  }
  return ditolak.length > 0 && lewati ? 'Selesai; baris yang ditolak dilewati.' : 'Selesai.'
}

const angka = (n: number): string => n.toLocaleString('id-ID')
