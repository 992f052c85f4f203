import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import type { IsiBriefing } from '#contract/briefing.ts'

type Props = {
  readonly isi: IsiBriefing
  readonly terakhir: number
  readonly onClose: () => void
  readonly onTerbit: (revisi: number) => Promise<void>
}

type Baris = {
  readonly nomor: number
  readonly sektor: string
  readonly teks: string
  readonly indikator: string | null
}

const TERBANYAK = 12

/** What is asked of each sector, to be gone through line by line before the page is issued. */
export function BriefingTerbit({ isi, terakhir, onClose, onTerbit }: Props) {
  const [baris, setBaris] = useState<readonly Baris[]>(() =>
    isi.permintaan.map(({ sektor, teks, indikator }, nomor) => ({ nomor, sektor, teks, indikator })),
  )
  const [catatan, setCatatan] = useState('')
  const [mungkinNama, setMungkinNama] = useState(false)
  const ubahBaris = (nomor: number, isian: Partial<Baris>) => {
    setMungkinNama(false)
    setBaris(baris.map((b) => (b.nomor === nomor ? { ...b, ...isian } : b)))
  }
  const kirim = async () => {
    const { hasil, revisi } = await call(
      'postBriefing',
      {},
      {
        isi: {
          ...{ wilayah: isi.wilayah.kode, bulan: isi.bulan, revisiTerakhir: terakhir, catatan },
          permintaan: baris.map(({ sektor, teks, indikator }) => ({ sektor, teks, indikator })),
          sudahDiperiksa: mungkinNama,
        },
      },
    )
    if (hasil === 'mungkin-nama') setMungkinNama(true)
    else await onTerbit(revisi)
  }
  const tambah = () =>
    setBaris([
      ...baris,
      { nomor: Math.max(-1, ...baris.map((b) => b.nomor)) + 1, sektor: '', teks: '', indikator: null },
    ])
  const siap = baris.every(({ sektor, teks }) => sektor.trim() && teks.trim())
  return (
    <Sheet judul={t('briefing.terbitkan.judul', { bulan: formatBulan(isi.bulan) })} onClose={onClose} sisi="tengah">
      <p>{t('briefing.terbitkan.arti')}</p>
      <p className="redup">{t('briefing.terbitkan.orang')}</p>
      <Kirim tombol={t(terakhir > 0 ? 'briefing.terbitkan.revisi' : 'briefing.terbitkan')} onKirim={kirim} siap={siap}>
        <ul className="briefing-susun">
          {baris.map((satu, i) => (
            <Permintaan
              key={satu.nomor}
              baris={satu}
              ke={i + 1}
              onUbah={(isian) => ubahBaris(satu.nomor, isian)}
              onHapus={() => setBaris(baris.filter((b) => b !== satu))}
            />
          ))}
        </ul>
        {baris.length < TERBANYAK && (
          <button type="button" className="button" onClick={tambah}>
            {t('briefing.terbitkan.tambah')}
          </button>
        )}
        <Medan judul={t('briefing.terbitkan.catatan')} nilai={catatan} onIsi={setCatatan} maxLength={280} />
        {mungkinNama && <p role="alert">{t('briefing.terbitkan.mungkinNama')}</p>}
      </Kirim>
    </Sheet>
  )
}

type PermintaanProps = {
  readonly baris: Baris
  readonly ke: number
  readonly onUbah: (isian: Partial<Baris>) => void
  readonly onHapus: () => void
}

const Permintaan = ({ baris: { sektor, teks }, ke, onUbah, onHapus }: PermintaanProps) => (
  <li>
    <Medan
      judul={t('briefing.terbitkan.sektor')}
      nilai={sektor}
      onIsi={(nilai) => onUbah({ sektor: nilai })}
      maxLength={60}
    />
    <label className="medan">
      {t('briefing.terbitkan.teks')}
      <textarea
        className="masukan"
        rows={2}
        value={teks}
        maxLength={240}
        onChange={(acara) => onUbah({ teks: acara.target.value })}
      />
    </label>
    <button type="button" className="link-button" onClick={onHapus}>
      {t('briefing.terbitkan.hapus', { n: ke })}
    </button>
  </li>
)
