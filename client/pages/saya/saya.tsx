import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { useEndpoint } from '#client/api/query.ts'
import { gantiPeran, muatUlang, type Saya, useSaya } from '#client/api/saya.ts'
import { GalatOidc } from '#client/components/galat-oidc.tsx'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { formatWaktu } from '#client/format/bulan.ts'
import { namaPeramban } from '#client/format/nama-peramban.ts'
import { namaPenugasan } from '#client/frame/akun.tsx'
import { FrameAkun } from '#client/frame/frame-akun.tsx'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { TombolKeluar } from '#client/frame/keluar.tsx'
import { t } from '#client/messages/t.ts'
import { PasangTotp, SandiBaru } from '#client/pages/masuk/masuk-langkah.tsx'
import { SayaBagikan } from './saya-bagikan.tsx'
import { SayaKabar } from './saya-kabar.tsx'
import { SayaToken } from './saya-token.tsx'
import '#client/styles/akun.css'

/** One's own account: roles, password, second factor, where one is signed in, tokens. */
export function SayaPage() {
  const saya = useSayaMasuk()
  return (
    <FrameAkun judul={t('saya.judul')}>
      <Peran saya={saya} />
      {saya.contoh ? (
        <p className="redup">{t('saya.contoh')}</p>
      ) : (
        <>
          <Sandi ada={saya.adaSandi} />
          <FaktorKedua totp={saya.totp} />
          <AkunLuar oidc={saya.oidc} />
          {saya.tindakan.includes('baca-notifikasi') && <SayaKabar akun={saya.namaPengguna} />}
          <SayaToken penugasan={saya.penugasan} />
        </>
      )}
      {saya.tindakan.includes('bagikan') && <SayaBagikan />}
      <Sesi />
    </FrameAkun>
  )
}

function Peran({ saya }: { readonly saya: Saya }) {
  return (
    <section>
      <h2>{t('saya.peran')}</h2>
      <p className="redup">{t('saya.peran.arti')}</p>
      <ul className="daftar-akun">
        {saya.penugasan.map((p) => (
          <li key={p.penugasan}>
            <span>
              {namaPenugasan(p)}
              {p.akhir && <small> {t('saya.peran.sampai', { hari: p.akhir })}</small>}
            </span>
            {p.penugasan === saya.aktif ? (
              <strong>{t('saya.peran.kini')}</strong>
            ) : (
              <button type="button" className="button" onClick={() => void gantiPeran(p.penugasan)}>
                {t('saya.peran.pakai')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sandi({ ada }: { readonly ada: boolean }) {
  const [lama, setLama] = useState('')
  const [sudah, setSudah] = useState(false)
  return (
    <section>
      <h2>{t('saya.sandi')}</h2>
      {sudah ? (
        <p role="status">{t('saya.sandi.sudah')}</p>
      ) : (
        <SandiBaru
          tombol={t('saya.sandi.ganti')}
          onKirim={async (sandiBaru) => {
            await call('postSandi', {}, { isi: { sandiLama: ada ? lama : null, sandiBaru } })
            setSudah(true)
          }}
        >
          {ada && (
            <Medan
              judul={t('saya.sandi.lama')}
              nilai={lama}
              onIsi={setLama}
              type="password"
              autoComplete="current-password"
            />
          )}
        </SandiBaru>
      )}
    </section>
  )
}

function FaktorKedua({ totp }: { readonly totp: Saya['totp'] }) {
  const [kode, setKode] = useState('')
  const lepas = async () => {
    await call('postLepasTotp', {}, { isi: { kode } })
    muatUlang('/saya')
  }
  return (
    <section>
      <h2>{t('saya.totp')}</h2>
      <p className="redup">{totp.aktif ? t('saya.totp.aktif', { n: totp.sisaPemulihan }) : t('saya.totp.belum')}</p>
      {!totp.aktif && <PasangTotp />}
      {totp.aktif && !totp.wajib && (
        <Kirim tombol={t('saya.totp.lepas')} onKirim={lepas} siap={kode.trim().length >= 6}>
          <Medan judul={t('masuk.kode')} nilai={kode} onIsi={setKode} autoComplete="one-time-code" />
        </Kirim>
      )}
    </section>
  )
}

function AkunLuar({ oidc }: { readonly oidc: Saya['oidc'] }) {
  const { data } = useSaya()
  if (!data?.pintu.oidc) return null
  return (
    <section>
      <h2>{t('saya.oidc')}</h2>
      <GalatOidc />
      {oidc.map(({ penerbit }) => (
        <p key={penerbit}>{t('saya.oidc.ada', { penerbit })}</p>
      ))}
      <a className="button" href={`/api/masuk/oidc?kaitkan=${encodeURIComponent(data.csrf ?? '')}`}>
        {t('saya.oidc.kaitkan')}
      </a>
    </section>
  )
}

function Sesi() {
  const { data, refetch } = useEndpoint('getSesi', {})
  const akhiri = async (sesi: number) => {
    await call('postAkhiriSesi', {}, { isi: { sesi } })
    await refetch()
  }
  return (
    <section>
      <h2>{t('saya.sesi')}</h2>
      <p className="redup">{t('saya.sesi.arti')}</p>
      <ul className="daftar-akun">
        {(data?.sesi ?? []).map((satu) => (
          <li key={satu.sesi}>
            <span>
              {namaPeramban(satu.peramban)}
              <small>
                {satu.alamat} · {formatWaktu(satu.terakhirPada)}
              </small>
            </span>
            {satu.ini ? (
              <strong>{t('saya.sesi.ini')}</strong>
            ) : (
              <button type="button" className="button" onClick={() => void akhiri(satu.sesi)}>
                {t('saya.sesi.akhiri')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <TombolKeluar kelas="button" teks={t('saya.sesi.semua')} jenis="postKeluarSemua" />
    </section>
  )
}
