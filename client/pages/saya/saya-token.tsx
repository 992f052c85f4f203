import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { useEndpoint } from '#client/api/query.ts'
import type { Saya } from '#client/api/saya.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Salin } from '#client/components/salin.tsx'
import { formatWaktu } from '#client/format/bulan.ts'
import { namaPenugasan } from '#client/frame/akun.tsx'
import { t } from '#client/messages/t.ts'

/** Tokens by which one's own programs act as oneself. */
export function SayaToken({ penugasan }: { readonly penugasan: Saya['penugasan'] }) {
  const { data, refetch } = useEndpoint('getToken', {})
  const [rahasia, setRahasia] = useState<string | null>(null)
  const cabut = async (token: number) => {
    await call('postCabutToken', {}, { isi: { token } })
    await refetch()
  }
  return (
    <section>
      <h2>{t('saya.token')}</h2>
      <p className="redup">{t('saya.token.arti')}</p>
      {data?.token.length === 0 && <p className="redup">{t('saya.token.kosong')}</p>}
      <ul className="daftar-akun">
        {(data?.token ?? []).map((satu) => {
          const milik = penugasan.find((p) => p.penugasan === satu.penugasan)
          return (
            <li key={satu.token}>
              <span>
                {satu.nama}
                <small>
                  {milik && `${namaPenugasan(milik)} · `}
                  {t('saya.token.sampai')} {formatWaktu(satu.berakhirPada)} · {t('saya.token.terakhir')}{' '}
                  {satu.terakhirPada ? formatWaktu(satu.terakhirPada) : t('saya.token.belum')}
                </small>
              </span>
              <button type="button" className="button" onClick={() => void cabut(satu.token)}>
                {t('saya.token.cabut')}
              </button>
            </li>
          )
        })}
      </ul>
      {rahasia ? (
        <div role="status">
          <p>{t('saya.token.sekali')}</p>
          <Salin teks={rahasia} />
        </div>
      ) : (
        <TokenBaru
          onBuat={async (baru) => {
            setRahasia(baru)
            await refetch()
          }}
        />
      )}
    </section>
  )
}

function TokenBaru({ onBuat }: { readonly onBuat: (rahasia: string) => Promise<void> }) {
  const [nama, setNama] = useState('')
  const [hari, setHari] = useState('90')
  const [bolehLapor, setBolehLapor] = useState(false)
  const buat = async () => {
    const { rahasia } = await call('postToken', {}, { isi: { nama, hari: Number(hari), bolehLapor } })
    await onBuat(rahasia)
  }
  return (
    <Kirim tombol={t('saya.token.buat')} onKirim={buat} siap={nama.trim().length >= 3 && Number(hari) > 0}>
      <Medan judul={t('saya.token.nama')} nilai={nama} onIsi={setNama} maxLength={80} />
      <Medan judul={t('saya.token.hari')} nilai={hari} onIsi={setHari} inputMode="numeric" />
      <label className="centang">
        <input type="checkbox" checked={bolehLapor} onChange={(acara) => setBolehLapor(acara.target.checked)} />
        {t('saya.token.lapor')}
      </label>
    </Kirim>
  )
}
