import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { readBahasa, setBahasa } from './messages/t.ts'
import './styles/index.css'

const akar = document.getElementById('akar')
if (!akar) throw new Error('index.html has no #akar')
const bahasa = readBahasa()
if (bahasa !== 'id') await setBahasa(bahasa)
createRoot(akar).render(<App />)
