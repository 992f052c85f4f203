/** The verdict: side of the target and direction, or why there is none (domain.md 4.3 and 5). */
import type { Angka, Bagian, Tanya, Tingkat } from './angka.ts'
import { arah, perBulan, type Tren, trenTiga, urut } from './banding.ts'
import type { Indikator } from './baris.ts'
import { adalahKejadian } from './sel.ts'
import type { TargetTahun } from './target.ts'
import { nomor } from './waktu.ts'

type Dasarnya = Omit<Angka, 'status' | 'tren' | 'kecil'>
type Penilaian = { readonly tingkat: Tingkat; readonly target: TargetTahun | null; readonly dasar: Dasarnya }

const HARAPAN_MINIMAL = 5
const UKUR_MINIMAL = 80

export function putusan(tanya: Tanya, bagian: readonly Bagian[], { tingkat, target, dasar }: Penilaian) {
  const { i } = tanya
  if (dasar.sel !== 'nilai') return { status: null, tren: null, kecil: false }
  const sebulan = setahunPenuh(i) ? 12 : 1
  const harapan = target && dasar.bawah !== null ? (target.persen * dasar.bawah) / 100 / sebulan : null
  const kecil = harapan !== null && urut(harapan, HARAPAN_MINIMAL) === 'turun'
  const { tren, untukStatus } = arah(tanya, bagian, tingkat)
  const panah = kecil && TUMBUH.includes(i.periode) ? trenTiga(tanya, bagian, tingkat) : tren
  return { status: status(tanya, dasar, kecil ? null : untukStatus), tren: panah, kecil }
}

const TUMBUH = ['kumulatif', 'tahun-ajaran', 'kampanye']
const setahunPenuh = (i: Indikator): boolean => TUMBUH.includes(i.periode) || i.periode === 'kumulatif-3-tahun'

function status({ i, m }: Tanya, dasar: Dasarnya, tren: Tren | null): string | null {
  const { atas, bawah, target, ukur } = dasar
  if (atas === null || !bawah || target === null || atas < 0 || dasar.sementara) return null
  if (i.arah === 'netral' || adalahKejadian(i)) return null
  if (ukur && ukur.atas * 100 < UKUR_MINIMAL * ukur.bawah) return null
  if (i.ukurElemen !== null && !ukur?.bawah) return null
  if (i.periode === 'terjadwal' && !i.jadwal.includes(nomor(m))) return null
  if (perBulan(i) && dasar.bulanIni !== 'nilai') return null
  const letak = urut(atas * 100, target * bawah)
  const tercapai = letak === 'tetap' || letak === (i.arah === 'turun' ? 'turun' : 'naik')
  if (tren === null) return tercapai ? 'di-atas-target' : 'di-bawah-target'
  const membaik = tren === (i.arah === 'turun' ? 'turun' : 'naik')
  if (tercapai) return membaik || tren === 'tetap' ? 'baik' : 'kurang'
  return membaik ? 'cukup' : 'jelek'
}
