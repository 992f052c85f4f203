import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { simpanCsv } from '#client/api/berkas.ts'
import { refreshKab } from '#client/api/query.ts'
import { kodeKab } from '#client/api/versi.ts'
import { BerkasMasuk } from '#client/components/berkas-masuk.tsx'
import { EmptyState } from '#client/components/empty-state.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { tulisCsv } from '#client/format/csv.ts'
import { catatanKampanye, kalimatKampanye, lembarKampanye, lembarSasaran } from '#client/format/kalimat-kampanye.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { KampanyeJawaban } from '#contract/kampanye.ts'
import { KampanyeAtur } from './kampanye-atur.tsx'
import { KampanyeBagian } from './kampanye-bagian.tsx'
import { KampanyeHari } from './kampanye-hari.tsx'
import { KampanyeUnit } from './kampanye-unit.tsx'

type Props = { readonly jawaban: KampanyeJawaban; readonly wilayah: string }

export function KampanyeLayar({ jawaban, wilayah }: Props) {
  const { konteks, ubah } = useKonteks()
  const klien = useQueryClient()
  const [panel, setPanel] = useState<'sasaran' | 'baru' | 'ubah' | null>(null)
  const { daftar, dipilih, boleh } = jawaban
  const setel = (susunan: typeof konteks.susunan) => ubah({ susunan: { ...konteks.susunan, ...susunan } })
  const tutup = () => setPanel(null)
  return (
    <>
      <h1 className="sr-only">{t('kampanye.judul')}</h1>
      <Sentence kalimat={kalimatKampanye(jawaban)} catatan={catatanKampanye(jawaban)} />
      <div className="kampanye-alat">
        {daftar.length > 0 && (
          <label className="kampanye-pilih">
            <span>{t('kampanye.pilih')}</span>
            <select
              className="pilih"
              value={dipilih?.kampanye ?? ''}
              onChange={(acara) => setel({ lipat: acara.target.value })}
            >
              {daftar.map((satu) => (
                <option key={satu.kampanye} value={satu.kampanye}>
                  {`${satu.nama} (${t(`kampanye.keadaan.${satu.keadaan}`)})`}
                </option>
              ))}
            </select>
          </label>
        )}
        <span className="tombol-baris">
          {dipilih && boleh.isi && ['berjalan', 'selesai'].includes(dipilih.keadaan) && (
            <button type="button" className="button button-utama" onClick={() => setel({ tampil: 'isi' })}>
              {t('kampanye.isi')}
            </button>
          )}
          {dipilih && dipilih.baris.length > 0 && (
            <button
              type="button"
              className="button"
              onClick={() => simpanCsv(`kampanye-${dipilih.kampanye}.csv`, tulisCsv(lembarKampanye(dipilih)))}
            >
              {t('pendataan.unduh')}
            </button>
          )}
          {boleh.kelola && dipilih && (
            <>
              <button type="button" className="button" onClick={() => setPanel('sasaran')}>
                {t('kampanye.sasaran')}
              </button>
              <button type="button" className="button" onClick={() => setPanel('ubah')}>
                {t('kampanye.ubah')}
              </button>
            </>
          )}
          {boleh.kelola && (
            <button type="button" className="button" onClick={() => setPanel('baru')}>
              {t('kampanye.baru')}
            </button>
          )}
        </span>
      </div>
      {dipilih ? (
        <>
          <KampanyeHari dipilih={dipilih} />
          {dipilih.unit && dipilih.keadaan !== 'akan-datang' && dipilih.keadaan !== 'batal' && (
            <KampanyeUnit jawaban={jawaban} unit={dipilih.unit} dipilih={dipilih} />
          )}
          {dipilih.baris.length > 0 && <KampanyeBagian dipilih={dipilih} />}
        </>
      ) : (
        <EmptyState judul={t('kampanye.kosong.judul')} isi={t('kampanye.kosong.isi')} />
      )}
      {panel === 'sasaran' && dipilih && (
        <BerkasMasuk
          {...{ judul: t('kampanye.sasaran'), arti: t('kampanye.sasaran.arti'), endpoint: 'postImporKampanye' }}
          kueri={{ wilayah: kodeKab(wilayah), kampanye: dipilih.kampanye, lembar: 'sasaran' }}
          onTemplat={() =>
            simpanCsv(`kampanye-${dipilih.kampanye}-sasaran.csv`, tulisCsv(lembarSasaran(dipilih.baris)))
          }
          onJadi={() => refreshKab(klien, kodeKab(wilayah))}
          onClose={tutup}
        />
      )}
      {(panel === 'baru' || panel === 'ubah') && (
        <KampanyeAtur
          {...{ wilayah, hariIni: jawaban.hariIni, kampanye: panel === 'ubah' ? dipilih : null }}
          onSimpan={(nomor) => {
            setel({ lipat: String(nomor) })
            tutup()
          }}
          onClose={tutup}
        />
      )}
    </>
  )
}
