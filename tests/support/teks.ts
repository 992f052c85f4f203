// Tests read every text, not only those that come with the first view.
import { completeTeks } from '#client/messages/t.ts'

await completeTeks()
