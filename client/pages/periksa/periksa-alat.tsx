import { useState } from 'react'
import { CentangBanyak } from '#client/components/periksa-centang.tsx'
import { kataStatusLaporan } from '#client/format/kata-angka.ts'
import { kunciPeriksa, menunggu, tahapUtama, URUTAN_TAHAP } from '#client/format/periksa.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { PeriksaJawaban } from '#contract/tahap.ts'
import type { Pilihan } from './periksa-pilihan.ts'
import { PeriksaTenggat } from './periksa-tenggat.tsx'

type Props = { readonly jawaban: PeriksaJawaban; readonly pilihan: Pilihan }

/** Which laporan are listed, all that wait in one tick, and the deadlines. */
export function PeriksaAlat({ jawaban, pilihan }: Props) {
  const { konteks, ubah } = useKonteks()
  const [tenggat, setTenggat] = useState(false)
  const { cek } = konteks
  const { jumlah, laporan, bolehTahap, banyak, perHalaman } = jawaban
  const semua = URUTAN_TAHAP.reduce((n, satu) => n + jumlah[satu], 0)
  const tunggu = menunggu(laporan, tahapUtama(bolehTahap))
  const terpilih = tunggu.filter((satu) => pilihan.isi.has(kunciPeriksa(satu))).length
  const saring = (baru: typeof cek) => ubah({ cek: { ...cek, ...baru } }, { ganti: true })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div className="periksa-alat" role="group" aria-label={t('periksa.saring')}>
      <label>
        <span className="sr-only">{t('periksa.tahap')}</span>
        <select className="pilih" value={cek.tahap ?? ''} onChange={(acara) => saring({ tahap: acara.target.value })}>
          <option value="">{t('periksa.tahap.semua', { n: semua })}</option>
          {URUTAN_TAHAP.map((satu) => (
            <option key={satu} value={satu}>
              {t('periksa.tahap.satu', { tahap: kataStatusLaporan(satu), n: jumlah[satu] })}
            </option>
          ))}
        </select>
      </label>
      <label className="periksa-centang">
        <input
          type="checkbox"
          checked={cek.dicek === 'ya'}
          onChange={(acara) => saring({ dicek: acara.target.checked ? 'ya' : '' })}
        />
        <span>{t('periksa.hanyaTemuan', { n: jumlah.denganTemuan })}</span>
      </label>
      {tunggu.length > 0 && (
        <CentangBanyak
          label={t(banyak > perHalaman ? 'periksa.pilihHalaman' : 'periksa.pilihSemua', { n: tunggu.length })}
          nilai={terpilih === 0 ? 'tidak' : terpilih === tunggu.length ? 'ya' : 'sebagian'}
          onUbah={(pilih) => pilihan.ubah(tunggu, pilih)}
        />
      )}
      <button type="button" className="link-button periksa-tenggat" onClick={() => setTenggat(true)}>
        {t('tenggat.judul')}
      </button>
      {tenggat && <PeriksaTenggat onClose={() => setTenggat(false)} />}
    </div>
  )
}
