import { useId, useRef, useState } from 'react'
import { namaUnit } from '#client/format/nama-unit.ts'
import { teksWa, tungguPerPuskesmas } from '#client/format/teks-wa.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'

/** Who has not reported, as a message ready to be pasted into a group of one puskesmas or of all. */
export function KelengkapanBelum({ jawaban }: { readonly jawaban: KelengkapanJawaban }) {
  const { pohon } = useKonteks()
  const [kode, setKode] = useState('')
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
              <select className="pilih" value={pilihan?.kode ?? ''} onChange={(acara) => setKode(acara.target.value)}>
                <option value="">{t('lengkap.belum.semua', { n: jawaban.belumLapor.length })}</option>
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

/** The text as it will be sent, and a button that copies it; where a browser refuses, it is selected for the keyboard. */
function Salin({ teks }: { readonly teks: string }) {
  const medan = useRef<HTMLTextAreaElement>(null)
  const [hasil, setHasil] = useState<{ readonly teks: string; readonly berhasil: boolean } | null>(null)
  const id = useId()
  const salin = async () => {
    const berhasil = await writeSalinan(teks)
    if (!berhasil) medan.current?.select()
    setHasil({ teks, berhasil })
  }
  const kabar = hasil?.teks === teks ? t(hasil.berhasil ? 'lengkap.belum.tersalin' : 'lengkap.belum.gagal') : ''
  return (
    <div className="salin">
      <label className="sr-only" htmlFor={id}>
        {t('lengkap.belum.teks')}
      </label>
      <textarea id={id} ref={medan} readOnly rows={Math.min(14, teks.split('\n').length + 2)} value={teks} />
      <div className="salin-kaki">
        <button type="button" className="button" onClick={() => void salin()}>
          {t('lengkap.belum.salin')}
        </button>
        <p role="status">{kabar}</p>
      </div>
    </div>
  )
}

/** False where the browser keeps the clipboard to itself, as it does without https. */
async function writeSalinan(teks: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(teks)
    return true
  } catch {
    return false
  }
}
