import { useMemo } from 'react'
import { EmptyState } from '#client/components/empty-state.tsx'
import { LegendaPanas } from '#client/components/panas-lapor.tsx'
import { TabelLapor } from '#client/components/tabel-lapor.tsx'
import { LegendaLapor } from '#client/components/tanda-lapor.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { kataJenisUnit } from '#client/format/kata-angka.ts'
import { jenisUnit, kelompokkanUnit, saringUnit } from '#client/format/kelompok-lapor.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { useTelepon } from '#client/frame/media.ts'
import { t } from '#client/messages/t.ts'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'

/** So few that all of them may be open from the start. */
const SEPINTAS = 60
/** Who asks for what is missing wants the names, as long as they are not hundreds. */
const SEPINTAS_BELUM = 150
const BULAN_TELEPON = 6

/** Units by months, narrowed by kind and to those that are missing; both are in the address. */
export function KelengkapanUnit({ jawaban }: { readonly jawaban: KelengkapanJawaban }) {
  const { konteks, pohon, ubah } = useKonteks()
  const telepon = useTelepon()
  const { jenis, hanyaBelum } = konteks
  const bulan = useMemo(
    () => jawaban.bulanan.slice(telepon ? -BULAN_TELEPON : 0).map((satu) => satu.bulan),
    [jawaban.bulanan, telepon],
  )
  if (jawaban.unit.length === 0)
    return <EmptyState judul={t('lengkap.unit.kosong.judul')} isi={t('lengkap.unit.kosong.isi')} />
  const unit = saringUnit(jawaban.unit, { jenis, hanyaBelum })
  const tingkat = jawaban.hierarki === 'kerja' ? 'puskesmas' : 'kecamatan'
  const nama = new Map(pohon[tingkat].map((satu) => [satu.kode, satu.nama]))
  const kelompok = kelompokkanUnit(unit, (kode) => nama.get(kode ?? '') ?? t('lengkap.unit.luar'))
  const keterangan = t('lengkap.unit.tabel', {
    dari: formatBulan(bulan[0] ?? jawaban.bulan),
    sampai: formatBulan(jawaban.bulan),
  })
  return (
    <section>
      <h2>{t('lengkap.unit')}</h2>
      <Saring jenis={jenisUnit(jawaban.unit)} />
      {kelompok.length > 0 ? (
        <>
          <TabelLapor
            key={`${jawaban.wilayah.kode} ${jawaban.hierarki} ${jenis} ${hanyaBelum}`}
            keterangan={keterangan}
            bulan={bulan}
            kelompok={kelompok}
            terbuka={unit.length <= (hanyaBelum ? SEPINTAS_BELUM : telepon ? 0 : SEPINTAS)}
          />
          <LegendaLapor />
          <LegendaPanas hitung={kelompok.flatMap(({ bulanan }) => bulanan)} />
        </>
      ) : (
        <EmptyState judul={t('lengkap.unit.saring.judul')} isi={t('lengkap.unit.saring.isi')}>
          <button
            type="button"
            className="button"
            onClick={() => ubah({ jenis: null, hanyaBelum: false }, { ganti: true })}
          >
            {t('lengkap.unit.saring.hapus')}
          </button>
        </EmptyState>
      )}
    </section>
  )
}

function Saring({ jenis }: { readonly jenis: readonly string[] }) {
  const { konteks, ubah } = useKonteks()
  return (
    <div className="lapor-saring">
      {(jenis.length > 1 || konteks.jenis) && (
        <label>
          <span className="sr-only">{t('lengkap.unit.jenis')}</span>
          <select
            className="pilih"
            value={konteks.jenis ?? ''}
            onChange={(acara) => ubah({ jenis: acara.target.value || null }, { ganti: true })}
          >
            <option value="">{t('lengkap.unit.semuaJenis')}</option>
            {jenis.map((satu) => (
              <option key={satu} value={satu}>
                {kataJenisUnit(satu)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="lapor-centang">
        <input
          type="checkbox"
          checked={konteks.hanyaBelum}
          onChange={(acara) => ubah({ hanyaBelum: acara.target.checked }, { ganti: true })}
        />
        {t('lengkap.unit.hanyaBelum')}
      </label>
    </div>
  )
}
