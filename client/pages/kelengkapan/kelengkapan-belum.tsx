import { useState } from 'react'
import { Salin } from '#client/components/salin.tsx'
import { namaUnit } from '#client/format/nama-unit.ts'
import { teksWa, tungguPerPuskesmas } from '#client/format/teks-wa.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'

// Not a code: desa without a puskesmas come under an empty one.
const SEMUA = 'semua'

/** Who has not reported, as a message ready to be pasted into a group of one puskesmas or of all. */
export function KelengkapanBelum({ jawaban }: { readonly jawaban: KelengkapanJawaban }) {
  const { pohon } = useKonteks()
  const [kode, setKode] = useState(SEMUA)
  const puskesmasDesa = new Map(pohon.desa.map((desa) => [desa.kode, desa.puskesmas]))
  const puskesmas = new Map(pohon.puskesmas.map((satu) => [satu.kode, satu]))
  const semua = tungguPerPuskesmas(jawaban, (desa) => puskesmas.get(puskesmasDesa.get(desa) ?? '') ?? null)
  const ada = semua.filter(({ belum }) => belum.length > 0)
  const pilihan = ada.find((satu) => satu.kode === kode)
  const kosong = (jawaban.bulanan.at(-1)?.wajib ?? 0) === 0 ? 'lengkap.belum.tanpaWajib' : 'lengkap.belum.kosong'
  const nama = (satu: (typeof ada)[number]) =>
    satu.nama === null ? t('wa.tanpaPuskesmas') : namaUnit({ nama: satu.nama, jenis: 'puskesmas' })
  return (
    <section id="belum-lapor">
      <h2>{t('lengkap.belum')}</h2>
      {ada.length === 0 ? (
        <p className="redup">{t(kosong)}</p>
      ) : (
        <>
          <p className="redup">{t('lengkap.belum.arti')}</p>
          {ada.length > 1 && (
            <label className="belum-untuk">
              {t('lengkap.belum.untuk')}
              <select
                className="pilih"
                value={pilihan?.kode ?? SEMUA}
                onChange={(acara) => setKode(acara.target.value)}
              >
                <option value={SEMUA}>{t('lengkap.belum.semua', { n: jawaban.belumLapor.length })}</option>
                {ada.map((satu) => (
                  <option key={satu.kode} value={satu.kode}>
                    {t('lengkap.belum.satu', { nama: nama(satu), n: satu.belum.length })}
                  </option>
                ))}
              </select>
            </label>
          )}
          <Salin
            teks={teksWa({
              bulan: jawaban.bulan,
              wilayah: pilihan ? nama(pilihan) : jawaban.wilayah.nama,
              tunggu: pilihan ? [pilihan] : semua,
            })}
          />
        </>
      )}
    </section>
  )
}
