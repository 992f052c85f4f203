import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { kodeKab } from '#client/api/versi.ts'
import { Medan } from '#client/components/medan.tsx'
import { t } from '#client/messages/t.ts'
import type { LangkahUnit as Langkah, UnitKelola } from '#contract/kelola-unit.ts'
import type { KelolaDesaJawaban, KelolaWilayahJawaban } from '#contract/kelola-wilayah.ts'
import { Pilih, Terap } from './wilayah-terap.tsx'

/** What can be done with a unit that is there; the last with one that has closed. */
export const AKSI_UNIT = ['ubah', 'pindah', 'tutup', 'lanjutkan'] as const
export type AksiUnit = (typeof AKSI_UNIT)[number] | 'buka'

type Props = {
  readonly aksi: AksiUnit
  readonly unit: UnitKelola | null
  readonly desa: KelolaDesaJawaban
  readonly kabupaten: KelolaWilayahJawaban
  readonly onSelesai: () => Promise<void>
}

const RINCIAN = ['nama', 'dusun', 'rw', 'nomorRegistrasi', 'strata', 'lintang', 'bujur'] as const
type Rincian = Readonly<Record<(typeof RINCIAN)[number], string>>

const rincianDari = (unit: UnitKelola | null): Rincian => ({
  ...{ nama: unit?.nama ?? '', dusun: unit?.dusun ?? '', rw: unit?.rw ?? '', strata: unit?.strata ?? '' },
  nomorRegistrasi: unit?.nomorRegistrasi ?? '',
  ...{ lintang: unit?.lintang?.toString() ?? '', bujur: unit?.bujur?.toString() ?? '' },
})

const JENIS_BUKA = ['posyandu', 'pustu', 'faskes-lain', 'sekolah'] as const
type JenisBuka = (typeof JENIS_BUKA)[number]

/** Records one change of a unit, seen before it is done. */
export function LangkahUnit({ aksi, unit, desa, kabupaten, onSelesai }: Props) {
  const [rincian, setRincian] = useState(() => rincianDari(unit))
  const [jenis, setJenis] = useState<JenisBuka>('posyandu')
  const [tujuan, setTujuan] = useState('')
  const [bulan, setBulan] = useState(desa.bulan)
  const [dokumen, setDokumen] = useState('')
  const langkah = langkahDari({ aksi, unit, desa, rincian, jenis, tujuan, bulan })
  const kirim = async (kering: boolean) => {
    if (!langkah) throw new Error('not ready')
    return call('postKelolaUnit', {}, { isi: { wilayah: kodeKab(desa.desa.kode), kering, dokumen, langkah } })
  }
  return (
    <section>
      <h3>{unit ? `${t(`kelola.aksi.${aksi}`)}: ${unit.nama}` : t(`kelola.aksi.${aksi}`)}</h3>
      <Terap
        kunci={JSON.stringify({ langkah, dokumen })}
        siap={langkah !== null && dokumen.trim().length >= 3}
        onKirim={kirim}
        onSelesai={onSelesai}
      >
        {aksi === 'buka' && (
          <Pilih
            judul={t('kelola.unit.jenis')}
            nilai={jenis}
            pilihan={JENIS_BUKA.map((kode) => ({ kode, nama: t(`kelola.unit.${kode}`) }))}
            wajib
            onPilih={(kode) => setJenis(JENIS_BUKA.find((satu) => satu === kode) ?? 'posyandu')}
          />
        )}
        {(aksi === 'buka' || aksi === 'ubah') &&
          RINCIAN.map((nama) => (
            <Medan
              key={nama}
              judul={t(`kelola.rincian.${nama}`)}
              nilai={rincian[nama]}
              onIsi={(nilai) => setRincian((lama) => ({ ...lama, [nama]: nilai }))}
              inputMode={nama === 'lintang' || nama === 'bujur' ? 'decimal' : 'text'}
            />
          ))}
        {aksi === 'pindah' && (
          <Pilih
            judul={t('kelola.tujuan.desa')}
            nilai={tujuan}
            pilihan={kabupaten.desa
              .filter((d) => d.kode !== desa.desa.kode)
              .map((d) => ({ kode: d.kode, nama: t('kelola.gabung.tetap', d) }))}
            onPilih={setTujuan}
          />
        )}
        {aksi !== 'ubah' && aksi !== 'lanjutkan' && (
          <Medan
            judul={t(aksi === 'tutup' ? 'kelola.akhir' : 'kelola.sejak')}
            nilai={bulan}
            onIsi={setBulan}
            type="month"
          />
        )}
        <Medan judul={t('kelola.dokumen')} arti={t('kelola.dokumen.arti')} nilai={dokumen} onIsi={setDokumen} />
      </Terap>
    </section>
  )
}

type Tertulis = Pick<Props, 'aksi' | 'unit' | 'desa'> & {
  readonly rincian: Rincian
  readonly jenis: JenisBuka
  readonly tujuan: string
  readonly bulan: string
}

/** The change as the server takes it; null while something is missing. */
function langkahDari({ aksi, unit, desa, rincian, jenis, tujuan, bulan }: Tertulis): Langkah | null {
  const isi = isiRincian(rincian)
  if (!/^\d{4}-\d{2}$/.test(bulan)) return null
  if (aksi === 'buka')
    return isi && { jenis: 'buka', jenisUnit: jenis, desa: desa.desa.kode, mulai: bulan, ragam: null, ...isi }
  if (!unit) return null
  switch (aksi) {
    case 'tutup':
      return { jenis: 'tutup', unit: unit.kode, akhir: bulan }
    case 'lanjutkan':
      return { jenis: 'lanjutkan', unit: unit.kode }
    case 'pindah':
      return tujuan === '' ? null : { jenis: 'pindah', unit: unit.kode, desa: tujuan, mulai: bulan }
    case 'ubah':
      return isi && { jenis: 'ubah', unit: unit.kode, ...isi }
  }
}

function isiRincian(rincian: Rincian) {
  const teks = (isi: string) => (isi.trim() === '' ? null : isi.trim())
  const angka = (isi: string) => (isi.trim() === '' ? null : Number(isi.trim().replace(',', '.')))
  const [lintang, bujur] = [angka(rincian.lintang), angka(rincian.bujur)]
  if (rincian.nama.trim() === '' || Number.isNaN(lintang) || Number.isNaN(bujur)) return null
  return {
    ...{ nama: rincian.nama.trim(), dusun: teks(rincian.dusun), rw: teks(rincian.rw), strata: teks(rincian.strata) },
    ...{ nomorRegistrasi: teks(rincian.nomorRegistrasi), lintang, bujur },
  }
}
